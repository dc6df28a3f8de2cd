<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
 <context>
  <name>dossier</name>
  <message>
   <source>{path} was replaced while it was open.</source>
   <translation>{path} wurde ersetzt, während es offen war.</translation>
  </message>
  <message>
   <source>Open it again.</source>
   <translation>Öffnen Sie es noch einmal.</translation>
  </message>
  <message>
   <source>{path} was closed.</source>
   <translation>{path} wurde geschlossen.</translation>
  </message>
  <message>
   <source>{parent} cannot be written to: {strerror}.</source>
   <translation>In {parent} kann nicht geschrieben werden: {strerror}.</translation>
  </message>
  <message>
   <source>Choose another place with -o.</source>
   <translation>Wählen Sie mit -o eine andere Stelle.</translation>
  </message>
  <message>
   <source>{target} is being written by another program.</source>
   <translation>{target} wird gerade von einem anderen Programm geschrieben.</translation>
  </message>
  <message>
   <source>Wait until it has finished, then try again.</source>
   <translation>Warten Sie, bis es fertig ist, und versuchen Sie es noch einmal.</translation>
  </message>
  <message>
   <source>A dossier is made of articles by `dossier build FOLDER -o FILE.dossier`.</source>
   <translation>Ein Dossier entsteht aus Artikeln mit `dossier build ORDNER -o DATEI.dossier`.</translation>
  </message>
  <message>
   <source>Copy it again from where it came, or build it again.</source>
   <translation>Kopieren Sie es noch einmal von dort, woher es kam, oder bauen Sie es neu.</translation>
  </message>
  <message>
   <source>{path} is damaged ({detail}).</source>
   <translation>{path} ist beschädigt ({detail}).</translation>
  </message>
  <message>
   <source>{path} is empty.</source>
   <translation>{path} ist leer.</translation>
  </message>
  <message>
   <source>{path} is not a dossier.</source>
   <translation>{path} ist kein Dossier.</translation>
  </message>
  <message>
   <source>{path} is cut short: only {size} bytes of it are there.</source>
   <translation>{path} ist abgeschnitten: nur {size} Bytes davon sind da.</translation>
  </message>
  <message>
   <source>{path} is a database of another program, not a dossier.</source>
   <translation>{path} ist eine Datenbank eines anderen Programms, kein Dossier.</translation>
  </message>
  <message>
   <source>{path} was made by a newer version of this program (format {version}; this one reads up to {format}).</source>
   <translation>{path} stammt von einer neueren Version dieses Programms (Format {version}; diese liest bis {format}).</translation>
  </message>
  <message>
   <source>Update the program, then open it again.</source>
   <translation>Aktualisieren Sie das Programm, und öffnen Sie es dann noch einmal.</translation>
  </message>
  <message>
   <source>{path} is cut short: {size} of {whole} bytes are there.</source>
   <translation>{path} ist abgeschnitten: {size} von {whole} Bytes sind da.</translation>
  </message>
  <message>
   <source>{path} is damaged: its first bytes contradict each other.</source>
   <translation>{path} ist beschädigt: die ersten Bytes widersprechen einander.</translation>
  </message>
  <message>
   <source>{path} has an unfinished change beside it ({name}), which no dossier has.</source>
   <translation>Neben {path} liegt eine unfertige Änderung ({name}), die kein Dossier hat.</translation>
  </message>
  <message>
   <source>Move {name} away, then open it again.</source>
   <translation>Schieben Sie {name} weg, und öffnen Sie es dann noch einmal.</translation>
  </message>
  <message>
   <source>{path} is a folder, not a dossier.</source>
   <translation>{path} ist ein Ordner, kein Dossier.</translation>
  </message>
  <message>
   <source>{path} is not a file.</source>
   <translation>{path} ist keine Datei.</translation>
  </message>
  <message>
   <source>There is no file {path}.</source>
   <translation>Es gibt keine Datei {path}.</translation>
  </message>
  <message>
   <source>Check its name. {hint}</source>
   <translation>Prüfen Sie den Namen. {hint}</translation>
  </message>
  <message>
   <source>{file} is no name of a file.</source>
   <translation>{file} ist kein Dateiname.</translation>
  </message>
  <message>
   <source>Check its name.</source>
   <translation>Prüfen Sie den Namen.</translation>
  </message>
  <message>
   <source>{path} cannot be read: {strerror}.</source>
   <translation>{path} kann nicht gelesen werden: {strerror}.</translation>
  </message>
  <message>
   <source>Check that you may read it and that no other program holds it.</source>
   <translation>Prüfen Sie, ob Sie sie lesen dürfen und kein anderes Programm sie hält.</translation>
  </message>
  <message>
   <source>{path} is not laid out as a dossier is, so it is not opened.</source>
   <translation>{path} ist nicht wie ein Dossier aufgebaut und wird daher nicht geöffnet.</translation>
  </message>
  <message>
   <source>Ask where it came from; a dossier built again from its articles will open.</source>
   <translation>Fragen Sie dort nach, woher es kam; ein aus seinen Artikeln neu gebautes Dossier lässt sich öffnen.</translation>
  </message>
  <message>
   <source>{path} could not be written: {reason}.</source>
   <translation>{path} konnte nicht geschrieben werden: {reason}.</translation>
  </message>
  <message>
   <source>The new file did not come out whole, so the old one was kept.</source>
   <translation>Die neue Datei kam nicht heil heraus; daher wurde die alte behalten.</translation>
  </message>
  <message>
   <source>Check the disk, then build again.</source>
   <translation>Prüfen Sie den Datenträger, und bauen Sie noch einmal.</translation>
  </message>
  <message>
   <source>The old file is unchanged.</source>
   <translation>Die alte Datei ist unverändert.</translation>
  </message>
  <message>
   <source>the disk is full</source>
   <translation>der Datenträger ist voll</translation>
  </message>
  <message>
   <source>the system refused ({error})</source>
   <translation>das System lehnte ab ({error})</translation>
  </message>
  <message>
   <source>Make room or choose another place, then build again.</source>
   <translation>Schaffen Sie Platz oder wählen Sie eine andere Stelle, und bauen Sie noch einmal.</translation>
  </message>
  <message>
   <source>The word lists of the program are not where they should be: {filename}</source>
   <translation>Die Wortlisten des Programms sind nicht, wo sie sein sollten: {filename}</translation>
  </message>
  <message>
   <source>Install it again.</source>
   <translation>Installieren Sie es neu.</translation>
  </message>
  <message>
   <source>“{name}” is no model that can find names.</source>
   <translation>„{name}“ ist kein Modell, das Namen finden kann.</translation>
  </message>
  <message>
   <source>Give a spaCy pipeline, such as spacy:en_core_web_sm, or leave --ner out: no model is needed.</source>
   <translation>Geben Sie eine spaCy-Pipeline an, etwa spacy:en_core_web_sm, oder lassen Sie --ner weg: ein Modell ist nicht nötig.</translation>
  </message>
  <message>
   <source>The spaCy pipeline {pipeline} does not find names.</source>
   <translation>Die spaCy-Pipeline {pipeline} findet keine Namen.</translation>
  </message>
  <message>
   <source>Give one that does, such as en_core_web_sm.</source>
   <translation>Geben Sie eine an, die es tut, etwa en_core_web_sm.</translation>
  </message>
  <message>
   <source>spaCy is not installed.</source>
   <translation>spaCy ist nicht installiert.</translation>
  </message>
  <message>
   <source>Run: pip install 'dossier[spacy]'</source>
   <translation>Führen Sie aus: pip install 'dossier[spacy]'</translation>
  </message>
  <message>
   <source>The spaCy pipeline {pipeline} could not be loaded: it is not installed, or made for another spaCy.</source>
   <translation>Die spaCy-Pipeline {pipeline} konnte nicht geladen werden: sie ist nicht installiert oder für ein anderes spaCy gemacht.</translation>
  </message>
  <message>
   <source>Run: python -m spacy download {pipeline}; or give the folder of a pipeline.</source>
   <translation>Führen Sie aus: python -m spacy download {pipeline}; oder geben Sie den Ordner einer Pipeline an.</translation>
  </message>
  <message>
   <source>{one} and {other}</source>
   <translation>{one} und {other}</translation>
  </message>
  <message>
   <source>{one} or {other}</source>
   <translation>{one} oder {other}</translation>
  </message>
  <message>
   <source>The search index is damaged: its lists do not fit each other.</source>
   <translation>Der Suchindex ist beschädigt: seine Listen passen nicht zueinander.</translation>
  </message>
  <message>
   <source>Open the dossier again; the index is then rebuilt.</source>
   <translation>Öffnen Sie das Dossier noch einmal; der Index wird dann neu gebaut.</translation>
  </message>
  <message>
   <source>source</source>
   <translation>Quelle</translation>
  </message>
  <message>
   <source>entity</source>
   <translation>Name</translation>
  </message>
  <message>
   <source>place</source>
   <translation>Ort</translation>
  </message>
  <message>
   <source>kind</source>
   <translation>Art</translation>
  </message>
  <message>
   <source>lang</source>
   <translation>Sprache</translation>
  </message>
  <message>
   <source>year</source>
   <translation>Jahr</translation>
  </message>
  <message>
   <source>state</source>
   <translation>Lesestand</translation>
  </message>
  <message>
   <source>everything, newest first</source>
   <translation>alles, das Neueste zuerst</translation>
  </message>
  <message>
   <source>not {words}</source>
   <translation>nicht {words}</translation>
  </message>
  <message>
   <source>no article has all of these words</source>
   <translation>kein Artikel hat alle diese Wörter</translation>
  </message>
  <message>
   <source>from {first} to {last}</source>
   <translation>von {first} bis {last}</translation>
  </message>
  <message>
   <source>not named</source>
   <translation>ohne Namen</translation>
  </message>
  <message>
   <source>no date</source>
   <translation>kein Datum</translation>
  </message>
  <message>
   <source>not known</source>
   <translation>nicht bekannt</translation>
  </message>
  <message>
   <source>Nobody and nothing is known as “{text}”; the words are searched for instead.</source>
   <translation>Niemand und nichts ist als „{text}“ bekannt; stattdessen werden die Wörter gesucht.</translation>
  </message>
  <message>
   <source>No place is known as “{text}”; the words are searched for instead.</source>
   <translation>Kein Ort ist als „{text}“ bekannt; stattdessen werden die Wörter gesucht.</translation>
  </message>
  <message>
   <source>from {date}</source>
   <translation>ab {date}</translation>
  </message>
  <message>
   <source>up to {date}</source>
   <translation>bis {date}</translation>
  </message>
  <message>
   <source>after {date}</source>
   <translation>nach {date}</translation>
  </message>
  <message>
   <source>before {date}</source>
   <translation>vor {date}</translation>
  </message>
  <message>
   <source>No source is called “{text}”, so nothing is found.</source>
   <translation>Keine Quelle heißt „{text}“, daher wird nichts gefunden.</translation>
  </message>
  <message>
   <source>No author is called “{text}”, so nothing is found.</source>
   <translation>Kein Verfasser heißt „{text}“, daher wird nichts gefunden.</translation>
  </message>
  <message>
   <source>No language is called “{text}”, so nothing is found.</source>
   <translation>Keine Sprache heißt „{text}“, daher wird nichts gefunden.</translation>
  </message>
  <message>
   <source>published {days}</source>
   <translation>erschienen {days}</translation>
  </message>
  <message>
   <source>telling of an event {days}</source>
   <translation>über ein Ereignis {days}</translation>
  </message>
  <message>
   <source>on {date}</source>
   <translation>am {date}</translation>
  </message>
  <message>
   <source>in {date}</source>
   <translation>in {date}</translation>
  </message>
  <message>
   <source>read</source>
   <translation>gelesen</translation>
  </message>
  <message>
   <source>not read yet</source>
   <translation>noch nicht gelesen</translation>
  </message>
  <message>
   <source>with a star</source>
   <translation>mit Stern</translation>
  </message>
  <message>
   <source>new since your last visit</source>
   <translation>neu seit Ihrem letzten Besuch</translation>
  </message>
  <message>
   <source>with a note</source>
   <translation>mit Notiz</translation>
  </message>
  <message>
   <source>“{text}” is not a kind; it is left out. Kinds are {kinds}.</source>
   <translation>„{text}“ ist keine Art; es wird weggelassen. Arten sind {kinds}.</translation>
  </message>
  <message>
   <source>Here are {some}.</source>
   <translation>Hier gibt es {some}.</translation>
  </message>
  <message>
   <source>naming {names}</source>
   <translation>mit dem Namen {names}</translation>
  </message>
  <message>
   <source>No name is given; it is left out.</source>
   <translation>Kein Name ist angegeben; es wird weggelassen.</translation>
  </message>
  <message>
   <source>“{words}”</source>
   <translation>„{words}“</translation>
  </message>
  <message>
   <source>naming a place</source>
   <translation>mit einem Ort</translation>
  </message>
  <message>
   <source>naming something of kind {kind}</source>
   <translation>mit einem Namen der Art {kind}</translation>
  </message>
  <message>
   <source>telling of an event of kind {kind}</source>
   <translation>über ein Ereignis der Art {kind}</translation>
  </message>
  <message>
   <source>“{field}:{text}” is not known; it is left out. Known are {known}.</source>
   <translation>„{field}:{text}“ ist nicht bekannt; es wird weggelassen. Bekannt sind {known}.</translation>
  </message>
  <message>
   <source>“{text}” is not a date; it is left out. Write 2023, 2023-01, 2023-01-10, 2023..2024 or &gt;2023.</source>
   <translation>„{text}“ ist kein Datum; es wird weggelassen. Schreiben Sie 2023, 2023-01, 2023-01-10, 2023..2024 oder &gt;2023.</translation>
  </message>
  <message>
   <source>from {first} to {last} ({name})</source>
   <translation>vom {first} bis {last} ({name})</translation>
  </message>
  <message>
   <source>The search index is damaged: {detail}.</source>
   <translation>Der Suchindex ist beschädigt: {detail}.</translation>
  </message>
  <message>
   <source>Indexing was stopped.</source>
   <translation>Das Indizieren wurde angehalten.</translation>
  </message>
  <message>
   <source>Open the dossier again to build its search index.</source>
   <translation>Öffnen Sie das Dossier noch einmal, um seinen Suchindex zu bauen.</translation>
  </message>
  <message>
   <source>The bracket is not closed; it is taken to end with the query.</source>
   <translation>Die Klammer ist nicht geschlossen; sie gilt bis zum Ende der Anfrage.</translation>
  </message>
  <message>
   <source>Nothing follows that could be left out.</source>
   <translation>Es folgt nichts, was ausgeschlossen werden könnte.</translation>
  </message>
  <message>
   <source>{text} needs something on both sides; it is left out.</source>
   <translation>{text} braucht etwas auf beiden Seiten; es wird weggelassen.</translation>
  </message>
  <message>
   <source>There are too many brackets inside each other.</source>
   <translation>Zu viele Klammern stehen ineinander.</translation>
  </message>
  <message>
   <source>No bracket is open here; this one is left out.</source>
   <translation>Hier ist keine Klammer offen; diese wird weggelassen.</translation>
  </message>
  <message>
   <source>There are no weights; “{text}” is left out.</source>
   <translation>Gewichte gibt es nicht; „{text}“ wird weggelassen.</translation>
  </message>
  <message>
   <source>There is no field “{name}”; “{instead}” is taken. Fields are {known}.</source>
   <translation>Es gibt kein Feld „{name}“; „{instead}“ wird genommen. Felder sind {known}.</translation>
  </message>
  <message>
   <source>There is no field “{name}”; only what follows is searched for. Fields are {known}.</source>
   <translation>Es gibt kein Feld „{name}“; nur was folgt, wird gesucht. Felder sind {known}.</translation>
  </message>
  <message>
   <source>Only the first {number} characters are searched for.</source>
   <translation>Nur die ersten {number} Zeichen werden gesucht.</translation>
  </message>
  <message>
   <source>The quotation is not closed; it is taken to end with the query.</source>
   <translation>Das Anführungszeichen ist nicht geschlossen; es gilt bis zum Ende der Anfrage.</translation>
  </message>
  <message>
   <source>Nearer than that: at most {number} is used.</source>
   <translation>Näher beieinander: höchstens {number} wird verwendet.</translation>
  </message>
  <message>
   <source>Only the first {number} words are searched for.</source>
   <translation>Nur die ersten {number} Wörter werden gesucht.</translation>
  </message>
  <message>
   <source>Only the first {number} words are searched for near each other.</source>
   <translation>Nur die ersten {number} Wörter werden nahe beieinander gesucht.</translation>
  </message>
  <message>
   <source>Nothing follows “{text}:”; it is left out.</source>
   <translation>Auf „{text}:“ folgt nichts; es wird weggelassen.</translation>
  </message>
  <message>
   <source>with {most} of {number} words</source>
   <translation>mit {most} von {number} Wörtern</translation>
  </message>
  <message>
   <source>without {words}</source>
   <translation>ohne {words}</translation>
  </message>
  <message>
   <source>in the title: {words}</source>
   <translation>im Titel: {words}</translation>
  </message>
  <message>
   <source>source: {words}</source>
   <translation>Quelle: {words}</translation>
  </message>
  <message>
   <source>by: {words}</source>
   <translation>von: {words}</translation>
  </message>
  <message>
   <source>language: {words}</source>
   <translation>Sprache: {words}</translation>
  </message>
  <message>
   <source>“{words}” within {number} words</source>
   <translation>„{words}“ innerhalb von {number} Wörtern</translation>
  </message>
  <message>
   <source>not: {words}</source>
   <translation>nicht: {words}</translation>
  </message>
  <message>
   <source>all of: {words}</source>
   <translation>alle von: {words}</translation>
  </message>
  <message>
   <source>The search index is damaged: {error}.</source>
   <translation>Der Suchindex ist beschädigt: {error}.</translation>
  </message>
  <message>
   <source>words beginning with {text}</source>
   <translation>Wörter, die mit {text} beginnen</translation>
  </message>
  <message>
   <source>words like {pattern}</source>
   <translation>Wörter wie {pattern}</translation>
  </message>
  <message>
   <source>words spelled nearly like {text}</source>
   <translation>Wörter, fast so geschrieben wie {text}</translation>
  </message>
  <message>
   <source>Nothing to search for stands between the quotation marks.</source>
   <translation>Zwischen den Anführungszeichen steht nichts, was gesucht werden könnte.</translation>
  </message>
  <message>
   <source>Only {number} words may have *, ? or ~; others are plain words.</source>
   <translation>Nur {number} Wörter dürfen *, ? oder ~ haben; andere gelten als einfache Wörter.</translation>
  </message>
  <message>
   <source>everything</source>
   <translation>alles</translation>
  </message>
  <message>
   <source>A pattern needs at least one letter; it is left out.</source>
   <translation>Ein Muster braucht mindestens einen Buchstaben; es wird weggelassen.</translation>
  </message>
  <message>
   <source>Words at most {number} letters off are found.</source>
   <translation>Gefunden werden Wörter, die um höchstens {number} Buchstaben abweichen.</translation>
  </message>
  <message>
   <source>Notes that could not be written are lost: no other folder took them either.</source>
   <translation>Notizen, die nicht geschrieben werden konnten, sind verloren: Auch kein anderer Ordner nahm sie auf.</translation>
  </message>
  <message>
   <source>Notes that could not be written are in {file}: import them from there.</source>
   <translation>Notizen, die nicht geschrieben werden konnten, stehen in {file}: Importieren Sie sie von dort.</translation>
  </message>
  <message>
   <source>Notes that you took away last will be there again.</source>
   <translation>Notizen, die Sie zuletzt entfernt haben, werden wieder da sein.</translation>
  </message>
  <message>
   <source>Give a text file in UTF-8 with one query a line, or a table with a column “query”.</source>
   <translation>Geben Sie eine Textdatei in UTF-8 mit einer Anfrage je Zeile oder eine Tabelle mit einer Spalte „query“ an.</translation>
  </message>
  <message>
   <source>{file} holds {number} queries; up to {most} are taken at once.</source>
   <translation>{file} enthält {number} Anfragen; höchstens {most} werden auf einmal genommen.</translation>
  </message>
  <message>
   <source>{file} holds no query.</source>
   <translation>{file} enthält keine Anfrage.</translation>
  </message>
  <message>
   <source>{file} is not a table: {why}.</source>
   <translation>{file} ist keine Tabelle: {why}.</translation>
  </message>
  <message>
   <source>Give files that hold articles: text, web pages, PDF, mail and others that the help lists.</source>
   <translation>Geben Sie Dateien mit Artikeln: Text, Webseiten, PDF, E-Mail und andere, die die Hilfe nennt.</translation>
  </message>
  <message>
   <source>Looking for files</source>
   <translation>Suche nach Dateien</translation>
  </message>
  <message>
   <source>None of the {number} files is an article. {told}</source>
   <translation>Keine der {number} Dateien ist ein Artikel. {told}</translation>
  </message>
  <message>
   <source>{reason} ({number} files)</source>
   <translation>{reason} ({number} Dateien)</translation>
  </message>
  <message>
   <source>There is no file to read in {listed}.</source>
   <translation>In {listed} ist keine Datei zu lesen.</translation>
  </message>
  <message>
   <source>Give files or folders with articles.</source>
   <translation>Geben Sie Dateien oder Ordner mit Artikeln.</translation>
  </message>
  <message>
   <source>The names of this dossier were found with {ner}, which cannot be used here: {error}</source>
   <translation>Die Namen dieses Dossiers wurden mit {ner} gefunden, das hier nicht verwendet werden kann: {error}</translation>
  </message>
  <message>
   <source>{path} is no article. {reason}</source>
   <translation>{path} ist kein Artikel. {reason}</translation>
  </message>
  <message>
   <source>Writing the dossier</source>
   <translation>Dossier wird geschrieben</translation>
  </message>
  <message>
   <source>{target} is there already and is no dossier, so it was left as it is.</source>
   <translation>{target} gibt es schon und ist kein Dossier; daher blieb es, wie es ist.</translation>
  </message>
  <message>
   <source>Choose another name, such as {name}.</source>
   <translation>Wählen Sie einen anderen Namen, etwa {name}.</translation>
  </message>
  <message numerus="yes">
   <source>and %Ln more folders</source>
   <translation>
    <numerusform>und %Ln weiteren Ordner</numerusform>
    <numerusform>und %Ln weiteren Ordnern</numerusform>
   </translation>
  </message>
  <message>
   <source>The articles of the built-in dossier are not in {seeds}.</source>
   <translation>Die Artikel des mitgelieferten Dossiers sind nicht in {seeds}.</translation>
  </message>
  <message>
   <source>Install the program again.</source>
   <translation>Installieren Sie das Programm neu.</translation>
  </message>
  <message>
   <source>Stopped; nothing was changed.</source>
   <translation>Angehalten; nichts wurde geändert.</translation>
  </message>
  <message>
   <source>The built-in dossier could not be kept, so it was built for this time only.</source>
   <translation>Das mitgelieferte Dossier konnte nicht aufbewahrt werden und wurde nur für dieses Mal gebaut.</translation>
  </message>
  <message>
   <source>Make room in {cache}, or allow writing there.</source>
   <translation>Schaffen Sie Platz in {cache}, oder erlauben Sie dort das Schreiben.</translation>
  </message>
  <message>
   <source>year only</source>
   <translation>nur das Jahr</translation>
  </message>
  <message>
   <source>month only</source>
   <translation>nur der Monat</translation>
  </message>
  <message>
   <source>date set by hand</source>
   <translation>Datum von Hand gesetzt</translation>
  </message>
  <message>
   <source>{sources} differ</source>
   <translation>{sources} widersprechen sich</translation>
  </message>
  <message>
   <source>disputed</source>
   <translation>strittig</translation>
  </message>
  <message>
   <source>{sources} agree</source>
   <translation>{sources} stimmen überein</translation>
  </message>
  <message>
   <source>n.d.</source>
   <translation>o. D.</translation>
  </message>
  <message>
   <source>Source</source>
   <translation>Quelle</translation>
  </message>
  <message>
   <source>Author</source>
   <translation>Verfasser</translation>
  </message>
  <message>
   <source>Language</source>
   <translation>Sprache</translation>
  </message>
  <message>
   <source>Published</source>
   <translation>Erschienen</translation>
  </message>
  <message>
   <source>Event</source>
   <translation>Ereignis</translation>
  </message>
  <message>
   <source>Not read yet</source>
   <translation>Noch ungelesen</translation>
  </message>
  <message>
   <source>New since your last visit</source>
   <translation>Neu seit Ihrem letzten Besuch</translation>
  </message>
  <message>
   <source>With a star</source>
   <translation>Mit Stern</translation>
  </message>
  <message>
   <source>Read</source>
   <translation>Gelesen</translation>
  </message>
  <message>
   <source>With a note</source>
   <translation>Mit Notiz</translation>
  </message>
  <message>
   <source>Earlier search</source>
   <translation>Frühere Suche</translation>
  </message>
  <message>
   <source>Field</source>
   <translation>Feld</translation>
  </message>
  <message>
   <source>Word</source>
   <translation>Wort</translation>
  </message>
  <message numerus="yes">
   <source>%Ln corrections no longer fit this dossier and changed nothing.</source>
   <translation>
    <numerusform>%Ln Berichtigung passt nicht mehr zu diesem Dossier und änderte nichts.</numerusform>
    <numerusform>%Ln Berichtigungen passen nicht mehr zu diesem Dossier und änderten nichts.</numerusform>
   </translation>
  </message>
  <message>
   <source>They are kept for a dossier that they fit; “dossier corrections undo --unfit” takes them back.</source>
   <translation>Sie bleiben für ein Dossier erhalten, zu dem sie passen; „dossier corrections undo --unfit“ nimmt sie zurück.</translation>
  </message>
  <message numerus="yes">
   <source>%Ln articles without a publisher</source>
   <translation>
    <numerusform>%Ln Artikel ohne Herausgeber</numerusform>
    <numerusform>%Ln Artikel ohne Herausgeber</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} of %Ln outlets</source>
   <translation>
    <numerusform>{n} von %Ln Medium</numerusform>
    <numerusform>{n} von %Ln Medien</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} of %Ln articles without a publisher</source>
   <translation>
    <numerusform>{n} von %Ln Artikel ohne Herausgeber</numerusform>
    <numerusform>{n} von %Ln Artikeln ohne Herausgeber</numerusform>
   </translation>
  </message>
  <message>
   <source>date unknown</source>
   <translation>Datum unbekannt</translation>
  </message>
  <message>
   <source>by {date}</source>
   <translation>bis {date}</translation>
  </message>
  <message>
   <source>January</source>
   <translation>Januar</translation>
  </message>
  <message>
   <source>February</source>
   <translation>Februar</translation>
  </message>
  <message>
   <source>March</source>
   <translation>März</translation>
  </message>
  <message>
   <source>April</source>
   <translation>April</translation>
  </message>
  <message>
   <source>May</source>
   <translation>Mai</translation>
  </message>
  <message>
   <source>June</source>
   <translation>Juni</translation>
  </message>
  <message>
   <source>July</source>
   <translation>Juli</translation>
  </message>
  <message>
   <source>August</source>
   <translation>August</translation>
  </message>
  <message>
   <source>September</source>
   <translation>September</translation>
  </message>
  <message>
   <source>October</source>
   <translation>Oktober</translation>
  </message>
  <message>
   <source>November</source>
   <translation>November</translation>
  </message>
  <message>
   <source>December</source>
   <translation>Dezember</translation>
  </message>
  <message>
   <source>Jan</source>
   <translation>Jan.</translation>
  </message>
  <message>
   <source>Feb</source>
   <translation>Feb.</translation>
  </message>
  <message>
   <source>Mar</source>
   <translation>März</translation>
  </message>
  <message>
   <source>Apr</source>
   <translation>Apr.</translation>
  </message>
  <message>
   <source>Jun</source>
   <translation>Juni</translation>
  </message>
  <message>
   <source>Jul</source>
   <translation>Juli</translation>
  </message>
  <message>
   <source>Aug</source>
   <translation>Aug.</translation>
  </message>
  <message>
   <source>Sep</source>
   <translation>Sept.</translation>
  </message>
  <message>
   <source>Oct</source>
   <translation>Okt.</translation>
  </message>
  <message>
   <source>Nov</source>
   <translation>Nov.</translation>
  </message>
  <message>
   <source>Dec</source>
   <translation>Dez.</translation>
  </message>
  <message>
   <source>first quarter of {year}</source>
   <translation>erstes Quartal {year}</translation>
  </message>
  <message>
   <source>second quarter of {year}</source>
   <translation>zweites Quartal {year}</translation>
  </message>
  <message>
   <source>third quarter of {year}</source>
   <translation>drittes Quartal {year}</translation>
  </message>
  <message>
   <source>fourth quarter of {year}</source>
   <translation>viertes Quartal {year}</translation>
  </message>
  <message>
   <source>first half of {year}</source>
   <translation>erstes Halbjahr {year}</translation>
  </message>
  <message>
   <source>second half of {year}</source>
   <translation>zweites Halbjahr {year}</translation>
  </message>
  <message>
   <source>spring {year}</source>
   <translation>Frühjahr {year}</translation>
  </message>
  <message>
   <source>summer {year}</source>
   <translation>Sommer {year}</translation>
  </message>
  <message>
   <source>autumn {year}</source>
   <translation>Herbst {year}</translation>
  </message>
  <message>
   <source>winter {year}</source>
   <translation>Winter {year}</translation>
  </message>
  <message>
   <source>morning</source>
   <translation>Morgen</translation>
  </message>
  <message>
   <source>midday</source>
   <translation>Mittag</translation>
  </message>
  <message>
   <source>afternoon</source>
   <translation>Nachmittag</translation>
  </message>
  <message>
   <source>evening</source>
   <translation>Abend</translation>
  </message>
  <message>
   <source>night</source>
   <translation>Nacht</translation>
  </message>
  <message>
   <source>daytime</source>
   <translation>Tag</translation>
  </message>
  <message>
   <source>in the past</source>
   <translation>in der Vergangenheit</translation>
  </message>
  <message>
   <source>at the time of writing</source>
   <translation>zur Zeit des Artikels</translation>
  </message>
  <message>
   <source>in the future</source>
   <translation>in der Zukunft</translation>
  </message>
  <message>
   <source>early {date}</source>
   <translation>Anfang {date}</translation>
  </message>
  <message>
   <source>mid-{date}</source>
   <translation>Mitte {date}</translation>
  </message>
  <message>
   <source>late {date}</source>
   <translation>Ende {date}</translation>
  </message>
  <message>
   <source>about {date}</source>
   <translation>um {date}</translation>
  </message>
  <message>
   <source>less than {date}</source>
   <translation>weniger als {date}</translation>
  </message>
  <message>
   <source>more than {date}</source>
   <translation>mehr als {date}</translation>
  </message>
  <message>
   <source>at most {date}</source>
   <translation>höchstens {date}</translation>
  </message>
  <message>
   <source>at least {date}</source>
   <translation>mindestens {date}</translation>
  </message>
  <message>
   <source>the {number}st century</source>
   <translation>{number}. Jahrhundert</translation>
  </message>
  <message>
   <source>the {number}nd century</source>
   <translation>{number}. Jahrhundert</translation>
  </message>
  <message>
   <source>the {number}rd century</source>
   <translation>{number}. Jahrhundert</translation>
  </message>
  <message>
   <source>the {number}th century</source>
   <translation>{number}. Jahrhundert</translation>
  </message>
  <message>
   <source>some days</source>
   <translation>einige Tage</translation>
  </message>
  <message>
   <source>some weeks</source>
   <translation>einige Wochen</translation>
  </message>
  <message>
   <source>some months</source>
   <translation>einige Monate</translation>
  </message>
  <message>
   <source>some years</source>
   <translation>einige Jahre</translation>
  </message>
  <message>
   <source>some quarters</source>
   <translation>einige Quartale</translation>
  </message>
  <message>
   <source>some decades</source>
   <translation>einige Jahrzehnte</translation>
  </message>
  <message>
   <source>some centuries</source>
   <translation>einige Jahrhunderte</translation>
  </message>
  <message>
   <source>some hours</source>
   <translation>einige Stunden</translation>
  </message>
  <message>
   <source>some minutes</source>
   <translation>einige Minuten</translation>
  </message>
  <message>
   <source>some seconds</source>
   <translation>einige Sekunden</translation>
  </message>
  <message>
   <source>1 day</source>
   <translation>1 Tag</translation>
  </message>
  <message>
   <source>1 week</source>
   <translation>1 Woche</translation>
  </message>
  <message>
   <source>1 month</source>
   <translation>1 Monat</translation>
  </message>
  <message>
   <source>1 year</source>
   <translation>1 Jahr</translation>
  </message>
  <message>
   <source>1 quarter</source>
   <translation>1 Quartal</translation>
  </message>
  <message>
   <source>1 decade</source>
   <translation>1 Jahrzehnt</translation>
  </message>
  <message>
   <source>1 century</source>
   <translation>1 Jahrhundert</translation>
  </message>
  <message>
   <source>1 hour</source>
   <translation>1 Stunde</translation>
  </message>
  <message>
   <source>1 minute</source>
   <translation>1 Minute</translation>
  </message>
  <message>
   <source>1 second</source>
   <translation>1 Sekunde</translation>
  </message>
  <message>
   <source>{number} days</source>
   <translation>{number} Tage</translation>
  </message>
  <message>
   <source>{number} weeks</source>
   <translation>{number} Wochen</translation>
  </message>
  <message>
   <source>{number} months</source>
   <translation>{number} Monate</translation>
  </message>
  <message>
   <source>{number} years</source>
   <translation>{number} Jahre</translation>
  </message>
  <message>
   <source>{number} quarters</source>
   <translation>{number} Quartale</translation>
  </message>
  <message>
   <source>{number} decades</source>
   <translation>{number} Jahrzehnte</translation>
  </message>
  <message>
   <source>{number} centuries</source>
   <translation>{number} Jahrhunderte</translation>
  </message>
  <message>
   <source>{number} hours</source>
   <translation>{number} Stunden</translation>
  </message>
  <message>
   <source>{number} minutes</source>
   <translation>{number} Minuten</translation>
  </message>
  <message>
   <source>{number} seconds</source>
   <translation>{number} Sekunden</translation>
  </message>
  <message>
   <source>{number} min read</source>
   <translation>{number} Min. Lesezeit</translation>
  </message>
  <message>
   <source>{day} {month}</source>
   <translation>{day}. {month}</translation>
  </message>
  <message>
   <source>{day} {month} {year}</source>
   <translation>{day}. {month} {year}</translation>
  </message>
  <message>
   <source>{month} {year}</source>
   <translation>{month} {year}</translation>
  </message>
  <message>
   <source>{date} (from the file)</source>
   <translation>{date} (aus der Datei)</translation>
  </message>
  <message>
   <source>week of {date}</source>
   <translation>Woche ab {date}</translation>
  </message>
  <message>
   <source>{first}–{date}</source>
   <translation>{first}.–{date}</translation>
  </message>
  <message>
   <source>about {date} (inferred)</source>
   <translation>um {date} (erschlossen)</translation>
  </message>
  <message>
   <source>{date} (inferred)</source>
   <translation>{date} (erschlossen)</translation>
  </message>
  <message>
   <source>the {year}s</source>
   <translation>{year}er Jahre</translation>
  </message>
  <message>
   <source>weekend of {date}</source>
   <translation>Wochenende {date}</translation>
  </message>
  <message>
   <source>“{text}” is not understood. Write a date such as 12 January 2023, January 2023 or 2023.</source>
   <translation>„{text}“ wird nicht verstanden. Schreiben Sie ein Datum wie 12. Januar 2023, Januar 2023 oder 2023.</translation>
  </message>
  <message>
   <source>{date} ends before it begins.</source>
   <translation>{date} endet, bevor es beginnt.</translation>
  </message>
  <message>
   <source>Corrected.</source>
   <translation>Berichtigt.</translation>
  </message>
  <message>
   <source>Corrected; the dossier that was left shows it wherever it is open.</source>
   <translation>Berichtigt; das verlassene Dossier zeigt es überall, wo es offen ist.</translation>
  </message>
  <message>
   <source>Ctrl+Z takes it back.</source>
   <translation>Strg+Z nimmt es zurück.</translation>
  </message>
  <message numerus="yes">
   <source>%Ln corrections were taken over.</source>
   <translation>
    <numerusform>%Ln Berichtigung wurde übernommen.</numerusform>
    <numerusform>%Ln Berichtigungen wurden übernommen.</numerusform>
   </translation>
  </message>
  <message>
   <source>{words} ({outlet})</source>
   <translation>{words} ({outlet})</translation>
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
   <source>meeting</source>
   <translation>Treffen</translation>
  </message>
  <message>
   <source>visit</source>
   <translation>Besuch</translation>
  </message>
  <message>
   <source>agreement</source>
   <translation>Abkommen</translation>
  </message>
  <message>
   <source>statement</source>
   <translation>Äußerung</translation>
  </message>
  <message>
   <source>exercise</source>
   <translation>Übung</translation>
  </message>
  <message>
   <source>deployment</source>
   <translation>Einsatz</translation>
  </message>
  <message>
   <source>appointment</source>
   <translation>Ernennung</translation>
  </message>
  <message>
   <source>publication</source>
   <translation>Veröffentlichung</translation>
  </message>
  <message>
   <source>deadline</source>
   <translation>Frist</translation>
  </message>
  <message>
   <source>program</source>
   <translation>Programm</translation>
  </message>
  <message>
   <source>conflict</source>
   <translation>Konflikt</translation>
  </message>
  <message>
   <source>other</source>
   <translation>Sonstiges</translation>
  </message>
  <message>
   <source>happened</source>
   <translation>geschehen</translation>
  </message>
  <message>
   <source>planned</source>
   <translation>geplant</translation>
  </message>
  <message>
   <source>claimed</source>
   <translation>behauptet</translation>
  </message>
  <message>
   <source>hypothetical</source>
   <translation>hypothetisch</translation>
  </message>
  <message>
   <source>known to the time of day</source>
   <translation>auf die Uhrzeit bekannt</translation>
  </message>
  <message>
   <source>known to the day</source>
   <translation>auf den Tag bekannt</translation>
  </message>
  <message>
   <source>known to the weekend</source>
   <translation>auf das Wochenende bekannt</translation>
  </message>
  <message>
   <source>known to the week</source>
   <translation>auf die Woche bekannt</translation>
  </message>
  <message>
   <source>known to the month</source>
   <translation>auf den Monat bekannt</translation>
  </message>
  <message>
   <source>known to the quarter</source>
   <translation>auf das Quartal bekannt</translation>
  </message>
  <message>
   <source>known to the season</source>
   <translation>auf die Jahreszeit bekannt</translation>
  </message>
  <message>
   <source>known to the half-year</source>
   <translation>auf das Halbjahr bekannt</translation>
  </message>
  <message>
   <source>known to the year</source>
   <translation>auf das Jahr bekannt</translation>
  </message>
  <message>
   <source>known to the decade</source>
   <translation>auf das Jahrzehnt bekannt</translation>
  </message>
  <message>
   <source>known to the century</source>
   <translation>auf das Jahrhundert bekannt</translation>
  </message>
  <message>
   <source>known as a range of days</source>
   <translation>als Spanne von Tagen bekannt</translation>
  </message>
  <message>
   <source>counted from the publication</source>
   <translation>gezählt vom Erscheinen</translation>
  </message>
  <message>
   <source>counted from the text before</source>
   <translation>gezählt vom Text davor</translation>
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
   <source>Recognised by: {rule} · {share}% sure</source>
   <translation>Erkannt durch: {rule} · zu {share} % sicher</translation>
  </message>
  <message>
   <source>Recognised by: {rule}</source>
   <translation>Erkannt durch: {rule}</translation>
  </message>
  <message>
   <source>{words} ({days})</source>
   <translation>{words} ({days})</translation>
  </message>
  <message>
   <source>Set by hand</source>
   <translation>Von Hand gesetzt</translation>
  </message>
  <message>
   <source>A common noun, no name.</source>
   <translation>Ein gewöhnliches Wort, kein Name.</translation>
  </message>
  <message>
   <source>Not linked: who is meant is in doubt.</source>
   <translation>Nicht verknüpft: wer gemeint ist, steht nicht fest.</translation>
  </message>
  <message>
   <source>{first} to {last}</source>
   <translation>{first} bis {last}</translation>
  </message>
  <message>
   <source>unknown rule</source>
   <translation>unbekannte Regel</translation>
  </message>
  <message>
   <source>Here: “{words}”</source>
   <translation>Hier: „{words}“</translation>
  </message>
  <message>
   <source>{date}: date of the event, set by hand</source>
   <translation>{date}: Datum des Ereignisses, von Hand gesetzt</translation>
  </message>
  <message numerus="yes">
   <source>%Ln sources</source>
   <translation>
    <numerusform>%Ln Quelle</numerusform>
    <numerusform>%Ln Quellen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln independent sources</source>
   <translation>
    <numerusform>%Ln unabhängige Quelle</numerusform>
    <numerusform>%Ln unabhängige Quellen</numerusform>
   </translation>
  </message>
  <message>
   <source>up to {sources}</source>
   <translation>bis zu {sources}</translation>
  </message>
  <message>
   <source>{path} was changed after it was built: its contents are not what it says.</source>
   <translation>{path} wurde nach dem Erstellen verändert: Der Inhalt ist nicht der, den die Datei angibt.</translation>
  </message>
  <message>
   <source>Ask where it came from.</source>
   <translation>Fragen Sie, woher sie stammt.</translation>
  </message>
  <message>
   <source>The search index could not be kept; it was made for this session only.</source>
   <translation>Der Suchindex konnte nicht aufbewahrt werden; er wurde nur für diese Sitzung gemacht.</translation>
  </message>
  <message>
   <source>Make the cache folder writable, or free some space.</source>
   <translation>Machen Sie den Cache-Ordner beschreibbar, oder schaffen Sie Platz.</translation>
  </message>
  <message>
   <source>The search index cannot be written: {second}.</source>
   <translation>Der Suchindex kann nicht geschrieben werden: {second}.</translation>
  </message>
  <message>
   <source>Free some space, or set TMPDIR to a folder with space.</source>
   <translation>Schaffen Sie Platz, oder setzen Sie TMPDIR auf einen Ordner mit Platz.</translation>
  </message>
  <message>
   <source>Is there space, and may you write there?</source>
   <translation>Ist dort Platz, und dürfen Sie dort schreiben?</translation>
  </message>
  <message>
   <source>{file} could not be read or written: {reason}.</source>
   <translation>{file} konnte nicht gelesen oder geschrieben werden: {reason}.</translation>
  </message>
  <message>
   <source>Something went wrong inside the program.</source>
   <translation>Im Programm ging etwas schief.</translation>
  </message>
  <message>
   <source>Copy the details into a report.</source>
   <translation>Kopieren Sie die Einzelheiten in eine Meldung.</translation>
  </message>
  <message>
   <source>Stopped.</source>
   <translation>Angehalten.</translation>
  </message>
  <message>
   <source>A file could not be read or written.</source>
   <translation>Eine Datei konnte nicht gelesen oder geschrieben werden.</translation>
  </message>
  <message>
   <source>Linking names</source>
   <translation>Namen werden verknüpft</translation>
  </message>
  <message>
   <source>Comparing sources</source>
   <translation>Quellen werden verglichen</translation>
  </message>
  <message>
   <source>Finding events</source>
   <translation>Ereignisse werden gesucht</translation>
  </message>
  <message>
   <source>Comparing wording</source>
   <translation>Wortlaute werden verglichen</translation>
  </message>
  <message>
   <source>Merging events</source>
   <translation>Ereignisse werden vereint</translation>
  </message>
  <message>
   <source>There is no search index yet; articles can be read meanwhile.</source>
   <translation>Noch gibt es keinen Suchindex; Artikel lassen sich inzwischen lesen.</translation>
  </message>
  <message>
   <source>the words have changed since</source>
   <translation>die Wörter haben sich seither geändert</translation>
  </message>
  <message>
   <source>yellow</source>
   <translation>gelb</translation>
  </message>
  <message>
   <source>green</source>
   <translation>grün</translation>
  </message>
  <message>
   <source>blue</source>
   <translation>blau</translation>
  </message>
  <message>
   <source>pink</source>
   <translation>rosa</translation>
  </message>
  <message>
   <source>Notes on {title}</source>
   <translation>Notizen zu {title}</translation>
  </message>
  <message>
   <source>Names</source>
   <translation>Namen</translation>
  </message>
  <message>
   <source>Events</source>
   <translation>Ereignisse</translation>
  </message>
  <message>
   <source>noted {day}</source>
   <translation>notiert am {day}</translation>
  </message>
  <message>
   <source>in {name}</source>
   <translation>in {name}</translation>
  </message>
  <message>
   <source>Notes that lost their place</source>
   <translation>Notizen, die ihre Stelle verloren haben</translation>
  </message>
  <message numerus="yes">
   <source>%Ln corrections cannot be understood and were left out; the others hold.</source>
   <translation>
    <numerusform>%Ln Berichtigung ist nicht zu verstehen und wurde ausgelassen; die anderen gelten.</numerusform>
    <numerusform>%Ln Berichtigungen sind nicht zu verstehen und wurden ausgelassen; die anderen gelten.</numerusform>
   </translation>
  </message>
  <message>
   <source>They stay in {file}: another version of this program may know them.</source>
   <translation>Sie bleiben in {file}: Eine andere Fassung dieses Programms kennt sie vielleicht.</translation>
  </message>
  <message>
   <source>Your corrections in {file} cannot be read or written ({error}).</source>
   <translation>Ihre Berichtigungen in {file} können nicht gelesen oder geschrieben werden ({error}).</translation>
  </message>
  <message>
   <source>Move that file away to go on without them; it is not deleted.</source>
   <translation>Schieben Sie diese Datei weg, um ohne sie weiterzumachen; gelöscht wird sie nicht.</translation>
  </message>
  <message>
   <source>Line {number} is no correction: {error}.</source>
   <translation>Zeile {number} ist keine Berichtigung: {error}.</translation>
  </message>
  <message>
   <source>Your notes and corrections could not be written to {file}: {reason}.</source>
   <translation>Ihre Notizen und Berichtigungen ließen sich nicht nach {file} schreiben: {reason}.</translation>
  </message>
  <message>
   <source>Your notes and corrections of this dossier were damaged; they are kept as {aside}, and fresh ones begin.</source>
   <translation>Ihre Notizen und Berichtigungen zu diesem Dossier waren beschädigt; sie liegen nun als {aside}, und neue beginnen.</translation>
  </message>
  <message>
   <source>Make room there, or allow writing, and do it once more.</source>
   <translation>Schaffen Sie dort Platz oder erlauben Sie das Schreiben, und tun Sie es noch einmal.</translation>
  </message>
  <message>
   <source>Your notes and corrections in {file} were written by a newer version of this program.</source>
   <translation>Ihre Notizen und Berichtigungen in {file} stammen von einer neueren Version dieses Programms.</translation>
  </message>
  <message>
   <source>another program is writing there</source>
   <translation>ein anderes Programm schreibt dort gerade</translation>
  </message>
  <message>
   <source>Your notes and corrections in {file} are damaged and could not be moved aside: {strerror}.</source>
   <translation>Ihre Notizen und Berichtigungen in {file} sind beschädigt und konnten nicht beiseitegelegt werden: {strerror}.</translation>
  </message>
  <message>
   <source>They were left as they are; use that version.</source>
   <translation>Sie blieben, wie sie sind; verwenden Sie jene Version.</translation>
  </message>
  <message>
   <source>it may not be written</source>
   <translation>sie darf nicht geschrieben werden</translation>
  </message>
  <message>
   <source>Move that file away by hand.</source>
   <translation>Schieben Sie diese Datei von Hand weg.</translation>
  </message>
  <message>
   <source>Dating articles</source>
   <translation>Artikel werden datiert</translation>
  </message>
  <message>
   <source>Finding times and names</source>
   <translation>Zeiten und Namen werden gesucht</translation>
  </message>
  <message>
   <source>Reading files</source>
   <translation>Dateien werden gelesen</translation>
  </message>
  <message>
   <source>Looking for changes</source>
   <translation>Suche nach Änderungen</translation>
  </message>
  <message>
   <source>Nothing in the text says when it appeared</source>
   <translation>Nichts im Text sagt, wann er erschien</translation>
  </message>
  <message>
   <source>“{phrase}” is told as past</source>
   <translation>„{phrase}“ wird als vergangen erzählt</translation>
  </message>
  <message>
   <source>“{phrase}” is still ahead</source>
   <translation>„{phrase}“ steht noch bevor</translation>
  </message>
  <message>
   <source>“{phrase}” is past</source>
   <translation>„{phrase}“ ist vorbei</translation>
  </message>
  <message>
   <source>its copyright line says {year}</source>
   <translation>seine Copyright-Zeile sagt {year}</translation>
  </message>
  <message>
   <source>not after the year of the copyright line “{line}”</source>
   <translation>nicht nach dem Jahr der Copyright-Zeile „{line}“</translation>
  </message>
  <message>
   <source>not after the update: {why}</source>
   <translation>nicht nach der Aktualisierung: {why}</translation>
  </message>
  <message>
   <source>not after: {why}</source>
   <translation>nicht nach: {why}</translation>
  </message>
  <message>
   <source>what it tells of “{phrase}” is dated “{other}” in its own text</source>
   <translation>was er von „{phrase}“ erzählt, ist im eigenen Text auf „{other}“ datiert</translation>
  </message>
  <message>
   <source>what it tells of “{phrase}” is dated “{other}” in “{title}”</source>
   <translation>was er von „{phrase}“ erzählt, ist in „{title}“ auf „{other}“ datiert</translation>
  </message>
  <message>
   <source>it shares a sentence with “{title}”, which tells of the same “{weekday}” ({day})</source>
   <translation>er teilt einen Satz mit „{title}“, das vom selben „{weekday}“ ({day}) erzählt</translation>
  </message>
  <message>
   <source>{why}, read as {reading}</source>
   <translation>{why}, gelesen als {reading}</translation>
  </message>
  <message>
   <source>line “{line}”</source>
   <translation>Zeile „{line}“</translation>
  </message>
  <message>
   <source>columns of the file</source>
   <translation>Spalten der Datei</translation>
  </message>
  <message>
   <source>mark-up of the page</source>
   <translation>Auszeichnung der Seite</translation>
  </message>
  <message>
   <source>metadata of the page</source>
   <translation>Metadaten der Seite</translation>
  </message>
  <message>
   <source>address of the page</source>
   <translation>Adresse der Seite</translation>
  </message>
  <message>
   <source>JSON-LD in the page</source>
   <translation>JSON-LD in der Seite</translation>
  </message>
  <message>
   <source>&lt;meta&gt; in the page</source>
   <translation>&lt;meta&gt; in der Seite</translation>
  </message>
  <message>
   <source>metadata of the e-book</source>
   <translation>Metadaten des E-Books</translation>
  </message>
  <message>
   <source>properties of the PDF</source>
   <translation>Eigenschaften des PDF</translation>
  </message>
  <message>
   <source>properties of the document</source>
   <translation>Eigenschaften des Dokuments</translation>
  </message>
  <message>
   <source>header of the message</source>
   <translation>Kopf der Nachricht</translation>
  </message>
  <message>
   <source>item of the feed</source>
   <translation>Eintrag des Feeds</translation>
  </message>
  <message>
   <source>front matter</source>
   <translation>Vorspann</translation>
  </message>
  <message>
   <source>set by hand</source>
   <translation>von Hand gesetzt</translation>
  </message>
  <message>
   <source>the text does not say</source>
   <translation>der Text sagt es nicht</translation>
  </message>
  <message>
   <source>It cannot be read: {why}.</source>
   <translation>Sie kann nicht gelesen werden: {why}.</translation>
  </message>
  <message>
   <source>It could not be read ({why}).</source>
   <translation>Sie konnte nicht gelesen werden ({why}).</translation>
  </message>
  <message>
   <source>Not all facts of it could be found ({why}).</source>
   <translation>Nicht alle Angaben darin konnten gefunden werden ({why}).</translation>
  </message>
  <message>
   <source>It can be read and searched all the same; please report it.</source>
   <translation>Sie lässt sich dennoch lesen und durchsuchen; bitte melden Sie es.</translation>
  </message>
  <message>
   <source>Check that it exists and that you may read it.</source>
   <translation>Prüfen Sie, ob es sie gibt und ob Sie sie lesen dürfen.</translation>
  </message>
  <message>
   <source>Check that you may open it.</source>
   <translation>Prüfen Sie, ob Sie ihn öffnen dürfen.</translation>
  </message>
  <message>
   <source>It is a folder that cannot be listed.</source>
   <translation>Es ist ein Ordner, der sich nicht auflisten lässt.</translation>
  </message>
  <message>
   <source>It is not a file but a device or a pipe.</source>
   <translation>Es ist keine Datei, sondern ein Gerät oder eine Pipe.</translation>
  </message>
  <message>
   <source>Give a file.</source>
   <translation>Geben Sie eine Datei an.</translation>
  </message>
  <message>
   <source>It is empty.</source>
   <translation>Sie ist leer.</translation>
  </message>
  <message>
   <source>It is too large to be kept in the dossier itself.</source>
   <translation>Sie ist zu groß, um selbst im Dossier aufbewahrt zu werden.</translation>
  </message>
  <message>
   <source>It was changed while it was read.</source>
   <translation>Sie wurde geändert, während sie gelesen wurde.</translation>
  </message>
  <message>
   <source>Keep the file: an update needs it.</source>
   <translation>Bewahren Sie die Datei auf: Eine Aktualisierung braucht sie.</translation>
  </message>
  <message>
   <source>Update the dossier with it when it is finished.</source>
   <translation>Aktualisieren Sie das Dossier mit ihr, wenn sie fertig ist.</translation>
  </message>
  <message>
   <source>Nothing is lost; remove it or fill it.</source>
   <translation>Nichts ist verloren; entfernen oder füllen Sie sie.</translation>
  </message>
  <message>
   <source>It is damaged.</source>
   <translation>Sie ist beschädigt.</translation>
  </message>
  <message>
   <source>It is damaged: a part of it is missing.</source>
   <translation>Sie ist beschädigt: ein Teil fehlt.</translation>
  </message>
  <message>
   <source>It is damaged: {why}</source>
   <translation>Sie ist beschädigt: {why}</translation>
  </message>
  <message>
   <source>It is damaged ({why}).</source>
   <translation>Sie ist beschädigt ({why}).</translation>
  </message>
  <message>
   <source>It is damaged after {records} records.</source>
   <translation>Sie ist nach {records} Datensätzen beschädigt.</translation>
  </message>
  <message>
   <source>It is damaged, or no PDF.</source>
   <translation>Sie ist beschädigt oder kein PDF.</translation>
  </message>
  <message>
   <source>It is damaged, or no web archive.</source>
   <translation>Sie ist beschädigt oder kein Webarchiv.</translation>
  </message>
  <message>
   <source>It is no JSON: {why}</source>
   <translation>Sie ist kein JSON: {why}</translation>
  </message>
  <message>
   <source>It is nested too deep.</source>
   <translation>Sie ist zu tief verschachtelt.</translation>
  </message>
  <message>
   <source>It is nested too deep, or needs too much memory.</source>
   <translation>Sie ist zu tief verschachtelt oder braucht zu viel Speicher.</translation>
  </message>
  <message>
   <source>It is protected by a password.</source>
   <translation>Sie ist durch ein Kennwort geschützt.</translation>
  </message>
  <message>
   <source>It defines entities, as only hostile files do.</source>
   <translation>Sie definiert Entitäten, wie es nur feindliche Dateien tun.</translation>
  </message>
  <message>
   <source>It holds no items, or is damaged.</source>
   <translation>Sie enthält keine Einträge oder ist beschädigt.</translation>
  </message>
  <message>
   <source>It holds no text, perhaps only pictures of pages.</source>
   <translation>Sie enthält keinen Text, vielleicht nur Bilder von Seiten.</translation>
  </message>
  <message>
   <source>It holds more than {number} files.</source>
   <translation>Sie enthält mehr als {number} Dateien.</translation>
  </message>
  <message>
   <source>It holds more than {most} articles; only the first {number} were read.</source>
   <translation>Sie enthält mehr als {most} Artikel; nur die ersten {number} wurden gelesen.</translation>
  </message>
  <message>
   <source>It has more than {number} lines, more than one article can have.</source>
   <translation>Sie hat mehr als {number} Zeilen, mehr als ein Artikel haben kann.</translation>
  </message>
  <message>
   <source>It is larger than {size} MB, more than one article can be.</source>
   <translation>Sie ist größer als {size} MB, mehr als ein Artikel sein kann.</translation>
  </message>
  <message>
   <source>It is larger than {size} MB, more than a file can be.</source>
   <translation>Sie ist größer als {size} MB, mehr als eine Datei sein kann.</translation>
  </message>
  <message>
   <source>It unpacks to more than {size} MB.</source>
   <translation>Entpackt ist sie größer als {size} MB.</translation>
  </message>
  <message>
   <source>It unpacks to far more than it is packed, as only hostile files do.</source>
   <translation>Entpackt ist sie sehr viel größer als gepackt, wie es nur feindliche Dateien sind.</translation>
  </message>
  <message>
   <source>Its files overlap, as only hostile archives do.</source>
   <translation>Ihre Dateien überlappen einander, wie es nur feindliche Archive tun.</translation>
  </message>
  <message>
   <source>Its name says that it is about its folder, so it was left out.</source>
   <translation>Ihr Name sagt, dass sie von ihrem Ordner handelt; daher wurde sie weggelassen.</translation>
  </message>
  <message>
   <source>Give it by its own name to read it.</source>
   <translation>Geben Sie sie mit ihrem Namen an, um sie zu lesen.</translation>
  </message>
  <message>
   <source>No column of it holds text.</source>
   <translation>Keine ihrer Spalten enthält Text.</translation>
  </message>
  <message>
   <source>No column of it holds text; its columns are: {columns}.</source>
   <translation>Keine ihrer Spalten enthält Text; ihre Spalten sind: {columns}.</translation>
  </message>
  <message>
   <source>{empty} of its {all} records hold no text and were left out.</source>
   <translation>{empty} ihrer {all} Datensätze enthalten keinen Text und wurden weggelassen.</translation>
  </message>
  <message>
   <source>Reading it took longer than {seconds} seconds.</source>
   <translation>Sie zu lesen, dauerte länger als {seconds} Sekunden.</translation>
  </message>
  <message>
   <source>The library that reads this format is not installed.</source>
   <translation>Die Bibliothek, die dieses Format liest, ist nicht installiert.</translation>
  </message>
  <message>
   <source>Run: {command}</source>
   <translation>Führen Sie aus: {command}</translation>
  </message>
  <message>
   <source>The name of a file in it leads out of the archive.</source>
   <translation>Der Name einer Datei darin führt aus dem Archiv hinaus.</translation>
  </message>
  <message>
   <source>The program that reads this format crashed on it.</source>
   <translation>Das Programm, das dieses Format liest, ist daran abgestürzt.</translation>
  </message>
  <message>
   <source>This is not a text file.</source>
   <translation>Das ist keine Textdatei.</translation>
  </message>
  <message>
   <source>This message is damaged and was left out.</source>
   <translation>Diese Nachricht ist beschädigt und wurde weggelassen.</translation>
  </message>
  <message>
   <source>This message is larger than an article can be.</source>
   <translation>Diese Nachricht ist größer, als ein Artikel sein kann.</translation>
  </message>
  <message>
   <source>This page is larger than {size} MB.</source>
   <translation>Diese Seite ist größer als {size} MB.</translation>
  </message>
  <message>
   <source>Too many archives stand inside one another.</source>
   <translation>Zu viele Archive stecken ineinander.</translation>
  </message>
  <message>
   <source>{format} files are not read yet.</source>
   <translation>{format}-Dateien werden noch nicht gelesen.</translation>
  </message>
  <message>
   <source>Capture the pages again, or leave it out.</source>
   <translation>Nehmen Sie die Seiten neu auf, oder lassen Sie sie weg.</translation>
  </message>
  <message>
   <source>Export it again as CSV.</source>
   <translation>Exportieren Sie sie noch einmal als CSV.</translation>
  </message>
  <message>
   <source>Export it again.</source>
   <translation>Exportieren Sie sie noch einmal.</translation>
  </message>
  <message>
   <source>Give a list of objects, one for each article.</source>
   <translation>Geben Sie eine Liste von Objekten, eines je Artikel.</translation>
  </message>
  <message>
   <source>Give plain text or Markdown; save other documents as text first.</source>
   <translation>Geben Sie reinen Text oder Markdown; speichern Sie andere Dokumente zuerst als Text.</translation>
  </message>
  <message>
   <source>Leave it out.</source>
   <translation>Lassen Sie sie weg.</translation>
  </message>
  <message>
   <source>Open it in a PDF reader and save its text, or leave it out.</source>
   <translation>Öffnen Sie sie in einem PDF-Programm und speichern Sie den Text, oder lassen Sie sie weg.</translation>
  </message>
  <message>
   <source>Open it with `dossier open`.</source>
   <translation>Öffnen Sie sie mit `dossier open`.</translation>
  </message>
  <message>
   <source>Open it with its own program and save it again, or as plain text.</source>
   <translation>Öffnen Sie sie mit ihrem Programm und speichern Sie sie neu oder als reinen Text.</translation>
  </message>
  <message>
   <source>Open it with its own program and save it as plain text, or leave it out.</source>
   <translation>Öffnen Sie sie mit ihrem Programm und speichern Sie sie als reinen Text, oder lassen Sie sie weg.</translation>
  </message>
  <message>
   <source>Pack it again, or give the files themselves.</source>
   <translation>Packen Sie sie neu, oder geben Sie die Dateien selbst.</translation>
  </message>
  <message>
   <source>Run text recognition (OCR) first.</source>
   <translation>Lassen Sie zuerst eine Texterkennung (OCR) laufen.</translation>
  </message>
  <message>
   <source>Save it as CSV (.csv) and add that.</source>
   <translation>Speichern Sie sie als CSV (.csv) und fügen Sie diese hinzu.</translation>
  </message>
  <message>
   <source>Save it as plain text (.txt) or Markdown (.md) and add that.</source>
   <translation>Speichern Sie sie als reinen Text (.txt) oder Markdown (.md) und fügen Sie das hinzu.</translation>
  </message>
  <message>
   <source>Save it as plain text.</source>
   <translation>Speichern Sie sie als reinen Text.</translation>
  </message>
  <message>
   <source>Save it by itself, without attachments.</source>
   <translation>Speichern Sie sie einzeln, ohne Anhänge.</translation>
  </message>
  <message>
   <source>Save it without one.</source>
   <translation>Speichern Sie sie ohne Kennwort.</translation>
  </message>
  <message>
   <source>Save its text as plain text.</source>
   <translation>Speichern Sie ihren Text als reinen Text.</translation>
  </message>
  <message>
   <source>Save the feed again.</source>
   <translation>Speichern Sie den Feed noch einmal.</translation>
  </message>
  <message>
   <source>Say which columns hold what: {command}</source>
   <translation>Sagen Sie, welche Spalten was enthalten: {command}</translation>
  </message>
  <message>
   <source>Split it into several files.</source>
   <translation>Teilen Sie sie in mehrere Dateien.</translation>
  </message>
  <message>
   <source>Split it.</source>
   <translation>Teilen Sie sie.</translation>
  </message>
  <message>
   <source>Unpack it and give the file itself.</source>
   <translation>Entpacken Sie sie und geben Sie die Datei selbst.</translation>
  </message>
  <message>
   <source>Unpack the archive and give the files you need.</source>
   <translation>Entpacken Sie das Archiv und geben Sie die Dateien, die Sie brauchen.</translation>
  </message>
  <message>
   <source>date</source>
   <translation>Datum</translation>
  </message>
  <message>
   <source>number</source>
   <translation>Zahl</translation>
  </message>
  <message>
   <source>name</source>
   <translation>Name</translation>
  </message>
  <message>
   <source>known name</source>
   <translation>bekannter Name</translation>
  </message>
  <message>
   <source>words around it</source>
   <translation>Wörter ringsum</translation>
  </message>
  <message>
   <source>equipment noun</source>
   <translation>Wort für Gerät</translation>
  </message>
  <message>
   <source>short for a full name</source>
   <translation>Kurzform eines vollen Namens</translation>
  </message>
  <message>
   <source>short for the name before it</source>
   <translation>Kurzform des Namens davor</translation>
  </message>
  <message>
   <source>counterpart</source>
   <translation>Amtskollege</translation>
  </message>
  <message>
   <source>office</source>
   <translation>Amt</translation>
  </message>
  <message>
   <source>acronym in brackets</source>
   <translation>Abkürzung in Klammern</translation>
  </message>
  <message>
   <source>acronym of a full name</source>
   <translation>Abkürzung eines vollen Namens</translation>
  </message>
  <message>
   <source>acronym spelled out elsewhere</source>
   <translation>anderswo ausgeschriebene Abkürzung</translation>
  </message>
  <message>
   <source>begins other names</source>
   <translation>beginnt andere Namen</translation>
  </message>
  <message>
   <source>kind as in other articles</source>
   <translation>Art wie in anderen Artikeln</translation>
  </message>
  <message>
   <source>model</source>
   <translation>Modell</translation>
  </message>
  <message>
   <source>“recent”, “current” or “future”</source>
   <translation>Eigenschaftswort</translation>
  </message>
  <message>
   <source>“two days ago” and its like</source>
   <translation>„two days ago“ und dergleichen</translation>
  </message>
  <message>
   <source>“two years ago today”</source>
   <translation>„two years ago today“</translation>
  </message>
  <message>
   <source>“all day”, “all year” and their like</source>
   <translation>„all day“, „all year“ und dergleichen</translation>
  </message>
  <message>
   <source>month of a year BC</source>
   <translation>Monat eines Jahres v. Chr.</translation>
  </message>
  <message>
   <source>year BC or AD</source>
   <translation>Jahr v. oder n. Chr.</translation>
  </message>
  <message>
   <source>day of an attack known by its date</source>
   <translation>Tag eines Anschlags, nach dem er heißt</translation>
  </message>
  <message>
   <source>year before 1000, a bare number</source>
   <translation>Jahr vor 1000, eine bloße Zahl</translation>
  </message>
  <message>
   <source>“the week before last”</source>
   <translation>„the week before last“</translation>
  </message>
  <message>
   <source>“Black Monday” and its like</source>
   <translation>„Black Monday“ und dergleichen</translation>
  </message>
  <message>
   <source>century</source>
   <translation>Jahrhundert</translation>
  </message>
  <message>
   <source>time of day</source>
   <translation>Uhrzeit</translation>
  </message>
  <message>
   <source>“the third straight day” and its like</source>
   <translation>„the third straight day“ und dergleichen</translation>
  </message>
  <message>
   <source>day before yesterday or after tomorrow</source>
   <translation>vorgestern oder übermorgen</translation>
  </message>
  <message>
   <source>day of a month</source>
   <translation>Tag im Monat</translation>
  </message>
  <message>
   <source>part of a day</source>
   <translation>Tageszeit</translation>
  </message>
  <message>
   <source>decade</source>
   <translation>Jahrzehnt</translation>
  </message>
  <message>
   <source>decade in words</source>
   <translation>Jahrzehnt in Worten</translation>
  </message>
  <message>
   <source>today, yesterday or tomorrow</source>
   <translation>heute, gestern, morgen</translation>
  </message>
  <message>
   <source>length of time</source>
   <translation>Dauer</translation>
  </message>
  <message>
   <source>beginning or end of a period</source>
   <translation>Anfang oder Ende eines Zeitraums</translation>
  </message>
  <message>
   <source>“every” or “each” with a time</source>
   <translation>„every“ oder „each“ mit einer Zeit</translation>
  </message>
  <message>
   <source>financial year</source>
   <translation>Geschäftsjahr</translation>
  </message>
  <message>
   <source>“former”</source>
   <translation>„former“</translation>
  </message>
  <message>
   <source>“three weeks from now” and its like</source>
   <translation>„three weeks from now“ und dergleichen</translation>
  </message>
  <message>
   <source>half of a year</source>
   <translation>Halbjahr</translation>
  </message>
  <message>
   <source>half of a period</source>
   <translation>Hälfte eines Zeitraums</translation>
  </message>
  <message>
   <source>half an hour, a day or a year</source>
   <translation>halbe Stunde, halber Tag, halbes Jahr</translation>
  </message>
  <message>
   <source>holiday</source>
   <translation>Feiertag</translation>
  </message>
  <message>
   <source>date in digits, year first</source>
   <translation>Datum in Ziffern, Jahr zuerst</translation>
  </message>
  <message>
   <source>“two days later”, “a week before”</source>
   <translation>„two days later“, „a week before“</translation>
  </message>
  <message>
   <source>“long ago”, “years ago”</source>
   <translation>„long ago“, „years ago“</translation>
  </message>
  <message>
   <source>“year-long”, “a full year”</source>
   <translation>„year-long“, „a full year“</translation>
  </message>
  <message>
   <source>word for a length of time</source>
   <translation>Wort für eine Dauer</translation>
  </message>
  <message>
   <source>days, weeks or years without a number</source>
   <translation>Tage, Wochen oder Jahre ohne Zahl</translation>
  </message>
  <message>
   <source>name of a month</source>
   <translation>Name eines Monats</translation>
  </message>
  <message>
   <source>day and month</source>
   <translation>Tag und Monat</translation>
  </message>
  <message>
   <source>days of a month</source>
   <translation>Tage eines Monats</translation>
  </message>
  <message>
   <source>quarter named by a month</source>
   <translation>Quartal, nach einem Monat benannt</translation>
  </message>
  <message>
   <source>from month to month</source>
   <translation>von Monat zu Monat</translation>
  </message>
  <message>
   <source>noon or midnight</source>
   <translation>Mittag oder Mitternacht</translation>
  </message>
  <message>
   <source>“overnight”</source>
   <translation>„overnight“</translation>
  </message>
  <message>
   <source>first or last part of a period</source>
   <translation>erster oder letzter Teil eines Zeitraums</translation>
  </message>
  <message>
   <source>“a day”, “per year” and their like</source>
   <translation>„a day“, „per year“ und dergleichen</translation>
  </message>
  <message>
   <source>period up to a given day</source>
   <translation>Zeitraum bis zu einem genannten Tag</translation>
  </message>
  <message>
   <source>“at present”, “at the moment”</source>
   <translation>„at present“, „at the moment“</translation>
  </message>
  <message>
   <source>quarter of a year</source>
   <translation>Quartal</translation>
  </message>
  <message>
   <source>quarter of a century</source>
   <translation>Vierteljahrhundert</translation>
  </message>
  <message>
   <source>quarter up to a given day</source>
   <translation>Quartal bis zu einem genannten Tag</translation>
  </message>
  <message>
   <source>“recent days”, “these weeks”</source>
   <translation>„recent days“, „these weeks“</translation>
  </message>
  <message>
   <source>“the past three years” and its like</source>
   <translation>„the past three years“ und dergleichen</translation>
  </message>
  <message>
   <source>month with “last”, “this” or “next”</source>
   <translation>Monat mit „last“, „this“ oder „next“</translation>
  </message>
  <message>
   <source>day and month with “last”, “this” or “next”</source>
   <translation>Tag und Monat mit „last“, „this“ oder „next“</translation>
  </message>
  <message>
   <source>“last week”, “this year” and their like</source>
   <translation>„last week“, „this year“ und dergleichen</translation>
  </message>
  <message>
   <source>same time of another year</source>
   <translation>dieselbe Zeit eines anderen Jahres</translation>
  </message>
  <message>
   <source>season of a year</source>
   <translation>Jahreszeit eines Jahres</translation>
  </message>
  <message>
   <source>“daily”, “weekly” and their like</source>
   <translation>„daily“, „weekly“ und dergleichen</translation>
  </message>
  <message>
   <source>year in two digits</source>
   <translation>Jahr in zwei Ziffern</translation>
  </message>
  <message>
   <source>date in digits, with slashes or dots</source>
   <translation>Datum in Ziffern, mit Strichen oder Punkten</translation>
  </message>
  <message>
   <source>part of some day</source>
   <translation>Tageszeit irgendeines Tages</translation>
  </message>
  <message>
   <source>days, weeks or years later</source>
   <translation>Tage, Wochen oder Jahre später</translation>
  </message>
  <message>
   <source>day spelt out</source>
   <translation>ausgeschriebener Tag</translation>
  </message>
  <message>
   <source>year spelt out</source>
   <translation>ausgeschriebenes Jahr</translation>
  </message>
  <message>
   <source>year over two calendar years</source>
   <translation>Jahr über zwei Kalenderjahre</translation>
  </message>
  <message>
   <source>“near term”, “long term”</source>
   <translation>„near term“, „long term“</translation>
  </message>
  <message>
   <source>“at that time”</source>
   <translation>„at that time“</translation>
  </message>
  <message>
   <source>“the day”</source>
   <translation>„the day“</translation>
  </message>
  <message>
   <source>“the near future” and its like</source>
   <translation>„the near future“ und dergleichen</translation>
  </message>
  <message>
   <source>“the past”</source>
   <translation>„the past“</translation>
  </message>
  <message>
   <source>“the past week”, “the coming year”</source>
   <translation>„the past week“, „the coming year“</translation>
  </message>
  <message>
   <source>“the week”, “the whole year”</source>
   <translation>„the week“, „the whole year“</translation>
  </message>
  <message>
   <source>season without a year</source>
   <translation>Jahreszeit ohne Jahr</translation>
  </message>
  <message>
   <source>“this year and next”</source>
   <translation>„this year and next“</translation>
  </message>
  <message>
   <source>“twice a year” and its like</source>
   <translation>„twice a year“ und dergleichen</translation>
  </message>
  <message>
   <source>“the week ahead” and its like</source>
   <translation>„the week ahead“ und dergleichen</translation>
  </message>
  <message>
   <source>“a year and a half” and its like</source>
   <translation>„a year and a half“ und dergleichen</translation>
  </message>
  <message>
   <source>“the six months to June” and their like</source>
   <translation>„the six months to June“ und dergleichen</translation>
  </message>
  <message>
   <source>word for a vague time</source>
   <translation>Wort für eine ungefähre Zeit</translation>
  </message>
  <message>
   <source>week of a given day</source>
   <translation>Woche eines genannten Tages</translation>
  </message>
  <message>
   <source>week of a month</source>
   <translation>Woche eines Monats</translation>
  </message>
  <message>
   <source>day of the week</source>
   <translation>Wochentag</translation>
  </message>
  <message>
   <source>“Monday a week ago” and its like</source>
   <translation>„Monday a week ago“ und dergleichen</translation>
  </message>
  <message>
   <source>day of the week in a month</source>
   <translation>Wochentag im Monat</translation>
  </message>
  <message>
   <source>day of the week in a week</source>
   <translation>Wochentag einer Woche</translation>
  </message>
  <message>
   <source>day of the week with its date</source>
   <translation>Wochentag mit Datum</translation>
  </message>
  <message>
   <source>repeated days of the week</source>
   <translation>wiederkehrende Wochentage</translation>
  </message>
  <message>
   <source>weekend</source>
   <translation>Wochenende</translation>
  </message>
  <message>
   <source>year in four digits</source>
   <translation>Jahr in vier Ziffern</translation>
  </message>
  <message>
   <source>“a year ago”, “the year-earlier quarter”</source>
   <translation>„a year ago“, „the year-earlier quarter“</translation>
  </message>
  <message>
   <source>end of a year or a month</source>
   <translation>Ende eines Jahres oder Monats</translation>
  </message>
  <message>
   <source>from year to year</source>
   <translation>von Jahr zu Jahr</translation>
  </message>
  <message>
   <source>Place or people</source>
   <translation>Ort oder Volk</translation>
  </message>
  <message>
   <source>Event or document</source>
   <translation>Ereignis oder Dokument</translation>
  </message>
  <message>
   <source>Programme, ship or aircraft</source>
   <translation>Programm, Schiff oder Flugzeug</translation>
  </message>
  <message>
   <source>On the article</source>
   <translation>Zum Artikel</translation>
  </message>
  <message>
   <source>On the name</source>
   <translation>Zum Namen</translation>
  </message>
  <message>
   <source>On the event</source>
   <translation>Zum Ereignis</translation>
  </message>
  <message>
   <source>told first</source>
   <translation>berichtete zuerst</translation>
  </message>
  <message>
   <source>told</source>
   <translation>berichtete</translation>
  </message>
  <message>
   <source>silent</source>
   <translation>schweigt</translation>
  </message>
  <message>
   <source>lost its place</source>
   <translation>Stelle verloren</translation>
  </message>
  <message>
   <source>No event was found.</source>
   <translation>Kein Ereignis wurde gefunden.</translation>
  </message>
  <message>
   <source>What happened</source>
   <translation>Was geschah</translation>
  </message>
  <message>
   <source>Where sources differ</source>
   <translation>Wo Quellen sich widersprechen</translation>
  </message>
  <message>
   <source>Who reported what</source>
   <translation>Wer was berichtete</translation>
  </message>
  <message>
   <source>Articles</source>
   <translation>Artikel</translation>
  </message>
  <message>
   <source>Notes</source>
   <translation>Notizen</translation>
  </message>
  <message>
   <source>● told, ★ told first, · silent</source>
   <translation>● berichtete, ★ berichtete zuerst, · schweigt</translation>
  </message>
  <message>
   <source>When</source>
   <translation>Wann</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Name</translation>
  </message>
  <message>
   <source>Kind</source>
   <translation>Art</translation>
  </message>
  <message>
   <source>Called</source>
   <translation>Genannt</translation>
  </message>
  <message>
   <source>Mentions</source>
   <translation>Nennungen</translation>
  </message>
  <message>
   <source>Made by dossier from “{title}” ({id}, content {hash}). Events, names and dates were found by rules in the articles; read the sentences before you rely on them.</source>
   <translation>Von dossier gemacht aus „{title}“ ({id}, Inhalt {hash}). Ereignisse, Namen und Daten wurden durch Regeln in den Artikeln gefunden; lesen Sie die Sätze, bevor Sie sich darauf verlassen.</translation>
  </message>
  <message numerus="yes">
   <source>… and %Ln more</source>
   <translation>
    <numerusform>… und %Ln weitere</numerusform>
    <numerusform>… und %Ln weitere</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln articles</source>
   <translation>
    <numerusform>%Ln Artikel</numerusform>
    <numerusform>%Ln Artikel</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln names</source>
   <translation>
    <numerusform>%Ln Name</numerusform>
    <numerusform>%Ln Namen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln events</source>
   <translation>
    <numerusform>%Ln Ereignis</numerusform>
    <numerusform>%Ln Ereignisse</numerusform>
   </translation>
  </message>
  <message>
   <source>word for word</source>
   <translation>Wort für Wort</translation>
  </message>
  <message>
   <source>almost word for word</source>
   <translation>fast Wort für Wort</translation>
  </message>
  <message>
   <source>in other words</source>
   <translation>in anderen Worten</translation>
  </message>
  <message>
   <source>title set by hand</source>
   <translation>Titel von Hand gesetzt</translation>
  </message>
  <message>
   <source>publisher set by hand</source>
   <translation>Herausgeber von Hand gesetzt</translation>
  </message>
  <message>
   <source>Nearly the same words as {source}</source>
   <translation>Fast dieselben Worte wie {source}</translation>
  </message>
  <message>
   <source>Reprint of {source}</source>
   <translation>Nachdruck aus {source}</translation>
  </message>
  <message>
   <source>What was read could not be laid aside in {folder}: {reason}.</source>
   <translation>Was gelesen wurde, konnte nicht in {folder} abgelegt werden: {reason}.</translation>
  </message>
  <message>
   <source>Make room there, then build again.</source>
   <translation>Schaffen Sie dort Platz, und bauen Sie noch einmal.</translation>
  </message>
  <message>
   <source>{source} is no longer there or cannot be read, so no copy was made.</source>
   <translation>{source} ist nicht mehr da oder kann nicht gelesen werden; daher wurde keine Kopie gemacht.</translation>
  </message>
  <message>
   <source>{target} is a folder, not the name of a file.</source>
   <translation>{target} ist ein Ordner, kein Dateiname.</translation>
  </message>
  <message>
   <source>Name a file in it.</source>
   <translation>Nennen Sie eine Datei darin.</translation>
  </message>
  <message>
   <source>Export it instead: what is open can still be read.</source>
   <translation>Exportieren Sie es stattdessen: was offen ist, lässt sich noch lesen.</translation>
  </message>
  <message>
   <source>{target} could not be written: {strerror}.</source>
   <translation>{target} konnte nicht geschrieben werden: {strerror}.</translation>
  </message>
  <message>
   <source>Choose another place.</source>
   <translation>Wählen Sie eine andere Stelle.</translation>
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
   <source>Choose again in the settings (Ctrl+,).</source>
   <translation>Wählen Sie in den Einstellungen neu (Strg+,).</translation>
  </message>
  <message>
   <source>The settings are of a newer version of dossier; a copy was kept as {file}.</source>
   <translation>Die Einstellungen stammen von einer neueren Version von dossier; eine Kopie liegt als {file}.</translation>
  </message>
  <message>
   <source>The settings do not allow {values}, so the defaults were taken.</source>
   <translation>Die Einstellungen erlauben {values} nicht; daher gelten die Vorgaben.</translation>
  </message>
  <message>
   <source>The settings file was damaged; it was moved to {file} and the defaults are in force.</source>
   <translation>Die Datei der Einstellungen war beschädigt; sie liegt nun als {file}, und die Vorgaben gelten.</translation>
  </message>
  <message>
   <source>The defaults are in force until it can be read.</source>
   <translation>Die Vorgaben gelten, bis sie gelesen werden kann.</translation>
  </message>
  <message>
   <source>The settings file was damaged; {file} could not be moved aside and the defaults are in force.</source>
   <translation>Die Datei der Einstellungen war beschädigt; {file} konnte nicht beiseitegelegt werden, und die Vorgaben gelten.</translation>
  </message>
  <message>
   <source>What this version knows of them is in force.</source>
   <translation>Was diese Version davon kennt, gilt.</translation>
  </message>
  <message>
   <source>{file} is of a newer program and could not be copied.</source>
   <translation>{file} stammt von einem neueren Programm und konnte nicht kopiert werden.</translation>
  </message>
  <message>
   <source>The settings in {file} could not be read.</source>
   <translation>Die Einstellungen in {file} konnten nicht gelesen werden.</translation>
  </message>
  <message>
   <source>Nothing was taken over.</source>
   <translation>Nichts wurde übernommen.</translation>
  </message>
  <message>
   <source>{file} is not text in UTF-8.</source>
   <translation>{file} ist kein Text in UTF-8.</translation>
  </message>
  <message>
   <source>{file} is larger than {size} MB.</source>
   <translation>{file} ist größer als {size} MB.</translation>
  </message>
  <message>
   <source>{file} cannot be read: {why}.</source>
   <translation>{file} kann nicht gelesen werden: {why}.</translation>
  </message>
  <message>
   <source>--remove NAME takes a file out of the dossier.</source>
   <translation>--remove NAME nimmt eine Datei aus dem Dossier.</translation>
  </message>
  <message>
   <source>Did you mean {words}?</source>
   <translation>Meinten Sie {words}?</translation>
  </message>
  <message>
   <source>`dossier info FILE --files` lists all.</source>
   <translation>`dossier info DATEI --files` listet alle.</translation>
  </message>
  <message>
   <source>The dossier holds no file {name}.</source>
   <translation>Das Dossier enthält keine Datei {name}.</translation>
  </message>
  <message>
   <source>Nothing would be left of {target}.</source>
   <translation>Von {target} bliebe nichts übrig.</translation>
  </message>
  <message>
   <source>Delete the file if that is what you want.</source>
   <translation>Löschen Sie die Datei, wenn Sie das wollen.</translation>
  </message>
  <message>
   <source>{name} must be read again, but {path} does not hold it.</source>
   <translation>{name} muss neu gelesen werden, aber {path} enthält es nicht.</translation>
  </message>
  <message>
   <source>Give all its files, or build it again.</source>
   <translation>Geben Sie alle seine Dateien, oder bauen Sie es neu.</translation>
  </message>
  <message>
   <source>Your notes in {file} cannot be read or written ({error}).</source>
   <translation>Ihre Notizen in {file} können nicht gelesen oder geschrieben werden ({error}).</translation>
  </message>
  <message>
   <source>Is there space, and may you write there? Opening the dossier again mends damage.</source>
   <translation>Ist dort Platz, und dürfen Sie dort schreiben? Das Dossier noch einmal zu öffnen, behebt Schäden.</translation>
  </message>
  <message>
   <source>{done} of {total}</source>
   <translation>{done} von {total}</translation>
  </message>
  <message>
   <source>{stage}: {how_far}{unit}</source>
   <translation>{stage}: {how_far}{unit}</translation>
  </message>
  <message>
   <source>{rate} a second</source>
   <translation>{rate} je Sekunde</translation>
  </message>
  <message>
   <source>about {time} left</source>
   <translation>noch etwa {time}</translation>
  </message>
  <message>
   <source>Nothing was taken over. Give a file of Web Annotations (JSON), as the export of notes writes it.</source>
   <translation>Nichts wurde übernommen. Geben Sie eine Datei mit Web Annotations (JSON), wie der Export der Notizen sie schreibt.</translation>
  </message>
  <message>
   <source>There is no annotation in that file.</source>
   <translation>In dieser Datei ist keine Annotation.</translation>
  </message>
  <message>
   <source>That is no JSON: {error}.</source>
   <translation>Das ist kein JSON: {error}.</translation>
  </message>
  <message>
   <source>Annotation {number} cannot be understood ({error}).</source>
   <translation>Annotation {number} wird nicht verstanden ({error}).</translation>
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
   <source>Export everything as JSON lines …</source>
   <translation>Alles als JSON-Zeilen ausgeben …</translation>
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
   <source>Export the events of the results …</source>
   <translation>Ereignisse der Ergebnisse ausgeben …</translation>
  </message>
  <message>
   <source>Answer a list of queries …</source>
   <translation>Eine Liste von Anfragen beantworten …</translation>
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
   <source>Export the corrections …</source>
   <translation>Berichtigungen ausgeben …</translation>
  </message>
  <message>
   <source>Import corrections …</source>
   <translation>Berichtigungen einlesen …</translation>
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
   <source>Change the size of the panes</source>
   <translation>Größe der Bereiche ändern</translation>
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
   <source>To do</source>
   <translation>Was</translation>
  </message>
  <message>
   <source>Keys</source>
   <translation>Tasten</translation>
  </message>
  <message>
   <source>Yellow</source>
   <translation>Gelb</translation>
  </message>
  <message>
   <source>Green</source>
   <translation>Grün</translation>
  </message>
  <message>
   <source>Blue</source>
   <translation>Blau</translation>
  </message>
  <message>
   <source>Pink</source>
   <translation>Rosa</translation>
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
   <source>The citation was copied.</source>
   <translation>Die Quellenangabe wurde kopiert.</translation>
  </message>
  <message>
   <source>Close the second reader</source>
   <translation>Zweiten Leser schließen</translation>
  </message>
  <message>
   <source>Second reader</source>
   <translation>Zweiter Leser</translation>
  </message>
  <message numerus="yes">
   <source>%Ln files</source>
   <translation>
    <numerusform>%Ln Datei</numerusform>
    <numerusform>%Ln Dateien</numerusform>
   </translation>
  </message>
  <message>
   <source>What was understood of the first files</source>
   <translation>Was von den ersten Dateien verstanden wurde</translation>
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
   <translation>Herausgeber</translation>
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
   <source>A change of your notes was taken back.</source>
   <translation>Eine Änderung an Ihren Notizen wurde zurückgenommen.</translation>
  </message>
  <message>
   <source>A change of your corrections was taken back.</source>
   <translation>Eine Änderung an Ihren Berichtigungen wurde zurückgenommen.</translation>
  </message>
  <message>
   <source>A change of your notes was made again.</source>
   <translation>Eine Änderung an Ihren Notizen wurde wiederhergestellt.</translation>
  </message>
  <message>
   <source>A change of your corrections was made again.</source>
   <translation>Eine Änderung an Ihren Berichtigungen wurde wiederhergestellt.</translation>
  </message>
  <message>
   <source>Ctrl+Shift+Z makes it again.</source>
   <translation>Strg+Umschalt+Z stellt sie wieder her.</translation>
  </message>
  <message>
   <source>All files of this dossier could be read.</source>
   <translation>Alle Dateien dieses Dossiers konnten gelesen werden.</translation>
  </message>
  <message>
   <source>A day, month or year (12 January 2023, January 2023, 2023), or two of them (Jan – Mar 2023):</source>
   <translation>Ein Tag, Monat oder Jahr (12. Januar 2023, Januar 2023, 2023) oder zwei davon (Januar – März 2023):</translation>
  </message>
  <message>
   <source>Country or town</source>
   <translation>Land oder Stadt</translation>
  </message>
  <message>
   <source>Region, sea, mountain</source>
   <translation>Region, Meer, Berg</translation>
  </message>
  <message>
   <source>Building or base</source>
   <translation>Gebäude oder Stützpunkt</translation>
  </message>
  <message>
   <source>Nationality or group</source>
   <translation>Nationalität oder Gruppe</translation>
  </message>
  <message>
   <source>Named event</source>
   <translation>Ereignis mit Namen</translation>
  </message>
  <message>
   <source>Document or law</source>
   <translation>Dokument oder Gesetz</translation>
  </message>
  <message>
   <source>Who or what is “{form}” instead? Wherever the articles say so, it will be meant.</source>
   <translation>Wer oder was ist „{form}“ stattdessen? Überall, wo die Artikel so sagen, wird das gemeint sein.</translation>
  </message>
  <message>
   <source>Is {one} the same as {other}?
