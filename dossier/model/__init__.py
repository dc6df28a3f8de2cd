"""Values: frozen dataclasses and pure functions over them, standard library only.

One vocabulary for the whole program. Spans are half-open (start, end) indices into an article's text as Python counts
characters. Text stands once, in `Article.text`; everything else points into it.
"""
