"""What kind of answer a question asks for, by its question word and the noun after it.

In:  read("In which year did Mira sail?")
Out: Asked(kind="date", cue="which year", focus=("year",), subject=False, unit="year")

`is_of` says whether a piece of a text is of that kind: a year has a year in it, an age no metres.
"""

import re
from dataclasses import dataclass, replace

from playground.deduction.reading.english.lexicon import may_be
from playground.text.clauses import tells_time
from playground.text.finite_verbs import PREPOSITIONS
from playground.text.gazetteer import ORGANIZATION_WORDS, PLACES, ROLES, TITLES
from playground.text.names import RELATIVES
from playground.text.stems import STOP, stem

_NOUNS = {
    "date": "year years date day month decade century time period season age era",
    "place": "city country state town county place location region continent village district "
    "area island river street capital borough province nation countries cities states "
    "neighborhood",
    "number": "number population percentage percent size",
    "amount": "amount cost price length height distance speed weight temperature sum salary",
    "person": "person man woman actor actress author king queen president emperor singer artist "
    "writer leader designer director composer player scientist scholar philosopher "
    "pope bishop general people team group company organization band character rapper "
    "producer architect historian",
    "name": "name song album book film movie title newspaper magazine award university school "
    "language ship show series museum church building bridge game party religion "
    "nickname term word",
}
_KIND_OF = {noun: kind for kind, nouns in _NOUNS.items() for noun in nouns.split()}
_AUXILIARY = frozenset(
    ("is", "are", "was", "were", "be", "do", "does", "did", "has", "have", "had", "will", "would")
) | frozenset(("can", "could", "should", "may", "might", "must"))
_MEASURE = re.compile(
    "long|far|old|tall|high|large|big|fast|deep|wide|heavy|often|soon|late|warm|hot|cold|cool|thick"
    "|expensive|cheap|loud|strong"
)
_PAYS = re.compile(r"\b(?:cost|pa(?:y|id)|price|spen[dt]|charge|worth|earn|rent|fee|fare|salary)")

_PHONE = re.compile(
    r"\b(?:what|which)\b.*(?:\b(?:phone|telephone|mobile|fax)\b.*\bnumber\b"
    r"|\bnumber\b.*\b(?:call|ring|phone|dial)\b)",
    re.IGNORECASE,
)
_IN_GROUPS = re.compile(r"\d[\s()-]+\d{3}")
"""How the digits of a telephone number are written, and none of a count."""

