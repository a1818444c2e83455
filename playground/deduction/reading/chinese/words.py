"""A Chinese sentence in pieces: its function words, and the runs of other characters between them.

In:  "如果某人是红的而且不善良，那么他是冷的。"
Out: IF 如果, SOME 某, RUN 人, BE 是, RUN 红, DE 的, AND 而且, NOT 不, RUN 善良, COMMA ，,
     THEN 那么, PRON 他, BE 是, RUN 冷, DE 的

At every place the longest word of the tables is taken, left to right. A word of class STOP says
more than the rules can hold (a time, a quantity, a degree). WHOLE words hold such characters and
are no function words: “和平” is not “and” where a word may begin.
"""

import re
from dataclasses import dataclass

from playground.deduction.limits import MAX_WORDS
from playground.deduction.reading.chinese.dictionary import is_person, is_place
from playground.deduction.reading.chinese.lexicon import PROPERTIES, VERBS
from playground.deduction.reading.english.chunks import Unread

_MEASURES = "个只条头位名匹辆台件座棵朵本种样艘间把张块颗架部扇盏群"
"""Words between a number and a noun: 一*只*狗."""

_CLASSES = {
    "IF": "如果 若是 若 假设 假定 假如 假若 假使 如若 倘若 倘使 要是 只要 一旦 万一 当",
    "THEN": "那么 那 则",
    "UNLESS": "除非",
    "ELSE": "否则",
    "ONLY": "只有",
    "ONLY_THEN": "才",
    "EITHER": "要么",
    "AND": "而且 并且 且 但是 但 可是 不过 同时 并 而",
    "LIST": "和 与 跟 及 以及 、",
    "OR": "或者 或是 或",
    "COMMA": "， ,",
    "NOT": "不 没 没有 未 并不 并非 并没有",
    "BE": "是",
    "DE": "的",
    "CAN": "会 能 能够 可以",
    "EVERY": "所有 所有的 一切 任何 凡是 凡 全部 全体 各个 每",
    "EVERYONE": "大家 人人",
    "SOME": "某",
    "SOMEONE": "有人",
    "THERE": "有些 有的 某些",
    "PRON": "他 她 它 他们 她们 它们 其 自己 此人 该人",
    "WHO": "谁",
    "WHAT": "什么",
    "WHICH": "哪 哪些",
    "ADVERB": "都 也 就 便 又 还 一定 必定 必然 肯定 总是 总 同样 既 却 均 皆 全都",
    "VERY": "很",
    "WHETHER": "是否",
    "IS_IT": "是不是 是否是",
    "ASKS": "吗 么 呢",
    "TAIL": "的话 的时候",
    "STOP": "非常 十分 极其 极为 特别 相当 比较 太 更 最 比 了 过 着 正在 已经 曾经 "
    "曾 将 将会 将要 可能 也许 大概 或许 应该 应当 必须 大多数 大部分 多数 少数 一些 "
    "部分 许多 很多 不少 很少 几乎 差不多 因为 所以 由于 因此 于是 虽然 尽管 即使 通常 "
    "经常 常常 有时 往往 从不 从来 至少 至多 被 把 给 这些 那些 其他 其它 别的 另 另外 仅 "
    "仅仅 只 除了 还是 我 你 您 我们 你们 为什么 怎么 怎样 哪里 哪儿 何时 多少 几 "
    "对 从 向 往 用 为 由 关于 对于 为了 除 今天 昨天 明天 现在 刚才 早上 晚上 "
    "上午 下午 "
    "以前 从前 以后 之前 之后 将来 差点 险些 似乎 好像 仿佛 恐怕 未必 说 据说 听说 "
    "认为 以为 觉得 否认 "
    "并非 绝非 决非 无非 莫非 夫妻 夫妇 情侣 恋人 双胞胎 "
    "要不是 要不然 哪怕 就算 幸好 幸亏 多亏 好在 不见得 巴不得 恨不得 算不上 谈不上 说不定 不至于 "
    "声称 宣称 谎称 猜想 怀疑 假装 希望 盼望 梦见 打算 想要 想当 请",
    "RUN": "小说 小说家 学说 说明 说服 说明书 申请 请求 "
    "和平 和气 和谐 和尚 平和 谦和 饱和 缓和 总和 参与 及时 及格 不同 不朽 "
    "会议 会计 社会 晚会 宴会 会员 智能 功能 能力 性能 能量 万能 "
    "才能 才华 天才 才子 都市 首都 成都 京都 归还 就业 成就 总统 总裁 总部 "
    "便利 便当 随便 冷却 平均 其中 吉他 他人 凡人 当地 恰当 正当 适当 规则 "
    "原则 并列 合并 但丁 目的 目的地 的士 也门 没收 淹没 未来 未婚 过去 通过 "
    "过敏 超过 了不起 着迷 执着 沉着 将军 麻将 太阳 太阳能 太空 太太 太平 "
    "更衣 最近 比赛 比尔 比利 比萨 芭比 被子 棉被 把手 火把 给予 大家庭 那不勒斯 "
    "存在 自在 实在 内在 外在 潜在 对手 绝对 对象 从容 随从 侍从 方向 向日葵 "
    "有用 没用 无用 用户 作用 行为 往事 向导 是非 总管 主要 若干 也许多 且末 "
    "几何 若兰 齐全",
}
OWNERS = frozenset(
    [
        "人",
        "学生",
        "老师",
        "教师",
        "医生",
        "护士",
        "工人",
        "农民",
        "律师",
        "孩子",
        "男孩",
        "女孩",
        "朋友",
        "邻居",
        "同学",
        "同事",
        "父亲",
        "母亲",
        "爸爸",
        "妈妈",
        "哥哥",
        "弟弟",
        "姐姐",
        "妹妹",
        "爷爷",
        "奶奶",
        "国王",
        "王后",
        "公司",
        "学校",
        "医院",
        "国家",
        "政府",
        "狗",
        "猫",
    ]
)
"""Nouns before “的” that own something: “学生的老师” is no teacher who is a student."""

