"""Ways of saying that have a plainer one, which the grammar reads.

In:  "Bob is no longer kind.", "Bats are a kind of mammal.", "All friends of Bob are kind."
Out: "Bob is not kind.", "Bats are mammals.", "Everyone who is a friend of Bob is …"
"""

import re
from itertools import combinations

from playground.deduction.reading.acts import POSTURE
from playground.deduction.reading.english.amounts import alike, compared
from playground.deduction.reading.english.anyone import told_plainly
from playground.deduction.reading.english.future import in_present
from playground.deduction.reading.english.inflection import (
    base,
    inside,
    looks_plural,
    looks_third,
    plural,
    singular,
    with_article,
)
from playground.deduction.reading.english.kin import MATES
from playground.deduction.reading.english.lexicon import may_be
from playground.deduction.reading.english.repeated import repeated
from playground.deduction.reading.english.required import without_it
from playground.deduction.reading.english.weekdays import on_each
from playground.deduction.reading.english.who_do import of_each_who
from playground.deduction.reading.rewording import reworded, ways

_VERBS = frozenset("is are can may must should has have do does will cannot".split())
_MASS = frozenset(
    """money time food water work luck experience homework bread milk help hope fun air fuel petrol
    gas electricity power energy evidence proof news information furniture luggage rice salt sugar
    coffee tea oil gold silver insurance permission access""".split()
)
"""Nouns that are not counted."""
_NAME = r"[A-Z][\w-]*"
_WHO = rf"(?:{_NAME}|[Tt]he [a-z]+)"
_OTHER = "(?: (?:to|of|with) each other)?"
_MUTUAL = "|".join([*(plural(one) for one in sorted(MATES)), "married", "related", "engaged"])


def _that_are(found: re.Match[str]) -> str:
    """ "Hotels in Rome" as "Hotels that are in Rome", and so with what they have."""
    who, place, where = found.groups()
    many = who.split()[-1].endswith("s") and not who.startswith(("Every", "Each", "Any"))
    return f"{who} that {_there(place, many=many)} {where} "


def _there(place: str, *, many: bool) -> str:
    """ "are in" for those in it, "do not have" for those without it."""
    be, do, have = ("are", "do", "have") if many else ("is", "does", "has")
    return {"with": have, "without": f"{do} not have"}.get(place, f"{be} {place}")


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


def _not_both(found: re.Match[str]) -> str:
    """ "Ann and Bob cannot both win" as "It is not the case that Ann and Bob win"."""
    one, other, helps = found.groups()
    who = f"{inside(one)} and {inside(other)}"
    be = f"{helps} " if helps not in {None, "do", "did"} else ""
    return f"It is not the case that {who} {be}"


def _one_of(found: re.Match[str]) -> str:
    """ "is the capital of" as "is a capital of", and not so of "the oldest son of"."""
    what, _, more = found[3].partition(" ")
    if more and not (may_be(what, "noun") and not may_be(what, "adj")):
        return found[0]
    return f"{found[1]}{found[2]} {with_article(found[3])} of "


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
    return f"{'People' if many else who} who {_there(place, many=many)} {where} "


def _only_who(found: re.Match[str]) -> str:
    """ "Only people with a ticket" as "Only people who have a ticket"."""
    return f"Only people who {_there(found[1], many=True)} {found[2]} "


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


def _verb_neither(found: re.Match[str]) -> str:
    """ "Kate speaks neither French nor German" as "does not speak …" twice."""
    who, verb, *things = found.groups()
    no = f"does not {base(verb)}"
    return f"{who} {no} {things[0]} and {no} {things[1]}" if may_be(verb, "verb") else found[0]


