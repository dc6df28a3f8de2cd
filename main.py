"""Open the window: on the built-in dossier, on a `.dossier` file, or on a folder of articles."""