_RELATIVES = re.compile(
    "父亲|母亲|爸爸|妈妈|哥哥|弟弟|姐姐|妹妹|儿子|女儿|丈夫|妻子|配偶|孪生|恋侣|亲戚|爷爷|奶奶|外公|外婆|叔叔|阿姨|舅舅|姑姑|"
    "姥姥|姥爷|伯伯|姨妈|孩子|孙子|孙女|首都|省会|总统|主席|首相|市长|校长|班长|作者|朋友|好友|同学|同事|邻居|老师|学生|老板|上司|助手|医生|队友|室友|敌人|对手|主人|宠物|狗|猫|车|房子"
)
"""What somebody's may be: “小明的父亲” is a name, as “Bob's father” is."""

_CLASS = {word: kind for kind, words in _CLASSES.items() for word in words.split()}
_CLASS |= {word: "RUN" for word in VERBS | PROPERTIES if len(word) > 1}
_CLASS |= {f"{one}{measure}": "EVERY" for one in ("每", "每一") for measure in _MEASURES}
_CLASS |= {f"{one}{measure}": "SOME" for one in ("某", "一", "某一") for measure in _MEASURES}
_CLASS |= {f"{one}{measure}": "THERE" for one in ("至少有一", "至少一") for measure in _MEASURES}
_CLASS |= {f"{one}{measure}": "THE" for one in "这那该" for measure in _MEASURES}
_CLASS |= {f"哪{measure}": "WHICH" for measure in _MEASURES}
_CLASS |= {f"{many}{measure}": "STOP" for many in "两三四五六七八九十几数" for measure in _MEASURES}
_PIECE = re.compile(
    "(?P<known>"
    + "|".join(sorted(_CLASS, key=len, reverse=True))
    + r"|时(?=[，,]))|(?P<latin>[^\W_\u2e80-\U0003ffff]+(?:['’\-_ ][^\W_\u2e80-\U0003ffff]+)*)"
    + r"|(?P<other>\w)|\s+|(?P<sign>.)",
    re.DOTALL,
)
_GOES_ON = {
    "我": re.compile(""),
    "我们": re.compile(""),
    "今天": re.compile("不?是"),
    "说": re.compile("普通话|方言|[一-鿿]{1,3}[语文话]"),
}
"""What must follow for these words to be read: “今天是”, “说英语”."""
_DOING = sorted((one for one in VERBS | PROPERTIES if len(one) > 1), key=len)
_DOES = re.compile(rf"(?=[^，,的](?:{'|'.join(_DOING)}))")
"""After “在” somebody does something there, which is more than being there."""
_HAN = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff]")
_ENGLISH = re.compile(
    r"(?<![^\W_])(?:is|are|the|an?|if|not|all|every|no|does|do|can|and|or)(?![^\W_])",
    re.IGNORECASE | re.ASCII,
)
_QUOTES = re.compile('[“”「」『』"]')
_TRADITIONAL = str.maketrans("沒誰嗎麼則會個們這並還總", "没谁吗么则会个们这并还总")