The name {other} stays; Ctrl+Z takes it back.</source>
   <translation>Ist {one} dasselbe wie {other}?
Der Name {other} bleibt; Strg+Z nimmt es zurück.</translation>
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
   <source>Set its title …</source>
   <translation>Seinen Titel setzen …</translation>
  </message>
  <message>
   <source>Set its publisher …</source>
   <translation>Seinen Herausgeber setzen …</translation>
  </message>
  <message>
   <source>Rename</source>
   <translation>Umbenennen</translation>
  </message>
  <message>
   <source>What should {name} be called?</source>
   <translation>Wie soll {name} heißen?</translation>
  </message>
  <message>
   <source>Which is the same as {name}? Its name stays.</source>
   <translation>Was ist dasselbe wie {name}? Dessen Name bleibt.</translation>
  </message>
  <message>
   <source>Split off a name</source>
   <translation>Namen abtrennen</translation>
  </message>
  <message>
   <source>Merge</source>
   <translation>Zusammenlegen</translation>
  </message>
  <message>
   <source>Whom or what does “{words}” name here?</source>
   <translation>Wen oder was nennt „{words}“ hier?</translation>
  </message>
  <message>
   <source>When did this article appear?</source>
   <translation>Wann erschien dieser Artikel?</translation>
  </message>
  <message>
   <source>Set a title</source>
   <translation>Titel setzen</translation>
  </message>
  <message>
   <source>What is the title of this article?</source>
   <translation>Wie heißt dieser Artikel?</translation>
  </message>
  <message>
   <source>Set a publisher</source>
   <translation>Herausgeber setzen</translation>
  </message>
  <message>
   <source>Who published this article?</source>
   <translation>Wer hat diesen Artikel herausgegeben?</translation>
  </message>
  <message>
   <source>It is the name of a …</source>
   <translation>Es ist der Name von …</translation>
  </message>
  <message>
   <source>Choose</source>
   <translation>Auswählen</translation>
  </message>
  <message>
   <source>Bring this back</source>
   <translation>Zurückholen</translation>
  </message>
  <message>
   <source>Remove this paragraph from the text</source>
   <translation>Diesen Absatz aus dem Text nehmen</translation>
  </message>
  <message>
   <source>Set a date</source>
   <translation>Datum setzen</translation>
  </message>
  <message>
   <source>When was it, or when will it be?</source>
   <translation>Wann war es, oder wann wird es sein?</translation>
  </message>
  <message>
   <source>Which is the same as “{title}”? Its words stay, with the sentences of both.</source>
   <translation>Was ist dasselbe wie „{title}“? Dessen Worte bleiben, mit den Sätzen beider.</translation>
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
   <source>Merge events</source>
   <translation>Ereignisse vereinen</translation>
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
   <source>Corrections (*.jsonl)</source>
   <translation>Berichtigungen (*.jsonl)</translation>
  </message>
  <message>
   <source>Lists of queries (*.txt *.csv *.tsv)</source>
   <translation>Listen von Anfragen (*.txt *.csv *.tsv)</translation>
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
   <source>Import corrections</source>
   <translation>Berichtigungen einlesen</translation>
  </message>
  <message>
   <source>Answer a list of queries</source>
   <translation>Eine Liste von Anfragen beantworten</translation>
  </message>
  <message>
   <source>Build a dossier from these articles</source>
   <translation>Ein Dossier aus diesen Artikeln erstellen</translation>
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
   <source>takes part</source>
   <translation>nimmt teil</translation>
  </message>
  <message>
   <source>agent</source>
   <translation>handelt</translation>
  </message>
  <message>
   <source>patient</source>
   <translation>ist betroffen</translation>
  </message>
  <message>
   <source>Sources differ on the {about}: {claims}</source>
   <translation>Quellen widersprechen sich ({about}): {claims}</translation>
  </message>
  <message>
   <source>Event: {title}, {when}</source>
   <translation>Ereignis: {title}, {when}</translation>
  </message>
  <message>
   <source>Copied</source>
   <translation>Kopiert</translation>
  </message>
  <message numerus="yes">
   <source>… and %Ln more sentences</source>
   <translation>
    <numerusform>… und %Ln weiterer Satz</numerusform>
    <numerusform>… und %Ln weitere Sätze</numerusform>
   </translation>
  </message>
  <message>
   <source>No date in this sentence</source>
   <translation>Kein Datum in diesem Satz</translation>
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
   <source>Copy with sources</source>
   <translation>Mit Quellen kopieren</translation>
  </message>
  <message>
   <source>Copy these sentences, each with where it stands</source>
   <translation>Diese Sätze kopieren, jeden mit seiner Fundstelle</translation>
  </message>
  <message>
   <source>Reported by {outlets}; first by {first}</source>
   <translation>Quellen: {outlets}; zuerst {first}</translation>
  </message>
  <message>
   <source>Silent, though they wrote since: {outlets}</source>
   <translation>Schweigen, obwohl sie seither schrieben: {outlets}</translation>
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
   <source>Reported by {outlets}; who was first is not known</source>
   <translation>Quellen: {outlets}; wer zuerst, ist nicht bekannt</translation>
  </message>
  <message>
   <source>Reported by {outlets}</source>
   <translation>Quellen: {outlets}</translation>
  </message>
  <message>
   <source>Marked: words that no other outlet uses here.</source>
   <translation>Markiert: Wörter, die hier kein anderes Medium verwendet.</translation>
  </message>
  <message>
   <source>Which facts</source>
   <translation>Welche Fakten</translation>
  </message>
  <message>
   <source>What the articles say</source>
   <translation>Was die Artikel sagen</translation>
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
   <source>No dated event was found in this dossier.</source>
   <translation>In diesem Dossier wurde kein datiertes Ereignis gefunden.</translation>
  </message>
  <message>
   <source>There is no article in this dossier.</source>
   <translation>In diesem Dossier ist kein Artikel.</translation>
  </message>
  <message>
   <source>No dated event was found in this article.</source>
   <translation>In diesem Artikel wurde kein datiertes Ereignis gefunden.</translation>
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
  <message>
   <source>Search for it</source>
   <translation>Danach suchen</translation>
  </message>
  <message>
   <source>Filter names</source>
   <translation>Namen filtern</translation>
  </message>
  <message>
   <source>Order</source>
   <translation>Reihenfolge</translation>
  </message>
  <message>
   <source>Card of a name</source>
   <translation>Karte eines Namens</translation>
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
   <translation>Alle</translation>
  </message>
  <message>
   <source>By count</source>
   <translation>Anzahl</translation>
  </message>
  <message>
   <source>By name</source>
   <translation>Name</translation>
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
   <source>Your note: {words}</source>
   <translation>Ihre Notiz: {words}</translation>
  </message>
  <message>
   <source>Compare what is told of it</source>
   <translation>Vergleichen, was davon erzählt wird</translation>
  </message>
  <message>
   <source>{mentions} in {articles}</source>
   <translation>{mentions} in {articles}</translation>
  </message>
  <message numerus="yes">
   <source>%Ln common sentences</source>
   <translation>
    <numerusform>%Ln gemeinsamer Satz</numerusform>
    <numerusform>%Ln gemeinsame Sätze</numerusform>
   </translation>
  </message>
  <message>
   <source>{sentences} of {sources}</source>
   <translation>{sentences} aus {sources}</translation>
  </message>
  <message numerus="yes">
   <source>%Ln mentions</source>
   <translation>
    <numerusform>%Ln Nennung</numerusform>
    <numerusform>%Ln Nennungen</numerusform>
   </translation>
  </message>
  <message>
   <source>Mentions by month: {counts}</source>
   <translation>Nennungen nach Monaten: {counts}</translation>
  </message>
  <message>
   <source>Named in</source>
   <translation>Genannt in</translation>
  </message>
  <message>
   <source>also in {outlets}</source>
   <translation>auch in {outlets}</translation>
  </message>
  <message>
   <source>also {names}</source>
   <translation>auch {names}</translation>
  </message>
  <message>
   <source>Said, as the articles tell</source>
   <translation>Gesagt, wie die Artikel berichten</translation>
  </message>
  <message>
   <source>Named with · sentences / sources</source>
   <translation>Genannt mit · Sätze / Quellen</translation>
  </message>
  <message>
   <source>… and {articles} more: search for it to see all.</source>
   <translation>… und {articles} mehr: suchen Sie danach, um alle zu sehen.</translation>
  </message>
  <message numerus="yes">
   <source>… and %Ln more in this article</source>
   <translation>
    <numerusform>… und %Ln weitere in diesem Artikel</numerusform>
    <numerusform>… und %Ln weitere in diesem Artikel</numerusform>
   </translation>
  </message>
  <message>
   <source>{name}, first</source>
   <translation>{name}, zuerst</translation>
  </message>
  <message>
   <source>not by {names}</source>
   <translation>nicht von {names}</translation>
  </message>
  <message>
   <source>told by {names}</source>
   <translation>berichtet von {names}</translation>
  </message>
  <message>
   <source>Without a date</source>
   <translation>Ohne Datum</translation>
  </message>
  <message numerus="yes">
   <source>%Ln rows</source>
   <translation>
    <numerusform>%Ln Zeile</numerusform>
    <numerusform>%Ln Zeilen</numerusform>
   </translation>
  </message>
  <message>
   <source>Files with problems</source>
   <translation>Dateien mit Schwierigkeiten</translation>
  </message>
  <message>
   <source>Framed: told of it. Filled: surely the first. Dot: silent.</source>
   <translation>Umrandet: berichtete davon. Gefüllt: sicher zuerst. Punkt: schweigt.</translation>
  </message>
  <message>
   <source>Who told of what</source>
   <translation>Wer wovon berichtete</translation>
  </message>
  <message>
   <source>Said in more than one place</source>
   <translation>An mehr als einer Stelle gesagt</translation>
  </message>
  <message>
   <source>Who reported</source>
   <translation>Wer berichtete</translation>
  </message>
  <message numerus="yes">
   <source>… and %Ln more without a number</source>
   <translation>
    <numerusform>… und %Ln weiteres ohne Nummer</numerusform>
    <numerusform>… und %Ln weitere ohne Nummer</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>… and %Ln more events</source>
   <translation>
    <numerusform>… und %Ln weiteres Ereignis</numerusform>
    <numerusform>… und %Ln weitere Ereignisse</numerusform>
   </translation>
  </message>
  <message>
   <source>{kind}, from {source}</source>
   <translation>{kind}, aus {source}</translation>
  </message>
  <message>
   <source>No two articles were found to differ on an event: dates, numbers and names were compared.</source>
   <translation>Keine zwei Artikel wurden gefunden, die bei einem Ereignis voneinander abweichen: Daten, Zahlen und Namen wurden verglichen.</translation>
  </message>
  <message>
   <source>{articles}: each stands for itself. The menu of an article sets its publisher.</source>
   <translation>{articles}: Jeder steht für sich. Das Menü eines Artikels setzt seinen Herausgeber.</translation>
  </message>
  <message numerus="yes">
   <source>%Ln files hold the same article as another one; each counts once.</source>
   <translation>
    <numerusform>%Ln Datei enthält denselben Artikel wie eine andere; er zählt einmal.</numerusform>
    <numerusform>%Ln Dateien enthalten denselben Artikel wie eine andere; jeder zählt einmal.</numerusform>
   </translation>
  </message>
  <message>
   <source>The same in: {files}</source>
   <translation>Dasselbe in: {files}</translation>
  </message>
  <message>
   <source>Only here: {words}</source>
   <translation>Nur hier: {words}</translation>
  </message>
  <message>
   <source>The view could not be remembered.</source>
   <translation>Die Ansicht konnte nicht gemerkt werden.</translation>
  </message>
  <message numerus="yes">
   <source>%Ln notes were taken over.</source>
   <translation>
    <numerusform>%Ln Notiz wurde übernommen.</numerusform>
    <numerusform>%Ln Notizen wurden übernommen.</numerusform>
   </translation>
  </message>
  <message>
   <source>No article has all of these words; the file holds those with most of them.</source>
   <translation>Kein Artikel hat alle diese Wörter; die Datei enthält die mit den meisten davon.</translation>
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
   <source>Calendar (*.ics)</source>
   <translation>Kalender (*.ics)</translation>
  </message>
  <message>
   <source>Export the events of the results</source>
   <translation>Ereignisse der Ergebnisse ausgeben</translation>
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
   <source>No note was taken over: all of them are here already.</source>
   <translation>Keine Notiz wurde übernommen: alle sind schon da.</translation>
  </message>
  <message numerus="yes">
   <source>%Ln found no place in this dossier; they are listed with their words.</source>
   <translation>
    <numerusform>%Ln fand keinen Platz in diesem Dossier; sie steht mit ihren Worten in der Liste.</numerusform>
    <numerusform>%Ln fanden keinen Platz in diesem Dossier; sie stehen mit ihren Worten in der Liste.</numerusform>
   </translation>
  </message>
  <message>
   <source>Export the corrections</source>
   <translation>Berichtigungen ausgeben</translation>
  </message>
  <message>
   <source>Table for a spreadsheet (*.csv)</source>
   <translation>Tabelle für die Tabellenkalkulation (*.csv)</translation>
  </message>
  <message>
   <source>Save what is found</source>
   <translation>Gefundenes speichern</translation>
  </message>
  <message>
   <source>There are no results to export.</source>
   <translation>Es gibt keine Ergebnisse auszugeben.</translation>
  </message>
  <message>
   <source>Nothing was corrected in this dossier.</source>
   <translation>In diesem Dossier wurde nichts berichtigt.</translation>
  </message>
  <message>
   <source>No correction was taken over: all of them are here already.</source>
   <translation>Keine Berichtigung wurde übernommen: alle sind schon da.</translation>
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
   <source>{n} of {all} · {section}</source>
   <translation>{n} von {all} · {section}</translation>
  </message>
  <message>
   <source>The help says nothing of “{words}”.</source>
   <translation>In der Hilfe steht nichts zu „{words}“.</translation>
  </message>
  <message>
   <source>Did you mean “{words}”?</source>
   <translation>Meinten Sie „{words}“?</translation>
  </message>
  <message>
   <source>Shortcuts</source>
   <translation>Tastenkürzel</translation>
  </message>
  <message>
   <source>Search at the left</source>
   <translation>Die Suche steht links</translation>
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
   <source>Setting it right</source>
   <translation>Wird richtiggestellt</translation>
  </message>
  <message>
   <source>They are kept in this window and written as soon as that can be done.</source>
   <translation>Sie bleiben in diesem Fenster und werden geschrieben, sobald das möglich ist.</translation>
  </message>
  <message>
   <source>What could not be written before was written now.</source>
   <translation>Was zuvor nicht geschrieben werden konnte, wurde jetzt geschrieben.</translation>
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
   <source>All notes</source>
   <translation>Alle Notizen</translation>
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
   <source>Passages</source>
   <translation>Stellen</translation>
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
   <source>Article</source>
   <translation>Artikel</translation>
  </message>
  <message>
   <source>By place</source>
   <translation>Nach Stelle</translation>
  </message>
  <message>
   <source>Newest</source>
   <translation>Neueste</translation>
  </message>
  <message>
   <source>By colour</source>
   <translation>Nach Farbe</translation>
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
   <source>Preparing the search index</source>
   <translation>Der Suchindex wird vorbereitet</translation>
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
   <source>Search for “{words}”</source>
   <translation>Nach „{words}“ suchen</translation>
  </message>
  <message numerus="yes">
   <source>%Ln entries</source>
   <translation>
    <numerusform>%Ln Eintrag</numerusform>
    <numerusform>%Ln Einträge</numerusform>
   </translation>
  </message>
  <message>
   <source>article</source>
   <translation>Artikel</translation>
  </message>
  <message>
   <source>Border of search and article</source>
   <translation>Grenze von Suche und Artikel</translation>
  </message>
  <message>
   <source>Border of article and side pane</source>
   <translation>Grenze von Artikel und Seitenbereich</translation>
  </message>
  <message>
   <source>Border above the timeline</source>
   <translation>Grenze über der Zeitleiste</translation>
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
   <source>Not found</source>
   <translation>Nicht gefunden</translation>
  </message>
  <message numerus="yes">
   <source>%Ln found</source>
   <translation>
    <numerusform>%Ln gefunden</numerusform>
    <numerusform>%Ln gefunden</numerusform>
   </translation>
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
   <source>Reader</source>
   <translation>Leser</translation>
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
   <source>from the top</source>
   <translation>von vorn</translation>
  </message>
  <message>
   <source>from the end</source>
   <translation>vom Ende an</translation>
  </message>
  <message>
   <source>Kinds of names</source>
   <translation>Arten von Namen</translation>
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
   <source>Show or hide: {kind}. Alt or Shift and click: only these.</source>
   <translation>Zeigen oder ausblenden: {kind}. Alt oder Umschalt und Klick: nur diese.</translation>
  </message>
  <message>
   <source>{kind}, {n} in this article</source>
   <translation>{kind}, {n} in diesem Artikel</translation>
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
   <source>by hand</source>
   <translation>von Hand</translation>
  </message>
  <message>
   <source>mark-up</source>
   <translation>Auszeichnung</translation>
  </message>
  <message>
   <source>text</source>
   <translation>Text</translation>
  </message>
  <message>
   <source>title</source>
   <translation>Titel</translation>
  </message>
  <message>
   <source>duplicate title</source>
   <translation>doppelter Titel</translation>
  </message>
  <message>
   <source>byline</source>
   <translation>Verfasserzeile</translation>
  </message>
  <message>
   <source>dateline</source>
   <translation>Datumszeile</translation>
  </message>
  <message>
   <source>caption</source>
   <translation>Bildunterschrift</translation>
  </message>
  <message>
   <source>credit</source>
   <translation>Bildnachweis</translation>
  </message>
  <message>
   <source>deck</source>
   <translation>Unterzeile</translation>
  </message>
  <message>
   <source>subheading</source>
   <translation>Zwischentitel</translation>
  </message>
  <message>
   <source>pull quote</source>
   <translation>herausgestelltes Zitat</translation>
  </message>
  <message>
   <source>pull quote attribution</source>
   <translation>Name unter dem Zitat</translation>
  </message>
  <message>
   <source>boilerplate</source>
   <translation>Beiwerk</translation>
  </message>
  <message>
   <source>kicker</source>
   <translation>Dachzeile</translation>
  </message>
  <message numerus="yes">
   <source>%Ln lines by hand</source>
   <translation>
    <numerusform>%Ln Zeile von Hand</numerusform>
    <numerusform>%Ln Zeilen von Hand</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln lines of front matter</source>
   <translation>
    <numerusform>%Ln Zeile Vorspann</numerusform>
    <numerusform>%Ln Zeilen Vorspann</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln lines of mark-up</source>
   <translation>
    <numerusform>%Ln Zeile Auszeichnung</numerusform>
    <numerusform>%Ln Zeilen Auszeichnung</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln lines of text</source>
   <translation>
    <numerusform>%Ln Zeile Text</numerusform>
    <numerusform>%Ln Zeilen Text</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln titles</source>
   <translation>
    <numerusform>%Ln Titel</numerusform>
    <numerusform>%Ln Titel</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln duplicate titles</source>
   <translation>
    <numerusform>%Ln doppelter Titel</numerusform>
    <numerusform>%Ln doppelte Titel</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln bylines</source>
   <translation>
    <numerusform>%Ln Verfasserzeile</numerusform>
    <numerusform>%Ln Verfasserzeilen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln datelines</source>
   <translation>
    <numerusform>%Ln Datumszeile</numerusform>
    <numerusform>%Ln Datumszeilen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln captions</source>
   <translation>
    <numerusform>%Ln Bildunterschrift</numerusform>
    <numerusform>%Ln Bildunterschriften</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln credits</source>
   <translation>
    <numerusform>%Ln Bildnachweis</numerusform>
    <numerusform>%Ln Bildnachweise</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln decks</source>
   <translation>
    <numerusform>%Ln Unterzeile</numerusform>
    <numerusform>%Ln Unterzeilen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln subheadings</source>
   <translation>
    <numerusform>%Ln Zwischentitel</numerusform>
    <numerusform>%Ln Zwischentitel</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln pull quotes</source>
   <translation>
    <numerusform>%Ln herausgestelltes Zitat</numerusform>
    <numerusform>%Ln herausgestellte Zitate</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln pull quote attributions</source>
   <translation>
    <numerusform>%Ln Name unter einem Zitat</numerusform>
    <numerusform>%Ln Namen unter Zitaten</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln lines of boilerplate</source>
   <translation>
    <numerusform>%Ln Zeile Beiwerk</numerusform>
    <numerusform>%Ln Zeilen Beiwerk</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln kickers</source>
   <translation>
    <numerusform>%Ln Dachzeile</numerusform>
    <numerusform>%Ln Dachzeilen</numerusform>
   </translation>
  </message>
  <message>
   <source>updated {date}</source>
   <translation>aktualisiert {date}</translation>
  </message>
  <message>
   <source>Left out: {what} — hide</source>
   <translation>Weggelassen: {what} — ausblenden</translation>
  </message>
  <message>
   <source>Left out: {what} — show</source>
   <translation>Weggelassen: {what} — zeigen</translation>
  </message>
  <message>
   <source>By {names}</source>
   <translation>Von {names}</translation>
  </message>
  <message>
   <source>removed: {what}</source>
   <translation>entfernt: {what}</translation>
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
   <source>Click the date to set it.</source>
   <translation>Klicken Sie auf das Datum, um es zu setzen.</translation>
  </message>
  <message>
   <source>Article text</source>
   <translation>Artikeltext</translation>
  </message>
  <message>
   <source>Removed lines</source>
   <translation>Entfernte Zeilen</translation>
  </message>
  <message>
   <source>Date of this article</source>
   <translation>Datum dieses Artikels</translation>
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
   <source>Recent dossiers</source>
   <translation>Zuletzt geöffnet</translation>
  </message>
  <message>
   <source>Enter opens a dossier, Delete takes it from this list</source>
   <translation>Eingabe öffnet ein Dossier, Entf nimmt es aus dieser Liste</translation>
  </message>
  <message>
   <source>Take it from this list; the file stays</source>
   <translation>Aus dieser Liste nehmen; die Datei bleibt</translation>
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
   <source>not {value}</source>
   <translation>nicht {value}</translation>
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
   <source>Starred</source>
   <translation>Mit Stern</translation>
  </message>
  <message>
   <source>New since the last visit</source>
   <translation>Neu seit dem letzten Besuch</translation>
  </message>
  <message>
   <source>Restrict by source, name or kind</source>
   <translation>Nach Quelle, Name oder Art einschränken</translation>
  </message>
  <message>
   <source>Articles published on these days, or telling of them; click to remove</source>
   <translation>Artikel, die an diesen Tagen erschienen oder von ihnen erzählen; Klick hebt es auf</translation>
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
   <source>Take away every restriction</source>
   <translation>Alle Einschränkungen wegnehmen</translation>
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
   <source>Clear all</source>
   <translation>Alles löschen</translation>
  </message>
  <message>
   <source>Named in it: {kinds}</source>
   <translation>Genannt werden: {kinds}</translation>
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
   <source>Opening …</source>
   <translation>Wird geöffnet …</translation>
  </message>
  <message>
   <source>Preparing the search index …</source>
   <translation>Der Suchindex wird vorbereitet …</translation>
  </message>
  <message>
   <source>Results</source>
   <translation>Ergebnisse</translation>
  </message>
  <message>
   <source>Best match</source>
   <translation>Beste zuerst</translation>
  </message>
  <message>
   <source>By source</source>
   <translation>Nach Quelle</translation>
  </message>
  <message>
   <source>Order of the results</source>
   <translation>Reihenfolge der Ergebnisse</translation>
  </message>
  <message>
   <source>{n} ms</source>
   <translation>{n} ms</translation>
  </message>
  <message numerus="yes">
   <source>%Ln passages</source>
   <translation>
    <numerusform>%Ln Stelle</numerusform>
    <numerusform>%Ln Stellen</numerusform>
   </translation>
  </message>
  <message>
   <source>Did you mean {words} ({articles})?</source>
   <translation>Meinten Sie {words} ({articles})?</translation>
  </message>
  <message>
   <source>This dossier has no articles yet. Drop files on the window, or choose “Add files” in its menu.</source>
   <translation>Dieses Dossier hat noch keine Artikel. Ziehen Sie Dateien auf das Fenster, oder wählen Sie „Dateien hinzufügen“ in seinem Menü.</translation>
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
   <source>Nothing for “{words}”</source>
   <translation>Nichts für „{words}“</translation>
  </message>
  <message>
   <source>Nothing for “{words}” with these restrictions</source>
   <translation>Nichts für „{words}“ mit diesen Einschränkungen</translation>
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
   <source>Its own keys</source>
   <translation>Ihre eigenen Tasten</translation>
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
   <source>Border of the two articles</source>
   <translation>Grenze der beiden Artikel</translation>
  </message>
  <message>
   <source>Open articles</source>
   <translation>Offene Artikel</translation>
  </message>
  <message>
   <source>Tabs further left</source>
   <translation>Reiter weiter links</translation>
  </message>
  <message>
   <source>Tabs further right</source>
   <translation>Reiter weiter rechts</translation>
  </message>
  <message>
   <source>Building a dossier of {name} …</source>
   <translation>Ein Dossier aus {name} wird erstellt …</translation>
  </message>
  <message numerus="yes">
   <source>%Ln copies of articles were left out.</source>
   <translation>
    <numerusform>%Ln Kopie eines Artikels wurde weggelassen.</numerusform>
    <numerusform>%Ln Kopien von Artikeln wurden weggelassen.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln files could not be read as news, or only in part.</source>
   <translation>
    <numerusform>%Ln Datei konnte nicht oder nur zum Teil als Nachricht gelesen werden.</numerusform>
    <numerusform>%Ln Dateien konnten nicht oder nur zum Teil als Nachrichten gelesen werden.</numerusform>
   </translation>
  </message>
  <message>
   <source>Opening the built-in dossier …</source>
   <translation>Das eingebaute Dossier wird geöffnet …</translation>
  </message>
  <message>
   <source>Opening {name} …</source>
   <translation>{name} wird geöffnet …</translation>
  </message>
  <message>
   <source>A dossier would be kept in {folder}, which cannot be written: {why}.</source>
   <translation>Ein Dossier läge in {folder}, wo nicht geschrieben werden kann: {why}.</translation>
  </message>
  <message>
   <source>Build it with the command line: dossier build FOLDER -o FILE.</source>
   <translation>Bauen Sie es mit der Befehlszeile: dossier build ORDNER -o DATEI.</translation>
  </message>
  <message>
   <source>{file} is a dossier already.</source>
   <translation>{file} ist schon ein Dossier.</translation>
  </message>
  <message>
   <source>Open it alone; build another of articles.</source>
   <translation>Öffnen Sie es allein; bauen Sie ein anderes aus Artikeln.</translation>
  </message>
  <message numerus="yes">
   <source>{n} of %Ln items, in order of time</source>
   <translation>
    <numerusform>{n} von %Ln Eintrag, nach der Zeit geordnet</numerusform>
    <numerusform>{n} von %Ln Einträgen, nach der Zeit geordnet</numerusform>
   </translation>
  </message>
  <message>
   <source>Click to zoom in</source>
   <translation>Klicken, um hineinzuzoomen</translation>
  </message>
  <message numerus="yes">
   <source>%Ln items, in order of time</source>
   <translation>
    <numerusform>%Ln Eintrag, nach der Zeit geordnet</numerusform>
    <numerusform>%Ln Einträge, nach der Zeit geordnet</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln earlier</source>
   <translation>
    <numerusform>%Ln früher</numerusform>
    <numerusform>%Ln früher</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln later</source>
   <translation>
    <numerusform>%Ln später</numerusform>
    <numerusform>%Ln später</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln more</source>
   <translation>
    <numerusform>%Ln mehr</numerusform>
    <numerusform>%Ln mehr</numerusform>
   </translation>
  </message>
  <message>
   <source>Sources differ: {what}</source>
   <translation>Quellen widersprechen sich: {what}</translation>
  </message>
  <message numerus="yes">
   <source>%Ln imprecise</source>
   <translation>
    <numerusform>%Ln ungenau</numerusform>
    <numerusform>%Ln ungenau</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln of them match</source>
   <translation>
    <numerusform>%Ln davon passt</numerusform>
    <numerusform>%Ln davon passen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln articles published</source>
   <translation>
    <numerusform>%Ln Artikel erschienen</numerusform>
    <numerusform>%Ln Artikel erschienen</numerusform>
   </translation>
  </message>
  <message>
   <source>undated</source>
   <translation>ohne Datum</translation>
  </message>
  <message>
   <source>{year}s</source>
   <translation>{year}er</translation>
  </message>
  <message>
   <source>since {date}</source>
   <translation>seit {date}</translation>
  </message>
  <message>
   <source>By a sentence of {outlet}: {phrase}</source>
   <translation>Nach einem Satz von {outlet}: {phrase}</translation>
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
  <message numerus="yes">
   <source>of which %Ln match</source>
   <translation>
    <numerusform>davon passt %Ln</numerusform>
    <numerusform>davon passen %Ln</numerusform>
   </translation>
  </message>
  <message>
   <source>It has no days to search in.</source>
   <translation>Es hat keine Tage, in denen gesucht werden kann.</translation>
  </message>
  <message>
   <source>Search in its days</source>
   <translation>In seinen Tagen suchen</translation>
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
   <source>Others</source>
   <translation>Andere</translation>
  </message>
  <message>
   <source>Overview of the timeline</source>
   <translation>Übersicht der Zeitleiste</translation>
  </message>
  <message>
   <source>Drag the window to move through time, its ends to see more or fewer days; click to go there; Shift+drag: choose days, to search in them</source>
   <translation>Das Fenster ziehen bewegt durch die Zeit, seine Enden zeigen mehr oder weniger Tage; ein Klick geht dorthin; Umschalt+Ziehen: Tage wählen, um darin zu suchen</translation>
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
   <source>Fit to a name: choose one at the right first</source>
   <translation>Einen Namen einpassen: zuerst rechts einen wählen</translation>
  </message>
  <message>
   <source>Fit to {name}</source>
   <translation>{name} einpassen</translation>
  </message>
  <message>
   <source>Lane</source>
   <translation>Spur</translation>
  </message>
  <message>
   <source>Certainty</source>
   <translation>Gewissheit</translation>
  </message>
  <message>
   <source>Timeline as a list</source>
   <translation>Zeitleiste als Liste</translation>
  </message>
  <message>
   <source>Welcome</source>
   <translation>Willkommen</translation>
  </message>
  <message>
   <source>Open a dossier, or drop files or a folder of articles here to build one.</source>
   <translation>Öffnen Sie ein Dossier, oder ziehen Sie Dateien oder einen Ordner mit Artikeln hierher, um eines zu erstellen.</translation>
  </message>
  <message>
   <source>Close this message</source>
   <translation>Diese Meldung schließen</translation>
  </message>
 </context>
</TS>
