"""Whether an English text tells plain facts, which feel nothing: "Water boils at 100 degrees."

In:  plain("Peter is a nurse."), plain("My shoes are too small."), balanced("neither good nor bad")
Out: True, False, True

That no word of the lexicon stands in a text says little: "the screen flickers" complains. So each
sentence has to be of a few forms: what something is ("a nurse"), where it is, that it is open or
built, what it costs, when it begins; and no "I", "too", "only" or "not", which take sides.
"""

import re

from playground.text.prose import sentences

_SIDES = re.compile(
    r"\b(?:I|me|we|us|you|too|only|just|even|still|already|again|never|not|no|nothing|nobody|hardly"
    r"|barely|better|worse|worst|good|bad|more|most|less|than|very|so|such|after|late|but|though|\w+n['’]t|\w+est|supposed"
    r"|scratch\w*|cracks?|dents?|holes?|stains?|hairs?|leaks?|noise|smells?|mou?ld|delays?|bugs?"
    r"|waste|joke|mess|ripoff|scam|nightmare|dump|dream|gem|star|hero|winner|loser|snooze\w*"
    r"|broken|wet|dirty|cold)\b|!|\?"
)
_SUBJECT = r"(?:(?:the|a|an|my|our|his|her|their|this|that|these|those)\s)?(?:[\w’'-]+\s){1,5}?"
_VERB = (
    r"(?:costs?|starts?|started|begins?|began|ends?|ended|lives?|lived|boils?|boiled|opens?|opened"
    r"|contains?|contained|weighs?|weighed|measures?|consists?|flows?|borders?|speaks?|teaches"
    r"|taught|studies|studied|stands|stood|lies|freezes\sat|departs?|leaves\s(?:at|on|from)"
    r"|arrives?\s(?:at|on|in)|walked|meets|met|belongs?)"
)
_PLACE = r"(?:in|on|at|under|behind|between|near|next\sto|beside|from|inside|opposite)"
_STATE = (
    r"(?:open|closed|shut|built|painted|founded|located|born|made|written|opened|called|named"
    r"|raining|snowing|walking|sitting|standing|reading|eating|sleeping|cooking|married|divorced"
    r"|red|blue|green|black|white|brown|yellow|grey|gray|\d[\d.,]*)"
)
_IT_IS = r"(?:(?:it|he|she)['’]s|it\sis)"
_PLAIN = re.compile(
    rf"(?:{_SUBJECT}(?:is|are|was|were)|{_IT_IS})\s(?:(?:an?|my|our|his|her|their|one\sof)\s[^,;]+"
    rf"|the\s(?:capital|owner|brother|sister|director|mayor)\b[^,;]*|{_PLACE}\s[^,;]+|{_STATE}"
    rf"(?:\s[^,;]+)?)|there\s(?:is|are|was|were)\s[^,;]+|{_SUBJECT}(?:has|have|had)\s(?:an?|two|three|\d+)\s[^,;]+"
    rf"|{_SUBJECT}{_VERB}(?:\s[^,;]+)?",
    re.IGNORECASE,
)
_BALANCED = re.compile(
    r"\b(?:neither\s(?:good|great)\snor\s(?:bad|terrible|awful)|neither\s(?:bad|terrible|awful)\snor"
    r"\s(?:good|great)|not\s(?:good|great)(?:,|\sbut|\sand)?\snot\sbad(?:\seither)?)\b",
    re.IGNORECASE,
)
LONG = 5
"""A text of more sentences tells a story, and feels something."""


def plain(text: str) -> bool:
    """Whether each sentence of a short text is a fact of a plain form."""
    found = [one.text.strip().rstrip(". ") for one in sentences(text)]
    return 0 < len(found) <= LONG and all(
        _PLAIN.fullmatch(one) and not _SIDES.search(one) for one in found
    )


def balanced(text: str) -> str:
    """The words that deny both feelings: "neither good nor bad"; "" where there are none."""
    found = _BALANCED.search(text)
    return found.group() if found and len(sentences(text)) == 1 else ""
