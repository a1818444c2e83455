"""Praise that is hardly meant, and what was expected and did not come true.

In:  ironic("Oh great, another delay.", "positive"), denied("I expected to hate it. I was wrong.")
Out: "Oh great", "positive"

A word of praise beside a mishap is stock irony; nothing in a count of words, nor in a network that
has learnt sentences about films, tells it from praise that is meant. What somebody expected is felt
the other way round where he says that he was wrong. English and Chinese.
"""

import re
from collections.abc import Callable

_FINE = (
    r"(?:great|wonderful|fantastic|perfect|lovely|brilliant|marvell?ous|terrific|nice|awesome"
    r"|excellent|super|fabulous|amazing|superb|splendid|delightful|joy|good)"
)
_FORMULAS = re.compile(
    rf"(?:^|(?<=[.!?…,;:—–\n])\s*|(?<=[.!?…] ))(?:(?:oh|ah|well|wow|yay|and|so)[, ]+)?"
    rf"(?:(?:just|absolutely|how|simply|really)\s)?{_FINE}(?=\s*[,.!…:;—–-])"
    r"|\b(?:just|exactly)\s(?:what|the\sthing)\s(?:i|we)\s(?:\w+\s)?(?:needed|wanted)\b"
    rf"|\b{_FINE}\s(?:job|work|start|going|one)(?=[,.!…]|\s(?:guys|everyone|team|all|folks|as)\b)"
    r"|\b(?:well\sdone|way\sto\sgo|bravo|congrat(?:s|ulations)|thanks?\s(?:you\s)?(?:a\slot|a\sbunch"
    r"|so\smuch|very\smuch)|how\s(?:very\s)?(?:kind|thoughtful|nice|lovely)|lucky\s(?:me|us)"
    r"|what\sa\s(?:surprise|treat|joy)|love\sit\swhen|can['’]?t\swait)\b",
    re.IGNORECASE,
)
_MISHAPS = re.compile(
    r"\b(?:another\s(?:\w+\s)?(?:delay|meeting|bill|fine|queue|update|outage|strike|error|form"
    r"|monday|storm)|delay(?:s|ed)?|cancel(?:s|led|ed|lation)|flat\styre|flat\stire|traffic\sjam"
    r"|parking\s(?:ticket|fine)|out\sof\sorder|power\scut|(?:power\s)?outage|two\shours\slate"
    r"|(?:is|was|are|were|arrived|came)\s(?:\w+\s)?late\b|jam(?:s|med)|crash(?:es|ed)|broke(?:n|\sdown)?"
    r"|died|dead|leak(?:s|ed|ing)|spill(?:s|ed)|stuck|lost\s(?:my|our|the)|missed\s(?:my|our|the)"
    r"|stopped\sworking|do(?:es)?n['’]t\swork|did(?:n['’]t|\snot)\s(?:work|arrive|come)|never\scame"
    r"|forg[eo]t|sold\sout|closed\sagain|fail(?:s|ed)|overcharged|scratched|soaked|ruined|rain(?:ed"
    r"|ing)?\sagain|(?:wifi|internet|server|site|network)\sis\sdown|still\swaiting|burnt?|stolen)\b",
    re.IGNORECASE,
)
_NONE = re.compile(
    r"(?:\b(?:no|not|never|without|nothing|zero|any|instead\sof|after|despite|until|before|fix\w*"
    r"|repair\w*|mend\w*|replac\w*|sav\w*|found|recover\w*)|n['’]t)\s(?:\w+\s)?$",
    re.IGNORECASE,
)
"""Before a mishap that there was not, or that is over."""
_NEAR = 100
"""So many characters may stand between the praise and the mishap it is about."""

_CHINESE_FORMULAS = re.compile(
    r"太好了|真好(?=[，。！]|$)|好极了|太棒了|真棒|干得(?:真)?(?:好|漂亮|不错)|做得(?:真)?好|(?:真是)?(?:谢谢|多谢|感谢)"
    r"(?:你们?|您|各位|啊|了)*|正是我(?:所)?(?:需要|想要)的|恭喜|真有你的|真会挑时候"
)
_CHINESE_MISHAPS = re.compile(
    r"取消|晚点|延误|误点|弄丢|丢了|坏了|弄坏|堵车|停电|断网|罚单|迟到|死机|漏水|又[要得]?(?:加班|下雨|坏|错|涨价)"
    r"|没电|没修好|摔坏|打翻|爆胎|卡住|故障|崩溃|白跑"
)
_CHINESE_NONE = re.compile(r"(?:没有|没|不|未|不再|不会|避免|免得)(?:再)?$")