_COUNT = (
    r"\d|\b(?:an?\s)?(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen"
    r"|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|(?:hundred|thousand|million|billion|trillion)s?"
    r"|dozens?|half|thirds?|quarters?|double|once|twice|several|few|many|none|no|zero|couple|pair)\b"
)
_SOME = (
    r"\b(?:all|every|each|both|some|most|much|lot|lots|free|nothing|forever|always|until|since)\b"
)
_SOME += r"|\b(?:millenni|doubl|tripl|quadrupl|halv)"
_LENGTH = (
    r"\b(?:[kcm]?m|(?:\w*met(?:er|re)|mile|yard|inch|inche|stor(?:e?y|ie)|floor)s?|feet|foot|ft)\b"
)
_SPAN = r"(?:second|minute|hour|day|night|week|weekend|month|season|year|decade|centur(?:y|ie))s?"
_TIME = (
    r"\d|noon|midnight|midday|o['’]clock|morning|afternoon|evening|night|dawn|dusk|sunrise|sunset"
)
_LASTS = re.compile(r"\b(?:second|minute|hour|day|week|month)s?$", re.IGNORECASE)
"""How long something lasts is no thing, and no amount of one."""
_OF_A_THING = frozenset(("what", "what is", "what are", "what was", "what were", "how much"))
COLOURS = (
    r"(?:red|blue|green|yellow|orange|purple|violet|pink|brown|black|white|gr[ae]y|gold(?:en)?"
    r"|silver|beige|turquoise|crimson|scarlet|cream|navy|maroon|lilac|bronze)"
)
_UNITS = {
    "year": r"\b\d{3,4}|year|centur|\d0s",
    "month": r"Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|month",
    "day": r"day|\d|tomorrow|weekend|Christmas|Easter",
    "century": r"centur|\d{3,4}|BC",
    "time": rf"{_TIME}|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b",
    "far": rf"{_LENGTH}|block|stop|step|light",
    **dict.fromkeys(("tall", "high", "deep", "wide", "height", "length", "depth"), _LENGTH),
    "long": rf"{_LENGTH}|{_SPAN}|\d\s?k?m\b|page|word",
    "heavy": r"\b(?:\w*gram|ton|tonne|pound|ounce|stone)s?\b|[km]?g\b|lbs?\b",
    "weight": r"\b(?:\w*gram|ton|tonne|pound|ounce|stone)s?\b|[km]?g\b|lbs?\b",
    "fast": r"/|\bper\b|ph\b|knot|second|minute|hour|time",
    "often": r"\b(?:every|each|once|twice|times?|daily|hourly|weekly|monthly|yearly|annually"
    rf"|always|never|rarely|seldom|sometimes|often|usually|per|an?\s{_SPAN})\b",
    "soon": rf"{_SPAN}|{_TIME}|once|immediately",
    "late": rf"{_SPAN}|{_TIME}",
    "money": r"[$€£¥₹]|\b(?:dollar|euro|pound|cent|penc|penn|yen|yuan|franc|rupee|krone?|peso"
    r"|rouble)|\b(?:USD|EUR|GBP|CHF|free|nothing|bucks)\b|million|billion",
    "colour": rf"\b{COLOURS}\b",
    "phone": r"\d{2,}\W{1,3}\d{2,}|\+\d|\d{5,}",
    **{
        noun: rf"\d|(?i:\b{noun})|\b[A-Z]\b"
        for noun in ("gate", "platform", "terminal", "track", "seat", "page", "flat")
    },
    "percent": r"%|per\s?cent|half|third|quarter",
}
_UNITS |= {"thick": _LENGTH, "expensive": _UNITS["money"], "cheap": _UNITS["money"]}
_UNITS |= dict.fromkeys(("warm", "hot", "cold", "cool", "temperature"), r"°|degree|\d\s?[CFK]\b")
_UNITS |= {"old": "", "age": "", "color": _UNITS["colour"], "percentage": _UNITS["percent"]}
_UNITS |= dict.fromkeys(("cost", "price", "salary", "fee", "fare", "rent"), _UNITS["money"])
"""What an answer to "how old" or "which year" has in it, as a pattern."""

_NOT_OF: dict[str, frozenset[str]] = {
    "person": frozenset(("date", "amount", "number", "reason", "quotation")),
    "place": frozenset(("date", "amount", "number", "reason", "quotation")),
    "date": frozenset(("amount", "reason", "quotation")),
    "number": frozenset(("date", "reason", "quotation", "manner")),
    "amount": frozenset(("reason", "quotation", "manner")),
    "reason": frozenset(("date", "amount", "number", "name", "quotation", "phrase", "manner")),
}
"""Kinds of pieces (`answer_types`) that are no answer of a kind."""

