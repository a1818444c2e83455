"""From which language into which one is to translate: as it was asked, else from the text itself.

In:  wanted(Question("translation", "¿Dónde está la biblioteca?"))
Out: Wanted(source="es", target="en", how="The text seems to be Spanish (es). …")
"""

from dataclasses import dataclass

from playground.core import Question
from playground.errors import InputError
from playground.text.language import detect, name


@dataclass(frozen=True)
class Wanted:
    """The two languages as codes, and how they were found, in sentences."""

    source: str
    target: str
    how: str


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
    if asked_source:
        how = f"From {name(from_)}, as it was asked,"
    elif source:
        how = f"From {name(from_)}, the one language the model reads,"
    elif found:
        how = f"The text seems to be {name(from_)}; from it"
    else:
        how = f"The text is too short to tell its language and was taken as {name(from_)}; from it"
    asked = ", as it was asked" if asked_target else ""
    return Wanted(from_, into, f"{how} into {name(into)}{asked}.")


def pairs_said(pairs: list[tuple[str, str]]) -> str:
    """Pairs of languages in words: `en to es, es to en`."""
    return ", ".join(f"{source} to {target}" for source, target in pairs)
