"""From which language into which one is to translate: as it was asked, else from the text itself.

In:  wanted(Question("translation", "¿Dónde está la biblioteca?"))
Out: Wanted(source="es", target="en", how=Said("from what it seems", …))
"""

from dataclasses import dataclass

from playground.core import Question, Said
from playground.errors import InputError
from playground.text.language import detect, likeliest, name, named


@dataclass(frozen=True)
class Wanted:
    """The two languages as codes, and how they were found."""

    source: str
    target: str
    how: Said


def wanted(question: Question, *, source: str = "", target: str = "") -> Wanted:
    """What the options say goes first, then what the model can do alone: its `source`, `target`.

    Else the source is the text's language, English or Spanish where that is unclear; the target
    Spanish for English and English for all others. Both are one where the text is in the target
    language already, and `how` says so. Raises InputError where both were asked to be one.
    """
    asked_source = question.options.get("source_language", "").lower()
    asked_target = question.options.get("target_language", "").lower()
    seems = detect(question.passage[1])
    found = asked_source or source or seems
    into = asked_target or target
    from_ = found or _likely(question.passage[1], into)
    into = into or ("es" if from_ == "en" else "en")
    if seems == into and asked_source != into:
        return Wanted(into, into, Said("already in the language", {"language": named(into)}))
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


def in_another_script(text: str, source: str) -> Said | None:
    """Why a text is not read as the language it was said to be; None where it may be: Chinese is
    told from all others by its characters."""
    seems = detect(text)
    if seems == source or "zh" not in (seems, source) or not seems:
        return None
    return Said("in another script", {"source": named(source), "seems": named(seems)})


def _likely(text: str, target: str) -> str:
    """English or Spanish, whichever is likelier and is not the target."""
    if target in ("en", "es"):
        return "es" if target == "en" else "en"
    return likeliest(text, ("en", "es"))


def pairs_said(pairs: list[tuple[str, str]]) -> list[Said]:
    """Pairs of languages, each to be said as `en to es`."""
    return [Said("a pair", {"source": source, "target": target}) for source, target in pairs]
