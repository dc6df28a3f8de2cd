# ruff: noqa: E501 - markup reads worse when it is folded
"""Pages of a dozen layouts, with the clutter of real ones, around texts of our own: a gold for reading HTML.

Each layout is what one kind of site does: which elements hold the paragraphs, where byline and date stand, what is
pushed between the paragraphs. `news` is what a reader should be left with.
"""

from collections.abc import Callable
from dataclasses import dataclass

TITLE = "Harbour town rebuilds its burned market hall"
AUTHOR = "Jane Roe"
DAY = "2024-03-04"
PARAGRAPHS = (
    "The council of Eastport voted on Monday to rebuild the market hall that burned down in the autumn, ending months "
    "of argument over what should stand on the square.",
    "Under the plan, the outer walls from 1897 will be kept and a roof of wood and glass set on top of them. The work "
    "is to begin in May and should take eighteen months, the mayor said.",
    "“We lost the heart of the town in one night,” Ana Ferreira, who sold fish there for thirty years, told reporters "
    "after the vote. “Nobody thought it would come back.”",
    "Opponents had asked for a park instead. They say the costs, put at 14 million euros, will rise, and that most "
    "traders have found other places in the meantime.",
    "An inquiry in January found that the fire had started in a faulty cable above the eastern gate. Nobody was hurt. "
    "Forty traders lost their stalls, and eleven of them have since given up their business.",
    "The first stalls are expected to open in the winter of next year, in time for the fair.",
)  # fmt: skip
GERMAN = (
    "Der Stadtrat hat am Montag beschlossen, die im Herbst abgebrannte Markthalle wieder aufzubauen und damit einen "
    "Streit beendet, der sich über Monate hingezogen hatte.",
    "Die Außenmauern von 1897 bleiben stehen, das Dach wird aus Holz und Glas neu errichtet. Die Arbeiten sollen im Mai "
    "beginnen und achtzehn Monate dauern, sagte die Bürgermeisterin.",
    "Gegner des Vorhabens hatten einen Park verlangt. Sie rechnen damit, dass die Kosten von 14 Millionen Euro noch "
    "steigen werden.",
)  # fmt: skip

_MENU = "<ul class='menu'>" + "".join(
    f"<li><a href='/{name.lower()}'>{name}</a></li>" for name in ("Home", "World", "Politics", "Business", "Sport", "Weather")
) + "</ul>"  # fmt: skip
_TEASERS = "".join(
    f"<div class='teaser'><a href='/s/{n}'><h3>{text}</h3></a><p>Our reporters look at what it means.</p></div>"
    for n, text in enumerate(("Ferry strike enters third week", "Ten walks along the coast", "Mayor of Westport resigns"))
)  # fmt: skip
_COOKIES = "<div id='cookie-banner' class='consent'><p>We use cookies to improve your experience. By continuing you agree to our policy.</p><button>Accept all</button></div>"
_LETTER = "<div class='newsletter-signup'><h4>Sign up to our newsletter</h4><p>Get the day's best stories in your inbox.</p><form><input></form></div>"
_SHARE = "<ul class='share-tools'><li><a href='#'>Facebook</a></li><li><a href='#'>Twitter</a></li><li><a href='#'>Email</a></li></ul>"
_FOOT = f"<footer>{_MENU}<p>© 2024 Example Media Ltd. All rights reserved.</p><p>Contact us | Terms of use | Privacy policy</p></footer>"
_COMMENTS = "<section id='comments' class='comments-area'><h3>2 comments</h3><ol class='comment-list'><li class='comment'><p>About time they decided, this town is a mess.</p></li><li class='comment'><p>Waste of money if you ask me.</p></li></ol></section>"


@dataclass(frozen=True)
class Page:
    """One page, and what should be read from it."""

    name: str
    markup: str
    news: tuple[str, ...]
    author: str = AUTHOR
    published: str = DAY
    language: str = "en"


def _whole(head: str, body: str, language: str = "en") -> str:
    return f"<!DOCTYPE html><html lang='{language}'><head><meta charset='utf-8'>{head}</head><body>{body}</body></html>"


def _each(element: str, texts: tuple[str, ...] = PARAGRAPHS, attributes: str = "") -> str:
    name = element.split()[0]
    return "".join(f"<{element}{attributes}>{text}</{name}>" for text in texts)


def _json(kind: str = "NewsArticle") -> str:
    return (
        f'<script type="application/ld+json">{{"@type": "{kind}", "headline": "{TITLE}", "datePublished": "{DAY}T09:00:00Z",'
        f'"author": {{"@type": "Person", "name": "{AUTHOR}"}}}}</script>'
    )


_OG = f"<meta property='og:title' content='{TITLE}'><meta property='article:published_time' content='{DAY}'><meta name='author' content='{AUTHOR}'>"
_TIME = f"<time datetime='{DAY}'>4 March 2024</time>"
_TOP = f"<title>{TITLE} | Example</title>"


