<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
 <context>
  <name>dossier</name>
  <message>
   <source>Earlier search</source>
   <translation>Frühere Suche</translation>
  </message>
  <message>
   <source>Source</source>
   <translation>Quelle</translation>
  </message>
  <message>
   <source>Field</source>
   <translation>Feld</translation>
  </message>
  <message>
   <source>Word</source>
   <translation>Wort</translation>
  </message>
  <message>
   <source>Person</source>
   <translation>Person</translation>
  </message>
  <message>
   <source>Organisation</source>
   <translation>Organisation</translation>
  </message>
  <message>
   <source>Place</source>
   <translation>Ort</translation>
  </message>
  <message>
   <source>Event</source>
   <translation>Ereignis</translation>
  </message>
  <message>
   <source>Programme</source>
   <translation>Programm</translation>
  </message>
  <message>
   <source>Equipment</source>
   <translation>Gerät</translation>
  </message>
  <message>
   <source>Date</source>
   <translation>Datum</translation>
  </message>
  <message>
   <source>Region</source>
   <translation>Region</translation>
  </message>
  <message>
   <source>Facility</source>
   <translation>Anlage</translation>
  </message>
  <message>
   <source>People</source>
   <translation>Volk</translation>
  </message>
  <message>
   <source>Ship</source>
   <translation>Schiff</translation>
  </message>
  <message>
   <source>Aircraft</source>
   <translation>Flugzeug</translation>
  </message>
  <message>
   <source>Document</source>
   <translation>Dokument</translation>
  </message>
  <message>
   <source>Vehicle</source>
   <translation>Fahrzeug</translation>
  </message>
  <message>
   <source>Weapon</source>
   <translation>Waffe</translation>
  </message>
  <message>
   <source>Time of day</source>
   <translation>Tageszeit</translation>
  </message>
  <message>
   <source>Length of time</source>
   <translation>Zeitdauer</translation>
  </message>
  <message>
   <source>Repeated time</source>
   <translation>Wiederkehrende Zeit</translation>
  </message>
  <message>
   <source>Appearance</source>
   <translation>Aussehen</translation>
  </message>
  <message>
   <source>Reading</source>
   <translation>Lesen</translation>
  </message>
  <message>
   <source>Dossiers</source>
   <translation>Dossiers</translation>
  </message>
  <message>
   <source>Theme</source>
   <translation>Farbschema</translation>
  </message>
  <message>
   <source>The colours of all windows.</source>
   <translation>Die Farben aller Fenster.</translation>
  </message>
  <message>
   <source>Language</source>
   <translation>Sprache</translation>
  </message>
  <message>
   <source>The language of menus and messages; articles stay as they are.</source>
   <translation>Die Sprache der Menüs und Meldungen; Artikel bleiben, wie sie sind.</translation>
  </message>
  <message>
   <source>Text size</source>
   <translation>Schriftgröße</translation>
  </message>
  <message>
   <source>Size of the text of articles.</source>
   <translation>Größe der Schrift von Artikeln.</translation>
  </message>
  <message>
   <source>Line height</source>
   <translation>Zeilenhöhe</translation>
  </message>
  <message>
   <source>From one line to the next, as a share of the size.</source>
   <translation>Von einer Zeile zur nächsten, als Anteil der Schriftgröße.</translation>
  </message>
  <message>
   <source>Length of lines</source>
   <translation>Zeilenlänge</translation>
  </message>
  <message>
   <source>Characters in a line where the window has room for them.</source>
   <translation>Zeichen in einer Zeile, wo das Fenster Platz dafür hat.</translation>
  </message>
  <message>
   <source>Typeface</source>
   <translation>Schriftart</translation>
  </message>
  <message>
   <source>The letters of articles.</source>
   <translation>Die Buchstaben von Artikeln.</translation>
  </message>
  <message>
   <source>Justified text</source>
   <translation>Blocksatz</translation>
  </message>
  <message>
   <source>Make all lines end at the same edge.</source>
   <translation>Alle Zeilen an derselben Kante enden lassen.</translation>
  </message>
  <message>
   <source>Dim what is known</source>
   <translation>Bekanntes abblenden</translation>
  </message>
  <message>
   <source>Show passages paler that you have read in another article.</source>
   <translation>Stellen blasser zeigen, die Sie schon in einem anderen Artikel gelesen haben.</translation>
  </message>
  <message>
   <source>At the start</source>
   <translation>Beim Start</translation>
  </message>
  <message>
   <source>What is shown when the program is started without a file.</source>
   <translation>Was gezeigt wird, wenn das Programm ohne Datei gestartet wird.</translation>
  </message>
  <message>
   <source>Look before building</source>
   <translation>Vor dem Erstellen ansehen</translation>
  </message>
  <message>
   <source>Show what was understood of the first files before a dossier is built of them.</source>
   <translation>Zeigen, was von den ersten Dateien verstanden wurde, bevor ein Dossier daraus erstellt wird.</translation>
  </message>
  <message>
   <source>As the system</source>
   <translation>Wie das System</translation>
  </message>
  <message>
   <source>Light</source>
   <translation>Hell</translation>
  </message>
  <message>
   <source>Dark</source>
   <translation>Dunkel</translation>
  </message>
  <message>
   <source>High contrast</source>
   <translation>Hoher Kontrast</translation>
  </message>
  <message>
   <source>With serifs</source>
   <translation>Mit Serifen</translation>
  </message>
  <message>
   <source>Without serifs</source>
   <translation>Ohne Serifen</translation>
  </message>
  <message>
   <source>The built-in dossier</source>
   <translation>Das eingebaute Dossier</translation>
  </message>
  <message>
   <source>The dossier opened last</source>
   <translation>Das zuletzt geöffnete Dossier</translation>
  </message>
  <message>
   <source>The welcome page</source>
   <translation>Die Startseite</translation>
  </message>
  <message>
   <source>About dossier</source>
   <translation>Über dossier</translation>
  </message>
  <message>
   <source>Search, read and see in time a pile of news on one subject, offline.</source>
   <translation>Nachrichten zu einem Thema durchsuchen, lesen und zeitlich einordnen, ohne Netz.</translation>
  </message>
  <message>
   <source>Nothing is sent anywhere and nothing is fetched.</source>
   <translation>Nichts wird gesendet und nichts geholt.</translation>
  </message>
  <message>
   <source>MIT licence. Made with Qt {qt} and PySide6 (LGPL), Whoosh, pyqtgraph and numpy.</source>
   <translation>MIT-Lizenz. Gemacht mit Qt {qt} und PySide6 (LGPL), Whoosh, pyqtgraph und numpy.</translation>
  </message>
  <message>
   <source>Dossier</source>
   <translation>Dossier</translation>
  </message>
  <message>
   <source>Search</source>
   <translation>Suchen</translation>
  </message>
  <message>
   <source>Correct</source>
   <translation>Berichtigen</translation>
  </message>
  <message>
   <source>Notes</source>
   <translation>Notizen</translation>
  </message>
  <message>
   <source>Export</source>
   <translation>Ausgeben</translation>
  </message>
  <message>
   <source>Go</source>
   <translation>Gehe zu</translation>
  </message>
  <message>
   <source>View</source>
   <translation>Ansicht</translation>
  </message>
  <message>
   <source>Help</source>
   <translation>Hilfe</translation>
  </message>
  <message>
   <source>Open a dossier …</source>
   <translation>Dossier öffnen …</translation>
  </message>
  <message>
   <source>Build one from a folder …</source>
   <translation>Aus einem Ordner erstellen …</translation>
  </message>
  <message>
   <source>Build one from files …</source>
   <translation>Aus Dateien erstellen …</translation>
  </message>
  <message>
   <source>Open the built-in dossier</source>
   <translation>Das eingebaute Dossier öffnen</translation>
  </message>
  <message>
   <source>Add files to this dossier …</source>
   <translation>Dateien zu diesem Dossier hinzufügen …</translation>
  </message>
  <message>
   <source>New window</source>
   <translation>Neues Fenster</translation>
  </message>
  <message>
   <source>Close this dossier</source>
   <translation>Dieses Dossier schließen</translation>
  </message>
  <message>
   <source>Save a copy …</source>
   <translation>Kopie speichern …</translation>
  </message>
  <message>
   <source>Export as JSONL …</source>
   <translation>Als JSONL ausgeben …</translation>
  </message>
  <message>
   <source>What could not be read</source>
   <translation>Was nicht gelesen werden konnte</translation>
  </message>
  <message>
   <source>Settings …</source>
   <translation>Einstellungen …</translation>
  </message>
  <message>
   <source>Quit</source>
   <translation>Beenden</translation>
  </message>
  <message>
   <source>Go to the search box</source>
   <translation>Zum Suchfeld</translation>
  </message>
  <message>
   <source>Clear search and restrictions</source>
   <translation>Suche und Einschränkungen löschen</translation>
  </message>
  <message>
   <source>Search within these results</source>
   <translation>In diesen Ergebnissen suchen</translation>
  </message>
  <message>
   <source>Keep this search, or forget it</source>
   <translation>Diese Suche behalten oder vergessen</translation>
  </message>
  <message>
   <source>Kept and earlier searches …</source>
   <translation>Behaltene und frühere Suchen …</translation>
  </message>
  <message>
   <source>Only what is not read yet</source>
   <translation>Nur Ungelesenes</translation>
  </message>
  <message>
   <source>Only what is new since the last visit</source>
   <translation>Nur Neues seit dem letzten Besuch</translation>
  </message>
  <message>
   <source>Only what has a star</source>
   <translation>Nur mit Stern</translation>
  </message>
  <message>
   <source>Only what has a note</source>
   <translation>Nur mit Notiz</translation>
  </message>
  <message>
   <source>Next hit</source>
   <translation>Nächster Treffer</translation>
  </message>
  <message>
   <source>Previous hit</source>
   <translation>Voriger Treffer</translation>
  </message>
  <message>
   <source>Find in this article …</source>
   <translation>In diesem Artikel finden …</translation>
  </message>
  <message>
   <source>Undo</source>
   <translation>Rückgängig</translation>
  </message>
  <message>
   <source>Redo</source>
   <translation>Wiederholen</translation>
  </message>
  <message>
   <source>Highlight the selection</source>
   <translation>Auswahl markieren</translation>
  </message>
  <message>
   <source>Highlight yellow</source>
   <translation>Gelb markieren</translation>
  </message>
  <message>
   <source>Highlight green</source>
   <translation>Grün markieren</translation>
  </message>
  <message>
   <source>Highlight blue</source>
   <translation>Blau markieren</translation>
  </message>
  <message>
   <source>Highlight pink</source>
   <translation>Rosa markieren</translation>
  </message>
  <message>
   <source>Write a note on the selection or the article …</source>
   <translation>Notiz zur Auswahl oder zum Artikel schreiben …</translation>
  </message>
  <message>
   <source>Show all notes</source>
   <translation>Alle Notizen zeigen</translation>
  </message>
  <message>
   <source>Give the article a star, or take it away</source>
   <translation>Dem Artikel einen Stern geben oder nehmen</translation>
  </message>
  <message>
   <source>Mark the article as unread, or read</source>
   <translation>Artikel als ungelesen oder gelesen vermerken</translation>
  </message>
  <message>
   <source>Dim what I have read elsewhere</source>
   <translation>Anderswo Gelesenes abblenden</translation>
  </message>
  <message>
   <source>Copy with its source</source>
   <translation>Mit Quelle kopieren</translation>
  </message>
  <message>
   <source>Cite this article …</source>
   <translation>Diesen Artikel zitieren …</translation>
  </message>
  <message>
   <source>Save this article …</source>
   <translation>Diesen Artikel speichern …</translation>
  </message>
  <message>
   <source>Print this article …</source>
   <translation>Diesen Artikel drucken …</translation>
  </message>
  <message>
   <source>Export the results …</source>
   <translation>Ergebnisse ausgeben …</translation>
  </message>
  <message>
   <source>Write a report of the dossier …</source>
   <translation>Bericht über das Dossier schreiben …</translation>
  </message>
  <message>
   <source>Export the notes …</source>
   <translation>Notizen ausgeben …</translation>
  </message>
  <message>
   <source>Import notes …</source>
   <translation>Notizen einlesen …</translation>
  </message>
  <message>
   <source>Do or find anything …</source>
   <translation>Irgendetwas tun oder finden …</translation>
  </message>
  <message>
   <source>Back</source>
   <translation>Zurück</translation>
  </message>
  <message>
   <source>Forward</source>
   <translation>Vorwärts</translation>
  </message>
  <message>
   <source>Next tab</source>
   <translation>Nächster Reiter</translation>
  </message>
  <message>
   <source>Previous tab</source>
   <translation>Voriger Reiter</translation>
  </message>
  <message>
   <source>Close this tab</source>
   <translation>Diesen Reiter schließen</translation>
  </message>
  <message>
   <source>Two articles side by side</source>
   <translation>Zwei Artikel nebeneinander</translation>
  </message>
  <message>
   <source>To the results</source>
   <translation>Zu den Ergebnissen</translation>
  </message>
  <message>
   <source>To the article</source>
   <translation>Zum Artikel</translation>
  </message>
  <message>
   <source>To the side pane</source>
   <translation>Zum Seitenbereich</translation>
  </message>
  <message>
   <source>To the timeline</source>
   <translation>Zur Zeitleiste</translation>
  </message>
  <message>
   <source>To the next pane</source>
   <translation>Zum nächsten Bereich</translation>
  </message>
  <message>
   <source>To the previous pane</source>
   <translation>Zum vorigen Bereich</translation>
  </message>
  <message>
   <source>Search pane</source>
   <translation>Suchbereich</translation>
  </message>
  <message>
   <source>Side pane</source>
   <translation>Seitenbereich</translation>
  </message>
  <message>
   <source>Timeline</source>
   <translation>Zeitleiste</translation>
  </message>
  <message>
   <source>Text that was left out</source>
   <translation>Weggelassener Text</translation>
  </message>
  <message>
   <source>Larger text</source>
   <translation>Größere Schrift</translation>
  </message>
  <message>
   <source>Smaller text</source>
   <translation>Kleinere Schrift</translation>
  </message>
  <message>
   <source>Normal text</source>
   <translation>Normale Schrift</translation>
  </message>
  <message>
   <source>Theme of the system</source>
   <translation>Farbschema des Systems</translation>
  </message>
  <message>
   <source>Next theme</source>
   <translation>Nächstes Farbschema</translation>
  </message>
  <message>
   <source>Help and shortcuts</source>
   <translation>Hilfe und Tastenkürzel</translation>
  </message>
  <message>
   <source> or </source>
   <translation>oder</translation>
  </message>
  <message>
   <source>To do</source>
   <translation>Was</translation>
  </message>
  <message>
   <source>Keys</source>
   <translation>Tasten</translation>
  </message>
  <message>
   <source>no colour</source>
   <translation>keine Farbe</translation>
  </message>
  <message>
   <source>The note was deleted.</source>
   <translation>Die Notiz wurde gelöscht.</translation>
  </message>
  <message>
   <source>{count} notes were deleted.</source>
   <translation>{count} Notizen wurden gelöscht.</translation>
  </message>
  <message>
   <source>Highlight {colour}</source>
   <translation>{colour} markieren</translation>
  </message>
  <message>
   <source>Write a note …</source>
   <translation>Notiz schreiben …</translation>
  </message>
  <message>
   <source>Open the note</source>
   <translation>Notiz öffnen</translation>
  </message>
  <message>
   <source>Colour</source>
   <translation>Farbe</translation>
  </message>
  <message>
   <source>Delete it</source>
   <translation>Löschen</translation>
  </message>
  <message>
   <source>Mark it as unread</source>
   <translation>Als ungelesen vermerken</translation>
  </message>
  <message>
   <source>Mark it as read</source>
   <translation>Als gelesen vermerken</translation>
  </message>
  <message>
   <source>Write a note on this article …</source>
   <translation>Notiz zu diesem Artikel schreiben …</translation>
  </message>
  <message>
   <source>Copy its citation</source>
   <translation>Quellenangabe kopieren</translation>
  </message>
  <message>
   <source>Write a note on it …</source>
   <translation>Notiz dazu schreiben …</translation>
  </message>
  <message>
   <source>The passage was copied with its source.</source>
   <translation>Die Stelle wurde mit ihrer Quelle kopiert.</translation>
  </message>
  <message>
   <source>Take the star away</source>
   <translation>Stern wegnehmen</translation>
  </message>
  <message>
   <source>Give it a star</source>
   <translation>Stern geben</translation>
  </message>
  <message>
   <source>Select some words of the article first.</source>
   <translation>Wählen Sie zuerst einige Wörter des Artikels aus.</translation>
  </message>
  <message>
   <source>Ctrl+Z takes it back.</source>
   <translation>Strg+Z nimmt es zurück.</translation>
  </message>
  <message>
   <source>The citation was copied.</source>
   <translation>Die Quellenangabe wurde kopiert.</translation>
  </message>
  <message numerus="yes">
   <source>%Ln files</source>
   <translation>
    <numerusform>%Ln Datei</numerusform>
    <numerusform>%Ln Dateien</numerusform>
   </translation>
  </message>
  <message>
   <source>Build a dossier</source>
   <translation>Dossier erstellen</translation>
  </message>
  <message>
   <source>Looking at the files …</source>
   <translation>Die Dateien werden angesehen …</translation>
  </message>
  <message>
   <source>What was understood of the first files</source>
   <translation>Was von den ersten Dateien verstanden wurde</translation>
  </message>
  <message>
   <source>The text that is kept of the article</source>
   <translation>Der Text, der vom Artikel behalten wird</translation>
  </message>
  <message>
   <source>A new dossier, called</source>
   <translation>Ein neues Dossier mit dem Namen</translation>
  </message>
  <message>
   <source>Title of the new dossier</source>
   <translation>Titel des neuen Dossiers</translation>
  </message>
  <message>
   <source>Build</source>
   <translation>Erstellen</translation>
  </message>
  <message>
   <source>Title</source>
   <translation>Titel</translation>
  </message>
  <message>
   <source>Publisher</source>
   <translation>Verlag</translation>
  </message>
  <message>
   <source>File</source>
   <translation>Datei</translation>
  </message>
  <message>
   <source>Add them to “{title}”</source>
   <translation>Zu „{title}“ hinzufügen</translation>
  </message>
  <message>
   <source>There is no file to read here.</source>
   <translation>Hier ist keine Datei zu lesen.</translation>
  </message>
  <message numerus="yes">
   <source>and %Ln more</source>
   <translation>
    <numerusform>und %Ln weiteres</numerusform>
    <numerusform>und %Ln weitere</numerusform>
   </translation>
  </message>
  <message>
   <source>Add</source>
   <translation>Hinzufügen</translation>
  </message>
  <message>
   <source>{files}; this is what was understood of the first {n}:</source>
   <translation>{files}; das wurde von den ersten {n} verstanden:</translation>
  </message>
  <message>
   <source>{files}; this is what was understood:</source>
   <translation>{files}; das wurde verstanden:</translation>
  </message>
  <message>
   <source>(no title)</source>
   <translation>(ohne Titel)</translation>
  </message>
  <message>
   <source>Save a copy of this dossier</source>
   <translation>Kopie dieses Dossiers speichern</translation>
  </message>
  <message>
   <source>Export as JSON lines</source>
   <translation>Als JSON-Zeilen ausgeben</translation>
  </message>
  <message>
   <source>Saved as {file}.</source>
   <translation>Gespeichert als {file}.</translation>
  </message>
  <message>
   <source>Exported to {file}.</source>
   <translation>Ausgegeben nach {file}.</translation>
  </message>
  <message>
   <source>Taken back.</source>
   <translation>Zurückgenommen.</translation>
  </message>
  <message>
   <source>Made again.</source>
   <translation>Wiederhergestellt.</translation>
  </message>
  <message>
   <source>Rename {name} …</source>
   <translation>{name} umbenennen …</translation>
  </message>
  <message>
   <source>It is a …</source>
   <translation>Es ist …</translation>
  </message>
  <message>
   <source>It is the same as …</source>
   <translation>Es ist dasselbe wie …</translation>
  </message>
  <message>
   <source>It is not a name</source>
   <translation>Es ist kein Name</translation>
  </message>
  <message>
   <source>Here it names …</source>
   <translation>Hier bezeichnet es …</translation>
  </message>
  <message>
   <source>Here it is not a name</source>
   <translation>Hier ist es kein Name</translation>
  </message>
  <message>
   <source>It names …</source>
   <translation>Es bezeichnet …</translation>
  </message>
  <message>
   <source>Set the date of this article …</source>
   <translation>Datum dieses Artikels setzen …</translation>
  </message>
  <message>
   <source>Merge</source>
   <translation>Zusammenlegen</translation>
  </message>
  <message>
   <source>It is the name of a …</source>
   <translation>Es ist der Name von …</translation>
  </message>
  <message>
   <source>Split off a name</source>
   <translation>Namen abtrennen</translation>
  </message>
  <message>
   <source>Bring this back</source>
   <translation>Zurückholen</translation>
  </message>
  <message>
   <source>Set its date …</source>
   <translation>Datum setzen …</translation>
  </message>
  <message>
   <source>It is the same event as …</source>
   <translation>Es ist dasselbe Ereignis wie …</translation>
  </message>
  <message>
   <source>It is not an event</source>
   <translation>Es ist kein Ereignis</translation>
  </message>
  <message>
   <source>Another event is told by …</source>
   <translation>Ein anderes Ereignis erzählt …</translation>
  </message>
  <message numerus="yes">
   <source>%Ln times</source>
   <translation>
    <numerusform>%Ln-mal</numerusform>
    <numerusform>%Ln-mal</numerusform>
   </translation>
  </message>
  <message>
   <source>Details for a report</source>
   <translation>Einzelheiten für einen Bericht</translation>
  </message>
  <message>
   <source>Copy details</source>
   <translation>Einzelheiten kopieren</translation>
  </message>
  <message>
   <source>Something went wrong inside the program ({times}). It goes on, and what you have open is kept. Copy the details into a report.</source>
   <translation>Im Programm ist etwas schiefgegangen ({times}). Es läuft weiter, und was offen ist, bleibt erhalten. Kopieren Sie die Einzelheiten in einen Bericht.</translation>
  </message>
  <message>
   <source>Dossiers (*.dossier);;All files (*)</source>
   <translation>Dossiers (*.dossier);;Alle Dateien (*)</translation>
  </message>
  <message>
   <source>JSON lines (*.jsonl)</source>
   <translation>JSON-Zeilen (*.jsonl)</translation>
  </message>
  <message>
   <source>All files (*)</source>
   <translation>Alle Dateien (*)</translation>
  </message>
  <message>
   <source>Build a dossier from the articles in a folder</source>
   <translation>Ein Dossier aus den Artikeln eines Ordners erstellen</translation>
  </message>
  <message>
   <source>Web Annotations (*.json *.jsonld)</source>
   <translation>Web-Anmerkungen (*.json *.jsonld)</translation>
  </message>
  <message>
   <source>Open a dossier</source>
   <translation>Dossier öffnen</translation>
  </message>
  <message>
   <source>Import notes</source>
   <translation>Notizen einlesen</translation>
  </message>
  <message>
   <source>Build a dossier from these articles</source>
   <translation>Ein Dossier aus diesen Artikeln erstellen</translation>
  </message>
  <message>
   <source>Event: {title}, {when}</source>
   <translation>Ereignis: {title}, {when}</translation>
  </message>
  <message>
   <source>Open</source>
   <translation>Öffnen</translation>
  </message>
  <message>
   <source>Open the sentence in {outlet}, {title}</source>
   <translation>Den Satz in {outlet} öffnen, {title}</translation>
  </message>
  <message>
   <source>Show its card</source>
   <translation>Karte zeigen</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Schließen</translation>
  </message>
  <message>
   <source>Side by side</source>
   <translation>Nebeneinander</translation>
  </message>
  <message>
   <source>Open the first two articles side by side</source>
   <translation>Die ersten beiden Artikel nebeneinander öffnen</translation>
  </message>
  <message>
   <source>Marked: words that no other sentence here uses.</source>
   <translation>Markiert: Wörter, die kein anderer Satz hier verwendet.</translation>
  </message>
  <message numerus="yes">
   <source>Named with {name}: %Ln names</source>
   <translation>
    <numerusform>Mit {name} genannt: %Ln Name</numerusform>
    <numerusform>Mit {name} genannt: %Ln Namen</numerusform>
   </translation>
  </message>
  <message>
   <source>Arrows go from name to name, Enter shows one.</source>
   <translation>Pfeiltasten gehen von Name zu Name, die Eingabetaste zeigt einen.</translation>
  </message>
  <message numerus="yes">
   <source>%Ln names</source>
   <translation>
    <numerusform>%Ln Name</numerusform>
    <numerusform>%Ln Namen</numerusform>
   </translation>
  </message>
  <message>
   <source>Filter names</source>
   <translation>Namen filtern</translation>
  </message>
  <message>
   <source>Kind</source>
   <translation>Art</translation>
  </message>
  <message>
   <source>Order</source>
   <translation>Reihenfolge</translation>
  </message>
  <message>
   <source>Show with whom it is named as a graph</source>
   <translation>Als Netz zeigen, mit wem es genannt wird</translation>
  </message>
  <message>
   <source>Graph of names</source>
   <translation>Netz der Namen</translation>
  </message>
  <message>
   <source>All names</source>
   <translation>Alle Namen</translation>
  </message>
  <message>
   <source>Say what is right: another name or kind, the same as another, not a name</source>
   <translation>Sagen, was richtig ist: anderer Name, andere Art, dasselbe wie ein anderer, kein Name</translation>
  </message>
  <message>
   <source>All kinds</source>
   <translation>Alle Arten</translation>
  </message>
  <message>
   <source>By count</source>
   <translation>Nach Anzahl</translation>
  </message>
  <message>
   <source>By name</source>
   <translation>Nach Name</translation>
  </message>
  <message>
   <source>{n} of {all}</source>
   <translation>{n} von {all}</translation>
  </message>
  <message>
   <source>Entity</source>
   <translation>Name</translation>
  </message>
  <message>
   <source>Facts</source>
   <translation>Fakten</translation>
  </message>
  <message>
   <source>Sources</source>
   <translation>Quellen</translation>
  </message>
  <message>
   <source>Names, facts and sources</source>
   <translation>Namen, Fakten und Quellen</translation>
  </message>
  <message>
   <source>Which facts</source>
   <translation>Welche Fakten</translation>
  </message>
  <message>
   <source>Search for it</source>
   <translation>Danach suchen</translation>
  </message>
  <message>
   <source>In this article</source>
   <translation>In diesem Artikel</translation>
  </message>
  <message>
   <source>In all articles</source>
   <translation>In allen Artikeln</translation>
  </message>
  <message>
   <source>Your note: {words}</source>
   <translation>Ihre Notiz: {words}</translation>
  </message>
  <message>
   <source>Compare what is told of it</source>
   <translation>Vergleichen, was davon erzählt wird</translation>
  </message>
  <message>
   <source>Only here: {words}</source>
   <translation>Nur hier: {words}</translation>
  </message>
  <message>
   <source>JSON (*.json)</source>
   <translation>JSON (*.json)</translation>
  </message>
  <message>
   <source>Export the results</source>
   <translation>Ergebnisse ausgeben</translation>
  </message>
  <message>
   <source>Cite this article</source>
   <translation>Diesen Artikel zitieren</translation>
  </message>
  <message>
   <source>Save this article</source>
   <translation>Diesen Artikel speichern</translation>
  </message>
  <message>
   <source>Page for a browser (*.html)</source>
   <translation>Seite für den Browser (*.html)</translation>
  </message>
  <message>
   <source>Write a report</source>
   <translation>Bericht schreiben</translation>
  </message>
  <message>
   <source>Web Annotations (*.json)</source>
   <translation>Web-Anmerkungen (*.json)</translation>
  </message>
  <message>
   <source>Export the notes</source>
   <translation>Notizen ausgeben</translation>
  </message>
  <message>
   <source>1 note was taken over.</source>
   <translation>1 Notiz wurde übernommen.</translation>
  </message>
  <message>
   <source>{count} notes were taken over.</source>
   <translation>{count} Notizen wurden übernommen.</translation>
  </message>
  <message>
   <source>Table for a spreadsheet (*.csv)</source>
   <translation>Tabelle für die Tabellenkalkulation (*.csv)</translation>
  </message>
  <message>
   <source>There are no results to export.</source>
   <translation>Es gibt keine Ergebnisse auszugeben.</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <source>Menu</source>
   <translation>Menü</translation>
  </message>
  <message>
   <source>Menu (F10)</source>
   <translation>Menü (F10)</translation>
  </message>
  <message>
   <source>Search the help</source>
   <translation>Hilfe durchsuchen</translation>
  </message>
  <message>
   <source>Shortcuts</source>
   <translation>Tastenkürzel</translation>
  </message>
  <message>
   <source>Search at the left</source>
   <translation>Links suchen</translation>
  </message>
  <message>
   <source>Results follow every key you type. Enter opens the best one, F3 walks all hits.</source>
   <translation>Die Ergebnisse folgen jeder Taste. Die Eingabetaste öffnet das beste, F3 geht durch alle Treffer.</translation>
  </message>
  <message>
   <source>Read in the middle</source>
   <translation>In der Mitte lesen</translation>
  </message>
  <message>
   <source>Names and dates are marked. Click one to see who it is or what happened then.</source>
   <translation>Namen und Daten sind markiert. Ein Klick zeigt, wer es ist oder was dann geschah.</translation>
  </message>
  <message>
   <source>See when below</source>
   <translation>Unten sehen, wann</translation>
  </message>
  <message>
   <source>Drag over days to restrict the search; click an event to read the sentence it comes from.</source>
   <translation>Über Tage ziehen schränkt die Suche ein; ein Klick auf ein Ereignis zeigt den Satz, aus dem es stammt.</translation>
  </message>
  <message>
   <source>Done</source>
   <translation>Fertig</translation>
  </message>
  <message>
   <source>Next</source>
   <translation>Weiter</translation>
  </message>
  <message>
   <source>Write a note</source>
   <translation>Notiz schreiben</translation>
  </message>
  <message>
   <source>Your note</source>
   <translation>Ihre Notiz</translation>
  </message>
  <message>
   <source>Delete this note</source>
   <translation>Diese Notiz löschen</translation>
  </message>
  <message>
   <source>Filter the notes</source>
   <translation>Notizen filtern</translation>
  </message>
  <message>
   <source>Filter</source>
   <translation>Filter</translation>
  </message>
  <message>
   <source>Lost its place</source>
   <translation>Stelle verloren</translation>
  </message>
  <message>
   <source>The words have changed</source>
   <translation>Der Wortlaut hat sich geändert</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Name</translation>
  </message>
  <message>
   <source>Article</source>
   <translation>Artikel</translation>
  </message>
  <message>
   <source>Search the notes</source>
   <translation>Notizen durchsuchen</translation>
  </message>
  <message>
   <source>Order of the notes</source>
   <translation>Reihenfolge der Notizen</translation>
  </message>
  <message>
   <source>{count} notes</source>
   <translation>{count} Notizen</translation>
  </message>
  <message>
   <source>1 note</source>
   <translation>1 Notiz</translation>
  </message>
  <message>
   <source>{shown} of {count} notes</source>
   <translation>{shown} von {count} Notizen</translation>
  </message>
  <message>
   <source>No note is like that. Take a restriction away.</source>
   <translation>Keine Notiz ist so. Nehmen Sie eine Einschränkung weg.</translation>
  </message>
  <message>
   <source>Select words in an article, then press H to highlight them or M to write a note.</source>
   <translation>Wählen Sie Wörter in einem Artikel aus, dann H zum Markieren oder M für eine Notiz.</translation>
  </message>
  <message>
   <source>{count} lost their place</source>
   <translation>{count} haben ihre Stelle verloren</translation>
  </message>
  <message>
   <source>1 lost its place</source>
   <translation>1 hat ihre Stelle verloren</translation>
  </message>
  <message>
   <source>Building a dossier of {name} …</source>
   <translation>Ein Dossier aus {name} wird erstellt …</translation>
  </message>
  <message>
   <source>Opening the built-in dossier …</source>
   <translation>Das eingebaute Dossier wird geöffnet …</translation>
  </message>
  <message>
   <source>Opening {name} …</source>
   <translation>{name} wird geöffnet …</translation>
  </message>
  <message numerus="yes">
   <source>%Ln files could not be read as news, or only in part.</source>
   <translation>
    <numerusform>%Ln Datei konnte nicht oder nur zum Teil als Nachricht gelesen werden.</numerusform>
    <numerusform>%Ln Dateien konnten nicht oder nur zum Teil als Nachrichten gelesen werden.</numerusform>
   </translation>
  </message>
  <message>
   <source>Menu, Dossier, What could not be read tells why.</source>
   <translation>Menü, Dossier, „Was nicht gelesen werden konnte“ sagt, warum.</translation>
  </message>
  <message>
   <source>Preparing the search index</source>
   <translation>Der Suchindex wird vorbereitet</translation>
  </message>
  <message numerus="yes">
   <source>%Ln entries</source>
   <translation>
    <numerusform>%Ln Eintrag</numerusform>
    <numerusform>%Ln Einträge</numerusform>
   </translation>
  </message>
  <message>
   <source>Do or find</source>
   <translation>Tun oder finden</translation>
  </message>
  <message>
   <source>Do or find anything</source>
   <translation>Irgendetwas tun oder finden</translation>
  </message>
  <message>
   <source>What it may be</source>
   <translation>Was es sein kann</translation>
  </message>
  <message>
   <source>What to do, which article, name or search to show?</source>
   <translation>Was tun, welchen Artikel, Namen oder welche Suche zeigen?</translation>
  </message>
  <message>
   <source>kept search</source>
   <translation>behaltene Suche</translation>
  </message>
  <message numerus="yes">
   <source>name, %Ln mentions</source>
   <translation>
    <numerusform>Name, %Ln Nennung</numerusform>
    <numerusform>Name, %Ln Nennungen</numerusform>
   </translation>
  </message>
  <message>
   <source>article</source>
   <translation>Artikel</translation>
  </message>
  <message>
   <source>The settings could not be saved.</source>
   <translation>Die Einstellungen konnten nicht gespeichert werden.</translation>
  </message>
  <message>
   <source>Find in this article</source>
   <translation>In diesem Artikel finden</translation>
  </message>
  <message>
   <source>Places found</source>
   <translation>Fundstellen</translation>
  </message>
  <message>
   <source>Previous place (Shift+Enter)</source>
   <translation>Vorige Stelle (Umschalt+Eingabe)</translation>
  </message>
  <message>
   <source>Next place (Enter)</source>
   <translation>Nächste Stelle (Eingabe)</translation>
  </message>
  <message>
   <source>Close the find bar (Esc)</source>
   <translation>Suchleiste schließen (Esc)</translation>
  </message>
  <message>
   <source>Where the hits are in this article</source>
   <translation>Wo in diesem Artikel die Treffer sind</translation>
  </message>
  <message numerus="yes">
   <source>%Ln hits in this article</source>
   <translation>
    <numerusform>%Ln Treffer in diesem Artikel</numerusform>
    <numerusform>%Ln Treffer in diesem Artikel</numerusform>
   </translation>
  </message>
  <message>
   <source>Org.</source>
   <translation>Org.</translation>
  </message>
  <message>
   <source>Progr.</source>
   <translation>Progr.</translation>
  </message>
  <message>
   <source>Equip.</source>
   <translation>Gerät</translation>
  </message>
  <message>
   <source>Show or hide: {kind}. Alt+click: only these.</source>
   <translation>Zeigen oder verbergen: {kind}. Alt+Klick: nur diese.</translation>
  </message>
  <message>
   <source>{kind}, {n} in this article</source>
   <translation>{kind}, {n} in diesem Artikel</translation>
  </message>
  <message>
   <source>Kinds of names</source>
   <translation>Arten von Namen</translation>
  </message>
  <message>
   <source>Where among the hits</source>
   <translation>Wo unter den Treffern</translation>
  </message>
  <message>
   <source>Previous hit (Shift+F3)</source>
   <translation>Voriger Treffer (Umschalt+F3)</translation>
  </message>
  <message>
   <source>Next hit (F3)</source>
   <translation>Nächster Treffer (F3)</translation>
  </message>
  <message>
   <source>Choose an article</source>
   <translation>Wählen Sie einen Artikel</translation>
  </message>
  <message>
   <source>Type a word in the search box and open a result, or click an event on the timeline.</source>
   <translation>Tippen Sie ein Wort ins Suchfeld und öffnen Sie ein Ergebnis, oder klicken Sie auf ein Ereignis der Zeitleiste.</translation>
  </message>
  <message>
   <source>This article is not in this dossier</source>
   <translation>Dieser Artikel ist nicht in diesem Dossier</translation>
  </message>
  <message>
   <source>Choose another one in the list of results.</source>
   <translation>Wählen Sie einen anderen in der Ergebnisliste.</translation>
  </message>
  <message>
   <source>from the end</source>
   <translation>vom Ende an</translation>
  </message>
  <message>
   <source>Reader</source>
   <translation>Leser</translation>
  </message>
  <message numerus="yes">
   <source>%Ln articles</source>
   <translation>
    <numerusform>%Ln Artikel</numerusform>
    <numerusform>%Ln Artikel</numerusform>
   </translation>
  </message>
  <message>
   <source>from the top</source>
   <translation>von vorn</translation>
  </message>
  <message>
   <source>hit {n} of {hits}, article {m} of {articles}</source>
   <translation>Treffer {n} von {hits}, Artikel {m} von {articles}</translation>
  </message>
  <message numerus="yes">
   <source>%Ln hits</source>
   <translation>
    <numerusform>%Ln Treffer</numerusform>
    <numerusform>%Ln Treffer</numerusform>
   </translation>
  </message>
  <message>
   <source>Select all</source>
   <translation>Alles auswählen</translation>
  </message>
  <message>
   <source>Search for these words</source>
   <translation>Nach diesen Wörtern suchen</translation>
  </message>
  <message>
   <source>Copy the name</source>
   <translation>Namen kopieren</translation>
  </message>
  <message>
   <source>Show the event</source>
   <translation>Ereignis zeigen</translation>
  </message>
  <message>
   <source>Copy</source>
   <translation>Kopieren</translation>
  </message>
  <message>
   <source>Search for the selection</source>
   <translation>Nach der Auswahl suchen</translation>
  </message>
  <message>
   <source>Search for it under all its names</source>
   <translation>Unter allen Namen danach suchen</translation>
  </message>
  <message>
   <source>More passages like this</source>
   <translation>Mehr solche Stellen</translation>
  </message>
  <message>
   <source>Correct the event</source>
   <translation>Ereignis berichtigen</translation>
  </message>
  <message>
   <source>What can be done with the selection</source>
   <translation>Was mit der Auswahl getan werden kann</translation>
  </message>
  <message>
   <source>Write a note (M)</source>
   <translation>Notiz schreiben (M)</translation>
  </message>
  <message>
   <source>Copy with its source (Ctrl+Shift+C)</source>
   <translation>Mit Quelle kopieren (Strg+Umschalt+C)</translation>
  </message>
  <message>
   <source>Article text</source>
   <translation>Artikeltext</translation>
  </message>
  <message>
   <source>The view could not be remembered.</source>
   <translation>Die Ansicht konnte nicht gemerkt werden.</translation>
  </message>
  <message>
   <source>Search words, "phrases", entity:name …</source>
   <translation>Wörter, "Wendungen", entity:Name …</translation>
  </message>
  <message>
   <source>Type words to search all articles. Arrow keys choose a result, Enter opens it.</source>
   <translation>Wörter tippen, um alle Artikel zu durchsuchen. Pfeiltasten wählen ein Ergebnis, die Eingabetaste öffnet es.</translation>
  </message>
  <message>
   <source>Clear (Esc)</source>
   <translation>Löschen (Esc)</translation>
  </message>
  <message>
   <source>Kept; click to forget it</source>
   <translation>Behalten; Klick vergisst sie</translation>
  </message>
  <message>
   <source>Keep this search</source>
   <translation>Diese Suche behalten</translation>
  </message>
  <message>
   <source>New</source>
   <translation>Neu</translation>
  </message>
  <message>
   <source>Named</source>
   <translation>Genannt</translation>
  </message>
  <message>
   <source>Places</source>
   <translation>Orte</translation>
  </message>
  <message>
   <source>Kind of entity</source>
   <translation>Art des Namens</translation>
  </message>
  <message>
   <source>Not read yet</source>
   <translation>Noch ungelesen</translation>
  </message>
  <message>
   <source>Starred</source>
   <translation>Mit Stern</translation>
  </message>
  <message>
   <source>New since the last visit</source>
   <translation>Neu seit dem letzten Besuch</translation>
  </message>
  <message>
   <source>With a note</source>
   <translation>Mit Notiz</translation>
  </message>
  <message>
   <source>Fewer filters</source>
   <translation>Weniger Filter</translation>
  </message>
  <message>
   <source>Filters</source>
   <translation>Filter</translation>
  </message>
  <message>
   <source>Restrict by source, name or kind</source>
   <translation>Nach Quelle, Name oder Art einschränken</translation>
  </message>
  <message>
   <source>Click to show only these</source>
   <translation>Klick zeigt nur diese</translation>
  </message>
  <message>
   <source>Click to leave these out</source>
   <translation>Klick lässt diese weg</translation>
  </message>
  <message>
   <source>Click to take away</source>
   <translation>Klick nimmt es weg</translation>
  </message>
  <message>
   <source>not known</source>
   <translation>nicht bekannt</translation>
  </message>
  <message>
   <source>not {value}</source>
   <translation>nicht {value}</translation>
  </message>
  <message>
   <source>Days chosen on the timeline; click to remove</source>
   <translation>Auf der Zeitleiste gewählte Tage; Klick entfernt sie</translation>
  </message>
  <message>
   <source>Clear all</source>
   <translation>Alles löschen</translation>
  </message>
  <message>
   <source>Take away every restriction</source>
   <translation>Alle Einschränkungen wegnehmen</translation>
  </message>
  <message>
   <source>Read</source>
   <translation>Gelesen</translation>
  </message>
  <message>
   <source>Kept and earlier searches</source>
   <translation>Behaltene und frühere Suchen</translation>
  </message>
  <message>
   <source>Search again</source>
   <translation>Erneut suchen</translation>
  </message>
  <message>
   <source>Forget</source>
   <translation>Vergessen</translation>
  </message>
  <message>
   <source>Forget all earlier ones</source>
   <translation>Alle früheren vergessen</translation>
  </message>
  <message>
   <source>Kept</source>
   <translation>Behalten</translation>
  </message>
  <message>
   <source>Keep a search with its star, beside the box</source>
   <translation>Eine Suche mit dem Stern neben dem Feld behalten</translation>
  </message>
  <message>
   <source>Earlier</source>
   <translation>Früher</translation>
  </message>
  <message>
   <source>What you open something from comes here</source>
   <translation>Wovon aus Sie etwas öffnen, kommt hierher</translation>
  </message>
  <message>
   <source>{articles}, {new} new</source>
   <translation>{articles}, {new} neu</translation>
  </message>
  <message>
   <source>Complete with {words}</source>
   <translation>Ergänzen mit {words}</translation>
  </message>
  <message>
   <source>Best match</source>
   <translation>Beste zuerst</translation>
  </message>
  <message>
   <source>Newest</source>
   <translation>Neueste</translation>
  </message>
  <message>
   <source>By source</source>
   <translation>Nach Quelle</translation>
  </message>
  <message>
   <source>{n} ms</source>
   <translation>{n} ms</translation>
  </message>
  <message>
   <source>The search index is being prepared; reading and the timeline work meanwhile.</source>
   <translation>Der Suchindex wird vorbereitet; Lesen und Zeitleiste gehen schon.</translation>
  </message>
  <message>
   <source>Take a restriction away.</source>
   <translation>Nehmen Sie eine Einschränkung weg.</translation>
  </message>
  <message>
   <source>Try fewer or other words.</source>
   <translation>Versuchen Sie weniger oder andere Wörter.</translation>
  </message>
  <message>
   <source>Results</source>
   <translation>Ergebnisse</translation>
  </message>
  <message>
   <source>Order of the results</source>
   <translation>Reihenfolge der Ergebnisse</translation>
  </message>
  <message numerus="yes">
   <source>%Ln passages</source>
   <translation>
    <numerusform>%Ln Stelle</numerusform>
    <numerusform>%Ln Stellen</numerusform>
   </translation>
  </message>
  <message>
   <source>Did you mean {words}?</source>
   <translation>Meinten Sie {words}?</translation>
  </message>
  <message>
   <source>Did you mean {words} ({articles})?</source>
   <translation>Meinten Sie {words} ({articles})?</translation>
  </message>
  <message>
   <source>Nothing for “{words}” with these restrictions</source>
   <translation>Nichts für „{words}“ mit diesen Einschränkungen</translation>
  </message>
  <message>
   <source>Nothing for “{words}”</source>
   <translation>Nichts für „{words}“</translation>
  </message>
  <message>
   <source>Opening …</source>
   <translation>Wird geöffnet …</translation>
  </message>
  <message>
   <source>Preparing the search index …</source>
   <translation>Der Suchindex wird vorbereitet …</translation>
  </message>
  <message>
   <source>Nothing with these restrictions</source>
   <translation>Nichts mit diesen Einschränkungen</translation>
  </message>
  <message>
   <source>Nothing</source>
   <translation>Nichts</translation>
  </message>
  <message>
   <source>Settings</source>
   <translation>Einstellungen</translation>
  </message>
  <message>
   <source>Groups of settings</source>
   <translation>Gruppen von Einstellungen</translation>
  </message>
  <message>
   <source>Back to the defaults</source>
   <translation>Zurück zu den Vorgaben</translation>
  </message>
  <message>
   <source>Filter the actions</source>
   <translation>Befehle filtern</translation>
  </message>
  <message>
   <source>Actions and their keys</source>
   <translation>Befehle und ihre Tasten</translation>
  </message>
  <message>
   <source>New keys</source>
   <translation>Neue Tasten</translation>
  </message>
  <message>
   <source>Use these keys</source>
   <translation>Diese Tasten nehmen</translation>
  </message>
  <message>
   <source>No keys</source>
   <translation>Keine Tasten</translation>
  </message>
  <message>
   <source>As it was</source>
   <translation>Wie es war</translation>
  </message>
  <message>
   <source>All as they were</source>
   <translation>Alle, wie sie waren</translation>
  </message>
  <message>
   <source>Type to filter</source>
   <translation>Tippen zum Filtern</translation>
  </message>
  <message>
   <source>“{keys}” is “{name}” already; used here, it is taken from there.</source>
   <translation>„{keys}“ ist schon „{name}“; hier benutzt, wird es dort weggenommen.</translation>
  </message>
  <message>
   <source>(no longer there)</source>
   <translation>(nicht mehr da)</translation>
  </message>
  <message>
   <source>Close the second reader</source>
   <translation>Zweiten Leser schließen</translation>
  </message>
  <message>
   <source>Open articles</source>
   <translation>Offene Artikel</translation>
  </message>
  <message>
   <source>Second reader</source>
   <translation>Zweiter Leser</translation>
  </message>
  <message>
   <source>Show the lanes of the timeline</source>
   <translation>Die Spuren der Zeitleiste zeigen</translation>
  </message>
  <message>
   <source>Use the arrow keys to move from item to item, Enter to open one.</source>
   <translation>Pfeiltasten gehen von Eintrag zu Eintrag, die Eingabetaste öffnet einen.</translation>
  </message>
  <message>
   <source>Scroll the lanes</source>
   <translation>Spuren verschieben</translation>
  </message>
  <message>
   <source>Lanes of the timeline</source>
   <translation>Spuren der Zeitleiste</translation>
  </message>
  <message>
   <source>Articles</source>
   <translation>Artikel</translation>
  </message>
  <message>
   <source>Other events</source>
   <translation>Andere Ereignisse</translation>
  </message>
  <message>
   <source>Undated</source>
   <translation>Ohne Datum</translation>
  </message>
  <message>
   <source>Meetings &amp; visits</source>
   <translation>Treffen &amp; Besuche</translation>
  </message>
  <message>
   <source>Agreements</source>
   <translation>Abkommen</translation>
  </message>
  <message>
   <source>Programmes</source>
   <translation>Programme</translation>
  </message>
  <message>
   <source>Exercises</source>
   <translation>Übungen</translation>
  </message>
  <message>
   <source>Deployments</source>
   <translation>Einsätze</translation>
  </message>
  <message>
   <source>Conflict</source>
   <translation>Konflikt</translation>
  </message>
  <message>
   <source>Appointments</source>
   <translation>Ernennungen</translation>
  </message>
  <message>
   <source>Statements</source>
   <translation>Erklärungen</translation>
  </message>
  <message>
   <source>Documents</source>
   <translation>Dokumente</translation>
  </message>
  <message>
   <source>Deadlines</source>
   <translation>Fristen</translation>
  </message>
  <message>
   <source>Other outlets</source>
   <translation>Andere Medien</translation>
  </message>
  <message>
   <source>Others</source>
   <translation>Andere</translation>
  </message>
  <message>
   <source>Overview of the timeline</source>
   <translation>Übersicht der Zeitleiste</translation>
  </message>
  <message>
   <source>Drag the window to move through time, its ends to see more or fewer days; click to go there</source>
   <translation>Das Fenster ziehen bewegt durch die Zeit, seine Enden zeigen mehr oder weniger Tage; ein Klick geht dorthin</translation>
  </message>
  <message>
   <source>Search in its days</source>
   <translation>In seinen Tagen suchen</translation>
  </message>
  <message>
   <source>{items}, in order of time</source>
   <translation>{items}, nach der Zeit geordnet</translation>
  </message>
  <message>
   <source>Timeline
