"""Dates, times, amounts, numbers, e-mail addresses, URLs and phone numbers, by pattern.

In:  find("Ann paid $1.5 million on 3 March 2024.")
Out: (Match(9, 21, "$1.5 million", "amount", "money"), Match(25, 37, "3 March 2024", "date", "day"))

Each rule has a label (what is found) and a name (how). Where rules overlap the longer match stands,
of two as long the one of the earlier rule. Offsets are code points.
"""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import lru_cache

LABELS = ("date", "time", "amount", "e-mail", "URL", "phone", "number")


@dataclass(frozen=True)
class Match:
    """`text[start:end]` with what it is, the name of the rule that says so, and the word beside it
    that the rule goes by, where it goes by one."""

    start: int
    end: int
    text: str
    label: str
    rule: str
    cue: str = ""


@dataclass(frozen=True)
class Rule:
    """A pattern, the label of what it finds, and a name that says how it is written."""

    label: str
    name: str
    pattern: re.Pattern[str]


def find(
    text: str, labels: Collection[str] = LABELS, rules: Sequence[Rule] = ()
) -> tuple[Match, ...]:
    """What the rules of these labels find, in the order of the text, none over another.

    Every rule is tried, then what has another label is left out, so that the "2024" of a URL is no
    number even when URLs are not asked for.
    """
    return tuple(one for one in _every(text, tuple(rules) or RULES) if one.label in labels)


@lru_cache(maxsize=32)
def _every(text: str, rules: tuple[Rule, ...]) -> tuple[Match, ...]:
    """What all rules find; a sentence is asked about from several sides."""
    found = [
        Match(*hit.span(), hit.group(), rule.label, rule.name)
        for rule in rules
        for hit in rule.pattern.finditer(text)
    ]
    taken = bytearray(len(text))
    kept = []
    for match in sorted(found, key=lambda match: match.start - match.end):  # stable: rules in order
        if not any(taken[match.start : match.end]):
            taken[match.start : match.end] = b"\1" * (match.end - match.start)
            kept.append(match)
    return tuple(sorted(kept, key=lambda match: match.start))


# --- pieces of patterns ------------------------------------------------------------------------

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sep(?:t(?:ember)?)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b(?:\.(?=,?\s?\d))?"
)
_NAMED = (  # “June Carter”, but not “in June Carter left”
    r"(?<!\b[Ii]n\ )(?<!\bsince\ )(?<!\bby\ )(?<!\buntil\ )(?<!\bof\ )(?<!\blast\ )(?<!\bnext\ )"
    r"(?<!\bthis\ )(?<!\bevery\ )(?<!\bfrom\ )(?<!\bto\ )(?<!\bduring\ )(?<!\bbefore\ )"
    r"(?<!\bafter\ )(?:April|June|August)\ (?!(?:January|February|March|April|May|Ju|August|Sept"
    r"|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun|I\b))[A-Z][a-z]"
)
_PLAIN_MONTH = (  # those that are no other word
    r"(?:January|February|April|June|July|August|September|October|November|December)\b"
)
_WEEKDAY = (
    r"(?:Mon(?:day)?|Tue(?:s(?:day)?)?|Wed(?:nesday)?|Thu(?:rs(?:day)?)?|Fri(?:day)?"
    r"|Sat(?:urday)?|Sun(?:day)?)\b(?:\.(?=,?\s))?"
)
_FULL_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?\b"
_SEASON = r"(?:spring|summer|autumn|fall|winter)"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?!\d)"
_DAYS = rf"{_DAY}(?:\s?(?:-|–|to|and|&)\s?{_DAY})?"
_YEAR = r"(?:1\d{3}|20\d\d)(?!\d|[.,]\d)"
_COUNTED = r"\s(?:people|men|women|children|(?-i:[a-z]{2,}s))\b"
"""After "2000", a thing there are 2,000 of: then it is no year."""

_DASH = r"\s?(?:-|–|—|to)\s?"
_ERA = r"(?:BCE?|B\.C\.|AD|A\.D\.|CE)(?!\w)"

