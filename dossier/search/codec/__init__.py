"""An index in plain arrays: inverting texts into it, reading it back, and a Whoosh codec over it.

Who wants the codec alone takes this folder with `arrays`, `files`, `checked`, `layout` and `analysis` beside it:

    surfaces = Surfaces(analysis)                     # numbers what stands in texts, each distinct run once
    inverter = Inverter(surfaces, scratch, BODY)      # `block` and `end_article` for each article
    parts = [inverter.inverted()]                     # or several, of a process each, one behind the other
    vocabulary = vocabulary_of(parts)
    lay_down(files, parts, vocabulary)                # posting lists on the disk; `files` is an IndexFiles
    write_vocabulary(files, vocabulary)
    files.finish()
    lists = PostingLists(CheckedFiles(folder), articles)
    with Searcher(whoosh_reader(lists, head, body), weighting=NewsBM25F()) as searcher: ...  # Whoosh's own

`inverter` makes chunks of streams of words, `laying` makes posting lists of chunks, `postings` reads them, `ranking`
says what occurrences weigh, `whoosh_codec` shows it all to Whoosh. Nothing is pickled, and nothing is read that does
not fit its checksum.

A *stem* has one posting list: the articles it stands in, how often, and what that weighs (BM25F, in steps of 16 bits).
A stem in half of all articles or more has its weights for every article there is, 0 where it does not stand, so that
common words are added up without looking articles up. Its places follow, article by article; a stem of several words
keeps, for each place, which of them stands there (its *variant*), so that a pattern may look at words and a query at
stems over the same lists. Titles have a short list of their own. All arrays use the smallest type that holds their
largest value.
"""
