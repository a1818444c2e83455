"""Questions in other languages than English and Chinese, beside a text in whatever language.

In:  asks("¿Dónde vive Ana?", "Ana lives in Madrid."), asks("El gato duerme.", "Ana lives here.")
Out: True, False
"""

import re

from playground.text import language
from playground.text.own_subject import shares_a_word

_BEGINS = re.compile(
    r"\s*(?:¿|(?:d[oó]nde|qui[eé]n(?:es)?|cu[aá](?:ndo|l|les|nt[oa]s?)|por\squé|qu[eé]|quem|onde|quand"
    r"|qui|où|comment|pourquoi|combien|wo|wer|wen|wem|wann|wie|warum|welche[rsmn]?|chi|quanto|perché"
    r")\s\w)",
    re.IGNORECASE,
)
"""Question words of Spanish, Portuguese, French, German and Italian."""


def is_marked(text: str) -> bool:
    """Whether a text has the mark of a question, as any language writes it."""
    return text.rstrip().endswith(("?", "？", "؟", ";")) or text.lstrip().startswith("¿")


def asks(text: str, context: str) -> bool:
    """Whether a text asks in such a language, or it and its context are in one and it is marked; a
    question without its mark shares a word with the text."""
    if _BEGINS.match(text) and language.detect(text) not in {"en", "zh"}:
        return is_marked(text) or shares_a_word(text, context)
    return is_marked(text) and language.detect(f"{text}\n{context}") not in {"", "en", "zh"}
