"""The `.dossier` file: schema, writer, reader, verification."""
