"""Words that mean the opposite of each other, in the forms in which questions and texts have them.

In:  OPPOSITES["opened"], against("closed", "Ada opened the bakery.")
Out: ["closed"], "opened"
"""

import re
from itertools import permutations, product

from playground.text.stems import stem, words

_OPPOSITES = """
first:last before:after earliest:latest oldest:youngest older:younger largest:smallest
bigger:smaller larger:smaller biggest:smallest highest:lowest higher:lower most:least more:less
more:fewer best:worst better:worse longest:shortest longer:shorter north:south east:west
northern:southern eastern:western left:right upper:lower top:bottom inside:outside
internal:external above:below over:under won:lost win:lose winner:loser winning:losing began:ended
begin:end started:ended start:end beginning:end opened:closed open:close open:closed
increase:decrease increased:decreased gain:loss gained:lost rise:fall rose:fell grew:shrank
grow:shrink built:destroyed build:destroy founded:dissolved created:abolished joined:left
join:leave enter:leave entered:left arrived:departed arrive:depart bought:sold buy:sell
sold:bought born:buried born:married married:divorced husband:wife father:mother son:daughter
brother:sister king:queen male:female men:women man:woman boys:girls allowed:banned allow:forbid
permitted:forbidden legal:illegal accepted:rejected accept:reject supported:opposed support:oppose
agreed:disagreed like:dislike liked:hated friend:enemy ally:enemy allies:enemies attack:defend
attacked:defended succeeded:failed success:failure strong:weak stronger:weaker positive:negative
same:different common:rare always:never everyone:nobody all:none major:minor old:new old:young
early:late earlier:later ancient:modern public:private urban:rural rich:poor hot:cold warm:cool
dry:wet light:heavy light:dark fast:slow hard:soft difficult:easy true:false included:excluded
include:exclude includes:excludes added:removed add:remove found:lost remembered:forgot
teacher:student teach:learn author:reader gave:received give:receive received:refused
lent:borrowed
boil:freeze boil:melt freeze:melt sink:float land:depart sunrise:sunset
dawn:dusk inhale:exhale published:withdrew released:recalled discovered:lost appointed:dismissed
hired:fired
elected:deposed promoted:demoted approved:rejected ally:rival home:away maximum:minimum
majority:minority fewer:more expensive:cheap safe:dangerous peace:war victory:defeat
defeated:spared
"""
OPPOSITES: dict[str, list[str]] = {}
for _pair in _OPPOSITES.split():
    _one, _other = _pair.split(":")
    OPPOSITES.setdefault(_one, []).append(_other)
    OPPOSITES.setdefault(_other, []).append(_one)


def against(word: str, sentence: str) -> str:
    """The word of a sentence that means the opposite of a word, "" where none does.

    The words may have other forms than the table: "opening" is against "closes".
    """
    wanted = {stem(one) for one in _BY_STEM.get(stem(word), ())}
    return next((one.text for one in words(sentence) if one.stem and one.stem in wanted), "")


_WAYS = {"in": "out", "out": "in", "on": "off", "off": "on", "up": "down", "down": "up"}
_VERB_AND_WAY = re.compile(
    r"\b(check|move|log|sign|clock|switch|turn|tune|lock|opt|come|cut|zoom|plug)(?:s|es|ed|ing|ged|ging)?"
    r"[ -](in|out|on|off|up|down)\b",
    re.IGNORECASE,
)
_SAID_OTHERWISE = (
    (r"\bland(?:s|ed|ing)?\b", r"\bt(?:a|oo)k(?:es?|en|ing)? off\b"),
    (r"\btak(?:e|es|ing) off\b", r"\bland(?:s|ed|ing)?\b"),
    (r"\bto bed\b|\bfall asleep\b", r"\bg[eo]ts? up\b|\bw(?:a|o)kes? up\b"),
    (r"\bgets? up\b|\bwakes? up\b", r"\bto bed\b|\bfalls? asleep\b"),
)
"""What two words say of one thing, and what its opposite says."""


def turned(question: str, said: str, context: str) -> tuple[str, str] | None:
    """What a question says and a sentence the other way round: “check out” and “check-in”, where
    the text does not say it as the question does; None where there is no such thing."""
    for one in _VERB_AND_WAY.finditer(question):
        verb, way = one[1], one[2].lower()
        other = re.search(rf"\b{verb}\w*[ -]{_WAYS[way]}\b", said, re.IGNORECASE)
        if other and not re.search(rf"\b{verb}\w*[ -]{way}\b", context, re.IGNORECASE):
            return one[0], other[0]
    for mine, its in _SAID_OTHERWISE:
        asks, tells = (re.search(p, t, re.I) for p, t in ((mine, question), (its, said)))
        if asks and tells and not re.search(mine, context, re.IGNORECASE):
            return asks[0], tells[0]
    return None


_BY_STEM: dict[str, set[str]] = {}
for _word, _against in OPPOSITES.items():
    _BY_STEM.setdefault(stem(_word), set()).update(_against)

_APART = """
wrote illustrated translated directed produced composed edited published designed photographed
"""
for _word, _other in permutations(_APART.split(), 2):
    _BY_STEM.setdefault(stem(_word), set()).add(_other)
for _word, _other in product(("died", "killed"), ("injured", "wounded", "hurt", "survived")):
    _BY_STEM.setdefault(stem(_word), set()).add(_other)
    _BY_STEM.setdefault(stem(_other), set()).add(_word)
"""What several people do of one work: who wrote a book did not thereby illustrate it."""