_ONLY_IF = re.compile(
    r"\bonly ([a-z]+(?: (?!if\b|when\b|where\b)[\w-]+)*?) (?:when|if|where|in case)\b"
)
_PLAINER = ways(
    (
        r"\b(is|are) (?:no longer|not any more|anything but|by no means|in no way|far from)"
        r"(?= [a-z]+[.,]?(?: |$))(?! (?:the|an?|here|there)\b)",
        r"\1 not",
    ),
    (rf"\b((?:{POSTURE})s?) (?:right |just |directly )?next to\b", r"\1 beside"),
    (rf"\b((?:{POSTURE})s?) close to\b", r"\1 near"),
    (r"\bonly (?:when|where|in case)\b", "only if"),
    (r"^(?:Whenever|Every time|Each time|As soon as) ", "When "),
    (r"\b(?:whenever|every time|each time|as soon as) ", "when "),
    (r"^It is (rain|snow)ing and it is (?=[a-z]+\.?$)", r"It \1s and is "),
    (r"^(It is [a-z]+) and it is (?=[a-z]+\.?$)", r"\1 and "),
    (r"^Today(?: it)? is (?=[A-Z]|an? |not )", "It is "),
    (r"^Is today (?=[A-Z]|a )", "Is it "),
    (rf"^(?:At least o|O)ne of ({_NAME}(?:, {_NAME})*,?) and ", r"\1 or "),
    (
        rf"^(?:Exactly|Only|Just) one of ({_NAME}(?:, {_NAME})*),? and ({_NAME}) ",
        r"Either \1 or \2 ",
    ),
    (
        rf"^At most one of ({_NAME}) and ({_NAME}) is ",
        r"It is not the case that both \1 and \2 are ",
    ),
    (
        rf"^({_NAME}|The [a-z]+) (?!is |was )([a-z]+s) neither (.+?) nor ([^,]+)",
        _verb_neither,
    ),
    (rf"^({_NAME}) (?:and|or) ({_NAME}), or both,? ", r"\1 or \2 "),
    (r"^(?:Not a single|Not one) ", "No "),
    (
        rf"^({_WHO}) and ({_WHO}) (?:(is|are|was|were|do|did)(?: not|n['’]t)|can ?not"
        r"|can['’]t) both ",
        _not_both,
    ),
    (
        rf"^(?:Both(?: of)?|The two|All(?: of)?)(?: the| my| our)? ([a-z]+s), "
        rf"({_NAME}(?:, {_NAME})*,? and {_NAME}), (are|were|can)\b",
        r"\2 are \1 and \3",
    ),
    (
        rf"^((?:If |Are |Do |Can |Did |Were )?{_WHO} and {_WHO}(?: are| were| can| have)?) both "
        r"(?=(?!of\b|the\b)\w)",
        r"\1 ",
    ),
    (r"^Not both (?=.+ and )", "It is not the case that both "),
    (
        r"^All and only (?:the )?([a-z]+s) ([^,;]+?)(?=\.?$)",
        r"All \1 \2 and only \1 \2",
    ),
    (r"^Being (.+) (?:is|are) sufficient for being (.+)", r"Everyone who is \1 is \2"),
    (
        r"^Being (.+) (?:is|are) necessary for being (.+)",
        r"Only those who are \1 are \2",
    ),
    (r"^None of the ", "No "),
    (r"^(All|Some|Most|Many|Few) of the |^(All) the (?=[a-z])", r"\1\2 "),
    (r"^(?:Each|Every one) of the ([a-z]+s)\b", _each),
    (r"(?<=\bis )one of the ([a-z]+s)\b", _one),
    (r"\bmust(?: not|n['’]t)\b", "may not"),
    (r"\b([Ii]f|[Ww]hen) today is ", r"\1 it is "),
    (
        r"^((?:If|When) [^,]+,(?: then)? )([a-z]{3,}s) (?=(?:can|may|must|should)\b)",
        r"\1all \2 ",
    ),
    (r"^(Is |Does |Can |May )?[Tt]his (?=[a-z]+ )", r"\1the "),
    (
        r"(?<=[a-z] )this (?!morning|evening|afternoon|week|month|year|summer|winter|spring"
        r"|autumn|weekend|time|way|is\b|was\b|that\b|and\b|or\b)(?=[a-z]+[ ,.?]|[a-z]+$)",
        "the ",
    ),
    (
        r"^([^,]+? (?:is|are)(?: not)? [a-z]+) (?:today|now|right now|at the moment)(?=\.?$)",
        r"\1",
    ),
    (
        r"^((?:Every|Each|No|Any|Some) [a-z]+|(?:All |Some |No )?[A-Za-z]+s) "
        r"(in|on|at|from|near|under|with|without) ((?:the |an? )?[\w-]+(?: [\w-]+)?) "
        r"(?=(?:is|are|can|cannot|may|must|should|has|have|do|does)\b)",
        _that_are,
    ),
    (
        rf"^({_NAME}) and ({_NAME}) (is|are|was|were) ({_MUTUAL}){_OTHER}(?=\.?$)",
        _mutual,
    ),
    (
        rf"^({_NAME}(?:, {_NAME}){{1,4}},? and {_NAME}) (are|were) (?:all )?({_MUTUAL}){_OTHER}"
        r"(?=\.?$)",
        _all_mutual,
    ),
    (
        rf"^(Is|Are|Was|Were) ({_NAME}) and ({_NAME}) ({_MUTUAL}){_OTHER}(?=\?$)",
        _mutually,
    ),
    (r"^(?:Those|All(?: those)?) who ", "People who "),
    (r"^Only (?:those|people) (with|without) (an? [a-z]+|[a-z]+) ", _only_who),
    (r"^Only those who ", "Only people who "),
    (r"\b([Hh]uman) being(s?)\b", r"\1\2"),
    (r"^While (?=[^,]+ (?:is|are|has|can) [^,]+, )", "Although "),
    (r"^(Either .+? or .+?),? but not both(?=\.?$)", r"\1"),
    (rf"^({_NAME}) or ({_NAME}) (.+?),? but not both(?=\.?$)", r"Either \1 or \2 \3"),
    (
        rf"^({_NAME} (?:is|are)) not ([a-z]+) or ([a-z]+)(?=\.?$)",
        r"\1 neither \2 nor \3",
    ),
    (
        r"^(?:No one|Nobody|None) (?:but|except|other than) ([a-z]+s) "
        r"(?=may|can|is|are|[a-z]+s )",
        r"Only \1 ",
    ),
    (
        r"^(Everyone|Everybody|Nobody|No one|Anyone|Anybody|Someone|People|Those) "
        r"(in|on|at|from|near|with|without) ((?:the |an? |my |our )?[\w-]+(?: [\w-]+(?= "
        r"(?:is|are|can|may|must|should|has|does|do|have|will) ))?) (?=(\w+))",
        _who_are,
    ),
    (
        r"\b(who|(?:If|When|Unless) (?:[A-Z][\w-]*|the [a-z]+|an? [a-z]+|someone|anyone|they"
        r"|he|she)) (has|have) no ([a-z]+)(?=[,. ])",
        _has_none,
    ),
    (r"\b[Hh]e(?:/| or )she\b", "they"),
    (r"\bhis(?:/| or )her\b", "their"),
    (r"\b(can|may|must|should|will|is|are|does|do) never\b", r"\1 not"),
    (r"\b(?<!not )never ([a-z]+)\b", _never),
    (r"\b(is|are) not (an? [a-z-]+(?: [a-z-]+)?) or (?=an? )", r"\1 neither \2 nor "),
    (
        r"^(If (an? [\w.-]+(?: [\w-]+){,2}?) (?:is|are|does|do|has|can) .*,(?: then)?) \2 ",
        r"\1 they ",
    ),
    (
        r"^(If an? ([a-z]+) .*,(?: then)?) that \2 (?=is|can|will|does|has|must|may)",
        r"\1 they ",
    ),
    (r"\b(is|are) too (?=[a-z]+\.?$)", r"\1 "),
    (r" \(((?:and|or|but not) [^()]+)\)", r" \1"),
    (
        r"^((?:Is )?[^,]+?)( is|(?<=^Is )(?:[A-Z]|the )[\w -]*?) the ([a-z]+(?: [a-z]+)?) of "
        r"(?=[A-Z]|the )",
        _one_of,
    ),
)
_KIND_OF = re.compile(
    r"\b(?P<is>(?:is|are)(?: not)?|Is (?:an? [a-z]+|[A-Z]\w*)|Are [a-z]+)"
    r" an? (?:kind|sort|type|species|breed) of (?:an? )?(?P<noun>[a-z]+)(?=[.?,]|$)"
)
_OF = re.compile(r"(?:All|The) (?P<those>[a-z]+s) of (?P<whom>[A-Z][\w-]*) are (?P<rest>.+)")


def plainer(sentence: str) -> str:
    """The sentence in plainer words; itself where there are none."""
    sentence = on_each(repeated(_ONLY_IF.sub(r"\1 only if", sentence)))
    sentence = re.sub(r"\b(?:as|so) long as (?=[a-z]+ (?!as\b))", "if ", sentence)
    sentence = of_each_who(alike(told_plainly(without_it(in_present(sentence)))))
    sentence = reworded(_KIND_OF.sub(_of_kind, compared(sentence)), _PLAINER)
    if (found := _OF.fullmatch(sentence)) and sentence.startswith("All"):
        one = singular(found["those"])
        return f"Everyone who is {with_article(one)} of {found['whom']} is {found['rest']}"
    return sentence


def _of_kind(found: re.Match[str]) -> str:
    """ "are a kind of bird" as "are birds"."""
    many = found["is"].lower().startswith("are")
    return f"{found['is']} {plural(found['noun']) if many else with_article(found['noun'])}"
