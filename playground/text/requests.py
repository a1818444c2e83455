"""Requests to the one who answers, which no text is needed for: a story, advice, help, an ability.

In:  ends_in_one("I am lost. Can you help me?"), ends_in_one("Bob is big. Can Bob help me?")
     alone("Tell me a story about a goat.", "The old mill burned down on Monday.")
Out: True, False; True: whatever stands in the box, the goat is not in it

English and the usual ones of Chinese.
"""

import re

from playground.text.language import NAMES
from playground.text.prose import sentences
from playground.text.stems import words

SHORT = 200
"""Characters of such a request at most; what is longer has a text in it."""

READ = 1_000
"""Characters from a text's end that are looked at for one."""

YOU = re.compile(r"\b(?:you|your|yours|yourself)\b|[你您]", re.IGNORECASE)
"""Of whom a question is asked that no text answers: the one who is to answer."""

_GREETED = re.compile(
    r"\A\s*(?:(?:hi+|hello|hey|good (?:morning|afternoon|evening|day)|thanks|thank you)"
    r"(?: (?:there|all|everyone|again|so much|very much))?|[你您]们?好|大家好|早上好|下午好|晚上好)"
    r"\s*[.!。！~]+\s*",
    re.IGNORECASE,
)
_POLITE = r"\s*(?:and |so |now |please,? |(?:can|could|would|will) you (?:please )?)*"
_ORDERS = re.compile(
    rf"{_POLITE}"
    r"(?:(?:tell|teach|give|sing|show|write|recommend|suggest|explain) (?:me|us)|"
    r"(?:write|compose|invent|imagine|recommend|suggest|explain|describe|sing|make up)) "
    r"(?!(?:this|that|these|those|it|in)\b)\w[^\n:.!?]*[.!?]?",
    re.IGNORECASE,
)
"""An order that no text is needed for: a story, a poem, advice, an explanation."""
_INVENTED = re.compile(
    rf"{_POLITE}(?:tell|write|sing|compose|invent|make up|give|show)(?: me| us)? "
    r"(?:an?|another|some|one more) (?:[\w-]+ ){0,2}"
    r"(?:jokes?|story|stories|tale|fable|poems?|songs?|riddles?|haikus?|limericks?|rhymes?|puns?|recipes?|anecdotes?)"
    r"\b[^:\n]*",
    re.IGNORECASE,
)
_INVENTED_CHINESE = re.compile(
    r"\s*(?:请|你?能不?能|可以|帮我|给我)*(?:写|讲|编|作|唱|说)(?:一?[个首篇段则]|点|些)?"
    r"[^：:。]{0,20}(?:故事|笑话|诗|歌|谜语)[。！!？?吧吗]*"
)
_POINTS_AT_A_TEXT = re.compile(
    r"\b(?:this|that|these|those|it|them|him|her|text|above)\b|[这那]", re.IGNORECASE
)
_HELP = re.compile(
    r"\s*(?:(?:hi|hello|hey)\b[ ,!.]*)?(?:please )?"
    r"(?:(?:can|could|would|will) you (?:please )?|i need you to )?"
    r"help me (?:with|to|write|learn|find|understand|choose)\b[^:\n]*$",
    re.IGNORECASE,
)
_PLEA = re.compile(
    r"\s*(?:so |but |please,? )*(?:can|could|will|would) (?:you|anyone|anybody|someone|somebody)"
    r"(?: please)? help(?: me| us)?(?: out| please| here| with (?:it|that|this))*\s*[?!.]*"
    r"|(?:please )?help(?: me)?(?: please| out)?[!.]*"
    r"|\s*(?:请|你|您|能|可以|可|不|谁)*(?:帮帮|帮助|帮)(?:我|一下)+(?:吗|么|吧)?[？?！!。]*",
    re.IGNORECASE,
)
_OF_YOU = re.compile(
    r"\s*(?:and |so |but )?(?:(?:what|how) about you|who are you|how are you|what can you do"
    r"|do you (?:like|love|have|speak|agree|understand|feel|want|enjoy)\b[^?\n]*)\s*\?"
    r"|\s*[你您](?:呢|是谁|怎么看|喜欢.{1,12}吗|同意吗|觉得呢)\s*[？?]",
    re.IGNORECASE,
)
_ABLE = re.compile(
    r"\s*(?:can|could|do) you (?:also |really )?(?:know how to )?"
    r"(?:translate|summari[sz]e|sum up|shorten|extract|judge|classify|analy[sz]e|read|find|list)\b"
    r"(?P<what>[^:：\n]*)\?\s*",
    re.IGNORECASE,
)
_IN_GENERAL = frozenset(
    """a an any some all text texts sentence sentences document documents word words review reviews
    letter letters article articles language languages poem poems name names date dates story
    stories feeling feelings mood moods thing things something for me us from to into in of and or
    other well""".split()
) | {name.lower() for name in NAMES.values()}
_INDEFINITE = re.compile(r"\b(?:an?|any|some|\w+s)\b", re.IGNORECASE)
_CHINESE_ORDER = re.compile(
    r"\s*(?:请|你?能不?能|可以|帮我|给我)*(?:写|讲|编|作|唱|推荐|说)"
    r"(?:一?[个首篇段]|点|些)[^：:]{1,30}$"
)


def without_greeting(text: str) -> str:
    """A text without the greeting that it begins with, which tells nothing; one that is no more
    than a greeting as it is."""
    rest = _GREETED.sub("", text)
    return rest if rest.strip() else text


def orders_a_text(text: str) -> bool:
    """Whether it is one order to tell, write or explain something."""
    return len(text) <= SHORT and _ORDERS.fullmatch(text.strip()) is not None


def asks_for_help(text: str) -> bool:
    """Whether a short text orders a story, a poem or help of whoever is to answer."""
    if len(text) > SHORT:
        return False
    return bool(_HELP.match(text) or _PLEA.fullmatch(text) or _CHINESE_ORDER.match(text))


def asks_whether_able(text: str) -> bool:
    """Whether it asks if texts can be translated, or the like, and gives none: “a text”."""
    found = _ABLE.fullmatch(text)
    if not found:
        return False
    said = re.findall(r"\w+", found["what"].lower())
    of_any = _INDEFINITE.search(found["what"]) or not said
    return bool(of_any or said) and all(word in _IN_GENERAL for word in said)


def invents(text: str) -> bool:
    """Whether it orders what is made up: a story, a joke, a poem."""
    said = text.strip()
    if len(said) > SHORT:
        return False
    return bool(_INVENTED.fullmatch(said) or _INVENTED_CHINESE.fullmatch(said))


def ends_in_one(text: str) -> bool:
    """Whether the last sentence is a plea for help, asks the one who answers of itself, or orders
    what is made up: those before it are told to that one, who is in none of them, and nothing
    follows from them.
    """
    *before, last = ("", *(one.text for one in sentences(text[-READ:])))
    if YOU.search(" ".join(before)):
        return False
    return bool(_PLEA.fullmatch(last) or _OF_YOU.fullmatch(last) or invents(last))


def alone(text: str, context: str) -> bool:
    """Whether what is to be made up has nothing to do with what stands in the box."""
    if not invents(text) or _POINTS_AT_A_TEXT.search(text):
        return False
    told = {one.stem for one in words(context) if one.stem}
    return not told & {one.stem for one in words(text) if one.stem}
