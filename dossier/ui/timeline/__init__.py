"""The timeline pane: lanes, axis, brush, overview."""
