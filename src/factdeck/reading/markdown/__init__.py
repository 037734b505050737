"""Markdown source → HTML whose blocks know their source line."""

from factdeck.reading.markdown.render import render

__all__ = ["render"]
