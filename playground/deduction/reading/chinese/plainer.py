"""Ways of saying in Chinese that have a plainer one, and sentences that leave open what is.

In:  plainer("小明不再是老师了。"), left_open("小明也许很高。", reads)
Out: "小明不是老师。", "“也许” leaves open whether it is so."
"""

import re
from collections.abc import Callable, Iterator

from playground.deduction.reading.chinese.dictionary import is_person, is_place
from playground.deduction.reading.chinese.kin import FAMILY
from playground.deduction.reading.chinese.lexicon import AT_WORK, PROPERTIES, STEMS, VERBS
from playground.deduction.reading.rewording import reworded, ways

_VERB = "|".join(sorted(VERBS, key=len, reverse=True))
_DONE = r"(?:了|掉|完|好|过)*"
_FEW, _ONE = "两三四五六七八九十\\d", "个只条头位名匹辆台件座棵朵本种样艘间把张块颗架部扇盏群"
_MUTUAL = {
    **dict.fromkeys(("夫妻", "夫妇"), "配偶"),
    **dict.fromkeys(("情侣", "恋人"), "恋侣"),
    **{one: one for one in ("同学", "同事", "邻居", "室友", "队友", "亲戚", "朋友")},
    "双胞胎": "孪生",
}


def _mutual(found: re.Match[str]) -> str:
    """“甲和乙是同学” as “甲是乙的同学”."""
    return f"{found[1]}是{found[2]}的{_MUTUAL[found[3]]}"


def _done_by(found: re.Match[str]) -> str:
    """“这封信是李华写的” as “李华写这封信”, where somebody is named."""
    what, who, verb = found.groups()
    named = is_person(who) or re.fullmatch("[小老阿][一-鿿]", who)
    return f"{who}{verb}{what}" if named else found[0]


def _only_one(found: re.Match[str]) -> str:
    """“甲、乙、丙中只有一个人说谎” as “要么甲说谎，要么乙说谎，要么丙说谎”."""
    *names, said = found.groups()
    be = "是" if "人是" in found[0] or "个是" in found[0] else ""
    return "，".join(f"要么{one}{be}{said}" for one in names)


def _turned(found: re.Match[str]) -> str:
    """“小明的爸爸是李强” as “李强是小明的爸爸”; of “小明的爸爸是医生” nothing."""
    whose, what, who = found.groups()
    name = is_person(who) or is_place(who) or (what == "老师" and who.endswith("老师"))
    return f"{who}是{whose}的{what}" if name else found[0]


