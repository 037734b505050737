"""Markdown source → HTML whose blocks know their source line."""

from factdeck.reading.markdown.commonmark import TooManyBlocksError
from factdeck.reading.markdown.render import Rendered, render

__all__ = ["Rendered", "TooManyBlocksError", "render"]
