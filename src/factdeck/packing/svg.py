"""SVG without what runs, reaches out or escapes: an allow-list over lxml's parser."""

from __future__ import annotations

import re

from lxml import etree

_SVG = "http://www.w3.org/2000/svg"
_XHTML = "http://www.w3.org/1999/xhtml"
_XLINK_HREF = "{http://www.w3.org/1999/xlink}href"

# fmt: off
_ELEMENTS = frozenset([
    "svg", "g", "defs", "symbol", "use", "switch", "title", "desc", "metadata", "view",
    "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "image", "marker",
    "text", "tspan", "textPath", "a", "style", "foreignObject",
    "linearGradient", "radialGradient", "stop", "pattern", "clipPath", "mask", "filter",
    "feBlend", "feColorMatrix", "feComponentTransfer", "feComposite", "feConvolveMatrix",
    "feDiffuseLighting", "feDisplacementMap", "feDistantLight", "feDropShadow", "feFlood",
    "feFuncA", "feFuncB", "feFuncG", "feFuncR", "feGaussianBlur", "feMerge", "feMergeNode",
    "feMorphology", "feOffset", "fePointLight", "feSpecularLighting", "feSpotLight", "feTile",
    "feTurbulence",
])
"""No script, and nothing that animates: `<set>` can turn a harmless link into a script."""
_TEXT_ELEMENTS = frozenset([
    "html", "body", "div", "span", "p", "br", "b", "strong", "i", "em", "u", "s", "sub", "sup",
    "font", "ul", "ol", "li", "table", "tbody", "tr", "td", "th", "pre", "code", "h1", "h2", "h3",
])
"""What draw.io and others write as text inside `<foreignObject>`."""
# fmt: on

_OWN_TARGET = re.compile(r"\s*(?:#|data:image/(?:png|jpeg|gif|webp);base64,)", re.IGNORECASE)
_REACHES_OUT = re.compile(
    r"@import|expression\s*\(|javascript:|behavior\s*:|-moz-binding|\\"
    r"|url\(\s*['\"]?\s*(?!#|data:image/(?:png|jpeg|gif|webp))",
    re.IGNORECASE,
)


class SvgError(ValueError):
    """The text is not well-formed XML, or no SVG."""


def clean_svg(data: bytes) -> bytes:
    """Take out scripts, event handlers, animations, and links to anything outside the file.

    Returns:
        The same bytes if there was nothing to take out.

    Raises:
        SvgError: No browser would draw it.
    """
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
    )
    try:
        root = etree.fromstring(data.strip(), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise SvgError(str(error)) from error
    if etree.QName(root).localname != "svg":
        raise SvgError("its root is no svg element")
    removed = _clean(root)
    has_more = root.getroottree().docinfo.internalDTD is not None or b"<?xml-stylesheet" in data
    return etree.tostring(root, encoding="utf-8") if removed or has_more else data


def _clean(root: etree._Element) -> int:
    """Count what was taken out."""
    removed = 0
    for element in list(root.iter()):
        if not _is_allowed(element):
            parent = element.getparent()
            if parent is not None:
                _remove(parent, element)
                removed += 1
            continue
        for name, value in element.attrib.items():
            if not _is_harmless(str(name), str(value)):
                del element.attrib[name]
                removed += 1
    return removed


def _is_allowed(element: etree._Element) -> bool:
    if not isinstance(element.tag, str):
        return element.tag is etree.Comment
    name = etree.QName(element)
    if name.localname == "style" and _REACHES_OUT.search(element.text or ""):
        return False
    if name.namespace in {_SVG, None}:
        return name.localname in _ELEMENTS
    return name.namespace != _XHTML or name.localname in _TEXT_ELEMENTS


def _is_harmless(name: str, value: str) -> bool:
    local = etree.QName(name).localname.lower()
    if local.startswith("on") or local in {"src", "srcdoc", "action", "formaction"}:
        return False
    if local == "href":
        return bool(_OWN_TARGET.match(value))
    return not _REACHES_OUT.search(value)


def _remove(parent: etree._Element, element: etree._Element) -> None:
    """Remove an element with what it holds; the text behind it stays."""
    if element.tail:
        before = element.getprevious()
        if before is None:
            parent.text = (parent.text or "") + element.tail
        else:
            before.tail = (before.tail or "") + element.tail
    parent.remove(element)
