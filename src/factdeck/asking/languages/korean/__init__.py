"""Korean. Sentences need the extra `ko` (kiwipiepy); labels, lists and tables do not."""

from __future__ import annotations

from factdeck.asking.languages.korean.language import Korean

LANGUAGE = Korean()
