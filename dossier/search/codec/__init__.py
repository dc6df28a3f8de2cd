"""An index in plain arrays: inverting texts into it, reading it back, and a Whoosh codec over it.

`inverter` makes posting lists of streams of words, `postings` reads them, `whoosh_codec` shows them to Whoosh.

A *stem* has one posting list: the articles it stands in, how often, how often in the title. A stem of several words
keeps, for each place, which of them stands there (its *variant*), so that a pattern may look at words and a query at
stems over the same lists. All arrays use the smallest type that holds their largest value.
"""