_EXPECTED = (
    r"(?:expect(?:ed|ing)|(?:was|were)\s(?:\w+\s)?(?:sure|certain|convinced|afraid|worried|prepared"
    r"|ready|expecting|told)|thought|thinking|believed|assum(?:ed|ing)|figured|feared|hoped|hoping"
    r"|guessed|imagined)"
)
_WRONG = (
    r"(?:(?:\b(?:i|we)\s(?:was|were|have\sbeen|could\s?n[o'’]t\shave\sbeen|could\snot\shave\sbeen|had\sbeen"
    r"|stand)\s(?:\w+\s){0,2}?|\b)(?:wrong|mistaken|corrected)(?=\s*(?:[.!,;]|$|\band\b|\bbut\b))"
    r"|\bhow\swrong\b|proved?\s(?:me|us)\swrong|wrong\s(?:i|we)\s(?:was|were)"
    r"|the\sopposite\s(?:was|is)\strue)"
)
_DENIED = re.compile(
    rf"\b(?:i|we)\b[^.!?]{{0,30}}?\b{_EXPECTED}\s(?P<what>[^.!?]{{3,120}}?)[.!?,;]?\s+(?:(?:and|but|boy|oh"
    rf"|well|man)[, ]+)*(?:[^.!?]{{0,20}}?){_WRONG}",
    re.IGNORECASE,
)
_CHINESE_DENIED = re.compile(
    r"(?:以为|觉得会|料想|担心|期待|期望|预计)(?P<what>[^。！？]{2,40}?)[，。！]?(?:结果|但是?|可是?|没想到|后来|事实)"
    r"[^。！？]{0,10}?(?:错了|想错|相反|多虑|打脸|并非如此|并不是)"
)

_HEDGED = re.compile(
    r"(?:(?:(?:it|that)(?:['’]s|\s(?:is|was))\s(?:\w+\s)?not|it\s(?:is|was)n['’]t)\s"
    r"(?:that|as\s(?:if|though)|like)|(?:i|we)(?:['’]m|['’]re|\s(?:am|are))\snot\ssaying)\s"
    r"[^.,;:!?]*?(?:n['’]t|\b(?:not|never))\b[^.,;:!?]*",
    re.IGNORECASE,
)

_CHINESE_HEDGED = re.compile(r"我?们?[也倒]?(?:不是|并非)说[^，。！？,;；]*[不没][^，。！？,;；]*")


def hedged(text: str) -> str | None:
    """A text that only says that it is not as if one did not like it; None for any other."""
    said = text.strip().rstrip(".!…。！ ")
    found = _HEDGED.fullmatch(said) or _CHINESE_HEDGED.fullmatch(said)
    return found.group() if found else None


def ironic(text: str, label: str, *, chinese: bool = False) -> str | None:
    """The stock words of praise in a text that tells of a mishap, where it is called `label`.

    None where there are none, where the text is called negative anyway, and where the mishap did
    not happen.
    """
    if label == "negative":
        return None
    formulas, mishaps, none = (
        (_CHINESE_FORMULAS, _CHINESE_MISHAPS, _CHINESE_NONE)
        if chinese
        else (_FORMULAS, _MISHAPS, _NONE)
    )
    happened = [one for one in mishaps.finditer(text) if not none.search(text[: one.start()])]
    for praise in formulas.finditer(text):
        for mishap in happened:
            between = max(mishap.start() - praise.end(), praise.start() - mishap.end())
            if between <= _NEAR and (said := praise.group().strip(" ,.!")):
                return said
    return None


def denied(
    text: str, feels: Callable[[str], float], *, chinese: bool = False
) -> tuple[str, str] | None:
    """What was expected and did not come true, and the label that this leaves; None without it.

    `feels` is the sum of feelings in a stretch of text; where it is 0 the label is neutral.
    """
    found = (_CHINESE_DENIED if chinese else _DENIED).search(text)
    if found is None:
        return None
    felt = feels(found["what"])
    label = "negative" if felt > 0 else "positive" if felt else "neutral"
    return found["what"].strip(" ，,"), label
