"""Plain complaints and praise without a word of feeling: what broke, what one would do again.

In:  find("It stopped working. I can't recommend it enough!")
Out: (Saying(3, 18, -2.0, "broke"), Saying(22, 48, 2.5, "set phrase"))

Each is a pattern with a weight on the scale of VADER's lexicon (-4 to 4), chosen by hand. A word of
denial up to three words before turns the weight round: "it never broke".
"""

import re
from dataclasses import dataclass

from playground.explain.reversing import OF_ANOTHER, said_of_another

TURNED = -0.74
"""What a denial makes of a weight, as VADER has it."""

_IT = r"(?:it|them|this|that|one|these|mine)"
_NOT = r"(?:n['’]?t|\s?not)"
_TIME = r"(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?)"
_SINCE = (
    rf"(?=\s*(?:[.!,;]|$|\b(?:after|within|right|immediately|almost|twice|again|already|constantly"
    rf"|every|before|in\s(?:\w+\s)?(?:my|\w+\s)?{_TIME}|(?:on\s)?the\s(?:very\s)?"
    rf"(?:first|second|third|next|same)|the\smoment|when\si|as\ssoon)\b))"
)
_BAD = r"broken|damaged|cracked|scratched|dented|torn|dirty|cold|empty|stained|defective|late|wet"
_GOOD = (
    r"(?:(?:so|very|really|pretty|quite|such|an?|the|my|our|one\sof\sthe)\s){0,3}(?:good|great|nice"
    r"|excellent|amazing|wonderful|lovely|fantastic|brilliant|perfect|reliable|clean|friendly|fun"
    r"|fresh|delicious|tasty|helpful|beautiful|better|best|favou?rite|awesome|superb|charming|cosy"
    r"|quiet|cheap|fast)"
)
_STILL = r"(?![^.!?]{0,20}\bstill\b)"
_THANKS = r"thank(?:s|\s?you)(?:\s(?:a\slot|a\sbunch|so\smuch|very\smuch))?\sfor"
_WISH = r"wish(?:ed)?\s(?:that\s)?(?:i|we)"
_EARLIER = r"(?:sooner|earlier|(?:years|ages|months|long)\sago|before)"
_CANT = r"(?:(?:ca|could)n['’]?t|cannot|(?:can|could)\snot)"
_SURELY = r"(?:\s(?:definitely|certainly|surely|happily|gladly|always|absolutely|ever))?"
_JUST = (
    r"(?:(?:just|such|simply|basically|absolutely|honestly|truly|complete|completely|total|totally"
    r"|absolute|utter|utterly|sick|bad|cruel|big|bit\sof\sa|real)\s){0,3}"
)
_ILL = (
    r"(?:disappoint\w+|boring|bored|annoy\w+|upset|rude|useless|dull|frustrat\w+|ugly"
    r"|unhelpful|unhappy|tired|confus\w+|awkward|unprofessional|miserable)"
)
_KIN = (
    r"(?:mum|mom|mother|dad|father|brother|sister|wife|husband|son|daughter|grand(?:ma|pa|mother"
    r"|father)|aunt|uncle|cousin|baby|friend|best\sfriend|partner|boyfriend|girlfriend|fianc[ée]e?)"
)
_PET = r"(?:dog|puppy|cat|kitten|rabbit|hamster|horse|parrot|pet)"
_DEAR = rf"(?:my|our)\s(?:\w+\s)?(?:{_KIN}|{_PET})"
_DISH = (
    r"(?:soup|food|meal|coffee|tea|fries|chips|pizza|steak|dinner|lunch|breakfast|eggs?|burger|rice"
    r"|fish|chicken|pasta|bread|dish(?:es)?|plates?|room|bed|shower|sauce)"
)
_KINDS: dict[str, tuple[tuple[str, float], ...]] = {
    "broke": (
        (
            r"(?:stop(?:s|ped)|quit|ceased)\s(?:working|charging|responding|connecting"
            r"|functioning|heating|cooling|turning\son)(?!\s(?:at|for|in|with)\b)",
            -2.0,
        ),
        (
            rf"(?<!dawn\s)(?<!day\s)(?<!news\s)(?:broke(?:\sdown)?|snapped|cracked|ripped|tore"
            r"|leak(?:s|ed)|jam(?:s|med)|froze|freezes|crash(?:es|ed)|overheats|died"
            rf"|(?:fell|falls|came|comes)\s(?:off|apart|loose|undone)|gave\sout|wore\sout){_SINCE}",
            -2.0,
        ),
        (
            r"battery\s(?:dies|drains|(?:only|barely|hardly)\slasts|lasts\s(?:only|barely|hardly))",
            -2.0,
        ),
        (r"(?:went|goes|gone)\s(?:black|blank|dead|missing|flat)", -1.5),
        (
            rf"(?:does|do|did|would|will|wo|ca|could|can){_NOT}\s(?:even\s)?(?:work(?!\s(?:on|in|at"
            r"|for|here|there|today)\b)|turn\son|switch\son|charge|connect|fit)\b",
            -1.5,
        ),
        (r"keeps?\s(?:failing|crashing|freezing|disconnecting|breaking|falling|dying)", -2.0),
    ),
    "did not come": (
        (
            r"never\s(?:arrived|came|showed\sup|turned\sup|answered|answers|repl(?:ied|ies)|work(?:s|ed)"
            r"|respond(?:s|ed)|called\sback|heard\sback|got\s(?:it|them|a\s(?:reply|response)))",
            -2.0,
        ),
        (
            rf"did{_NOT}\s(?:arrive|show\sup|turn\sup|answer|reply|respond|come)(?=\s*[.!,;]|\s*$)",
            -1.0,
        ),
        (
            r"(?:nobody|no\sone)\s(?:\w+\s){0,3}(?:knew|answered|replied|came|helped|cared"
            r"|apologi[sz]ed|explained|noticed|bothered|listened|smiled)",
            -1.5,
        ),
        (
            r"(?:nobody|no\sone)\s(?:\w+\s){0,4}?(?:could|would|able\sto|bothered\sto|wanted\sto"
            r"|offered\sto)\s(?:even\s)?(?:help(?!\s\w+ing)|answer|tell|explain|serve|say)\b",
            -2.0,
        ),
        (
            rf"(?:arrived|came|comes|was\sdelivered|were\sdelivered)\s(?:\w+\s)?(?:{_BAD}"
            rf"|with\san?\s(?:{_BAD})|\w+\s{_TIME}\slate)",
            -2.0,
        ),
        (
            rf"(?:arrived|came|delivered)\s(?:\w+\s(?:\w+\s)?{_TIME}\s)?(?:early|ahead\sof\s(?:time"
            r"|schedule))",
            1.5,
        ),
        (
            r"wait(?:ed|ing)?\s(?:for\s)?(?:(?:over|more\sthan|almost|about|nearly)\s)?(?:(?:an|two"
            r"|three|four|five|half\san|\d+)\shours?|(?:[2-9]\d|twenty|thirty|forty|fifty)\sminutes)",
            -1.5,
        ),
    ),
    "money": (
        (r"(?:my|our|your)\smoney\sback", -2.0),
        (r"(?:want|demand|asked\sfor|requested|need)(?:ed|ing)?\sa\s(?:full\s)?refund", -1.5),
        (r"save\s(?:your|the)\s(?:money|time)(?=\s*[.!,;]|\s*$|\sand\b)", -2.0),
        (r"do(?:n['’]?t|\snot)\s(?:buy|bother|order\shere|waste\s(?:your|any))", -2.0),
        (
            rf"(?:had\sto\s(?:return|replace|send)|sent|returned)\s{_IT}(?:\sback)?"
            r"(?=\s*(?:[.!,;]|$|\b(?:back|twice|again|after|because|within)\b))",
            -1.5,
        ),
    ),
    "again": (
        (
            rf"(?:(?:would|will){_NOT}|won['’]?t|(?:['’]ll|['’]d)\snot)(?:\s\w+)?\s(?:buy|order|go|come"
            r"|visit|stay|book|return|eat|use|shop|be|hire)(?:\s\w+){0,3}?\s(?:again|back)",
            -2.0,
        ),
        (
            rf"(?:would|will|['’]ll|['’]d|going\sto){_SURELY}\s(?:buy|order|go|come|visit|stay|book"
            rf"|return|eat|use|shop|be|hire)(?:\s\w+){{0,3}}?\s(?:again|back)"
            r"(?!\s(?:at|in|on|by|from|before|to|later|tomorrow|soon|when)\b)",
            2.0,
        ),
        (
            r"never\s(?:ever\s)?(?:go|com|return|order|buy|stay|eat|book|shop|visit|us|be)(?:e|ing)?"
            r"(?:\s\w+){0,3}?\s(?:back|again)\b(?!\sand\sagain)",
            -2.5,
        ),
        (r"never\sagain|(?:the\s)?last\stime\s(?:i|we)(?:['’]ll|\swill)?\s\w+", -2.0),
        (
            r"(?:(?:already|just)\s)?(?:ordered|bought)\s(?:a\s(?:second|third)|another|two\smore)",
            1.5,
        ),
    ),
    "regret": (  # thanks and praise that are none, and regrets that are praise
        (
            rf"{_THANKS}\s(?:nothing|(?:ruin|wast|break|spoil|destroy|ignor|los|forgett|mess"
            r"|scratch|delay|lying)\w*)",
            -2.5,
        ),
        (rf"used\sto\s(?:be\s{_GOOD}|(?:love|like|enjoy|adore))\b{_STILL}", -1.5),
        (
            rf"(?:was|were)\s{_GOOD}(?:\s\w+)?\s(?:once|(?:in\s)?the\sold\sdays|back\sthen)\b{_STILL}",
            -1.5,
        ),
        (rf"once\s{_GOOD}\b[^.!?]{{0,30}}\bnow\b", -1.5),
        (
            rf"{_WISH}(?:\shad(?:n['’]?t|\snever|\snot)|['’]d\s(?:never|not))\b[^.!?,;]{{0,40}}",
            -2.0,
        ),
        (rf"{_WISH}(?:\shad|['’]d)\s(?!never|not)[^.!?,;]{{1,40}}?\b{_EARLIER}", 2.0),
        (
            r"regret(?:ted)?\s(?:is\s|was\s)?(?:that\s(?:i|we)\s)?(?:not|did(?:n['’]?t|\snot))"
            rf"\s[^.!?]{{1,40}}?\b{_EARLIER}",
            2.0,
        ),
    ),
    "mocked": (
        (
            rf"(?<!\bit\s)(?<!\bthat\s)(?:is|was|are|were)\s{_JUST}an?\s{_JUST}joke"
            r"(?!\s(?:about|between|among|by|from|of|on|that|to|in|he|she|i|we|they)\b)",
            -3.0,
        ),
        (
            rf"(?:is|was|are|were)\s{_JUST}(?:an?\s)?{_JUST}(?:rip-?off|scam|farce|shambles|circus"
            r"|insult|let-?down|con)\b(?!\s(?:artist|man|show|tent))",
            -2.5,
        ),
        (
            r"(?:do|did|ca|could)(?:n['’]?t|\snot)\s(?:really\s)?(?:see|get|understand)\s"
            r"(?:why(?=\s*[.!,;]|\s*$)|(?:what\s)?(?:all\s)?the\s(?:hype|fuss|appeal|buzz))",
            -4.5,
        ),
        (
            r"(?:that|which)(?:['’]s|\sis|\swas)\s(?:being\s)?(?:very\s|quite\s)?(?:generous|kind"
            r"|charitable|putting\sit\s(?:mildly|nicely|politely))(?=\s*[.!,;]|\s*$)",
            -1.0,
        ),
        (r"meh(?=\s*[.!,;…]|\s*$)", -1.5),
    ),
    "loss": (  # what befalls one, good or bad
        (
            rf"lost\s(?:{_DEAR}|(?:my|our)\s(?:job|home|house|wallet|purse|keys?|phone|passport"
            r"|luggage|bags?|money|savings))\b",
            -2.5,
        ),
        (
            rf"{_DEAR}(?:\s(?:has|had))?(?:\sjust)?\s(?:died|passed\s(?:away|on)|is\sdead|was"
            r"\sput\s(?:down|to\ssleep)|ran\saway|is\s(?:missing|in\shospital)|left\sme|dumped\sme"
            r"|(?:has|got)\scancer)\b",
            -2.5,
        ),
        (rf"(?:buried|had\sto\sput\sdown)\s{_DEAR}\b", -2.5),
        (
            r"(?:i|we|my\s\w+)\s(?:\w+\s)?(?:(?:was|were|got|been)\s(?:fired|laid\soff|robbed|mugged"
            r"|evicted|dumped|burgled|made\sredundant|diagnosed\swith)|failed\s(?:my|our|the|his|her)"
            r"\s(?:\w+\s)?(?:exams?|test|driving\stest|class|finals))\b",
            -2.5,
        ),
        (r"(?:my|our)\s(?:house|flat|home)\s(?:burn(?:ed|t)\sdown|was\s(?:robbed|flooded))", -2.5),
        (
            r"(?:i|we|my\s\w+)\s(?:\w+\s)?(?:got\s(?:the\sjob|promoted|engaged|married|into)|passed"
            r"\s(?:my|our|the|his|her)\s(?:\w+\s)?(?:exams?|test|driving\stest|finals)"
            r"|(?:was|were)\spromoted|had\sa\sbaby)\b",
            2.0,
        ),
    ),
    "treated": (
        (
            r"(?:shout(?:ed|s)?|yell(?:ed|s)?|scream(?:ed|s)?|swore|snapped|laughed|sneered|rolled"
            r"\s(?:\w+\s)?eyes)\s(?:right\s)?(?:at|in)\s(?:me|us|my\s\w+|our\s\w+|customers|guests)\b",
            -2.0,
        ),
        (r"(?:ignored|hung\sup\son|lied\sto|pushed|insulted|overcharged)\s(?:me|us)\b", -2.0),
        (
            rf"{_DISH}\s(?:was|were|is|are|arrived|came)\s(?:\w+\s)?(?:cold(?!\s\w)|soggy|stale|raw|burnt"
            r"|burned|undercooked|overcooked|lukewarm|greasy|bland|filthy|inedible)\b",
            -1.5,
        ),
    ),
    "letter": (  # how one begins and ends a letter, and what one wishes, feels nothing
        (r"dear\s\w+\.?(?:\s\w+){0,4}?(?=\s?[,\n])", 0.0),
        (r"(?:yours\s(?:sincerely|faithfully|truly)|(?:best|kind|warm)\s(?:regards|wishes))", 0.0),
        (r"would\slike(?=\s(?:to|an?|my|the|some)\b)", 0.0),
        (
            r"(?:(?:would\slike|want|writing|wish|have)\sto|must)\s(?:complain|make\sa\scomplaint)",
            -2.0,
        ),
    ),
    "set phrase": (
        (
            rf"{_CANT}\s(?:recommend|praise|thank|say|speak)\b[^.!?]{{1,60}}?"
            r"\benough",
            2.5,
        ),
        (rf"{_CANT}\s(?:possibly\s)?go\swrong", 2.0),
        (r"could\s(?:have\sbeen|be)\s(?:a\slot\s|much\s|far\s)?worse", 1.0),
        (rf"{_CANT}\sput\s(?:it|this|them|the\sbook)\sdown", 2.0),
        (
            r"could(?:n['’]?t|\snot)\s(?:have\sbeen|be|have\sasked\sfor|ask\sfor)\s(?:any\s|a\s)?"
            rf"(?:better|happier|nicer|easier|kinder|finer|more(?!\s(?:{_ILL}|wrong|mistaken)\b))(?:\s\w+)?",
            2.5,
        ),
        (
            rf"could(?:n['’]?t|\snot)\s(?:have\sbeen|be)\s(?:any\s)?(?:more\s{_ILL}|worse|ruder)\b",
            -2.5,
        ),
        (r"could\s(?:have\sbeen|be|have\sdone|do)\s(?:a\slot\s|much\s|far\s)?better", -1.5),
        (r"lea?(?:ves|ft|ve)\s(?:a\slot|much|something)\sto\sbe\sdesired", -2.0),
        (
            r"do\syourself\sa\sfavou?r\sand\s(?:buy|get|go|try|find|choose)\s(?:\w+\s)?"
            r"(?:else(?:where)?|somewhere|another)(?:\selse)?",
            -2.0,
        ),
        (r"(?:look|go|shop)\selsewhere|st(?:ay|eer)\s(?:well\s)?(?:away|clear)(?:\sfrom)?", -2.0),
        (r"(?:i|we)\s(?:still\s|almost\s|nearly\s)?fell\sasleep(?=\s*[.!]|\s*$)", -4.0),
        (r"(?:kept|keeps|keep)\s(?:us|me|you|everyone)\s(?:awake|waiting|up\sall)", -2.0),
        (r"fell\sasleep\s(?:half|mid|in\sthe|during|after|before|watching|reading)", -1.5),
        (r"(?:walked\sout|left|gave\sup)\s(?:half\s?way|before\s(?:dessert|the\send))", -1.5),
        (r"in\sone\s(?:sitting|go)(?=\s*[.!,;]|\s*$)", 1.5),
        (r"work(?:s|ed)?\s(?:\w+\s)?as\s(?:described|advertised|expected|promised)", 2.0),
        (r"(?:exactly|just)\swhat\s(?:i|we)\s(?:needed|wanted|(?:was|were)\slooking\sfor)", 2.0),
        (r"(?:still\s)?going\sstrong", 2.0),
        (r"exceed(?:s|ed)\s(?:\w+\s)?expectations", 2.0),
        (r"does\s(?:exactly\s|just\s)?what\sit\s(?:says|should|promises)", 2.0),
    ),
}
_PATTERNS = tuple(
    (kind, weight, re.compile(rf"\b(?:{pattern})", re.IGNORECASE))
    for kind, patterns in _KINDS.items()
    for pattern, weight in patterns
)
_DENIES = re.compile(
    r"(?:\b(?:not|never|no|nothing|nobody|hardly|cannot|won['’]?t)|n['’]t)(?:\s[\w’']+){0,2}\s?$",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Saying:
    """Where one stands in a text, what it weighs, and which kind it is of."""

    start: int
    end: int
    weight: float
    kind: str


def find(text: str) -> tuple[Saying, ...]:
    """The sayings of an English text, in order; of two that overlap the longer one stands."""
    found = [
        Saying(*one.span(), weight * _turn(text, one.start(), kind), kind)
        for kind, weight, pattern in _PATTERNS
        for one in pattern.finditer(text)
    ]
    kept: list[Saying] = []
    for saying in sorted(found, key=lambda one: one.start - one.end):
        if all(saying.end <= one.start or one.end <= saying.start for one in kept):
            kept.append(saying)
    return tuple(sorted(kept, key=lambda one: one.start))


def _turn(text: str, start: int, kind: str) -> float:
    """What the words right before make of a weight; a set phrase has its own denials."""
    if said_of_another(text[max(0, start - OF_ANOTHER) : start]):
        return TURNED
    before = re.split(r"[.!?;,]", text[max(0, start - 40) : start])[-1]
    return TURNED if kind in {"broke", "again"} and _DENIES.search(before) else 1.0
