"""A term and what a note says it is → the question that this answers, by the shape of it."""

from factdeck.asking.languages.english.definitions.defining import define

__all__ = ["define"]
