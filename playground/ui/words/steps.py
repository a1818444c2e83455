"""What deduction writes of its work and of an answer, in Chinese on a Chinese page.

In:  chinese("no model. Odd.") and chinese("no model")
Out: "no model. Odd." and "没有模型"

Deduction writes English sentences. Here each fixed sentence has a pattern with blanks, and a text
that is made up of them alone is told in Chinese; any other stays as it is.
"""

import re
from functools import cache, lru_cache

from playground.deduction.reading.ordering.chinese import chinese_scales
from playground.ui.drawn import SHOWN
from playground.ui.words.errors import ERRORS
from playground.ui.words.lab_errors import LAB_ERRORS
from playground.ui.words.model_errors import MODEL_ERRORS
from playground.ui.words.unread import UNREAD

PATTERNS: dict[str, str] = {
    # titles of steps
    "Read {n} sentence": "读了 {n} 句",
    "Read {n} sentences": "读了 {n} 句",
    "Read {n} of {all} sentences": "共 {all} 句，读懂 {n} 句",
    "Read {n} sentence, {w} with a weight": "读了 {n} 句，其中 {w} 句有概率",
    "Read {n} sentences, {w} with a weight": "读了 {n} 句，其中 {w} 句有概率",
    "Read {n} of {all} sentences, {w} with a weight": "共 {all} 句，读懂 {n} 句，其中 {w} 句有概率",
    "Used what words for relations mean": "用了关系词本身的含义",
    "How many there are besides those that the text counts, it does not say.": (
        "原文数出的之外还有多少，没有说明。"
    ),
    "The text does not say whether it means all {things} or only some of them.": (
        "原文没有说明所指的是全部 {things}，还是只是其中一些。"
    ),
    "The text does not say of anything that it is {what}.": "原文没有说有什么是 {what}。",
    "Whether who does it can do it ({verb}), the text does not say.": (
        "做了的人是否就是能做的（{verb}），原文没有说明。"
    ),
    "Which one each of them has the rules do not follow.": "各自有的是哪一个，规则无法追踪。",
    "Solved in the open world": "在开放世界中求解",
    "Solved in the closed world": "在封闭世界中求解",
    "Weighed in the open world": "在开放世界中计算概率",
    "Weighed in the closed world": "在封闭世界中计算概率",
    "Enough for it: {n} of {all} sentence": "共 {all} 句，只需 {n} 句",
    "Enough for it: {n} of {all} sentences": "共 {all} 句，只需 {n} 句",
    "Found {n} proof": "找到 {n} 个证明",
    "Found {n} proofs": "找到 {n} 个证明",
    "Found {n} name": "找到 {n} 个名称",
    "Found {n} names": "找到 {n} 个名称",
    "Weighed it of {n} name": "计算 {n} 个名称的概率",
    "Weighed it of {n} names": "计算 {n} 个名称的概率",
    "Asked for each of {n} choices": "逐一判断 {n} 个选项",
    "Looked for the nearest miss": "寻找最接近的一次",
    "Looked for the nearest miss in one of the worlds": "在一个可能世界中寻找最接近的一次",
    "What would make it true": "怎样才会为真",
    "What would make it true in all of them": "怎样才会在每个可能世界中都为真",
    "Took {n} sentence for the nearest reading": "把 {n} 句按最接近的意思理解",
    "Took {n} sentences for the nearest reading": "把 {n} 句按最接近的意思理解",
    "Handed to ProbLog": "交给 ProbLog",
    "Handed to clingo": "交给 clingo",
    "“{word}” is said of it as {of}, and need not be so of {other}.": (
        "原文说它作为 {of} 是“{word}”的，作为 {other} 则未必。"
    ),
    "Asked each of {n} outcomes of the weighted sentences": "逐一问了有概率的句子的 {n} 种结果",
    "Whether one statement is so is all that the prover z3 says.": (
        "证明器 z3 只能说一个陈述是否成立。"
    ),
    "The prover z3 knows the open world and classical logic alone.": (
        "证明器 z3 只懂开放世界和经典逻辑。"
    ),
    "The prover z3 gave up before it knew.": "证明器 z3 还没有得出结果就放弃了。",
    "It asks about an order, which clingo works out.": "问的是顺序，由 clingo 求出。",
    "No sentence has a weight that the answer hangs on.": "答案不取决于任何有概率的句子。",
    "With its weighted sentences and without them the answer is the same.": (
        "有没有那些有概率的句子，答案都一样。"
    ),
    "clingo solved each outcome of its own.": "每种结果由 clingo 单独求解。",
    "ProbLog worked out their outcomes, with rules that run forwards only.": (
        "ProbLog 算出了结果，其中规则只正向使用。"
    ),
    "Rules were run forwards only, since the weights have too many outcomes to look at each.": (
        "概率的结果太多，无法逐一查看，所以规则只正向使用。"
    ),
    "It may be so in more of them.": "它可能在更多的结果中成立。",
    "It hangs on weights that have {n} outcomes; of such a question at most {m} are looked at.": (
        "它取决于有 {n} 种结果的概率；这类问题最多查看 {m} 种。"
    ),
    "Ask whether one statement is so.": "请改问一个陈述是否成立。",
    "Left out what contradicts itself": "舍去自相矛盾的情形",
    "Proof {n} of {label}": "{label}的证明 {n}",
    "Proof {n} of {label} adds {p}": "{label}的证明 {n}：增加 {p}",
    "Places still possible": "仍有可能的位置",
    "Asked the prover z3": "询问证明器 z3",
    # details of steps
    "no model": "没有模型",
    "{n} literal holds": "{n} 个文字成立",
    "{n} literals hold": "{n} 个文字成立",
    "{n} literal holds; the text allows more than one model": "{n} 个文字成立；模型不止一个",
    "{n} literals hold; the text allows more than one model": "{n} 个文字成立；模型不止一个",
    "not read: {quote} ({why})": "未读懂：{quote}（{why}）",
    "taken as two sentences, with no full stop between them: {sentences}": (
        "当作两句来读，中间没有句号：{sentences}"
    ),
    "Fewer might do; the search was cut.": "搜索已截止，或许更少也够。",
    "The shortest first.": "最短的在前。",
    "The shortest first; the search for more was cut.": "最短的在前；搜索已截止。",
    "There is no other.": "别无其他。",
    "{goal} lacks {missing}": "{goal} 缺少 {missing}",
    "No sentence says or concludes {quote}": "没有一句说到或得出 {quote}",
    "{goal} follows once {fact} is said": "只要说了 {fact}，即可得出 {goal}",
    "{goal} follows once it is said": "只要直说，即可得出 {goal}",
    "No single fact that was tried would": "试过的单个事实都不够",
    "{quote} as {reading} (as you said)": "{quote} 理解为 {reading}（按你所说）",
    "{quote} as {reading} ({near})": "{quote} 理解为 {reading}（{near}）",
    "Sentences have weights, so the answer is a probability.": "有的句子带概率，答案即概率。",
    "{p}: {quote}": "{quote} 的概率为 {p}",
    "{n} draw in {m} filled rules.": "{m} 条代入后的规则中有 {n} 次抽取。",
    "{n} draws in {m} filled rules.": "{m} 条代入后的规则中有 {n} 次抽取。",
    "ProbLog worked out all their outcomes.": "ProbLog 算出了全部结果。",
    "“or”, or a “not” in a circle: clingo solved each outcome of its own.": (
        "有“或者”，或“不”循环：clingo 逐一求解了每个结果。"
    ),
    "In {p} of all outcomes something holds together with its denial. The others are taken in "
    "proportion.": "在全部结果的 {p} 中，某事与其反面同时成立；其余的按比例计算。",
    "and {n} more with a weight": "另有 {n} 句带概率",
    "Its weights give {product}.": "其概率为 {product}。",
    "It hangs on no weight.": "它不取决于任何概率。",
    "What it shares with the proofs before it counts there.": "与前面证明共有的部分已计入前面。",
    "It also takes something to be false, which is not in that number.": (
        "它还假定某些内容为假，这不计入该数。"
    ),
    "in order from first to last": "从第一到最后排列",
    "in order from the left": "从左到右排列",
    "in order from the top": "从上到下排列",
    "in order from the {scale}": "从{scale}的起排列",
    "{n} places, for {names}": "{n} 个位置：{names}",
    "no place is ruled out by it alone": "单凭它排除不了任何位置",
    # why an answer is given, or none
    "It follows from the text.": "由原文得出。",
    "The text says so.": "原文这样说。",
    "The text does not say how many.": "原文没有说有多少。",
    "The text does not say how old.": "原文没有说多大年纪。",
    "Whether it follows in classical logic could not be worked out: {why}.": (
        "按经典逻辑能否得出，未能算出：{why}。"
    ),
    "Of whom else it is so in classical logic could not be worked out: {why}.": (
        "按经典逻辑还有谁如此，未能算出：{why}。"
    ),
    "Whether the text contradicts itself elsewhere could not be worked out: {why}.": (
        "原文别处是否自相矛盾，未能算出：{why}。"
    ),
    "it can be filled with names in {n} ways, and at most {most} are looked at": (
        "规则与名称有 {n} 种组合，最多查看 {most} 种"
    ),
    "the search was stopped after {n} conflicts": "搜索在 {n} 次冲突后停止",
    "The text says no more of what {whom} is.": "原文没有再说{whom}是什么。",
    "The text does not say what {whom} is.": "原文没有说{whom}是什么。",
    "The text says no more of where {whom} is.": "原文没有再说{whom}在哪里。",
    "The text tells it in the present.": "原文说的是现在。",
    "The text makes an exception.": "原文说有例外。",
    "By the text all of them are so, and none of them is.": (
        "按原文，它们全都如此，又没有一个如此。"
    ),
    "The text tells it of the past, and it is asked of the present.": (
        "原文说的是过去，问的是现在。"
    ),
    "It follows from the numbers.": "由原文中的数得出。",
    "Of more than two it is not said which one is compared.": "对象不止两个，没有说明与谁比较。",
    "Not all that may be compared has one number.": "可比较的对象并非各有一个数。",
    "The numbers of several are the same.": "有几个的数相同。",
    "The numbers are of different units, and are not compared.": "这些数的单位不同，不作比较。",
    "Found whom the question means": "找出问题所指的是谁",
    "{quote} is {name}.": "{quote}是{name}。",
    "The text does not say who {quote} is.": "原文没有说{quote}是谁。",
    "The text names several for who {quote} is.": "原文中可称为{quote}的不止一个。",
    "Who has it after {quote} is not worked out.": "{quote}之后它在谁那里，这里不推算。",
    "Whether {some} are {those} is not worked out.": "{some}是否就是{those}，这里不推算。",
    "Neither it nor its opposite follows from the text.": "原文既得不出它，也得不出它的反面。",
    "Neither it nor its opposite follows.": "既得不出它，也得不出它的反面。",
    "The text does not decide.": "原文不足以决定。",
    "It rests on what nothing in the text proves.": "它依据的是原文没有证明的内容。",
    "The text allows the world to be in more than one way; this holds in all of them.": (
        "原文容许不止一种情形；此结论在每种情形下都成立。"
    ),
    "No proof by cases was found.": "没有找到分情况的证明。",
    "It holds among those that the text compares.": "在原文所比较的对象中成立。",
    "No sentence of the text says so, nor several together.": (
        "原文没有一句这样说，几句合起来也得不出。"
    ),
    "The text names nothing of which its conditions hold.": "原文没有提到满足其条件的对象。",
    "Of all that the text names there is no exception.": "原文提到的对象中没有例外。",
    "There is an exception: {said}": "有例外：{said}",
    "The text compares and gives numbers, and the two are not put together.": (
        "原文既有比较又有数字，二者这里不放在一起计算。"
    ),
    "The text says that none of them is so.": "原文说它们都不如此。",
    "The text says that none of them is so, and not that there is one.": (
        "原文说它们都不如此，但没有说有这样的对象。"
    ),
    "It says so of one whom it does not name, too.": "原文还说到一个没有名字的对象也如此。",
    "The text does not say so of any other {kind}.": "原文没有说其他对象也如此。",
    "The text does not say so of {anybody} else.": "原文没有说其他对象也如此。",
    "The text does not say so of {anybody}.": "原文没有说到任何这样的对象。",
    "The text says so of nobody by name, but of kinds.": "原文没有提到具体对象，只说到种类。",
    "It is so of no other {kind} that the text names.": "原文提到的其他对象都不如此。",
    "It is so of {nobody} that the text names.": "原文提到的对象中没有这样的。",
    "It is so of {nobody} else that the text names.": "原文提到的其他对象都不如此。",
    "It follows of no other choice.": "其他选项都得不出。",
    "The others cannot be true.": "其他的不可能为真。",
    "It is the only choice that is true.": "只有这个选项为真。",
    "It is the only choice that is false.": "只有这个选项为假。",
    "{quote} is {label} with probability {p}.": "{quote} 为{label}的概率是 {p}。",
    "In no outcome is it so of anything that the text names.": (
        "在任何结果中，原文提到的对象都不如此。"
    ),
    "It follows from what has no weight.": "由不带概率的内容得出。",
    "Of nobody in particular {sentences} says what is so.": "{sentences}没有说到具体哪一个。",
    "Not read, and so not used: {sentences}.": "未读懂，因而未用：{sentences}。",
    "Not read, and so not used: {sentences}; so it is no exact number.": (
        "未读懂，因而未用：{sentences}；所以不是精确的数。"
    ),
    "Without the unread text it would be {label}, but that rests on what no sentence says, and "
    "not every sentence could be read: {sentences}.": (
        "不计未读懂的文字，答案会是{label}，但它依据的是没有一句说到的内容，"
        "而并非每句都已读懂：{sentences}。"
    ),
    "What {words} say together is not worked out, since a phrase is taken as one property.": (
        "{words}合起来意味着什么没有推算，因为每个短语只当作一个性质。"
    ),
    "The question {quote} cannot be read: {why}": "问题 {quote} 未能读懂：{why}",
    "It rests on a nearest reading of free text: {readings}.": (
        "它依据对自由文字的最接近理解：{readings}。"
    ),
    "It would be Unknown, but a nearest reading may say less than its sentence does: {readings}.": (
        "本应为未知，但最接近的理解可能比原句说得少：{readings}。"
    ),
    "The text contradicts itself: {one} and {other} both follow from {sentences}.": (
        "原文自相矛盾：由 {sentences} 可同时得出 {one} 和 {other}。"
    ),
    "The text contradicts itself: no order fits {sentences}.": (
        "原文自相矛盾：没有次序符合 {sentences}。"
    ),
    "The text contradicts itself: {sentences}.": "原文自相矛盾：{sentences}。",
    "The text leaves it open: {names}.": "原文未定：{names}。",
    "The text leaves open whether it also holds of {names}.": "是否也适用于 {names}，原文未定。",
    "It holds of {nobody} that the text places.": "原文所排列的对象中没有这样的。",
}
PATTERNS |= UNREAD | ERRORS | MODEL_ERRORS | LAB_ERRORS
"""English with blanks, and the Chinese with the same blanks."""

