"""Forms that the grammar would take for something else than their writer: they are left unread.

In:  minded("Nobody knows the way but Tom.", …)
Out: Unread("“but” may say who is left out.")

Found by two readers who went through everyday sentences beside what had been read of them.
"""

import re
from collections.abc import Iterator

from playground.deduction.reading.english.chunks import Unread
from playground.deduction.reading.english.inflection import plural
from playground.deduction.reading.english.kin import MATES
from playground.deduction.reading.english.lexicon import may_be
from playground.deduction.reading.english.reading import Reading
from playground.deduction.reading.english.second_look import otherwise
from playground.deduction.reading.ordering.words import NUMBERS

_SPAN = r"(?:day|night|week|month|year|morning|afternoon|evening|summer|winter|time|life)"
_AGO = r"(?:days?|weeks?|months?|years?|hours?|minutes?) ago"
_THEN = r"(?:before|again|yesterday|today|now|here|there|often|alone|too|soon|once|twice|since)"
_MATES = "|".join(sorted(map(plural, MATES)))
FORMS = tuple(
    (re.compile(form), why)
    for form, why in (
        (r"(?:Nothing|Nobody|No one|None|No [a-z]+) (?!but )[^,;]* (?P<word>but) [\w ]+",
         "may say who is left out."),
        (rf"(?!If |When |Unless ).* (?P<word>her)(?: {_THEN})?",
         "is nobody whom the text names before."),
        (r".* (?P<word>no (?:idea|clue|choice|doubt|way))", "is no thing that one has."),
        (r"There (?:are|were|is|was) .* (?:to|for|in|of) (?P<word>every|each|all) .*",
         "may be said of each of them or of all together."),
        (r".* (?:asks?|asked|wonders?|wondered|certain|uncertain|sure|unsure) (?:[\w-]+ ){0,2}"
         r"(?P<word>if|when|whether) .*", "begins what is asked."),
        (r"(?:Every(?:one|body)|No(?:body| one)) (?!who\b).* (?P<word>his|her) .*",
         "may be each one's own or another's."),
        (r"There(?:'s|’s| is| are| was| were) (?P<word>a lot|lots|much|plenty) (?!of\b).*",
         "is no thing that one has."),
        (r".* (?P<word>any more)\b.*", "says from when on."),
        (r".* (?:have|has|had) .* (?P<word>since) .*", "says from when on."),
        (r".* (?:took|takes?|had|has|have) an? [a-z]+ (?P<word>around|about|back|off|out|over)",
         "may go with the word before it."),
        (rf".* and .* (?:is|are|was|were) (?P<word>[a-z-]+ (?:{_MATES}))",
         "may be said of one another."),
        (r".* (?:is|are|was|were) (?P<word>an? (?:question|matter|case)) of .*",
         "says what hangs on what."),
        (r".* both [a-z]+ and [a-z]+ (?P<word>(?:the |an? )?[\w-]+)",
         "may be what both are done with."),
        (r"(?i:(?P<word>[a-z]+) .*\bthe (?P=word))", "may be two things, one of them of a place."),
        (rf".* (?P<word>all {_SPAN})(?: long)?", "may say how long, and is not said of each."),
        (r"(?:.* )?[Ii]f (?P<word>you) (?:want|like|wish|need|please|prefer)\b.*",
         "is whoever is spoken to."),
        (r"(?:.* )?(?:[Ii]f|[Ww]hen) (?P<word>you) .*\b(?:speakers?|my|our)\b.*",
         "is whoever is spoken to."),
        (r".* (?P<word>this|these|those)"
         r"(?:,.*| (?:to|of|in|on|at|by|for|with|from|and|down|up|out)\b.*)?",
         "stands for a thing that the text does not name."),
        (r".* (?P<word>the speakers?|me|him|her|us|them) who .*", "may be told who it is."),
        (r".* (?:have|has|had|is|are|was|were) no (?P<word>[a-z]+ing) [a-z]+",
         "may be a part of the noun."),
        (r".* (?:calls?|called|names?|named) (?P<word>me|the speakers?|him|us|them|you) [A-Z]\w*",
         "and the name after it are two things."),
        (rf".* (?P<word>this|that) (?:[\w-]+ )?{_AGO}", "may stand for a thing of its own."),
        (r".* (?P<word>this|that) (?:early|late|far|much|long|soon|often|hard|fast|well)\b.*",
         "may say how much."),
        (r".* and .* (?:is|are|was|were) (?P<word>different|similar|alike) in .*",
         "may be said of one another."),
        (r"There(?:'s|’s| is| was) (?P<word>no need|nothing (?:more|else|to)) .*",
         "does not say what there is."),
        (r".* \w+ing [a-z]+ (?P<word>and|or) [a-z]+", "may go on with what is done, or with whom."),
        (r"(?:.*(?:,| but| and) )?(?P<word>[Ff]ew|[Mm]any|[Ss]everal|[Mm]ost) [a-z]+ .*",
         "leaves open of whom it is so."),
        (r"There (?:are|were) (?P<word>few|many|several|various|numerous|enough|plenty of|"
         r"a lot of|lots of|a number of|a couple of) .*",
         "says how many, which the rules do not follow."),
    )
)  # fmt: skip
_AS_ONE = re.compile(
    r".*\b(?P<word>consists? of|composed of|made (?:up )?of|mixture of|between|mix(?:es|ed)?|"
    r"combine[sd]?|compare[sd]?|together|each other|one another)\b.*"
)
"""What is said of several things together, and of none of them alone."""
_MANY = "thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|dozen"
_COUNTED = re.compile(rf"is an? ({'|'.join(NUMBERS[1:])}|{_MANY}|[2-9]|\d\d+) [a-z]", re.IGNORECASE)
_WHEN = re.compile(r"\b(?P<word>when|as soon as|once)\b", re.IGNORECASE)
_SPOKEN_TO = re.compile(r"(?P<word>[A-Z][a-z]+), (?:we|you|I|I'm|I’m|the speakers?|please|let)\b.*")
_PERCEIVED = re.compile(
    r".* (?:hears?|heard|sees?|saw|watch(?:es|ed)?|feels?|felt|notice[sd]?) "
    r"(?:an?|the) (?P<noun>[a-z]+) (?P<word>[a-z]+)"
)
_HOW_MUCH = re.compile(r".* a (?P<word>little bit|little|bit) (?P<quality>[a-z]+)(?: of [a-z]+)?")
_OFF = frozenset(("ahead", "behind", "off", "out", "over", "under"))


