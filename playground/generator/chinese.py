"""Generated theories in Chinese: a Wording.

In:  statement("小明", Property("善良"), positive=False), inverted("小明", Property("飞", "can"), …)
Out: "小明不是善良的。", "小明会飞吗？"

Every sentence reads back as the rule it says: names hold no common verb or property, and
adjectives stand between “是” and “的”.
"""

from collections.abc import Sequence
from random import Random

from playground.deduction.program import Literal
from playground.deduction.reading.chinese.lexicon import PROPERTIES, VERBS
from playground.generator.wording import Line, Property

SPACE = ""
_NAMES = tuple(
    """小明 小华 小刚 小芳 小丽 小杰 张伟 李娜 王芳 刘洋 陈静 赵磊 周涛 吴敏
    孙琳 朱莉 胡军 林峰 何洁 罗杰 梁宇 宋佳 唐宁 许诺 邓超 冯雪 曹操 彭博 齐悦
    萧然""".split()
)
_NOUNS = tuple(
    """狗 猫 老鼠 兔子 松鼠 狮子 老虎 熊 狐狸 狼 牛 马 羊 鸭子 鹅 猫头鹰 鹦鹉
    蜗牛 蜥蜴 鲸鱼 医生 老师 农民 法官 船长 厨师 渔夫 机器人 火箭 拖拉机 灯笼 水壶
    小提琴 发动机 桥 河 花园 磨坊""".split()
)
_ADJECTIVES = tuple(
    """大 小 高 胖 瘦 新 旧 年轻 冷 热 干燥 潮湿 坚硬 柔软 光滑 粗糙 圆 锋利
    透明 干净 漂亮 可爱 善良 友好 温柔 聪明 愚蠢 勇敢 胆小 强壮 虚弱 健康 疲倦
    饥饿 快乐 悲伤 生气 安静 吵闹 忙碌 懒惰 勤奋 诚实 忠诚 狡猾 骄傲 富有 贫穷
    昂贵 便宜 奇怪 危险 有名 严肃 新鲜 成熟 古老 完整 脆弱 灵活 活泼 孤独 红 蓝 绿
    黄 黑 白 紫 灰""".split()
)
_VERBS = tuple(
    """喜欢 讨厌 害怕 信任 尊敬 羡慕 欣赏 批评 责备 原谅 感谢 安慰 鼓励 帮助
    保护 照顾 追 追赶 跟随 寻找 看见 观察 听见 触摸 推 拉 拥抱 打败 攻击 咬 喂养
    教 认识 需要 拜访 邀请 欢迎 带领 拯救""".split()
)
_ABILITIES = tuple("跳舞 飞 游泳 唱歌 说话 发光 爬树 写字 读书 思考 转动 做梦 钓鱼".split())
_SYLLABLES = "阿巴卡达法加库洛玛米娜诺帕奇瑞莎索塔图瓦维西雅泽伦丁菲格科姆"
_BEINGS = "兽族怪虫鸟草石"


def names(
    random: Random, count: int, vocabulary: Sequence[str], strange: bool, nouns: bool
) -> list[str]:
    """Names: “猫头鹰”, “小明”, “瓦洛”; a `vocabulary` has no Chinese words, so none is drawn."""
    del vocabulary
    if nouns and random.random() < 0.85:
        return random.sample(_NOUNS, count)
    return _invented(random, count, "") if strange else random.sample(_NAMES, count)


def adjectives(random: Random, count: int, vocabulary: Sequence[str], strange: bool) -> list[str]:
    """Adjectives; strange ones are invented."""
    del vocabulary
    return _invented(random, count, "然") if strange else random.sample(_ADJECTIVES, count)


def kinds(random: Random, count: int, *, alike: bool = False) -> list[str]:
    """Nouns that nobody has used: “洛帕兽”; where they are `alike`, all of one ending."""
    if alike:
        return _invented(random, count, random.choice(_BEINGS))
    return [word + random.choice(_BEINGS) for word in _invented(random, count, "")]


def ability(random: Random) -> str:
    """What one can do: “飞”."""
    return random.choice(_ABILITIES)


