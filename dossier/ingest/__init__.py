"""Files to articles: readers per format, cleaning of news text, metadata.

The way of a file: `files.find` walks folders, `read.read` takes one file's bytes, picks a `Reader` by content and name,
and gets `Draft`s from it (text, and what the format itself tells of it). `cleaning.clean` cuts the text into pieces and
gives each a kind by a table of rules, `metadata` reads title, authors, dates and the rest off those pieces, and
`repairs` records damaged characters. A new format is one module with one Reader that yields Drafts.
"""
