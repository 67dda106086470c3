"""A document as a page of a news site, as a browser saves it: with navigation, related pages, comments and notices."""

import json
import random
from html import escape

from benchmarks.articles.documents import Document
from benchmarks.articles.markup import body, whole

FURNITURE = (
    "Home", "World", "Business", "Opinion", "Subscribe now", "Sign in to your account",
    "We use cookies to improve your experience on this site and to show you relevant advertising.",
    "Accept all cookies", "Most read this week", "Heavy snow closes three mountain passes",
    "Bank holds its rate for a fourth month", "Share on social media", "Advertisement",
    "Sign up for our newsletter and never miss a story.", "Reader77: I have crossed that bridge, and it shakes.",
    "Log in to comment", "All rights reserved. Reproduction without permission is prohibited.", "Terms of use",
    "Privacy policy",
)  # fmt: skip
"""What stands on a page around the text, and is none of it."""


def site_page(document: Document, chance: random.Random) -> str:
    """Return the page; chance decides between elements with a meaning (`article`) and plain ones with classes."""
    wrap = _semantic if chance.random() < 0.5 else _plain
    home, world, business, opinion, subscribe, sign_in, cookies, accept, most, snow, bank, share = FURNITURE[:12]
    advertisement, newsletter, comment, log_in, rights, terms, privacy = FURNITURE[12:]
    header = wrap("header", "site-header", _links((home, world, business, opinion)) + _links((subscribe, sign_in)))
    consent = f'<div id="cookie-consent" class="cookie-banner"><p>{cookies}</p><button>{accept}</button></div>'
    tools = f'<div class="share-tools"><a href="#share">{share}</a></div>'
    text = wrap("article", "article-body", f"{body(document)}\n{tools}")
    advert = f'<div class="ad-slot"><span>{advertisement}</span></div>'
    aside = wrap("aside", "sidebar related", f"<h4>{most}</h4>{_links((snow, bank))}<p>{newsletter}</p>")
    comments = (
        f'<section id="comments" class="comments"><div class="comment"><p>{comment}</p></div><p>{log_in}</p></section>'
    )
    footer = wrap("footer", "site-footer", f"<p>{rights}</p>{_links((terms, privacy))}")
    page = whole(document, f"{consent}\n{header}\n{text}\n{advert}\n{aside}\n{comments}\n{footer}")
    said: dict[str, object] = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": document.title}
    said |= {"datePublished": "2024-05-17", "author": {"@type": "Person", "name": "A. Writer"}}
    data = f'<script type="application/ld+json">{json.dumps(said)}</script><script>window.page = {{"ad": 1}};</script>'
    return page.replace("</head>", f"{data}<style>.ad-slot {{ float: right }}</style></head>")


def _semantic(name: str, kind: str, content: str) -> str:
    return f'<{name} class="{escape(kind)}">{content}</{name}>'


def _plain(_name: str, kind: str, content: str) -> str:
    return f'<div class="{escape(kind)}">{content}</div>'


def _links(texts: tuple[str, ...]) -> str:
    items = "".join(f'<li><a href="#">{text}</a></li>' for text in texts)
    return f"<ul>{items}</ul>"
