"""Ways of saying that have a plainer one, which the grammar reads.

In:  "Bob is no longer kind.", "Bats are a kind of mammal.", "All friends of Bob are kind."
Out: "Bob is not kind.", "Bats are mammals.", "Everyone who is a friend of Bob is …"
"""

import re
from collections.abc import Callable
from itertools import combinations

from playground.deduction.reading.english.amounts import alike, compared
from playground.deduction.reading.english.anyone import told_plainly
from playground.deduction.reading.english.future import in_present
from playground.deduction.reading.english.inflection import (
    base,
    looks_plural,
    looks_third,
    plural,
    singular,
    with_article,
)
from playground.deduction.reading.english.lexicon import may_be
from playground.deduction.reading.english.repeated import repeated
from playground.deduction.reading.english.required import without_it
from playground.deduction.reading.english.who_do import of_each_who

_VERBS = frozenset("is are can may must should has have do does will cannot".split())  # noqa: SIM905
_POSTURE = r"(?:sit|stand|live|lie|sleep|work|park|hang|grow|walk)s?"
_MASS = frozenset(
    """money time food water work luck experience homework bread milk help hope fun air fuel petrol
    gas electricity power energy evidence proof news information furniture luggage rice salt sugar
    coffee tea oil gold silver insurance permission access""".split()  # noqa: SIM905
)
"""Nouns that are not counted."""
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


def _all_mutual(found: re.Match[str]) -> str:
    """ "Rob, Sue and Al are siblings" of each two of them."""
    names, be, what = re.split(r", (?:and )?| and ", found[1]), found[2], found[3]
    return ", and ".join(
        _of_each_other(one, be, other, what) for one, other in combinations(names, 2)
    )


def _mutually(found: re.Match[str]) -> str:
    be, one, other, what = found.groups()
    return _of_each_other(one, be, other, what, asks=True)


def _each(found: re.Match[str]) -> str:
    return f"Every {singular(found[1])}"


def _one(found: re.Match[str]) -> str:
    return with_article(singular(found[1]))


def _who_are(found: re.Match[str]) -> str:
    """ "Nobody in the office speaks" as "Nobody who is in the office speaks"."""
    who, place, where, verb = found.groups()
    acts = (
        verb in _VERBS or (may_be(verb, "verb") and looks_third(verb)) or who in {"People", "Those"}
    )
    if not acts:
        return found[0]
    many = who in {"People", "Those"}
    have, are = ("have", "are") if many else ("has", "is")
    does = "do" if many else "does"
    how = (
        have if place == "with" else f"{does} not have" if place == "without" else f"{are} {place}"
    )
    return f"{'People' if many else who} who {how} {where} "


def _only_who(found: re.Match[str]) -> str:
    """ "Only people with a ticket" as "Only people who have a ticket"."""
    have = "have" if found[1] == "with" else "do not have"
    return f"Only people who {have} {found[2]} "


def _has_none(found: re.Match[str]) -> str:
    """ "who has no ticket" as "who does not have a ticket"."""
    before, has, what = found.groups()
    does = "does" if has == "has" else "do"
    bare = what in _MASS or looks_plural(what)
    return f"{before} {does} not have {what if bare else with_article(what)}"


def _never(found: re.Match[str]) -> str:
    """ "never lies" as "does not lie"."""
    verb = base(found[1])
    return (
        f"{'do' if verb == found[1] else 'does'} not {verb}" if may_be(verb, "verb") else found[0]
    )


