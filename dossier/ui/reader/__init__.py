"""The reader pane: legend, article text with entities and hits."""
