"""The reader pane: an article with its names, dates and hits.

A `Plan` says which blocks are shown, a `PositionMap` where the text stands in them, `build_document` makes a
QTextDocument of it, and `Marks` are painted under it by `ArticleView`. `Finder`, `Pointing` and `TextMenus` act for
the person; `ReaderPane` joins them to the session.
"""
