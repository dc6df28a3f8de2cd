"""The `.dossier` file: schema, writer, reader, verification.

Concept map. `schema` says which tables there are, as data; DDL, insertions and the order of the content hash follow
from it. `canonical` puts a dossier's contents into the one order in which they are written. `rows` turns values into
rows, `values` cells into values. `writer` makes a file that is whole or not there; `lock` lets one of two builders run.
`opening` opens a file from a stranger, `connections` lends it to threads, `reader` asks it (with the queries
of `articles`, `entities` and `events`); `verify` looks whether it is what it says.

Articles and entities have readable ids outside and row numbers inside, so that the millions of spans stay small.
"""