def verbs(random: Random, count: int) -> list[str]:
    """Verbs that take an object."""
    return random.sample(_VERBS, count)


def statement(name: str, one: Property, positive: bool) -> str:
    """The sentence that says (or denies) a property of a name."""
    return f"{name}{_predicate(one, positive)}。"


def inverted(name: str, one: Property, positive: bool) -> str:
    """The question whether: “小明是红的吗？”."""
    return f"{name}{_predicate(one, positive)}吗？"


def rule(
    random: Random,
    names: Sequence[str],
    body: Sequence[Property],
    head: Property,
    negation: float,
) -> Line:
    """A rule about someone or something, about one name, or about all that is so."""
    signs = [random.random() >= negation for _ in body]
    positive = random.random() >= negation * 0.5
    adjectives_only = all(one.kind == "adjective" for one in (*body, head))
    if all(signs) and adjectives_only and random.random() < 0.4:
        return _bare(random, body, head, positive)
    first, again = random.choice((("某人", "他"), ("某物", "它")))
    subject = "?someone"
    if random.random() < 0.2:
        first = again = subject = random.choice(names)
    other = next((one.object for one in body if one.object), "")
    text, about = "", ""
    literals: list[Literal] = []
    for one, sign in zip(body, signs, strict=True):
        turned = bool(text and other) and random.random() < 0.4
        whom = other if turned else subject
        who = other if turned else again if text else first
        omitted = whom == about and random.random() < 0.7
        text += random.choice(("而且", "并且", "，而且")) if text else ""
        text += f"{'' if omitted else who}{_predicate(one, sign)}"
        literals.append(one.literal(whom, sign))
        about = whom
    turned = random.random() < (0.35 if other else 0.08)
    whom = (other or random.choice(names)) if turned else subject
    then = f"{whom if turned else again}{{}}{_predicate(head, positive)}。"
    text = f"{random.choice(('如果', '如果', '要是', '只要'))}{text}，"
    text += f"那么{then.format('')}" if random.random() < 0.7 else then.format("就")
    return Line(text, head.literal(whom, positive), tuple(literals))


def every(random: Random, kind: Property, what: Property, positive: bool) -> Line:
    """“每个洛帕兽都是图瓦兽。”, “所有洛帕兽都不会飞。”, “没有洛帕兽是红的。”"""
    forms = ("每个{}都", "所有{}都", "所有的{}都", "{}都")
    if not positive and random.random() < 0.3:
        text = f"没有{kind.word}{_predicate(what, positive=True)}。"
    else:
        text = f"{random.choice(forms).format(kind.word)}{_predicate(what, positive)}。"
    return Line(text, what.literal("?thing", positive), (kind.literal("?thing"),))


def _bare(random: Random, body: Sequence[Property], head: Property, positive: bool) -> Line:
    """“所有大的、圆的东西都是好的。”"""
    every = "所有" if random.random() < 0.5 else ""
    qualities = "、".join(f"{one.word}的" for one in body)
    things = random.choice(("人", "东西"))
    text = f"{every}{qualities}{things}都{_predicate(head, positive)}。"
    conditions = tuple(one.literal("?someone") for one in body)
    return Line(text, head.literal("?someone", positive), conditions)


def _predicate(one: Property, positive: bool) -> str:
    no = "" if positive else "不"
    if one.kind == "verb":
        return f"{no}{one.word}{one.object}"
    if one.kind == "can":
        return f"{no}会{one.word}"
    return f"{no}是{one.word}" + ("的" if one.kind == "adjective" else "")


def _invented(random: Random, count: int, ending: str) -> list[str]:
    """Different words that nobody has used, with no common verb or property in them."""
    made: dict[str, None] = {}
    while len(made) < count:
        word = "".join(random.choices(_SYLLABLES, k=random.choice((2, 2, 3)))) + ending
        parts = {word[start:end] for start in range(len(word)) for end in range(len(word) + 1)}
        if not parts & (VERBS | PROPERTIES):
            made[word] = None
    return list(made)
