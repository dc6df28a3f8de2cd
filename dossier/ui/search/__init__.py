"""The search pane: box, facets, result list."""
