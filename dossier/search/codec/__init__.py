"""An index in plain arrays: inverting texts into it, reading it back, and a Whoosh codec over it.

Who wants the codec alone takes this folder with `arrays`, `files`, `checked`, `layout` and `analysis` beside it:

    inverter = Inverter(Tokens(analysis), scratch, BODY)
    for text in texts:
        inverter.block(text)
        inverter.end_article()
    parts = [inverter.inverted()]   # or several, of a process each
    vocabulary, numbers = vocabulary_of(parts), in_turn(parts)
    lengths = Lengths.of(parts, numbers)
    Laying(files, chunks_of(parts, vocabulary, numbers), vocabulary, lengths).finish()   # `files` is an IndexFiles
    write_vocabulary(files, vocabulary)
    files.finish()
    lists = PostingLists(CheckedFiles(folder), len(texts))
    reader = whoosh_reader(lists, lengths.head, lengths.body, analysis)

From there on all is Whoosh's own. An index that the program made gives the same by its `Store`, which has `lists`,
`head_length`, `body_length` and `analysis`:

    query = QueryParser("text", reader.schema).parse('"ferry strikes" NOT harbour')
    with Searcher(reader, weighting=NewsBM25F()) as searcher:
        for hit in searcher.search(query):
            print(hit.score, hit.highlights("text", text=texts[hit.docnum]))   # texts are not stored in an index

`tokens` knows the words in texts, `inverter` makes chunks of them, `chunks` sorts these by stem, `laying` makes posting
lists of chunks, `words` numbers their words, `columns` opens the arrays, `postings` reads the lists in them, `places`
has what is read, `ranking` says what occurrences weigh, `whoosh_codec` shows it all to Whoosh, `whoosh_analysis` the
terms of texts and queries. Nothing is pickled, and nothing is read that does not fit its checksum.

A *stem* has one posting list: the articles it stands in, how often, and what that weighs (BM25F, in steps of 16 bits).
A stem in half of all articles or more has its weights for every article there is, 0 where it does not stand, so that
common words are added up without looking articles up. Its places follow, article by article; a stem of several words
keeps, for each place, which of them stands there (its *variant*), so that a pattern may look at words and a query at
stems over the same lists. Titles have a short list of their own. All arrays use the smallest type that holds their
largest value.
"""
