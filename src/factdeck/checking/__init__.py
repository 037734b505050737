"""Checking room: what in the notes stands in the way of good cards. Pure; nothing is read."""

from factdeck.checking.checking import check
from factdeck.checking.records import KINDS, Checked, Kind, Remark

__all__ = ["KINDS", "Checked", "Kind", "Remark", "check"]
