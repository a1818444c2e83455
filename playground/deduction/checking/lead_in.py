"""What stands around a statement in a piece of reasoning and claims nothing itself.

In:  "Step 2: According to rule 3, we know that **Anne is kind** (given)"
Out: trimmed(quiet(…)) covers "Anne is kind"

Numbering, connectives ("so", "therefore"), where something is known from ("rule 3 says that") and
quotation marks. Everything works on places in the text, so that what is left has its offsets.
"""

import re

_SOURCE = (
    r"(?:rule|fact|premise|statement|sentence|step|line|condition|text|context|passage|clue|point|"
    r"information|axiom|description|knowledge|story|theory)s?"
)
_NUMBERS = r"(?:\s*#?\d+(?:\s*(?:,|and|&|to|-|–)\s*#?\d+)*)?"
_WHICH = (
    r"(?:(?:the|this|that|these|those|our|above|given|previous|first|second|third|fourth|fifth|"
    r"last|next|same|known|provided|earlier|following|all|both|two|and|from|in|of)\s+)*"
)
CITED = rf"{_WHICH}{_SOURCE}{_NUMBERS}(?:\s+(?:above|and\s+{_WHICH}{_SOURCE}{_NUMBERS}))?"
"""Where something is known from: "the first rule", "facts 2 and 3"."""

BY = (
    r"(?:(?:we\s+(?:can\s+)?|let's\s+|let us\s+)?(?:now\s+)?"
    r"(?:apply|use|consider|look at|combine|recall)|"
    r"according to|based on|because of|due to|thanks to|as per|by(?: applying| using)?|from|using|"
    r"applying|looking at|considering|combining|per|with|under|following|through|via|in)"
)
_ADVERB = (
    r"(?:so|thus|hence|therefore|then|consequently|accordingly|also|next|first|firstly|second|"
    r"secondly|third|thirdly|finally|lastly|now|and|but|again|moreover|furthermore|additionally|"
    r"in addition|similarly|likewise|as a result|in conclusion|in turn|as such|to conclude|"
    r"in summary|overall|clearly|indeed|specifically|in particular|in other words|however|"
    r"for this reason|because of this|because of that|from this|from that|by this|this is because|"
    r"that is because|note that|remember that|recall that|note|given this|given that information|"
    r"as we know|as stated|as given|as mentioned|okay|ok|well|let's see|we are done|"
    r"yes(?=,)|no(?=,)|here(?=,))"
)
_KNOWS = (
    r"(?:know|knew|see|have|get|conclude|infer|deduce|derive|find|found|say|note|observe|learn|"
    r"establish|established|concluded|inferred|deduced|derived|understand|determine|determined|"
    r"are given|are told|were given|were told|can be sure)"
)
_MEANWHILE = (
    r"(?:(?:can|could|may|must|now|also|already|therefore|thus|hence|then|finally|further|next|"
    r"again|both)\s+)*"
)
_SHOWS = (
    r"(?:means?|implies|imply|tells? us|shows?|gives?(?: us)?|says?|states?|leads to|confirms?|"
    r"indicates?|entails?|proves?|leads us to conclude|allows us to conclude|makes it clear)"
)
_LABEL = (
    rf"(?:{_SOURCE}|conclusion|reasoning|given|note|deduction|inference|claim|result|proof|"
    r"premise|reason|observation)"
)

_LEAD = tuple(
    re.compile(rf"\s*(?:{pattern})", re.IGNORECASE)
    for pattern in (
        r"[-*•–—>#:,.]+\s+|\(?\d{1,4}[.):]\s+|\(?[a-hivx]{1,3}\)\s+",
        rf"{_LABEL}\s*#?\d*\s*[:)–—]|{_LABEL}\s*#?\d+\s*[.,-]",
        rf"{_ADVERB}\b(?!\s*$)\s*[,:]?(?=\s)",
        rf"(?:we|i|you|one)\s+{_MEANWHILE}{_KNOWS}\b(?:\s+(?:from|by|in)\s+{CITED})?"
        r"(?:\s+that\b)?\s*[:,]?",
        rf"it(?:['’]s\s+|\s+(?:(?:is|was|has been)\s+)?){_MEANWHILE}(?:given|stated|known|said|"
        r"clear|true|told|concluded|mentioned|established|inferred|deduced|a fact|the case|"
        r"follows|means|implies|"
        rf"be (?:concluded|inferred|deduced|seen|said))(?:\s+(?:from|by|in)\s+{CITED})?\s+that\b",
        rf"(?:(?:this|that|which|it|these|they)\s+{_MEANWHILE}{_SHOWS}\s+that\b"
        rf"|(?:this|that|which)\s+{_MEANWHILE}(?:means|implies)\b)",
        rf"{CITED},?\s+{_MEANWHILE}(?:which\s+)?{_SHOWS}(?:\s+that\b|\s*[:,])",
        rf"{BY}\s+{CITED}\s*(?:[,:]|\bthat\b|\bto\s+(?:conclude|infer|deduce|derive|find|get|see|"
        r"determine)(?:\s+that)?)",
        rf"{BY}\s+{CITED}(?<=\d)(?=\s+(?!(?:to|on|for|with|and|we)\b)\w)",
        r"the\s+(?:fact|rule)\s+that\b",
    )
)
_TRAIL = re.compile(
    rf"[\s,;:]*(?:[(\[]\s*(?:{BY}\s+|see\s+|as\s+)?(?:{CITED}|given|stated|known|fact|rule)"
    rf"(?:\s*,?\s*{CITED})*\s*[)\]]"
    rf"|[(\[]\s*(?:{BY}\s+)?#?\d+(?:\s*(?:,|and|&)\s*#?\d+)*\s*[)\]]"
    rf"|\b{BY}\s+{CITED}|\bas\s+(?:(?:stated|given|mentioned|known|shown)(?:\s+(?:in|by)\s+{CITED}"
    r"|\s+above)?|well)|\btoo|\b(?:which|as)\s+is\s+(?:given|stated|known))[\s.!,;:]*$",
    re.IGNORECASE,
)
_ONLY_NUMBERED = re.compile(rf"\W*(?:(?:{_LABEL}|{CITED})\s*)?(?:#?\d+|[a-h])?\W*", re.IGNORECASE)
# A single quotation mark inside a word is an apostrophe.
_QUIET = re.compile(r"[*_`]{1,3}(?=\S)|(?<=\S)[*_`]{1,3}|[\"“”„«»]|(?<!\w)['‘’]|['‘’](?!\w)|\\")
_SPACES = " \t\r\n,;:"


def quiet(text: str) -> str:
    """The text with blanks for quotation marks and for the marks of bold and italic type."""
    return _QUIET.sub(lambda mark: " " * len(mark.group()), text)


def numbering(text: str) -> bool:
    """Whether a piece of text is no more than "Step 2." or "(rule 3)"."""
    return _ONLY_NUMBERED.fullmatch(text) is not None


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The part of `text[start:end]` that is left when all around the statement is taken away."""
    start = led(text, start, end)
    while mark := _TRAIL.search(text[start:end]):
        if not text[start : start + mark.start()].strip():
            break
        end = start + mark.start()
    return start, end


def led(text: str, start: int, end: int) -> int:
    """The place in `text[start:end]` after what leads to a statement."""
    moved = True
    while moved:
        moved = False
        for pattern in _LEAD:
            mark = pattern.match(text, start, end)
            if mark and mark.end() > start and text[mark.end() : end].strip(f"{_SPACES}.!?)"):
                start, moved = mark.end(), True
        while start < end and text[start] in _SPACES:
            start += 1
    return start