@dataclass(frozen=True)
class Piece:
    """A function word, or a run of other characters (class RUN)."""

    kind: str
    text: str


def has_chinese(text: str) -> bool:
    """Whether a text has Chinese characters."""
    return _HAN.search(text) is not None


def is_chinese(sentence: str) -> bool:
    """Whether a sentence has Chinese characters and no English function word."""
    return has_chinese(sentence) and _ENGLISH.search(sentence) is None


def pieces(sentence: str) -> list[Piece]:
    """The pieces of a sentence without its last marks. Raises Unread at what no rule can hold."""
    found: list[Piece] = []
    end = len(sentence.rstrip(" \t\u3000.!?;。！？；…\"'”’」』)）"))
    text = _QUOTES.sub(" ", sentence[:end]).translate(_TRADITIONAL)
    does = max((one.start() for one in _DOES.finditer(text)), default=-1) if "在" in text else -1
    at = 0
    while piece := _PIECE.match(text, at):
        at = piece.end()
        if sign := piece["sign"]:
            raise Unread(f"the sign “{sign}” is not read.")
        known = piece["known"]
        kind = "TAIL" if known == "时" else _CLASS[known] if known else "RUN"
        if known == "才能" and any(one.kind == "ONLY" for one in found):
            kind, known, at = "ONLY_THEN", "才", piece.start() + 1
        if known in _GOES_ON and _GOES_ON[known].match(text, at):
            kind = "RUN"
        if kind == "STOP" or (piece["other"] == "在" and does >= at):
            known = known or "在"
            raise Unread(f"“{known}” is not a word that the rules know how to use.")
        word = known or piece["latin"] or piece["other"]
        if not word:
            continue
        if kind == "RUN" and word[0] == "和" and found and found[-1].kind in {"RUN", "DE"}:
            at = piece.start() + 1
            kind, word = "LIST", word[0]
        if kind == "RUN" and found and found[-1].kind == "RUN":
            found[-1] = Piece("RUN", found[-1].text + word)
        else:
            found.append(Piece(kind, word))
        if len(found) > MAX_WORDS:
            raise Unread(f"it has more than {MAX_WORDS} words.")
    return _owned(found)


def _owned(found: list[Piece]) -> list[Piece]:
    """The pieces with “小明”, “的”, “父亲” as one run where that is whose father it is."""
    for at in range(len(found) - 2, 0, -1):
        if [one.kind for one in found[at - 1 : at + 2]] != ["RUN", "DE", "RUN"]:
            continue
        owner, _, run = (one.text for one in found[at - 1 : at + 2])
        owned = _RELATIVES.match(run)
        if owned and (owner == "我" or is_person(owner) or is_place(owner)):
            rest = [Piece("RUN", run[owned.end() :])] if run[owned.end() :] else []
            found[at - 1 : at + 2] = [Piece("RUN", f"{owner}的{owned[0]}"), *rest]
    return found