def pages() -> list[Page]:
    """Return all pages."""
    return [Page(name, make(), (TITLE, *PARAGRAPHS)) for name, make in _LAYOUTS.items()] + [
        Page(
            "german",
            _whole(
                "<title>Markthalle wird aufgebaut - Beispielblatt</title><meta name='date' content='2024-03-04'>",
                f"{_MENU}<main><article><h1>Markthalle wird aufgebaut</h1><p class='autor byline'>Von Jana Muster</p>"
                f"{_each('p', GERMAN)}<p class='mehr'><a href='/x'>Mehr zum Thema</a></p></article></main>{_FOOT}",
                "de",
            ),
            ("Markthalle wird aufgebaut", *GERMAN),
            author="Jana Muster",
            language="de",
        ),
    ]


def _broadsheet() -> str:
    return _whole(
        _TOP + _json(),
        f"{_COOKIES}<header><nav>{_MENU}</nav></header><main><article><header><h1>{TITLE}</h1><p class='byline'>By <a "
        f"rel='author' href='/jr'>{AUTHOR}</a></p>{_TIME}{_SHARE}</header><div class='body'>{_each('p', PARAGRAPHS[:3])}"
        f"{_LETTER}{_each('p', PARAGRAPHS[3:])}</div></article><aside>{_TEASERS}</aside></main>{_FOOT}",
    )


def _weblog() -> str:
    return _whole(
        _TOP,
        f"<div id='page'><div class='site-header'>{_MENU}</div><div class='hentry post'><h1 class='entry-title'>{TITLE}</h1>"
        f"<div class='entry-meta'>Posted on <time class='entry-date published' datetime='{DAY}'>4 March 2024</time> by "
        f"<span class='author vcard'>{AUTHOR}</span></div><div class='entry-content'>{_each('p')}<div class='sharedaddy'>"
        f"<h3>Share this:</h3>{_SHARE}</div></div></div>{_COMMENTS}<div class='widget-area sidebar'>{_TEASERS}</div></div>{_FOOT}",
    )  # fmt: skip


def _wire() -> str:
    return _whole(
        _TOP + _OG,
        f"<div class='nav'>{_MENU}</div><div class='story'><h1>{TITLE}</h1><div class='story-body'>{_each('p')}</div>"
        f"<div class='related'><h2>Related stories</h2>{_TEASERS}</div></div>{_FOOT}",
    )


def _divs() -> str:
    return _whole(
        _TOP + _OG,
        f"<div class='top'>{_MENU}</div><div class='content article-content'><h1>{TITLE}</h1>{_each('div')}</div>"
        f"<div class='right-rail'>{_TEASERS}</div>{_FOOT}",
    )


def _breaks() -> str:
    return _whole(
        _TOP + _OG,
        f"<div>{_MENU}</div><h1>{TITLE}</h1><div id='article-text'>{'<br><br>'.join(PARAGRAPHS)}</div>{_FOOT}",
    )


def _tables() -> str:
    return _whole(
        _TOP + _OG,
        f"<table><tr><td width='150'>{_MENU}</td><td><h1>{TITLE}</h1>{_each('p')}</td><td>{_TEASERS}</td></tr></table>{_FOOT}",
    )


def _figures() -> str:
    figure = "<figure><img src='/a.jpg' alt=''></figure>"
    return _whole(
        _TOP + _json("ReportageNewsArticle"),
        f"<nav>{_MENU}</nav><article><h1>{TITLE}</h1>{figure}{_each('p', PARAGRAPHS[:2])}{figure}{_each('p', PARAGRAPHS[2:])}"
        f"</article><section class='most-read'><h2>Most read</h2>{_TEASERS}</section>{_FOOT}",
    )


def _sections() -> str:
    return _whole(
        _TOP + _OG,
        f"{_COOKIES}<div role='navigation'>{_MENU}</div><div role='main'><section class='headline'><h1>{TITLE}</h1></section>"
        f"<section class='article-body' itemprop='articleBody'>{_each('p')}</section></div><div class='promo'>{_TEASERS}</div>{_FOOT}",
    )


def _paywall() -> str:
    return _whole(
        _TOP + _json(),
        f"<nav>{_MENU}</nav><article><h1>{TITLE}</h1>{_each('p')}</article><div class='paywall'><h2>Subscribe to read on</h2>"
        f"<p>Already a subscriber? Log in</p></div>{_FOOT}",
    )


def _appeal() -> str:
    asked = "<p>Support our independent journalism. Your contribution, however small, helps us keep reporting.</p>"
    return _whole(
        _TOP + _OG,
        f"<nav>{_MENU}</nav><article><h1>{TITLE}</h1>{_each('p', PARAGRAPHS[:4])}{asked}{_each('p', PARAGRAPHS[4:])}</article>{_FOOT}",
    )


def _styled() -> str:
    return _whole(
        f"{_TOP}{_OG}<style>p {{color: red}}</style><script>var a = '<p>no</p>';</script>",
        f"<div class='Header-abc123'>{_MENU}</div><div class='css-x1y2'><h1 class='css-9'>{TITLE}</h1><div class='css-77'>"
        f"{_each('p', attributes=' class=css-12 data-testid=paragraph')}</div></div>{_COMMENTS}{_FOOT}",
    )


_LAYOUTS: dict[str, Callable[[], str]] = {
    "broadsheet": _broadsheet,
    "weblog": _weblog,
    "wire": _wire,
    "divs": _divs,
    "breaks": _breaks,
    "tables": _tables,
    "figures": _figures,
    "sections": _sections,
    "paywall": _paywall,
    "appeal": _appeal,
    "styled": _styled,
}
