"""The side pane: entity, facts, sources."""