_PLAINER: tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = (
    (
        re.compile(
            r"\b(is|are) (?:no longer|not any more|anything but|by no means|in no way|far from)"
            r"(?= [a-z]+[.,]?(?: |$))(?! (?:the|an?|here|there)\b)"
        ),
        r"\1 not",
    ),
    (re.compile(rf"\b({_POSTURE}) (?:right |just |directly )?next to\b"), r"\1 beside"),
    (re.compile(rf"\b({_POSTURE}) close to\b"), r"\1 near"),
    (re.compile(r"\bonly ([a-z]+) (?:when|if|where|in case)\b"), r"\1 only if"),
    (re.compile(r"\bonly (?:when|where|in case)\b"), "only if"),
    (re.compile(r"^(?:Whenever|Every time|Each time|As soon as) "), "When "),
    (re.compile(r"\b(?:whenever|every time|each time|as soon as) "), "when "),
    (re.compile(r"^It is (rain|snow)ing and it is (?=[a-z]+\.?$)"), r"It \1s and is "),
    (re.compile(r"^(It is [a-z]+) and it is (?=[a-z]+\.?$)"), r"\1 and "),
    (re.compile(r"^Today(?: it)? is (?=[A-Z]|an? |not )"), "It is "),
    (re.compile(r"^Is today (?=[A-Z]|a )"), "Is it "),
    (re.compile(rf"^(?:At least o|O)ne of ({_NAME}(?:, {_NAME})*,?) and "), r"\1 or "),
    (
        re.compile(rf"^(?:Exactly|Only|Just) one of ({_NAME}(?:, {_NAME})*),? and ({_NAME}) "),
        r"Either \1 or \2 ",
    ),
    (re.compile(rf"^({_NAME}) (?:and|or) ({_NAME}), or both,? "), r"\1 or \2 "),
    (re.compile(r"^(?:Not a single|Not one) "), "No "),
    (re.compile(r"^None of the "), "No "),
    (re.compile(r"^(All|Some|Most|Many|Few) of the |^(All) the (?=[a-z])"), r"\1\2 "),
    (re.compile(r"^(?:Each|Every one) of the ([a-z]+s)\b"), _each),
    (re.compile(r"(?<=\bis )one of the ([a-z]+s)\b"), _one),
    (re.compile(r"\bmust(?: not|n['’]t)\b"), "may not"),
    (re.compile(r"\b([Ii]f|[Ww]hen) today is "), r"\1 it is "),
    (
        re.compile(r"^((?:If|When) [^,]+,(?: then)? )([a-z]{3,}s) (?=(?:can|may|must|should)\b)"),
        r"\1all \2 ",
    ),
    (re.compile(r"^(Is |Does |Can |May )?[Tt]his (?=[a-z]+ )"), r"\1the "),
    (
        re.compile(
            r"(?<=[a-z] )this (?!morning|evening|afternoon|week|month|year|summer|winter|spring"
            r"|autumn|weekend|time|way|is\b|was\b|that\b|and\b|or\b)(?=[a-z]+[ ,.?]|[a-z]+$)"
        ),
        "the ",
    ),
    (
        re.compile(
            r"^([^,]+? (?:is|are)(?: not)? [a-z]+) (?:today|now|right now|at the moment)(?=\.?$)"
        ),
        r"\1",
    ),
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
        re.compile(
            rf"^({_NAME}(?:, {_NAME}){{1,4}},? and {_NAME}) (are|were) (?:all )?({_MUTUAL}){_OTHER}"
            r"(?=\.?$)"
        ),
        _all_mutual,
    ),
    (
        re.compile(rf"^(Is|Are|Was|Were) ({_NAME}) and ({_NAME}) ({_MUTUAL}){_OTHER}(?=\?$)"),
        _mutually,
    ),
    (re.compile(r"^(?:Those|All(?: those)?) who "), "People who "),
    (re.compile(r"^Only (?:those|people) (with|without) (an? [a-z]+|[a-z]+) "), _only_who),
    (re.compile(r"^Only those who "), "Only people who "),
    (re.compile(r"\b([Hh]uman) being(s?)\b"), r"\1\2"),
    (re.compile(r"^While (?=[^,]+ (?:is|are|has|can) [^,]+, )"), "Although "),
    (re.compile(r"^(Either .+? or .+?),? but not both(?=\.?$)"), r"\1"),
    (re.compile(rf"^({_NAME}) or ({_NAME}) (.+?),? but not both(?=\.?$)"), r"Either \1 or \2 \3"),
    (
        re.compile(rf"^({_NAME} (?:is|are)) not ([a-z]+) or ([a-z]+)(?=\.?$)"),
        r"\1 neither \2 nor \3",
    ),
    (
        re.compile(
            r"^(?:No one|Nobody|None) (?:but|except|other than) ([a-z]+s) "
            r"(?=may|can|is|are|[a-z]+s )"
        ),
        r"Only \1 ",
    ),
    (
        re.compile(
            r"^(Everyone|Everybody|Nobody|No one|Anyone|Anybody|Someone|People|Those) "
            r"(in|on|at|from|near|with|without) ((?:the |an? |my |our )?[\w-]+(?: [\w-]+(?= "
            r"(?:is|are|can|may|must|should|has|does|do|have|will) ))?) (?=(\w+))"
        ),
        _who_are,
    ),
    (
        re.compile(
            r"\b(who|(?:If|When|Unless) (?:[A-Z][\w-]*|the [a-z]+|an? [a-z]+|someone|anyone|they"
            r"|he|she)) (has|have) no ([a-z]+)(?=[,. ])"
        ),
        _has_none,
    ),
    (re.compile(r"\b[Hh]e(?:/| or )she\b"), "they"),
    (re.compile(r"\bhis(?:/| or )her\b"), "their"),
    (re.compile(r"\b(can|may|must|should|will|is|are|does|do) never\b"), r"\1 not"),
    (re.compile(r"\b(?<!not )never ([a-z]+)\b"), _never),
    (re.compile(rf"^({_NAME} and {_NAME})( are| were|) both (?!of )"), r"\1\2 "),
    (re.compile(r"\b(is|are) not (an? [a-z-]+(?: [a-z-]+)?) or (?=an? )"), r"\1 neither \2 nor "),
    (
        re.compile(
            r"^(If (an? [\w.-]+(?: [\w-]+){,2}?) (?:is|are|does|do|has|can) .*,(?: then)?) \2 "
        ),
        r"\1 they ",
    ),
    (
        re.compile(r"^(If an? ([a-z]+) .*,(?: then)?) that \2 (?=is|can|will|does|has|must|may)"),
        r"\1 they ",
    ),
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
    sentence = repeated(sentence)
    sentence = re.sub(r"\b(?:as|so) long as (?=[a-z]+ (?!as\b))", "if ", sentence)
    sentence = of_each_who(alike(told_plainly(without_it(in_present(sentence)))))
    sentence = _KIND_OF.sub(_of_kind, compared(sentence))
    for pattern, plain in _PLAINER:
        sentence = pattern.sub(plain, sentence)
    if (found := _OF.fullmatch(sentence)) and sentence.startswith("All"):
        one = singular(found["those"])
        return f"Everyone who is {with_article(one)} of {found['whom']} is {found['rest']}"
    return sentence


def _of_kind(found: re.Match[str]) -> str:
    """ "are a kind of bird" as "are birds"."""
    many = found["is"].lower().startswith("are")
    return f"{found['is']} {plural(found['noun']) if many else with_article(found['noun'])}"