def minded(sentence: str, reading: Reading) -> Reading:
    """The reading of a sentence, as it is. Raises Unread where its writer may mean another."""
    rules = [(head.atom.relation, body) for head, body in reading.rules]
    when = _WHEN.search(sentence)
    if when and any(body and _is_past(relation) for relation, body in rules):
        raise Unread(f"“{when['word'].lower()}” may tell of one time, at which both were so.")
    many = (found[1] for _, shown in reading.names if (found := _COUNTED.match(shown)))
    if how_many := next(many, ""):
        raise Unread(f"“{how_many}” says how many, which the rules do not follow.")
    relations = [one.atom.relation for head, body in reading.rules for one in (head, *body)]
    if (found := _AS_ONE.fullmatch(sentence)) and len({*relations}) < len(relations):
        raise Unread(f"“{found['word']}” may be said of them as one.")
    shown = [name for term, name in reading.names if not term.startswith("is ")]
    if why := taken_otherwise(sentence) or otherwise(sentence, shown, relations):
        raise Unread(why)
    return reading


def taken_otherwise(sentence: str) -> str:
    """Over which word of a sentence its form may mislead; "" where it has no such form."""
    return next(_reasons(sentence.rstrip(" .!")), "")


def _is_past(relation: str) -> bool:
    return relation.startswith(("did ", "was "))


def _reasons(text: str) -> Iterator[str]:
    for form, why in FORMS:
        if found := form.fullmatch(text):
            yield f"“{found['word']}” {why}"
    if (found := _SPOKEN_TO.fullmatch(text)) and not may_be(found["word"].lower(), "adv"):
        yield f"“{found['word']}” may be who is spoken to."
    found = _PERCEIVED.fullmatch(text)
    if found and may_be(found["word"], "verb") and not may_be(found["noun"], "adj"):
        yield f"“{found['word']}” may be what was done there."
    if (found := _HOW_MUCH.fullmatch(text)) and _is_quality(found["quality"]):
        yield f"“a {found['word']}” may say how much."


def _is_quality(word: str) -> bool:
    return word in _OFF or (may_be(word, "adj") and not may_be(word, "noun"))
