"""A sentence in the words that the grammar knows, before anything is read of it.

In:  worded("I have never been to St. Ives."), worded("Who did it?"), worded("No A is a B.")
Out: "The speaker has never visited St Ives.", "Who acted?", "No A-thing is a B-thing."
"""

import re

from playground.deduction.reading.english.chunks import is_function_word
from playground.deduction.reading.english.first_person import in_third
from playground.deduction.reading.english.fronted import fronted
from playground.deduction.reading.english.inflection import base
from playground.deduction.reading.english.introduced import introduced
from playground.deduction.reading.english.letters import spelled_out
from playground.deduction.reading.english.lexicon import active, may_be
from playground.deduction.reading.english.one_condition import one_condition
from playground.deduction.reading.initials import TITLES, as_one
from playground.deduction.reading.rewording import reworded, ways

_TITLES = "|".join(one.capitalize() for one in TITLES)
_MAY = re.compile(
    r"['’]|, who |^The [a-z]+ is (?:either |one of )?[A-Z]|[€$£]\d|\d,\d{3}"
    rf"|\b(?:[A-Z]s?|[b-hj-z]|\d+[A-Za-z]?|it|me|been|got|[Ww]e|[Uu]s|Whose|{_TITLES})\b"
)
"""Without one of these nothing is said otherwise; a big text has few of them."""
_WHO = re.compile("(?:some|any|every|no)(?:one|body|thing)|who|he|she|it|that")
_MONEY = {"€": "euros", "$": "dollars", "£": "pounds"}
_SHORT = {"re": "are", "ve": "have", "ll": "will"}
_ACTS = {"did": "acted", "do": "act", "does": "acts", "done": "acted"}
_ALL = r"\b([Aa]ll|[Nn]o|[Ss]ome|[Aa]ny|[Mm]ost|[Oo]nly|[Aa]re) "


def _called(found: re.Match[str]) -> str:
    """ "shape A" as one name, where no name stands before that does something to A."""
    noun, before = found["noun"].lower(), found.string[: found.start()].split()[-1:]
    alone = not before or is_function_word(before[0].lower())
    does = base(noun) != noun and bool(before) and _WHO.fullmatch(before[0].lower())
    if not alone or does or not may_be(noun, "noun") or is_function_word(noun) or active(noun):
        return found[0]
    return f"{noun.capitalize()}-{found['letter']}"


def _acting(found: re.Match[str]) -> str:
    """ "A likes Ben" as of somebody, which "A bus stops" is not."""
    verb = base(found["verb"])
    return "Item-A " if verb != found["verb"] and may_be(verb, "verb") else found[0]


_WORDS = ways(
    (
        r"\b([Yy]ou|[Ww]e|[Tt]hey)['’](re|ve|ll)\b",
        lambda found: f"{found[1]} {_SHORT[found[2]]}",
    ),
    (
        r"\b((?:[Ee]very|[Ss]ome|[Nn]o)(?:body|one|thing)|[Nn]o one|[Hh]e|[Ss]he|[Ii]t|[Tt]hat"
        r"|[Tt]here)['’]s (?=[a-z])(?!own\b)",
        r"\1 is ",
    ),
    (r"^([A-Z][\w-]*)['’]s (?=(?:an?|not|very|also|always) )", r"\1 is "),
    (
        r"^(?P<said>[^,]+ (?P<who>[A-Z][\w-]*)), who (?P<rest>(?:is|was|has|can)\b[^,?]+)$",
        r"\g<said>, and \g<who> \g<rest>",
    ),
    (
        r"^(?P<the>The [a-z]+) is (?:either )?(?P<of>one of )?"
        r"(?P<some>[A-Z][\w-]*(?:, [A-Z][\w-]*)*),? (?(of)(?:and|or)|or) "
        r"(?P<last>[A-Z][\w-]*)\.?$",
        lambda found: f"{found['some']} or {found['last']} is {found['the'].lower()}.",
    ),
    (r"(?<=\d),(?=\d{3}\b)", ""),
    (
        r"([€$£])(\d+(?:\.\d+)?)(?![\d.]*\d)",
        lambda found: f"{found[2]} {_MONEY[found[1]]}",
    ),
    (rf"\b({_TITLES})\. (?=[A-Z])", r"\1 "),
    (
        r"(?:\b(?P<has>[Hh]as|[Hh]ave)|['’]ve) got"
        r"(?= (?:an?|the|no|some|any|one|two|three|[a-z]+s)\b)",
        lambda found: found["has"] or " have",
    ),
    (r"\b([Hh]as|[Hh]ave|had)( never| not|) been to (?=[A-Z]|the )", r"\1\2 visited "),
    (r"^(Has|Have) ([^?]+?) (?:ever )?been to (?=[A-Z]|the )", r"\1 \2 visited "),
    (
        r"\b(did|do|done|does) it(?=[.?!]*$|, | (?:and|or|then) )",
        lambda found: _ACTS[found[1]],
    ),
    (
        r"^(If|When) it (rains|snows|freezes) (?!(?:and|or|then|in|on|a|all)\b)",
        r"\1 it \2, ",
    ),
    (r"^Whose ([a-z]+) (?=(?:is|are|was|were) (?:an? )?[a-z]|has |can )", r"Which \1 "),
    (
        rf"{_ALL}([A-Z])s?( (?:are|is)(?: not)?|) ([A-Z])s?\b",
        r"\1 \2-things\3 \4-things",
    ),
    (
        r"\b([Ee]very|[Ee]ach|[Aa]ny|[Nn]o|[Ss]ome) ([A-Z])(?= (?:is|are|an?)\b)",
        r"\1 \2-thing",
    ),
    (
        r"(?<=\b[Ii]s )((?:not |[\w-]+ |\w+ \w-thing )?an?) ([A-Z])(?=[.?!]*$)",
        r"\1 \2-thing",
    ),
    (
        r"^A (?=(?P<verb>[a-z]+s)(?: [A-Z]| (?:the|in|on|at|to|with|next|that) |[.?]))",
        _acting,
    ),
    (
        r"\b(?P<noun>[A-Za-z][a-z]{2,}) (?P<letter>[A-HJ-Z])\b(?=[ ,?'’]|\.?$)",
        _called,
    ),
    (r"^((?:Is|Are|Was|Does|Did|Can) )A(?= )|(?<=[a-z] )A(?= )", r"\1Item-A"),
    (
        r"(?<![\w-])(?<!an )A(?= (?:is|are|was|has|does|can|and|or|than|likes|sits|stands)\b"
        r"|[.?,]|$| to the (?:left|right)\b)",
        "Item-A",
    ),
    (
        r"\b([Cc]lass|[Rr]oom|[Gg]roup|[Tt]eam|[Gg]rade|[Gg]ate|[Pp]latform|[Ff]loor|[Tt]able) "
        r"(\d+[A-Za-z]?)\b",
        lambda found: f"{found[1].capitalize()}-{found[2]}",
    ),
)
"""Patterns and what stands for them; kinds with letters for names are "A-things"."""


def _of_us(sentence: str) -> str:
    """Who says "we", as several with a name: the speakers."""
    return re.sub(r"\b[Ww]e\b", "the speakers", re.sub(r"\bus\b", "the speakers", sentence))


def worded(sentence: str) -> str:
    """The sentence; "I" is the speaker, a title has no full stop, an A is an A-thing."""
    sentence = as_one(sentence)
    if _MAY.search(sentence):
        sentence = in_third(_of_us(reworded(spelled_out(sentence), _WORDS)))
    return introduced(fronted(one_condition(sentence)))
