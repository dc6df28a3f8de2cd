"""Names: who and what articles name, and which names mean the same.

`Gazetteer` holds the word lists. `Recogniser` turns one article into a compact `Recognised`, a pure step that may run
in any process. `link` puts the recognised names of all articles together into entities.
"""
