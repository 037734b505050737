"""The soup of an element tree is what lxml would make of its HTML."""

from __future__ import annotations

import xml.etree.ElementTree as ET

import pytest
from bs4 import BeautifulSoup
from bs4.element import PageElement, Tag
from markdown.serializers import to_xhtml_string

from factdeck.reading.markdown.soup import soup_of

TREES = {
    "nested": "<div><ul><li>a <b>b</b> c<ul><li>d</li></ul></li></ul><p>e</p></div>",
    "attributes": '<div><p data-line="3" class="x">a</p><a href="u?a=1&amp;b=2">b</a></div>',
    "void": '<div><p>a<br />b<img src="x.png" alt="y" />c</p><hr /></div>',
    "table": "<div><table><thead><tr><th>a</th></tr></thead><tbody><tr><td>b</td></tr></tbody>"
    "</table></div>",
    "entities": "<div><p>&amp;lt; &amp;copy; &amp;#35; &amp;unknown; AT&amp;T &lt;b&gt;</p></div>",
    "entities without an end": "<div><p>&amp;lt and &amp;copy</p></div>",
    "entities in code": "<div><p><code>&amp;amp;lt;</code></p></div>",
    "blank text": "<div><p><b>a</b>   <i>b</i> \n <b>c</b></p></div>",
    "blank text in code": "<div><pre><code>\n\n  </code></pre></div>",
    "no text": "<div><p></p></div>",
}


@pytest.mark.parametrize("tree", TREES.values(), ids=TREES.keys())
def test_soup_equals_the_parsed_page(tree: str) -> None:
    root = ET.fromstring(tree)  # noqa: S314 - our own
    page = to_xhtml_string(root).removeprefix("<div>").removesuffix("</div>")
    page = f"<html><body>{page}</body></html>"
    parsed = BeautifulSoup(page, "lxml", multi_valued_attributes=None).body

    assert shape(soup_of(root)) == (shape(parsed) if parsed else None)


def shape(node: PageElement) -> object:
    """Give all that makes up a soup, in plain lists; linked in order, as searching needs it."""
    if not isinstance(node, Tag):
        return str(node)
    pieces = [shape(piece) for piece in node.children]
    names = [piece.name for piece in node.find_all()]
    return [node.name, dict(node.attrs), pieces, names]


def test_escaped_characters_are_themselves() -> None:
    root = ET.Element("div")
    ET.SubElement(root, "p").text = "\x0242\x03a\x0242\x03 \x02amp\x03#64;"

    assert soup_of(root).get_text() == "*a* @"