Drag: choose days, to search in them. Drag the ends to adjust, inside to move; double click outside or Esc: all days.
Wheel, + and −: zoom. Shift+wheel, middle button, or drag on the calendar: move through time.
Wheel over the names of lanes, Alt+wheel: more lanes.
Arrows: from item to item. Enter: open. B: choose its days. Home, End: first, last. F or 0: fit; again: everything.
Lanes: by kind of event, by the outlets that tell of it, or by who takes part.
Hollow or dashed: planned. ?: claimed or supposed. Pale with soft ends: known only roughly.</source>
   <translation>Zeitleiste
Ziehen: Tage wählen, um darin zu suchen. Enden ziehen: anpassen, innen ziehen: verschieben; Doppelklick außerhalb oder Esc: alle Tage.
Rad, + und −: Vergrößerung. Umschalt+Rad, mittlere Taste oder Ziehen am Kalender: durch die Zeit bewegen.
Rad über den Namen der Spuren, Alt+Rad: mehr Spuren.
Pfeile: von Eintrag zu Eintrag. Eingabe: öffnen. B: seine Tage wählen. Pos1, Ende: erster, letzter. F oder 0: einpassen; nochmals: alles.
Spuren: nach Art des Ereignisses, nach den Medien, die davon erzählen, oder nach den Beteiligten.
Hohl oder gestrichelt: geplant. ?: behauptet oder vermutet. Blass mit weichen Enden: nur ungefähr bekannt.</translation>
  </message>
  <message>
   <source>Fit all</source>
   <translation>Alles einpassen</translation>
  </message>
  <message>
   <source>Fit all (F); again: everything, to the outermost item</source>
   <translation>Alles einpassen (F); nochmals: wirklich alles, bis zum äußersten Eintrag</translation>
  </message>
  <message>
   <source>Fit to results</source>
   <translation>Ergebnisse einpassen</translation>
  </message>
  <message>
   <source>Fit to the chosen name</source>
   <translation>Gewählten Namen einpassen</translation>
  </message>
  <message>
   <source>Fit to the events of the name chosen at the right</source>
   <translation>Die Ereignisse des rechts gewählten Namens einpassen</translation>
  </message>
  <message>
   <source>Zoom out</source>
   <translation>Verkleinern</translation>
  </message>
  <message>
   <source>Zoom out (−)</source>
   <translation>Verkleinern (−)</translation>
  </message>
  <message>
   <source>Zoom in</source>
   <translation>Vergrößern</translation>
  </message>
  <message>
   <source>Zoom in (+)</source>
   <translation>Vergrößern (+)</translation>
  </message>
  <message>
   <source>Lanes</source>
   <translation>Spuren</translation>
  </message>
  <message>
   <source>List</source>
   <translation>Liste</translation>
  </message>
  <message>
   <source>List: the timeline as text</source>
   <translation>Liste: die Zeitleiste als Text</translation>
  </message>
  <message>
   <source>By &amp;kind of event</source>
   <translation>Nach &amp;Art des Ereignisses</translation>
  </message>
  <message>
   <source>by kind</source>
   <translation>nach Art</translation>
  </message>
  <message>
   <source>By &amp;outlet</source>
   <translation>Nach &amp;Medium</translation>
  </message>
  <message>
   <source>by outlet</source>
   <translation>nach Medium</translation>
  </message>
  <message>
   <source>By &amp;name</source>
   <translation>Nach &amp;Name</translation>
  </message>
  <message>
   <source>by name</source>
   <translation>nach Name</translation>
  </message>
  <message>
   <source>Lanes: {how}</source>
   <translation>Spuren: {how}</translation>
  </message>
  <message>
   <source>Choose what the lanes are sorted by.</source>
   <translation>Wählen, wonach die Spuren geordnet sind.</translation>
  </message>
  <message>
   <source>Fit to {name}</source>
   <translation>{name} einpassen</translation>
  </message>
  <message>
   <source>Fit to a name: choose one at the right first</source>
   <translation>Einen Namen einpassen: zuerst rechts einen wählen</translation>
  </message>
  <message>
   <source>Timeline as a list</source>
   <translation>Zeitleiste als Liste</translation>
  </message>
  <message>
   <source>It is no longer at {path}</source>
   <translation>Es ist nicht mehr in {path}</translation>
  </message>
  <message>
   <source>opened {day}</source>
   <translation>geöffnet am {day}</translation>
  </message>
  <message>
   <source>opened today, {time}</source>
   <translation>geöffnet heute, {time}</translation>
  </message>
  <message>
   <source>opened yesterday</source>
   <translation>geöffnet gestern</translation>
  </message>
  <message>
   <source>Welcome</source>
   <translation>Willkommen</translation>
  </message>
  <message>
   <source>Recent dossiers</source>
   <translation>Zuletzt geöffnet</translation>
  </message>
  <message>
   <source>Open a dossier, or drop files or a folder of articles here to build one.</source>
   <translation>Öffnen Sie ein Dossier, oder ziehen Sie Dateien oder einen Ordner mit Artikeln hierher, um eines zu erstellen.</translation>
  </message>
  <message>
   <source>Take “{title}” from this list</source>
   <translation>„{title}“ aus dieser Liste nehmen</translation>
  </message>
  <message>
   <source>Take it from this list; the file stays</source>
   <translation>Aus dieser Liste nehmen; die Datei bleibt</translation>
  </message>
  <message>
   <source>Close this message</source>
   <translation>Diese Meldung schließen</translation>
  </message>
 </context>
</TS>
