"""Persons, places and organizations in Chinese, by rule over words and their classes.

In:  find(segment("馆长周敏和黄医生去了青石市的城南自来水公司。"))
Out: (Match(2, 4, "周敏", "person", "a surname and a given name"),
      Match(5, 8, "黄医生", "person", "a surname and a title"), …
      Match(14, 21, "城南自来水公司", "organization", "a word of organizations"))

A guess of the segmenter's model stands only where it has the form of a name: what it takes for a
person and has no surname, no title and no foreign sounds is none.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from importlib.resources import files

from playground.deduction.reading.chinese.dictionary import in_dictionary
from playground.text.chinese.segmenter import Word, spoken
from playground.text.patterns import Match

SURNAMES = frozenset(
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭"
    "廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳"
    "邢路岳齐沿贝梅莫庄辛管祝左涂谷祁时舒耿牟卜肖詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边"
    "辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫来嵺苟全褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝都巩稽井练仲乐虞卞封竺冼原官衣楚佟栗匡宗应台巫鞠僧桑荆谌银扬明沙薄伏岑习胥保和蔺"
)
COMPOUND = tuple(
    """欧阳 司马 上官 诸葛 东方 皇甫 尉迟 公孙 慕容 令狐 司徒 夏侯 端木 南宫 长孙 宇文 独孤
    轩辕 呼延 澹台 公冶 淳于 申屠 鲜于 赫连 拓跋 纳兰 万俟 钟离 闾丘 宗政""".split()
)
TITLES = frozenset(
    """先生 女士 小姐 太太 夫人 老师 教授 医生 大夫 护士 经理 总经理 主任 局长 校长 馆长
    院长 部长 市长 县长 省长
    书记 主席 总统 总理 董事长 总裁 队长 教练 师傅 律师 警官 同学 博士 导演 记者 工程师 老板
    老板娘 阿姨 叔叔 奶奶
    爷爷 大爷 大妈 大叔 大哥 大姐 姐 哥 嫂 总 工 科长 处长 村长 镇长 乡长 编辑 司机 法官
    会长 社长 站长 厂长
    店长 班长 秘书 院士 研究员 发言人 将军 上校 船长 机长""".split()
)
_ROLES = (*TITLES, *"师家员长商手者")
"""What a role ends with, after which a surname begins a name."""

_ORGANIZATIONS = tuple(
    """公司 集团 银行 大学 学院 中学 小学 高中 幼儿园 医院 协会 学会 委员会 法院 检察院
    出版社 报社 通讯社 电视台
    研究所 研究院 实验室 基金会 俱乐部 工作室 事务所 交易所 商会 联盟 工会 公安局 派出所
    教育局 气象局 管理局 卫生局
    管理处 办公室 博物馆 图书馆 美术馆 科技馆 体育馆 美术学院 剧院 乐团 书店 酒店 饭店 餐厅
    宾馆 超市 商场 茶馆
    咖啡馆 面馆 药店 工厂 化肥厂 机械厂 造船厂 科技 队 社区 居委会 政府 部队 党""".split()
)
_PLACES = tuple(
    """省 市 县 区 镇 乡 村 州 自治区 路 街 大街 巷 大道 胡同 山 河 江 湖 海 湾 岛 半岛 桥
    大桥 机场 车站 火车站 码头
    公园 广场 小区 花园 大厦 寺 塔 石窟 古城 古镇 水库 峡谷 沙漠 草原 盆地 高原 平原 海峡 港
    门 站""".split()
)
_FIRMS = frozenset(
    """特斯拉 亚马逊 谷歌 微软 华为 腾讯 阿里巴巴 京东 字节跳动 星巴克 麦当劳 肯德基 沃尔玛
    宜家 丰田 本田 日产 福特 宝马 奔驰 奥迪 比亚迪 波音 空客 三星 索尼 英特尔 英伟达 高通
    诺基亚 爱立信 西门子 辉瑞 可口可乐 耐克 阿迪达斯 优衣库 联想 网易 美团 拼多多 推特 脸书
    奈飞 迪士尼 联合利华 宝洁 雀巢 强生 壳牌 戴尔 惠普 甲骨文""".split()
)
"""Firms whose names sound like somebody's; before a title or beside “·” they are somebody's."""

_IN_A_NAME = frozenset(("person", "place", "organization", "name", "noun", "doing"))
_IN_A_SURNAME = frozenset(("person", "noun", "name", "place", "adjective", "number", "measure"))
_PROPER = frozenset(("person", "place", "organization", "name"))
_MOST_WORDS = 5
_ONE = tuple("本 该 全 各 新 旧 老 市 省 县 我 这 那 许多 多家".split())
"""Beginnings of what is one of its kind and no name: 本公司, 旧馆."""


def find(text: str, words: Sequence[Word]) -> tuple[Match, ...]:
    """The names among the words of a text, in order, none over another."""
    found: list[Match] = []
    at = 0
    while at < len(words):
        size, label, rule = _name(words, at)
        if size:
            start, end = words[at].start, words[at + size - 1].end
            found.append(Match(start, end, text[start:end], label, rule))
        at += max(size, 1)
    return tuple(found)


def joined(text: str, words: Sequence[Word]) -> tuple[Word, ...]:
    """The words with each name as one word; what only seemed a person is a name of some kind."""
    names = {one.start: one for one in find(text, words)}
    found: list[Word] = []
    end = 0
    for at, word in enumerate(words):
        if word.start < end:
            continue
        if name := names.get(word.start):
            end = name.end
            said = spoken([one for one in words[at:] if one.end <= end])
            found.append(Word(said, name.start, end, name.label))  # type: ignore[arg-type]
        else:
            kind = "noun" if word.kind == "person" else word.kind
            found.append(replace(word, kind=kind))
    return tuple(_used(found, at) for at in range(len(found)))


def _used(words: Sequence[Word], at: int) -> Word:
    """A word of the class that its place asks for, whatever the dictionary says: before “了” with
    something after it stands a verb, after “把” or “被” a noun, where a verb follows.
    """
    word, after = words[at], words[at + 1 : at + 3]
    if (
        word.kind in {"noun", "doing", "number"}
        and len(after) == 2
        and after[0].text in {"了", "过", "着"}
    ):
        return replace(word, kind="verb") if after[1].kind not in {"mark", "particle"} else word
    led = at > 0 and words[at - 1].text in {"把", "被", "由"}
    if word.kind == "verb" and led and after and after[0].kind in {"verb", "doing"}:
        return replace(word, kind="noun")
    return word


def _name(words: Sequence[Word], at: int) -> tuple[int, str, str]:
    """How many words from here on are a name, its label, and the rule; 0 where they are none."""
    for rule in (_organization, _person, _place):
        if (found := rule(words, at))[0]:
            return found
    return 0, "", ""


def _touching(words: Sequence[Word], at: int) -> Sequence[Word]:
    """The words from here on that stand side by side and may be in one name."""
    end = at
    while end < min(len(words), at + _MOST_WORDS) and words[end].kind in _IN_A_NAME:
        if end > at and words[end].start != words[end - 1].end:
            break
        end += 1
    return words[at:end]


def _organization(words: Sequence[Word], at: int) -> tuple[int, str, str]:
    run = _touching(words, at)
    for size in range(len(run), 1, -1):
        last = run[size - 1].text
        if last.endswith(_ORGANIZATIONS) and run[0].kind in _PROPER and not _titled(run[:size]):
            return size, "organization", "a word of organizations"
    word = words[at]
    after = words[at + 1].text if at + 1 < len(words) else ""
    before = words[at - 1].text if at else ""
    if word.text in _FIRMS and not {before, after} & {"·", *TITLES, *_PLACES}:
        return 1, "organization", "in the dictionary"
    long = [one for one in _ORGANIZATIONS if word.text.endswith(one)]
    if word.kind == "organization" and not word.text.startswith(_ONE) and len(word.text) > 3:
        return 1, "organization", "in the dictionary"
    if word.kind in {"name", "person"} and long and len(word.text) > max(map(len, long)) + 1:
        return 1, "organization", "a word of organizations"
    return 0, "", ""


def _titled(run: Sequence[Word]) -> bool:
    """Whether a run is of a person after a place: “深圳王经理”."""
    return any(word.text in TITLES for word in run)


def _person(words: Sequence[Word], at: int) -> tuple[int, str, str]:
    word = words[at]
    text = word.text
    after = words[at + 1] if at + 1 < len(words) and words[at + 1].start == word.end else None
    if size := _after_two_characters(words, at):
        return size, "person", "a surname and a given name"
    surname = word.kind in _IN_A_SURNAME and (text in SURNAMES or text in COMPOUND)
    if surname and after and after.text in TITLES:
        return 2, "person", "a surname and a title"
    if surname and after and after.kind == "person" and len(after.text) < 3:
        return 2, "person", "a surname and a given name"
    named = after is not None and after.kind in {*_IN_A_NAME, "adjective"} and len(after.text) < 3
    if surname and named and at and words[at - 1].text.endswith(_ROLES):
        return 2, "person", "a surname after a role"
    if text[0] in "小阿老" and text[1:] in SURNAMES and word.kind in {"person", "place"}:
        return 1, "person", "a familiar name"
    if text in "小阿老" and after and after.text in SURNAMES:
        return 2, "person", "a familiar name"
    return _guessed(words, at) if word.kind == "person" else (0, "", "")


def _after_two_characters(words: Sequence[Word], at: int) -> int:
    """How many words are a name with a surname of two characters that is parted: 诸葛|青山."""
    text = words[at].text
    if text[:2] not in COMPOUND or len(text) > 3:
        return 0
    if text.startswith("东方") and words[at].kind != "person":
        return 0
    known = in_dictionary(text) and len(text) > 2  # “欧阳修”, to whom no noun belongs
    kinds = {"number", "measure"} if known else {*_IN_A_NAME, "adjective", "number"}
    end = at + 1
    while end < len(words) and words[end].start == words[end - 1].end:
        text += words[end].text
        if len(text) > 4 or words[end].kind not in kinds or words[end].text in TITLES:
            break
        end += 1
    return end - at if end > at + 1 else 0


def _guessed(words: Sequence[Word], at: int) -> tuple[int, str, str]:
    """As `_name`, of what the segmenter takes for a person."""
    text = words[at].text
    if text in abroad():
        return 0, "", ""
    if len(text) > 2 and text.endswith(_PLACES) and text[0] not in SURNAMES:
        return 1, "place", "a word of places"
    after = words[at + 1] if at + 1 < len(words) and words[at + 1].start == words[at].end else None
    end = at + 1
    while end + 1 < len(words) and words[end].text == "·" and words[end + 1].kind in _IN_A_NAME:
        end += 2
    if end > at + 1:
        return end - at, "person", "a foreign name"
    if text[0] in SURNAMES or text[:2] in COMPOUND:
        for title in TITLES:
            if text.endswith(title) and len(text) - len(title) in (1, 2):
                return 1, "person", "a surname and a title"
        if (
            after
            and len(text) == 2
            and after.kind == "person"
            and len(after.text) > 1
            and after.text[0] not in SURNAMES
        ):
            return 2, "person", "a foreign name"
        if 2 <= len(text) <= 4 - (text[:2] not in COMPOUND):
            return 1, "person", "a surname and a given name"
    if text[0] in "小阿老" and len(text) == 2:
        return 1, "person", "a familiar name"
    if len(text) > 2:
        return 1, "person", "a foreign name"
    return 0, "", ""


def _place(words: Sequence[Word], at: int) -> tuple[int, str, str]:
    run = _touching(words, at)
    for size in range(len(run), 1, -1):
        if run[size - 1].text in _PLACES and run[0].kind in _PROPER:
            return size + _numbered(words, at + size), "place", "a word of places"
    place = words[at].kind == "place" or words[at].text in abroad()
    if place and len(words[at].text) > 1:
        size = 1
        while size < len(run) and run[size].kind == "place" and _wider(run[size - 1].text):
            size += 1
        return size, "place", "in the dictionary"
    return 0, "", ""


@cache
def abroad() -> frozenset[str]:
    """Countries and cities whose names sound like somebody's: 柏林."""
    lines = (files("playground.text") / "place_names.tsv").read_text(encoding="utf-8").splitlines()
    return frozenset(one for line in lines for one in line.split("\t")[2:3] if one)


def _wider(text: str) -> bool:
    """Whether a place's name ends as one that has others within it."""
    return text.endswith(("省", "市", "县", "区", "镇"))


def _numbered(words: Sequence[Word], at: int) -> int:
    """How many words after a street are its house number: “88号”."""
    after = words[at : at + 2]
    return 2 if len(after) == 2 and after[0].text.isdigit() and after[1].text == "号" else 0