_UNIT_WORD = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety"
).replace(" ", "|")
_SCALE = r"(?:hundred|thousand|million|billion|trillion|dozen)"
_IN_WORDS = (
    rf"(?:(?:an?|half\ an?)\s{_SCALE}|(?:{_UNIT_WORD}))\b"
    rf"(?:(?:[\s-]|\sand\s)(?:{_UNIT_WORD}|{_SCALE})\b){{0,12}}+"
)
_IN_DIGITS = r"(?:\d{1,3}(?:,\d{3})+(?!\d)|\d{1,30}(?!\d))(?:\.\d{1,30}(?!\d))?"
_SCALED = rf"{_IN_DIGITS}(?:\s?(?:thousand|million|billion|trillion|bn|mn)\b)?"
_NUMBER = rf"(?:{_SCALED}|{_IN_WORDS})"
_ALONE = r"(?<![\w.,:/#-])"
_SIGNED = rf"{_ALONE}[-−+]?"

_CURRENCY_SIGN = r"(?:(?:US|AU|CA|NZ|HK|[AC])?\$|[€£¥₹₩₽₺₪₫₴฿])"
_CURRENCY_CODE = r"(?:USD|EUR|GBP|JPY|CNY|RMB|CHF|INR|AUD|CAD|NZD|HKD|SEK|NOK|DKK|MXN|BRL|BTC)"
_CURRENCY_WORD = (
    r"(?:(?:US|Canadian|Australian|Hong\ Kong)\s)?"
    r"(?:dollars?|euros?|pounds?(?:\ sterling)?|pence|cents?|yen|yuan|renminbi|rupees?|francs?"
    r"|pesos?|roubles?|rubles?|won|kron[ae]r?|bucks|bitcoins?)\b"
)
_UNIT = (
    r"(?:k?m(?:/h|ph|²|³|2\b|3\b)?|kph|mph|m/s|cm|mm|nm|µm|k?g|mg|µg|ml|cl|[lL]|ha|ft|lbs?|oz|yd"
    r"|°\s?[CFK]?|[kMGT]?Wh?|[kMGT]?Hz|m?Ah|k?V|K|[kKMGTP]i?B|[kMG]bps|kcal|k?J|dB|px|s|ms|h|min"
    r"|(?:square|sq|cubic)\.?\s(?:km|m|ft|feet|foot|inch(?:es)?|miles?|(?:kilo|centi)?met(?:er|re)s?)"
    r"|(?:kilo|centi|milli)?met(?:er|re)s?|miles?|feet|foot|inch(?:es)?|yards?|acres?|hectares?"
    r"|(?:kilo|milli)?grams?|(?:metric\s)?(?:tons?|tonnes?)|pounds?|ounces?|(?:milli)?lit(?:er|re)s?"
    r"|gallons?|barrels?|pints?|cups?|degrees?(?:\s(?:Celsius|Fahrenheit))?|knots?|light[- ]years?"
    r"|(?:kilo|mega|giga)?watts?|volts?|hertz|(?:kilo|mega|giga|tera)?bytes?|bits?|pixels?"
    r"|seconds?|minutes?|hours?|days?|nights?|weeks?|months?|years?|decades?|centuries)(?![\w/²³])"
)

_CLOCK = r"(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?![\d:])"
_HALF = r"\s?[ap](?:m\b|\.m\.)"
_ZONE = r"(?:\s(?:UTC|GMT|[ECMP][SD]?T|CEST|CET|BST)\b(?:[+-]\d{1,2})?)?"
_OCLOCK = rf"(?:{_UNIT_WORD}|\d{{1,2}})"


def _rule(label: str, name: str, pattern: str, flags: int = re.IGNORECASE) -> Rule:
    """A rule whose pattern is written over several lines; a space is "\\ " or "\\s"."""
    return Rule(label, name, re.compile(pattern, flags | re.VERBOSE))


