"""Which words of a Chinese text say what a word of the question says.

In:  places("创办", "2016年，他开办了公司。", words)
Out: ((7, 9),), since 创办 and 开办 are in one group
"""

from collections.abc import Sequence
from functools import cache

from playground.deduction.reading.chinese.dictionary import in_dictionary
from playground.text.chinese.segmenter import Word

_GROUPS = """
创办 开办 创立 成立 设立 建立 创建 开设 开业 开张 开店
建 建造 修建 兴建 建成 盖 建设 修造 修
写 写作 著 创作 撰写 写成 编写
买 购买 购入 购 买下 买了
卖 出售 销售 售 卖出 售卖
住 居住 住在 入住
出生 生于 诞生 出世
去世 逝世 病逝 死 去逝 过世 身亡 死亡
到 到达 抵达 来到 抵
离开 出发 动身 启程
花 花费 花了 耗费 耗资 费
举行 举办 召开 开会 举行
结束 完 完成 完工 完毕 截止
开始 起 启动 开工 动工
担任 任 当 出任 就任 当上 当选
参加 出席 参与 加入
获得 得 得到 荣获 赢得 夺得 拿到
毕业 毕业于
工作 任职 上班 就职 供职
发明 研制 研发 开发
发现 找到 查出
喜欢 爱 喜爱 热爱 爱好
看 观看 看到 看见
遇到 遇见 碰到 见到 认识 相遇 碰见
结婚 嫁 娶 成婚
丈夫 老公 先生
妻子 太太 老婆 夫人
妈妈 妈 母亲
爸爸 爸 父亲
孩子 小孩 子女
搬 搬到 搬家 迁 搬迁 迁往
增长 增加 上涨 提高 上升 涨
减少 下降 降低 下跌 跌
关闭 关门 停业 关 闭馆
开放 开门 对外开放 开馆 营业
收购 并购 买下
负责 主管 承担
设计 设计师
教 教书 任教 讲授
学 学习 读 就读
带 携带 带上 带来
送 赠送 送给 赠
告诉 通知 转告
说 表示 介绍 称 指出 讲
需要 要 需
员工 职工 雇员
电话 联系电话 咨询电话 热线
学生 同学
医生 大夫
汽车 车 轿车
价格 价 票价 售价 价钱 门票
受伤 伤 负伤
翻 翻译 译
画 绘 绘制 画的
坐 乘 乘坐 搭 搭乘
开车 驾车
生产 制造 制作 造
漏水 漏
放 放入 放进 加 加入 倒入
去 前往 赴 到
迟到 晚到 晚
取消 停办
推迟 延期 推迟到 改期 延后
提前 提早
问 请问 询问 咨询 请教 联系 找
停电 断电
停水 断水
"""
_GROUP_OF: dict[str, tuple[str, ...]] = {}
for _line in _GROUPS.split("\n"):
    for _word in _line.split():
        _GROUP_OF[_word] = (*_GROUP_OF.get(_word, ()), *_line.split())


_ENDS_VERBS = frozenset("到往给在成上进入出来去下起过住完好掉走")
"""What says of a verb where it leads or that it is done: 送到 and 送往 are 送."""

_DOES = frozenset("看打吃喝写读学去开坐做买卖玩听洗")
"""Verbs of which the dictionary has some with their object: 看球赛."""


@cache
def _spellings(word: str) -> tuple[str, ...]:
    """The word and those of its group, long ones first."""
    group = {one for one in _GROUP_OF.get(word, ()) if one != word}
    stem = (word[0],) if len(word) == 2 and word[1] in _ENDS_VERBS else ()
    thing = (word[1:],) if len(word) == 3 and word[0] in _DOES else ()
    return (word, *sorted(group, key=lambda one: (-len(one), one)), *stem, *thing)


def places(word: str, text: str, words: Sequence[Word]) -> tuple[tuple[int, int], ...]:
    """Where a simplified text says the word: by itself, else by the first of its group it has.

    `words` are the text's, at their places in it. One character counts only where it is a word or
    begins a verb.
    """
    for said in _spellings(word):
        found = []
        at = text.find(said)
        while at >= 0:
            if len(said) > 1 or _stands(at, words):
                found.append((at, at + len(said)))
            at = text.find(said, at + 1)
        if found:
            return tuple(found)
    return ()


def _stands(at: int, words: Sequence[Word]) -> bool:
    """Whether the character at `at` is a word, begins a verb, or is in what is none."""
    word = next((one for one in words if one.start <= at < one.end), None)
    if word is None:
        return False
    if word.kind in {"noun", "doing", "verb"} and not in_dictionary(word.text):
        return True
    if word.end == at + 1 and word.kind == "noun":
        return True  # the 狗 of 流浪狗
    return word.start == at and (word.end == at + 1 or word.kind in {"verb", "doing"})