_DOING = "|".join(sorted((*VERBS, *PROPERTIES), key=len, reverse=True))
_SHOWN = "|".join(sorted(PROPERTIES, key=len, reverse=True))
_PLAINER = ways(
    (r"^(?:我们)?(?:假设|假定|给定|已知)[，,：:]?(?=[^，。？?：:]+。?$)", ""),
    ("(?<=在)([^，。在]{1,6}?[里内])(?:面|边|头)", r"\1"),
    (
        r"^(?:所有|凡是|凡)?((?:会|能|可以)[^，。的]+)的人都([^，。？?]+)(?=[。？?]?$)",
        r"如果某人\1，那么他\2",
    ),
    (
        r"^(?:所有|凡是|凡)?((?:会|能|可以)[^，。的]+)的(?:东西)?都([^，。？?]+)(?=[。？?]?$)",
        r"如果某物\1，那么它\2",
    ),
    (
        rf"^(?:所有|凡是|凡)?((?:很|有)[^，。的]+|{_SHOWN})的(?=都[^，。]+。?$)",
        r"所有\1的东西",
    ),
    ("(?<![到从])现在[，,]?(?![起就的])", ""),
    (
        rf"^([^，。有没是]{{1,4}})有[一{_FEW}]+[个位名]({FAMILY}|丈夫|妻子)"
        r"(?:[，,：:](?:名?叫)?|名?叫)([^，。是有吗就]+)(?=。?$)",
        r"\3是\1的\2",
    ),
    (
        r"^除非([^，。]+)[，,](?!否则|不然|才)([^，。才都]+)都?([^，。才]*?)(?=。?$)",
        r"除非\1，否则\2\3",
    ),
    (rf"^([^，。是]+)是([^，。是]{{2,4}}?)({_VERB})的(?=[。！？?吗]|$)", _done_by),
    (
        rf"^不是([^，。]{{1,4}})[，,]?就是([^，。]{{1,4}}?)((?:{_VERB}).+?)(?=。?$)",
        r"要么\1\3，要么\2\3",
    ),
    ("(?<=[穿戴拿抱带骑看听举提背牵拉追盖])着(?=[^，。？?吗急迷])", ""),
    (
        r"^(?:所有|凡是|凡)?没有?([^，。的有没]{1,4})的人(?:都|就|便)?([^，。的]+)(?=。?$)",
        r"如果某人没有\1，那么他\2",
    ),
    (r"(在[^，。在]+?)[，,]?(或者|或|要么)是?在", r"\1\2"),
    (
        rf"在([^，。在正]{{1,5}}?)({'|'.join(AT_WORK)})(?=[。！？?吗的，]|$)",
        r"\2在\1",
    ),
    (
        r"^([^，。、]{1,4})、([^，。、]{1,4})[、和]([^，。、]{1,4}?)(?:三(?:个)?人)?(?:中|之中|当中|里)"
        r"?(?:只|恰好|正好)有一(?:个|名|位)?人?(?:是)?([^，。]+?)(?=。?$)",
        _only_one,
    ),
    (
        rf"^([^，。是的]{{1,4}})的({FAMILY}|丈夫|妻子|老师|老板|班长|校长|首都)是([^，。是的？]+?)(?=吗？?$|。?$)",
        _turned,
    ),
    (r"不准|禁止|不许|(?<!巴)不得|不允许", "不可以"),
    (r"一点(?:儿)?[也都](?=[不没])", ""),
    (r"没有一个人(?=[^，。])", "没有人"),
    (rf"^([^，。]{{1,4}})[和与跟]([^，。]{{1,4}})是({'|'.join(_MUTUAL)})", _mutual),
    (
        r"^([^，。不]+?)不(是|在)([^，。就]+)[，,]?就\2([^，。]+?)(?=。?$)",
        r"\1\2\3或者\4",
    ),
    (r"不但|不仅(?=[^，。]+[，,](?:而且|并且|还|也))", ""),
    (r"^([^，。]+?)的时候[，,]", r"如果\1，"),
    (r"^([^，。？?是]+)是谁[？?]?$", r"谁是\1？"),
    (r"在(?:哪里|哪儿)(?=[？?呢]|$)", "在什么"),
    (r"(?<=[^是])什么(?!样|时候|东西|人)(?=[一-鿿]{1,3}[？?]$)(?!.*[吗呢][？?]$)", "哪个"),
    (rf"(?:正在|在)(?=(?:{_DOING})(?:[，。？?吗了]|$))", ""),
    (
        r"^([^，。]{1,4})[和与跟]([^，。]{1,4}?)(?:中|之间|里)?至少有一个(?:人)?([^，。]+?)(?=[。]|$)",
        r"\1\3或者\2\3",
    ),
    (
        rf"^([^，。？?吗没不所每都凡如若的]+?有)[{_FEW}]+([{_ONE}])(?=[^，。？?吗]+。?$)",
        r"\1一\2",
    ),
    (r"不再(是)?([^，。？?了]+)了?(?=[。？?，]|$)", r"不\1\2"),
    (r"^([^，。]*?)虽然([^，。]+)，(?:但是?|可是?|却)", r"\1\2，但是"),
    (
        r"^([^，。是]{1,6}?)或者?([^，。是]{1,6})是([^，。]+)(?=[。]|$)",
        r"\1是\3或者\2是\3",
    ),
    (r"(?<=[，,])(?:因此|所以|于是|因而)[，,]?|^因为(?=[^，。]+[，,])", ""),
    (
        r"(^|[，,。]|如果|要是|若是|若|只要|一旦|万一|除非)(没有|没|不)?(?:正在|在)?(下雨|下雪|刮风|打雷)",
        r"\1天\2\3",
    ),
    (
        rf"^([^，。把被]+?)(没有|没)?把([^，。把被]+?)({_VERB}){_DONE}(?=[。！？?吗]|$)",
        r"\1\2\4\3",
    ),
    (
        rf"^([^，。把被]+?)(没有|没)?被([^，。把被]+?)({_VERB}){_DONE}(?=[。！？?吗]|$)",
        r"\3\2\4\1",
    ),
    (r"(?<=是)(?=个[一-鿿])", "一"),
    (rf"({_VERB}|去|来|到|做|用|住)了(?=[^，。！？?吗呢])", r"\1"),
    (r"(?<=[一-鿿])(?<!除)(?<!为)了(?=[。！？?，,吗]|$)", ""),
    (r"^只要([^，。]+?)，?(?:就|便)(会|能|可以)([^，。]+)(?=[。]|$)", r"\1的人都\2\3"),
)
_ONE_OF = re.compile(
    r"(?P<what>[^，。是]{2,4})(?:要么)?是(?P<one>[^，。是]{1,4})[，,]?(?:或者|或|要么)是?(?P<other>[^，。是]{1,4})。?"
)
"""“凶手是甲或者乙”: which of two it is."""
_MOST = re.compile(
    r"(?P<word>大多数|大部分|多数|很多|许多|不少|少数|几乎所有)的?(?P<said>[^，。]+)。?"
)
_HEDGE = re.compile(
    r"(?P<who>[^，。]+?)(?P<word>(?:有)?可能|也许|大概|或许|恐怕|应该|将会?|曾经?|以前|看起来|似乎|好像)(?P<rest>[^，。]+)。?"
)
_SAYS = re.compile(
    r"[^，。]+?(?P<word>说|认为|觉得|相信|怀疑|否认|声称|以为|猜|希望|担心|不知道)，?[“「]?(?P<said>[^，。]+?)[”」]?。?[”」]?"
)
_WANTS = re.compile(
    r"(?P<who>[^，。]+?)(?P<word>想|希望|打算|要|愿意|计划)(?:当|成为|做)(?P<what>[^，。]+)。?"
)


