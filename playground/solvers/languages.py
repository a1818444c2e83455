"""From which language into which one is to translate: as it was asked, else from the text itself.

In:  wanted(Question("translation", "¿Dónde está la biblioteca?"))
Out: Wanted(source="es", target="en", how=Said("from what it seems", …))
"""

from dataclasses import dataclass

from playground.core import Question, Said
from playground.errors import InputError
from playground.text.language import detect, name, named


@dataclass(frozen=True)
class Wanted:
    """The two languages as codes, and how they were found."""

    source: str
    target: str
    how: Said


def wanted(question: Question, *, source: str = "", target: str = "") -> Wanted:
    """What the options say goes first, then what the model can do alone: its `source`, `target`.

    Else the source is the text's language, English where that is unclear; the target Spanish for
    English and English for all others. Raises InputError where both are one language.
    """
    asked_source = question.options.get("source_language", "").lower()
    asked_target = question.options.get("target_language", "").lower()
    found = asked_source or source or detect(question.passage[1])
    into = asked_target or target
    from_ = found or ("es" if into == "en" else "en")
    into = into or ("es" if from_ == "en" else "en")
    if from_ == into:
        raise InputError(
            f"The text is in {name(from_)} and was to be translated into {name(into)}; choose "
            "another target_language, or say the source_language if it is another."
        )
    values = {
        "source": named(from_),
        "target": named(into),
        "asked": Said("into as asked") if asked_target else None,
    }
    if asked_source:
        how = Said("from as asked", values)
    elif source:
        how = Said("from the one it reads", values)
    else:
        how = Said("from what it seems" if found else "from what is likely", values)
    return Wanted(from_, into, how)


def pairs_said(pairs: list[tuple[str, str]]) -> list[Said]:
    """Pairs of languages, each to be said as `en to es`."""
    return [Said("a pair", {"source": source, "target": target}) for source, target in pairs]
