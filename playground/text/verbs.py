# ruff: noqa: E501
"""English verbs: which words may be one, in which form, and what their base form is.

In:  base("bought"), base("carried"), base("owns"); may_be_past("sold"), may_be_participle("sold")
Out: "buy", "carry", "own"; True, True

Regular forms go by rule, strong ones by list.
"""

import re

from playground.deduction.reading.english import inflection

BE = frozenset("is are was were be been being am 's 're 'm isn't aren't wasn't weren't".split())
HAVE = frozenset("has have had having 've 'd hasn't haven't hadn't".split())
DO = frozenset("do does did don't doesn't didn't".split())
MODALS = frozenset(
    "will would can could shall should may might must won't can't cannot couldn't wouldn't".split()
)
AUXILIARY = (
    r"(?:(?:is|are|was|were|am|do|does|did|has|have|had|can|could|will|would|shall|should|may|might|must)"
    r"(?:n['’]t)?|can(?:no|['’])t|won['’]t)"
)
"""A pattern of the verbs that a question for yes or no begins with."""
QUESTION_WORD = r"(?:who|whom|whose|what|which|when|where|why|how)"
"""A pattern of the words that any other question begins with."""

_STRONG = """arise arose arisen; beat beat beaten; become became become; begin began begun;
bend bent bent; bet bet bet; bind bound bound; bite bit bitten; bleed bled bled; blow blew blown;
break broke broken; breed bred bred; bring brought brought; build built built; burn burnt burnt;
buy bought bought; catch caught caught; choose chose chosen; come came come; cost cost cost;
cut cut cut; deal dealt dealt; dig dug dug; draw drew drawn; dream dreamt dreamt; drink drank drunk;
drive drove driven; eat ate eaten; fall fell fallen; feed fed fed; feel felt felt; fight fought fought;
find found found; flee fled fled; fly flew flown; forbid forbade forbidden; forget forgot forgotten;
forgive forgave forgiven; freeze froze frozen; get got got; give gave given; go went gone;
grow grew grown; hang hung hung; hear heard heard; hide hid hidden; hit hit hit; hold held held;
hurt hurt hurt; keep kept kept; know knew known; lay laid laid; lead led led; leave left left;
lend lent lent; lose lost lost; make made made; mean meant meant; meet met met; overtake overtook overtaken;
pay paid paid; put put put; quit quit quit; read read read; ride rode ridden; ring rang rung;
rise rose risen; run ran run; say said said; see saw seen; seek sought sought; sell sold sold;
send sent sent; set set set; shake shook shaken; shine shone shone; shoot shot shot; show showed shown;
shut shut shut; sing sang sung; sink sank sunk; sit sat sat; sleep slept slept; speak spoke spoken;
spend spent spent; split split split; spread spread spread; stand stood stood; steal stole stolen;
stick stuck stuck; strike struck struck; swear swore sworn; sweep swept swept; swim swam swum;
swing swung swung; take took taken; teach taught taught; tear tore torn; tell told told;
think thought thought; throw threw thrown; undertake undertook undertaken;
understand understood understood; wake woke woken; wear wore worn; weave wove woven; win won won;
withdraw withdrew withdrawn; write wrote written; overthrow overthrew overthrown;
rebuild rebuilt rebuilt; rewrite rewrote rewritten; resell resold resold; repay repaid repaid"""
_FORMS = [entry.split() for entry in _STRONG.replace("\n", " ").split(";")]
_PAST = {past: plain for plain, past, _ in _FORMS}
_PARTICIPLE = {participle: plain for plain, _, participle in _FORMS}
STRONG = _PAST | _PARTICIPLE
"""The base form of each past and participle that does not end in "ed"."""


_NO_PAST = frozenset(
    """bed red shed sled seed need weed deed feed indeed speed breed greed hundred sacred naked
    wicked united aged embed bleed exceed proceed succeed ted fred ned ed""".split()
)
_SILENT_E = re.compile(
    r"(?:[^aeiou][aiou][cgklmnpstvz]|[aeiou]{2}[svz]|[vcuz]|[^s]s|[^aeiou][aiou]d|[rn]g|dg|at|[^aeo]ir|[^aeo]ur|[^aeioul]l"
    r"|[^aeiou][aiou]r)$"
)
_KEEPS_NO_E = re.compile(
    r"(?:it|et|en|on|er|or|el|ow|ew|ay|oy|ey|sh|ch|op|ip|in|om|ai[lnrmt]|oi[nl]|ou[tnr]|ea[dltrnmk]|ee[dlpt]"
    r"|rl|wl|ol)$"
)
_E_ANYWAY = re.compile(
    r"(?:creat|[dfhlrtv]in|comb?in|mag?in|rmin|phon|hop|prov|mov|scrip|slop|unit|invit|writ|delet|complet|compet"
    r"|declin|defin|comp|stor|explor|ignor|ador|shor|scor|control|rol|om)$"
)
_NO_E_ANYWAY = frozenset(
    """visit edit limit exhibit prohibit deposit credit profit benefit abandon mention question
    publish finish follow open happen listen enter offer order discover remember consider deliver
    answer cover gather travel cancel signal abandon reason season fashion condition position
    station pardon develop gallop contain maintain explain obtain attain train gain remain join
    adjoin begin determin focus target market budget ticket""".split()
) - {"determin"}


def may_be_past(word: str) -> bool:
    """Whether a word in lower case may be a verb's past: "sold", "carried"."""
    return word in _PAST or _regular(word)


def may_be_participle(word: str) -> bool:
    """Whether it may be a past participle: "sold", "written", "carried"."""
    return word in _PARTICIPLE or _regular(word)


def base(word: str) -> str:
    """The base form of a verb in any form; regular ones by rule, so now and then with a wrong e."""
    if word in BE:
        return "be"
    if word in HAVE:
        return "have"
    if word in _PAST or word in _PARTICIPLE:
        return _PAST.get(word) or _PARTICIPLE[word]
    if _regular(word):
        return _stem(word[:-2])
    if word.endswith("ing") and len(word) > 5:
        return _stem(word[:-3])
    return inflection.base(word) if inflection.looks_third(word) else word


def _regular(word: str) -> bool:
    return len(word) > 3 and word.endswith("ed") and word not in _NO_PAST


def _stem(stem: str) -> str:
    """What is left without its ending, as a base form: "stopp" → "stop", "mov" → "move"."""
    if stem.endswith("i"):
        return f"{stem[:-1]}y"
    if stem.endswith("e"):
        return f"{stem}e"
    if stem in _NO_E_ANYWAY:
        return stem
    if len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] not in "lsfz" and stem != "add":
        return stem[:-1]
    if _E_ANYWAY.search(stem) or (_SILENT_E.search(stem) and not _KEEPS_NO_E.search(stem)):
        return f"{stem}e"
    return stem