def plainer(sentence: str) -> str:
    """The sentence in plainer words; itself where there are none."""
    sentence = reworded(sentence, _PLAINER)
    if (found := _ONE_OF.fullmatch(sentence)) and all(map(_named, found.group("one", "other"))):
        return f"{found['one']}是{found['what']}或者{found['other']}是{found['what']}。"
    return sentence


def _named(word: str) -> bool:
    return word in STEMS or is_person(word)


_OPENS = re.compile(r"(?:他|她|它)(?!们|自己)(?P<rest>[^，。他她它].*)")
_TOLD = re.compile(
    r"(?P<who>[小老阿]?[一-鿿]{1,2}?)(?:不|也)?(?:是|在|有|很|喜欢|讨厌|爱|怕|会|住|去|养)(?P<said>.+)"
)


def _named_again(sentence: str, before: str) -> str:
    """ "小明很忙。" for "他很忙。" after "小明是医生。"; itself where that may be another."""
    found, told = _OPENS.fullmatch(sentence), _TOLD.fullmatch(before)
    if (
        not found
        or not told
        or re.search("如果|要是|每|所有|没有|谁|[小老阿][一-鿿]", told["said"])
    ):
        return sentence
    whose = re.search("[小老阿]?[一-鿿]{1,2}", told["who"])
    return (
        f"{told['who']}{found['rest']}"
        if whose and told["who"] not in "这那谁他她它我你"
        else sentence
    )


def again(sentence: str, before: str) -> str:
    """ "小刚喜欢小红。" for "小刚也是。" after "小明喜欢小红。"; the sentence itself else."""
    sentence = _named_again(sentence, before)
    short = re.fullmatch(r"(?P<who>[^，。]+?)也(?:是|一样|不是)。?", sentence)
    told = re.fullmatch(
        r"(?P<who>[小老阿]?[一-鿿]{1,2}?)(?P<said>(?:不|也)?(?:是|喜欢|讨厌|爱|怕|认识|帮助|很).+)",
        before,
    )
    if not short or not told or ("不是" in sentence) != told["said"].startswith("不"):
        return sentence
    return f"{short['who']}{told['said']}"


def left_open(sentence: str, reads: Callable[[str], bool]) -> str:
    """Why nothing of what is comes of a sentence; "" where that is not certain.

    `reads` says whether the grammar reads a sentence as a statement.
    """
    ways = _ways(sentence)
    word = next((word for word, plain in ways if any(map(reads, plain))), "")
    return f"“{word}” leaves open whether it is so." if word else ""


def _ways(sentence: str) -> Iterator[tuple[str, list[str]]]:
    """The word that leaves it open, and what may be left of the sentence without it."""
    if found := _MOST.fullmatch(sentence):
        yield found["word"], [f"所有的{found['said']}。"]
    if found := _WANTS.fullmatch(sentence):
        yield found["word"], [f"{found['who']}是{found['what']}。"]
    if found := _SAYS.fullmatch(sentence):
        yield found["word"], [f"{found['said']}。"]
    if found := _HEDGE.fullmatch(sentence):
        yield found["word"], [f"{found['who']}{found['rest']}。"]
