"""Ways of saying that have a plainer one, which the grammar reads.

In:  "Bob is no longer kind.", "Bats are a kind of mammal.", "All friends of Bob are kind."
Out: "Bob is not kind.", "Bats are mammals.", "Everyone who is a friend of Bob is …"
"""

import re
from collections.abc import Callable

from playground.logic.english.amounts import alike, compared
from playground.logic.english.anyone import told_plainly
from playground.logic.english.future import in_present
from playground.logic.english.inflection import plural, singular

_NAME = r"[A-Z][\w-]*"
_OTHER = "(?: (?:to|of|with) each other)?"
_MUTUAL = (
    "siblings|cousins|twins|classmates|colleagues|coworkers|roommates|flatmates|neighbours|neighbors|"
    "relatives|teammates|spouses|married|related|engaged"
)


def _that_are(found: re.Match[str]) -> str:
    """ "Hotels in Rome" as "Hotels that are in Rome", and so with what they have."""
    who, place, where = found.groups()
    many = who.split()[-1].endswith("s") and not who.startswith(("Every", "Each", "Any"))
    if place in {"with", "without"}:
        do, have = ("do", "have") if many else ("does", "has")
        has = f"{do} not have" if place == "without" else have
        return f"{who} that {has} {where} "
    return f"{who} that {'are' if many else 'is'} {place} {where} "


def _of_each_other(one: str, be: str, other: str, what: str, *, asks: bool = False) -> str:
    one_of = f"{what} to" if what[-1] == "d" else f"a {singular(what)} of"
    now = "was" if be.lower() in {"was", "were"} else "is"
    return f"{now.capitalize()} {one} {one_of} {other}" if asks else f"{one} {now} {one_of} {other}"


def _mutual(found: re.Match[str]) -> str:
    """ "Rob and Sue are siblings" as "Rob is a sibling of Sue"."""
    one, other, be, what = found.groups()
    return _of_each_other(one, be, other, what)


def _mutually(found: re.Match[str]) -> str:
    be, one, other, what = found.groups()
    return _of_each_other(one, be, other, what, asks=True)


_PLAINER: tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = (
    (
        re.compile(
            r"\b(is|are) (?:no longer|not any more|anything but|by no means|in no way|far from)"
            r"(?= [a-z]+[.,]?(?: |$))(?! (?:the|an?|here|there)\b)"
        ),
        r"\1 not",
    ),
    (re.compile(r"\bonly (?:when|where|in case)\b"), "only if"),
    (re.compile(r"^(?:Whenever|Every time|Each time|As soon as) "), "When "),
    (re.compile(r"\b(?:whenever|every time|each time|as soon as) "), "when "),
    (re.compile(r"^Today(?: it)? is (?=[A-Z]|a )"), "It is "),
    (re.compile(r"^Is today (?=[A-Z]|a )"), "Is it "),
    (re.compile(rf"^(?:At least o|O)ne of ({_NAME}(?:, {_NAME})*,?) and "), r"\1 or "),
    (re.compile(rf"^Exactly one of ({_NAME}) and ({_NAME}) "), r"Either \1 or \2 "),
    (re.compile(rf"^({_NAME}) (?:and|or) ({_NAME}), or both,? "), r"\1 or \2 "),
    (re.compile(r"^(?:Not a single|Not one) "), "No "),
    (re.compile(r"^None of the "), "No "),
    (re.compile(r"^(All|Some|Most|Many|Few) of the "), r"\1 "),
    (re.compile(r"^(Is |Does |Can |May )?[Tt]his (?=[a-z]+ )"), r"\1the "),
    (
        re.compile(
            r"^((?:Every|Each|No|Any|Some) [a-z]+|(?:All |Some |No )?[A-Za-z]+s) "
            r"(in|on|at|from|near|under|with|without) ((?:the |an? )?[\w-]+(?: [\w-]+)?) "
            r"(?=(?:is|are|can|cannot|may|must|should|has|have|do|does)\b)"
        ),
        _that_are,
    ),
    (
        re.compile(rf"^({_NAME}) and ({_NAME}) (is|are|was|were) ({_MUTUAL}){_OTHER}(?=\.?$)"),
        _mutual,
    ),
    (
        re.compile(rf"^(Is|Are|Was|Were) ({_NAME}) and ({_NAME}) ({_MUTUAL}){_OTHER}(?=\?$)"),
        _mutually,
    ),
    (re.compile(r"^Those who "), "People who "),
    (re.compile(r"^All (?=who )"), "All people "),
    (re.compile(r"\b(is|are) too (?=[a-z]+\.?$)"), r"\1 "),
    (re.compile(r" \(((?:and|or|but not) [^()]+)\)"), r" \1"),
    (
        re.compile(r"^((?:Is )?[^,]+?)( is|(?<=^Is )[A-Z]\w*) the ([a-z]+) of (?=[A-Z]|the )"),
        r"\1\2 a \3 of ",
    ),
)
_KIND_OF = re.compile(
    r"\b(?P<is>(?:is|are)(?: not)?|Is (?:an? [a-z]+|[A-Z]\w*)|Are [a-z]+)"
    r" an? (?:kind|sort|type|species|breed) of (?:an? )?(?P<noun>[a-z]+)(?=[.?,]|$)"
)
_OF = re.compile(r"(?:All|The) (?P<those>[a-z]+s) of (?P<whom>[A-Z][\w-]*) are (?P<rest>.+)")


def plainer(sentence: str) -> str:
    """The sentence in plainer words; itself where there are none."""
    sentence = alike(told_plainly(in_present(sentence)))
    sentence = _KIND_OF.sub(_of_kind, compared(sentence))
    for pattern, plain in _PLAINER:
        sentence = pattern.sub(plain, sentence)
    if (found := _OF.fullmatch(sentence)) and sentence.startswith("All"):
        one = singular(found["those"])
        return f"Everyone who is {_a(one)} of {found['whom']} is {found['rest']}"
    return sentence


def _of_kind(found: re.Match[str]) -> str:
    """ "are a kind of bird" as "are birds"."""
    many = found["is"].lower().startswith("are")
    return f"{found['is']} {plural(found['noun']) if many else _a(found['noun'])}"


def _a(noun: str) -> str:
    return f"{'an' if noun[0] in 'aeiou' else 'a'} {noun}"