_PEOPLE = (
    TITLES
    | ROLES
    | RELATIVES
    | ORGANIZATION_WORDS
    | {noun for noun, kind in _KIND_OF.items() if kind == "person"}
    | frozenset(
        """child children kid baby boy girl people person men women guest individual family parent
        crew staff folk couple twin orphan wife wives tribe nation public crowd mob army navy
        police firm clerk monk nun thief thieves guard chief wolf dog cat animal bird horse
        authority authorities board class jury troop slave native youth""".split()
    )
)
_DOES_IT = re.compile(
    r"..(?:[eo]rs?|ists?|ians?|[ae]nts?|m[ae]n|ees?|als?|eurs?|ess|esses|archs?|[iae]ries|nauts?)$"
)
_LEADS_TO_PLACE = frozenset(
    """in at on near from to into onto through behind under over above below beside between around
    by opposite off of along across inside outside toward towards within via beyond past against
    until as is""".split()
)
QUESTION_WORD = re.compile(r"\b(whose|whom|who|when|where|why|how|which|what)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Asked:
    """A kind of answer, one of those in `points.FITS`.

    `cue`: the words that say so; `focus`: stems of the noun asked about; `subject`: whether
    the answer is what does something, so that it stands before the verb; `unit`: the word that
    says what an amount or a date has to be of.
    """

    kind: str
    cue: str
    focus: tuple[str, ...] = ()
    subject: bool = False
    unit: str = ""


def read(question: str) -> Asked:
    """What is asked for; anything (with no cue) where there is no question word."""
    asked = _read(question)
    said = asked.cue.split()
    unit = said[-1] if len(said) > 1 and said[-1] in _UNITS else ""
    if not unit and (hue := re.search(r"\bcolou?r\b", question.lower())):
        unit = hue.group()
    if _PHONE.search(question):
        return replace(asked, kind="number", unit="phone")
    if asked.kind == "amount" and said[-1] == "much" and _PAYS.search(question.lower()):
        unit = "money"
    return replace(asked, unit=unit)


def is_of(asked: Asked, text: str, kind: str, lead: str, after: str) -> bool:
    """Whether a piece of a text, which looks like `kind`, is what is asked for.

    `lead` and `after` are the words beside it in lower case, articles before it left out.
    """
    call = kind == "number" and asked.unit != "phone" and _IN_GROUPS.search(text)
    unasked = asked.cue in _OF_A_THING and kind in {"amount", "phrase", "number"}
    lasts = unasked and _LASTS.search(text if " " in text else f"{text} {after}")
    if kind in _NOT_OF.get(asked.kind, ()) or lasts or call:
        return False
    if kind == "date" and asked.kind == "amount" and asked.unit not in _WHEN:
        return False
    if asked.unit in {"old", "age"}:
        return _tells_age(text, kind, lead, after)
    if asked.unit == "long" and kind == "date" and lead in {"since", "until", "from", "to"}:
        return True
    if asked.unit and not re.search(_UNITS[asked.unit], text, _CASE.get(asked.unit, re.IGNORECASE)):
        return False
    said = {after, text.rsplit(maxsplit=1)[-1].lower()} & _OTHER_SIZE
    if asked.unit in _SIZES and said:
        return not said.isdisjoint(_SIZES[asked.unit])
    match asked.kind:
        case "number":
            return bool(re.search(_COUNT, text, re.IGNORECASE))
        case "amount":
            return bool(re.search(_COUNT, text, re.IGNORECASE)) or asked.unit == "often"
        case "date":
            then = lead in PREPOSITIONS and tells_time(text)
            return kind == "date" or then or bool(re.search(r"\b(?:1?\d{3}|20\d\d)\b", text))
        case "person":
            someone = kind not in {"phrase", "manner"} or _may_be_people(text)
            return lead not in {"in", "at", "near"} and text.lower() not in PLACES and someone
        case "place" if asked.cue == "where":
            return lead in _LEADS_TO_PLACE or text.lower() in PLACES
        case _:
            return True


def tells_how_much(asked: Asked, text: str) -> bool:
    """Whether a piece of a text has a number, a measure or a time in it, where "how many", "how
    long" or the like asks for that, or a telephone number; any piece will do for other
    questions."""
    if asked.unit == "phone":
        return re.search(_UNITS["phone"], text) is not None
    if not asked.cue.startswith("how ") or asked.unit == "often":
        return True
    units = _UNITS.get(asked.unit) or _LENGTH
    return any(
        re.search(one, text, re.IGNORECASE) for one in (_COUNT, units, rf"\b{_SPAN}\b", _SOME)
    )


def _may_be_people(text: str) -> bool:
    """Whether a word of a phrase has a capital, or is one for people or their groups."""
    said = re.findall(r"[^\W\d_]+", _WHERE.split(text)[0])
    return any(
        one[0].isupper() or one.lower().removesuffix("s") in _PEOPLE or _DOES_IT.search(one)
        for one in said
    )


_WHERE = re.compile(r"\s(?:in|at|on|near|from|to|for|of)\s")
"""“a warehouse in Leith”: the name is where it is, and not of whom it may be told."""


def _tells_age(text: str, kind: str, lead: str, after: str) -> bool:
    """Whether a piece is an age: "34 years" before "old", "34" after "aged", "turned" or "is"."""
    if not re.search(_COUNT, text, re.IGNORECASE):
        return False
    if after == "old" or re.search(r"\b(?:old|aged?)\b", text, re.IGNORECASE):
        return True
    return lead in {"aged", "age", "turned", "turns"} or (kind == "number" and lead in _IS)


_BEFORE_A_THING = frozenset(("the", "a", "an", "his", "her", "its", "their", "my", "our", "your"))
_WHEN = frozenset(("long", "often", "soon", "late"))
_IS = frozenset(("is", "was"))
_CASE = dict.fromkeys(("month", "gate", "platform", "terminal", "track", "seat", "page", "flat"), 0)
_SIZES = {
    **dict.fromkeys(("tall", "high", "height"), ("tall", "high")),
    **dict.fromkeys(("deep", "depth"), ("deep",)),
    "wide": ("wide", "across"),
    **dict.fromkeys(("long", "length"), ("long",)),
    "far": ("from", "away", "to", "off"),
}
_OTHER_SIZE = frozenset(
    ("old", "thick", "heavy", *(one for some in _SIZES.values() for one in some))
)
"""What stands after "12 kilometres" and says of what they are the measure."""


def _read(question: str) -> Asked:
    said = QUESTION_WORD.search(question)
    if said is None:
        return Asked("entity", "")
    word = said.group().lower()
    after = re.findall(r"[^\W_]+(?:['’-][^\W_]+)*", question[said.end() :].lower())
    following = after[0] if after else ""
    does = bool(following) and following not in _AUXILIARY
    match word:
        case "who" | "whom" | "whose":
            return Asked("person", word, (), does)
        case "when":
            return Asked("date", word)
        case "where":
            return Asked("place", word)
        case "why":
            return Asked("reason", word)
        case "how":
            return _how(following, after)
        case _:
            return _what(word, after)


def _how(following: str, after: list[str]) -> Asked:
    noun = tuple(filter(None, map(stem, after[1:2])))
    if following == "many":
        return Asked("number", "how many", noun)
    if following == "much" or _MEASURE.fullmatch(following):
        return Asked("amount", f"how {following}", noun if following == "much" else ())
    return Asked("manner", "how")


def _what(word: str, after: list[str]) -> Asked:
    """The noun runs up to the first auxiliary: "what famous bridge was …"."""
    noun: list[str] = []
    for one in after[:4]:
        if one in _AUXILIARY or one in STOP:
            break
        noun.append(one)
    if not noun:  # "what is the name of …", "what was the population"
        return _what_is(word, after)
    if len(noun) == 1 and after[1:2] and after[1] in _BEFORE_A_THING and may_be(noun[0], "verb"):
        return Asked("entity", f"{word} {noun[0]}", (), subject=True)  # “what leaves the plant”
    for one in noun:
        kind = _KIND_OF.get(one)
        if kind:
            cue = f"{word} {' '.join(noun[: noun.index(one) + 1])}"
            does = len(noun) > noun.index(one) + 1
            return Asked(kind, cue, (stem(one),), does)
    return Asked("entity", f"{word} {noun[0]}", (stem(noun[0]),), len(noun) > 1)


def _what_is(word: str, after: list[str]) -> Asked:
    linked = len(after) > 1 and after[0] in {"is", "are", "was", "were"}
    rest = [one for one in after[1:5] if one not in {"the", "a", "an"}]
    if linked and rest:
        for one in rest[:3]:
            if one in _KIND_OF:
                return Asked(_KIND_OF[one], f"{word} {after[0]} the {one}", (stem(one),))
            if one in STOP:
                break
        if len(after) <= 4:
            return Asked("definition", f"{word} {after[0]}", ())
        return Asked("entity", f"{word} {after[0]}", tuple(filter(None, (stem(rest[0]),))))
    return Asked("entity", word)
