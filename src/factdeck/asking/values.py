"""Bodies that are values rather than sentences: dates, numbers, pairs, commands."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factdeck.asking.text import series

if TYPE_CHECKING:
    from factdeck.model import Fact

_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_ERA = r"(?:\s*(?:BCE|BC|CE|AD|B\.C\.|A\.D\.|v\. ?Chr\.|n\. ?Chr\.))?"
_DAY = rf"(?:{_MONTH}\s+(?:\d{{1,2}}(?:st|nd|rd|th)?,?\s+)?|\d{{1,2}}\.?\s+{_MONTH},?\s+)?"
_YEAR = r"(?:1\d{3}|20\d{2}|\d{1,4}(?=\s*(?:BCE|BC|CE|AD|B\.C|A\.D|v\.|n\.)))s?"
_ONE_DATE = rf"(?:(?:c\.|ca\.?|circa|early|mid|late|around)[\s-]*)?{_DAY}{_YEAR}{_ERA}"
_KOREAN_DATE = r"(?:기원전\s*)?\d{1,4}년(?:\s*\d{1,2}월)?(?:\s*\d{1,2}일)?"
_CENTURY = r"\d{1,2}(?:st|nd|rd|th)\s+century" + _ERA + r"|\d{1,2}세기|\d{1,2}\. Jahrhundert"
_DATE = re.compile(
    rf"(?:{_ONE_DATE}(?:\s*(?:-|–|—|to|bis|~)\s*(?:{_ONE_DATE}|\d{{2}}))?|{_KOREAN_DATE}|{_CENTURY})",
    re.IGNORECASE,
)
_PORT = r"(\d[\d.,]*(?:/(?:tcp|udp))?)"
_NAME = r"([^\W\d][\w /+.-]{0,28}?)"
_DIGIT = re.compile(r"\d")
_BETWEEN = r"(?:\s*[=:(–-]\s*|\s+)"
_NUMBER_FIRST = re.compile(rf"{_PORT}{_BETWEEN}{_NAME}\)?")
_NAME_FIRST = re.compile(rf"{_NAME}{_BETWEEN}{_PORT}\)?")
_QUANTITY = re.compile(
    r"[~<>≤≥≈=+-]?\s*[$€£]?\d[\d.,]*\s*(?:[-–~x×/]\s*\d[\d.,]*\s*)?[^\s\d]{0,12}(?:\s\S{1,10})?"
)
_SHELL = (
    "sudo kubectl kubeadm docker podman git helm etcdctl systemctl aws gcloud az terraform "
    "ansible ls cd cat grep ps chmod chown ssh scp curl wget ip ping netstat ss journalctl apt "
    "apt-get yum dnf brew npm npx yarn pip pip3 python python3 export echo tar find awk sed "
    "mkdir rm cp mv touch configure openssl crictl nslookup dig traceroute top df du mount man "
    "make cargo go psql mysql redis-cli nmap iptables ufw crontab kill head tail wc sort uniq "
    "xargs vim nano show switchport SELECT INSERT UPDATE DELETE CREATE ALTER DROP GRANT"
)
_COMMANDS = frozenset(_SHELL.split())
_OPTION = re.compile(r"\s--?[A-Za-z]")


def is_date(text: str) -> bool:
    """Whether a text is nothing but a year, date, century or span of years."""
    return bool(_DATE.fullmatch(text.strip()))


def is_quantity(text: str) -> bool:
    """Whether a text is nothing but a number with its unit."""
    return bool(_QUANTITY.fullmatch(text.strip()))


def pairs(text: str) -> tuple[tuple[str, str], ...]:
    """Read `22 SSH, 80 HTTP` or `SSH (22), HTTP (80)` as (name, number); empty if it is not."""
    if _DIGIT.search(text) is None:
        return ()
    members = series(text) or tuple(p.strip() for p in text.split(","))
    if len(members) < 2:  # noqa: PLR2004 - one pair is a sentence like any other
        return ()
    for pattern, name, number in ((_NUMBER_FIRST, 2, 1), (_NAME_FIRST, 1, 2)):
        matches = [pattern.fullmatch(member) for member in members]
        if all(matches):
            found = tuple((m[name].strip(), m[number].strip()) for m in matches if m)
            return found if len({name for name, _ in found}) == len(found) else ()
    return ()


def is_command(code: str) -> bool:
    """Whether a code span is a command line rather than a name or a value."""
    words = code.strip().lstrip("$# ").split()
    if not words:
        return False
    return len(words) > 1 and (words[0] in _COMMANDS or bool(_OPTION.search(code)))


def lead_code(fact: Fact) -> str:
    """The code span a fact begins with, empty if it does not."""
    return next(
        (fact.text[s.start : s.end] for s in fact.spans if s.kind == "code" and s.start == 0), ""
    )
