"""The list of all notes: a tab of the side pane.

`NotesModel` holds rows, `NoteDelegate` draws them, `NoteEditor` is where one is written in; `NotesTab` joins them to
the session.
"""
