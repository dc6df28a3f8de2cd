"""Files to articles: readers per format, cleaning of news text, metadata."""
