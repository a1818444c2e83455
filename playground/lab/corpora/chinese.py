"""Chinese lines, written for the project: scenes with measure words, errands, opinions.

In:  scene(Random(7))
Out: Line("两名水手在湿湿的码头旁边修补那张破渔网。", gap=Gap(…, "张", ("把", …), 3))

Chinese has no agreement of number; what has to fit over a distance is the measure word, which its
noun decides: after 一张 comes a net, after 一把 a chair, whatever stands between.
"""

from random import Random

from playground.lab.corpora.line import Gap, Line

TOPICS = tuple(
    tuple(tuple(part.split()) for part in topic.split("|"))
    for topic in (
        "厨师 面包师 服务员 客人|尝了 端来 加热 拿走|碗:汤 碗:粥 块:蛋糕 块:面包 盘:菜|"
        "热 咸 甜 香|炉子 烤箱 餐桌 厨房",
        "水手 船长 渔夫 潜水员|修补 拉起 放下 清洗|张:渔网 张:船帆 条:绳子 条:小船 根:桅杆|"
        "湿 破 重 旧|港口 甲板 码头 灯塔",
        "园丁 农夫 养蜂人 牧羊人|浇 种下 摘下 修剪|朵:玫瑰 棵:苹果树 棵:白菜 个:西瓜 朵:菊花|"
        "熟 绿 野 嫩|篱笆 池塘 果园 谷仓",
        "歌手 鼓手 琴师 舞者|练习 听见 称赞 喜欢|首:歌 首:曲子 面:鼓 把:小提琴 支:舞|"
        "响 慢 欢快 柔和|舞台 大厅 剧院 广场",
        "老师 学生 读者 学者|读 抄写 学习 讲解|首:诗 本:书 封:信 篇:课文 本:小说|"
        "长 短 有趣 老|学校 书桌 图书馆 黑板",
        "木匠 铁匠 裁缝 陶匠|制作 修理 擦亮 卖出|把:椅子 把:锤子 件:外套 个:碗 盏:灯|"
        "木 锋利 光滑 破|作坊 长凳 窑 棚子",
    )
)
"""Of each topic: people, what they do, what with (after a measure word), how it is, where."""
NAMES = ("小明", "小红", "小刚", "小丽", "大伟", "阿强", "小芳", "阿梅")
THINGS = ("灯", "铃", "风筝", "鼓", "硬币", "书", "绳子", "面具")
WAYS = tuple(
    f"{over}{where}"
    for over, places in (
        ("路过", "磨坊 铁铺 客栈 水井"),
        ("翻过", "石桥 小山 篱笆 台阶"),
        ("沿着", "河岸 城墙 大路 运河"),
        ("穿过", "城门 树林 田野 隧道"),
    )
    for where in places.split()
)
MOST_WAYS = 12
SUBJECTS = tuple("电影 话剧 小说 饭菜 歌曲 旅馆 旅行 游戏".split())
GOOD = tuple("精彩 动人 有趣 新鲜 可爱 巧妙 温暖 明快".split())
BAD = tuple("乏味 笨拙 吵闹 陈旧 苦涩 空洞 冷淡 疲惫".split())
PARTS = tuple("开头 结尾 中间 价格 想法 风格 声音 气氛".split())


def scene(random: Random) -> Line:
    """A sentence of one topic; the noun at its end fits the measure word before what describes it.

    The gap asks for a noun of that measure word among nouns of others of the same topic.
    """
    who, does, things, how, where = random.choice(TOPICS)
    measure, noun = random.choice(things).split(":")
    lead = random.choice(("", "", "早上", "晚上", "今天"))
    count = random.choice(("", "两名", "一名", "那名"))
    place = f"在{random.choice(where)}旁边" if random.random() < 0.6 else ""
    between = ""
    if random.random() < 0.7:
        between = f"{random.choice(how)}的"
        if random.random() < 0.4:
            between = f"{random.choice(who)}昨天{random.choice(does)}的{between}"
    beginning = f"{lead}{count}{random.choice(who)}{place}{random.choice(does)}那{measure}{between}"
    wrong = tuple(
        sorted({one.split(":")[1] for one in things if not one.startswith(f"{measure}:")})
    )
    gap = Gap(beginning, noun, wrong, len(between) + 1)
    return Line(f"{beginning}{noun}。", gap=gap if between else None)


def errand(random: Random) -> Line:
    """Somebody takes a thing, goes a long way, and puts the same thing down."""
    name, thing = random.choice(NAMES), random.choice(THINGS)
    ways = random.sample(WAYS, random.randint(1, MOST_WAYS))
    beginning = f"{name}带着{thing}，{'，'.join(ways)}，最后放下"
    gap = Gap(beginning, thing, tuple(one for one in THINGS if one != thing), 3 * len(ways) + 4)
    return Line(f"{beginning}{thing}。", thing, gap)


def opinion(random: Random) -> Line:
    """What somebody thought of something, which 不 turns round and the last clause decides."""
    good = random.random() < 0.5
    first = f"这次的{random.choice(SUBJECTS)}{_feeling(random, good)}"
    shape = random.randrange(3)
    part = random.choice(PARTS)
    if shape == 0:
        text = f"{first}。"
    elif shape == 1:
        text = f"{first}，而且{part}{_feeling(random, good)}。"
    else:
        text = f"虽然{part}{_feeling(random, not good)}，但是{first}。"
    return Line(text, "positive" if good else "negative")


def _feeling(random: Random, good: bool) -> str:
    denied = random.random() < 0.35
    return ("一点也不" if denied else "很") + random.choice(GOOD if good != denied else BAD)