_BLANKS = {
    "n": r"[\d,]+",
    "m": r"[\d,]+",
    "w": r"[\d,]+",
    "all": r"[\d,]+",
    "p": r"[\d.e-]+",
    "near": r"[\d.]+",
    "label": "True|False|Unknown",
    "scale": "|".join(chinese_scales()),
    **dict.fromkeys("abc", "[^”]*"),
    **dict.fromkeys(("quote", "goal", "fact", "one", "other", "reading"), "“[^”]*”"),
}
"""What may stand in a blank; in any other, anything."""
_LABELS = {"True": "真", "False": "假", "Unknown": "未知", **chinese_scales()}


def chinese(text: str) -> str:
    """The text in Chinese, each of its lines as far as it is made up of fixed sentences alone."""
    if len(text) > SHOWN:
        return text
    return "\n".join(_row(line) or line for line in text.split("\n"))


@lru_cache(maxsize=1024)
def _row(text: str) -> str | None:
    """A row of fixed sentences in Chinese; None where one of them is none."""
    for pattern, words in _patterns():
        for end in _ends(text):
            found = pattern.fullmatch(text, 0, end)
            rest = text[end:].strip()
            more = _row(rest) if found and rest else ""
            if found and more is not None:
                said = {name: _blank(name, one) for name, one in found.groupdict().items()}
                return words.format(**said) + more
    return None


def _blank(name: str, said: str) -> str:
    """What stands in a blank: of readings each sentence and what it is taken for, or a reason."""
    if name == "readings":
        return said.replace("” as “", "” 理解为 “")
    said = said.replace("”, “", "”、“")
    return _row(said) or said if name == "why" else _LABELS.get(said, said)


def _ends(text: str) -> list[int]:
    """Where a sentence of the line may end: the whole first, then after each full stop."""
    return [len(text), *(found.end() for found in re.finditer(r"\.(?= )", text))]


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((_pattern(english), words) for english, words in PATTERNS.items())


def _pattern(english: str) -> re.Pattern[str]:
    """A fixed sentence as an expression with a group for each of its blanks."""
    parts = re.split(r"\{(\w+)\}", english)
    return re.compile(
        "".join(
            f"(?P<{part}>{_BLANKS.get(part, '.+')})" if number % 2 else re.escape(part)
            for number, part in enumerate(parts)
        )
    )