RULES = (
    _rule(
        "e-mail",
        "address",
        r"(?<![\w.+%-]) [\w.+%-]{1,64} @ (?:[\w-]{1,63}\.){1,8} [a-z]{2,24} (?![\w-])",
    ),
    _rule(
        "URL",
        "address",
        r"""\b (?:https?://|www\.)
        (?: \( [^\s()<>]{0,200} \) | [^\s<>"()] )*
        (?: \( [^\s()<>]{0,200} \) | [^\s<>"().,;:!?'\]}*”’»] )""",
    ),
    _rule(
        "URL",
        "domain",
        r"""(?<![\w@.-]) (?:[a-z0-9-]{1,63}\.){1,5}
        (?:com|org|net|edu|gov|io|info|dev|ai|app|eu|(?:co|ac|org)\.uk|uk|de|fr|es|cn|jp)
        (?![\w@-]|\.\w) (?:/[^\s<>"()]*[^\s<>"().,;:!?'\]])?""",
        re.ASCII,
    ),
    _rule(
        "phone",
        "international",
        r"(?<![\w+]) \+\d{1,3} (?: [\s.-]? (?:\(\d{1,4}\)|\d{2,4}) ){2,5} (?![\w-])",
    ),
    _rule(
        "phone",
        "North American",
        r"(?<![\w.-]) (?:\(\d{3}\)\s?|\d{3}[\s.-]) \d{3}[\s.-]\d{4} (?![\w-])",
    ),
    _rule(
        "phone",
        "with a leading 0",
        r"(?<![\w.,-]) (?:\(0\d{2,4}\)|0\d{2,4})[\s-]\d{3,4}(?:[\s-]?\d{3,4}){1,2} (?![\w-])",
    ),
    _rule(
        "date",
        "year, month and day in figures",
        r"(?<![\w/.-]) (?:1\d|20)\d\d ([-/.]) (?:0?[1-9]|1[0-2]) \1 (?:0?[1-9]|[12]\d|3[01])"
        r"(?: [T\s] \d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)? )? (?![\w/-]|\.\d)",
    ),
    _rule(
        "date",
        "day, month and year in figures",
        r"(?<![\w/.-]) (?:0?[1-9]|[12]\d|3[01]) ([-/.]) (?:0?[1-9]|[12]\d|3[01]) \1"
        r"(?:(?:1\d|20)\d\d|\d\d) (?![\w/-]|\.\d)",
    ),
    _rule(
        "date",
        "Chinese",
        r"(?<!\d) (?:\d{4}\s?年)? (?:\s?\d{1,2}\s?月) (?:\s?\d{1,2}\s?[日号])? | (?<!\d)\d{4}\s?年",
    ),
    _rule(
        "date",
        "day",
        rf"""\b (?:{_WEEKDAY},?\s(?:the\s)?)?
        (?: {_DAYS}\s(?:of\s)?{_MONTH} (?:,?\s{_YEAR})?
          | {_MONTH}\s(?:the\s)?{_DAYS} (?!\s?[%:]|[.,]\d) (?:,?\s{_YEAR})? ) (?!\w)""",
    ),
    _rule(
        "date",
        "month and year",
        rf"""\b (?:(?:early|mid|late)[\s-])? (?:{_MONTH},?|{_SEASON})\s(?:of\s)?{_YEAR}
        (?:{_DASH}(?:{_MONTH}\s)?{_YEAR})?""",
    ),
    _rule(
        "date",
        "month",
        rf"""\b (?:(?:[Ee]arly|[Mm]id|[Ll]ate)[\s-])? (?!{_NAMED}) {_PLAIN_MONTH}
        | (?:(?<=\b[Ii]n\ )|(?<=\bsince\ )|(?<=\bby\ )|(?<=\buntil\ )|(?<=\bof\ )|(?<=\blast\ ))
          (?:March|May)\b""",
        0,
    ),
    _rule(
        "date",
        "weekday",
        rf"""\b (?:(?:[Nn]ext|[Ll]ast|[Tt]his|[Ee]very)\s)? {_FULL_WEEKDAY}
        (?:\s(?:morning|afternoon|evening|night)\b)?""",
        0,
    ),
    _rule(
        "date",
        "years",
        rf"(?<![\w.,/$€£¥-]) {_YEAR}{_DASH}(?:{_YEAR}|\d\d\b)(?![-/\w]) (?:\s{_ERA})?",
    ),
    _rule(
        "date",
        "decade or century",
        rf"""\b (?:(?:the\s)?(?:(?:early|mid|late)[\s-])?(?:1\d|20)\d0s
        | (?:the\s)?(?:(?:early|mid|late)[\s-])?
          (?:\d{{1,2}}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth
          |tenth|(?:elev|thirte|fourte|fifte|sixte|sevente|eighte|ninete)enth|twelfth|twentieth
          |twenty-first) [\s-]century ) (?:\s{_ERA})? (?!\w)""",
    ),
    _rule(
        "date",
        "year with an era",
        rf"(?<![\w.,-]) (?:{_ERA}\s\d{{1,4}} | \d{{1,5}}\s{_ERA}) (?!\w)",
        0,
    ),
    _rule(
        "date",
        "year after a word of time",
        rf"""(?=[12])
        (?:(?<=\bin\ )|(?<=\bof\ )|(?<=\bby\ )|(?<=\bsince\ )|(?<=\buntil\ )|(?<=\btill\ )
        |(?<=\bfrom\ )|(?<=\bto\ )|(?<=\bbefore\ )|(?<=\bafter\ )|(?<=\bduring\ )|(?<=\byear\ )
        |(?<=\bearly\ )|(?<=\blate\ )|(?<=\baround\ )|(?<=\babout\ )|(?<=\bcirca\ )|(?<=\())
        {_YEAR} (?!\s?(?:%|per\b|{_UNIT}|{_CURRENCY_WORD})|[-/:\w]|{_COUNTED})""",
    ),
    _rule(
        "date",
        "year",
        rf"(?<![\w.,:/$€£¥#+-]) (?:19|20)\d\d (?![,.:/]\d|[\w%:/-]|{_COUNTED}|\s?{_UNIT})",
        0,
    ),
    _rule(
        "date",
        "seen from now",
        rf"""\b (?: the\sday\s(?:before\syesterday|after\stomorrow)
        | (?:today|yesterday|tomorrow)(?:\s(?:morning|afternoon|evening|night))?
        | (?:(?:early|earlier|late|later)\s)?(?:last|next|this|every|the\s(?:last|next|past))\s
          (?:(?:{_UNIT_WORD}|few|\d{{1,3}})\s)?
          (?:day|night|week|weekend|month|quarter|year|decade|century|{_SEASON})s?
        | {_NUMBER}\s(?:day|week|month|year|decade)s?\s(?:ago|later|earlier|from\snow)
        | (?:New\sYear’?'?s?\s(?:Day|Eve)|Christmas(?:\s(?:Day|Eve))?|Easter(?:\s(?:Sunday|Monday))?
          |Halloween|Thanksgiving) ) (?!\w)""",
    ),
    _rule(
        "time",
        "clock",
        rf"(?<![\w.:,-]) {_CLOCK}(?:{_HALF})?{_ZONE} (?:{_DASH}{_CLOCK}(?:{_HALF})?{_ZONE})?",
    ),
    _rule(
        "time",
        "hour",
        rf"""(?<![\w.:,-]) (?:1[0-2]|0?[1-9])(?:[:.][0-5]\d)?{_HALF}{_ZONE}
        (?:{_DASH}(?:1[0-2]|0?[1-9])(?:[:.][0-5]\d)?{_HALF}{_ZONE})?""",
    ),
    _rule(
        "time",
        "in words",
        rf"""\b (?: {_OCLOCK}\so['’]clock (?:\sin\sthe\s(?:morning|afternoon|evening))?
        | (?:half|(?:a\s)?quarter|{_OCLOCK}(?:\sminutes)?)\s(?:past|to)\s{_OCLOCK}(?!\w)
          (?<!one\sto\sone)
        | (?:at|by|until|till|before|after|around)?(?<=\b) (?:noon|midnight|midday)
        | tonight | this\s(?:morning|afternoon|evening) ) (?!\w)""",
    ),
    _rule(
        "amount",
        "money",
        rf"""(?: (?<![\w$]) [-−]?{_CURRENCY_SIGN}\s?{_SCALED}(?:\s?[kmb]\b)?
            (?:{_DASH}{_CURRENCY_SIGN}?{_SCALED}(?:\s?[kmb]\b)?)?
          | \b{_CURRENCY_CODE}\s{_SCALED}
          | {_ALONE}{_SCALED}\s?(?:[€£¥₹元]|{_CURRENCY_CODE}\b)
          | {_ALONE}\b{_NUMBER}[\s-]{_CURRENCY_WORD} )""",
    ),
    _rule(
        "amount",
        "percentage",
        rf"""{_SIGNED}(?:{_IN_DIGITS}(?:\s?(?:-|–|to)\s?{_IN_DIGITS})?\s?[%％‰]
        | {_NUMBER}\s(?:percent|per\ cent|percentage\ points?)\b)""",
    ),
    _rule("amount", "quantity", rf"{_SIGNED}(?:{_SCALED}[\s-]?|{_IN_WORDS}[\s-]){_UNIT}", 0),
    _rule("number", "figures", rf"{_SIGNED}{_SCALED} (?!\w|[.,:/-]\d)"),
    _rule("number", "words", rf"(?<![\w-]) (?!one\b(?![\s-](?:{_SCALE})\b)) {_IN_WORDS} (?![\w-])"),
)
