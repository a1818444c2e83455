"""Questions in Chinese about a Chinese text, by rules; what the networks say to them."""

import pytest

from playground.core import Question, Said, Spans, Trace
from playground.engine import ask
from playground.models import by_choice
from playground.models.pool import Pool
from playground.route import ruled
from playground.wording.said import worded

POOL = Pool()
SHOP = (
    "2019年3月8日，南京的许晴在玄武湖边开了一家花店，因为她喜欢园艺。花店有六百种花，周末最忙。"
    "她的弟弟许强卖茶。去年，花店被青山公司收购。"
)
NOTICE = "因管道检修，翠湖小区将于9月18日上午8:30停水。6号楼和7号楼不受影响。请提前储水。"
TRADITIONAL = "麵館開業於1968年，老闆娘陳秀霞每天早上五點起床。"


def asked(text: str, context: str, *choices: str, **options: str) -> Trace:
    question = Question("question-answering", text, context, choices, options)
    trace = ask(question, "rules", POOL)
    assert trace.answer, trace.error
    return trace


def said(text: str, context: str, *choices: str) -> str:
    answer = asked(text, context, *choices).answer
    assert answer
    return answer.text


@pytest.mark.parametrize(
    ("question", "context", "answer"),
    [
        ("谁开了一家花店？", SHOP, "许晴"),
        ("花店是什么时候开的？", SHOP, "2019年3月8日"),
        ("许晴在哪里开了花店？", SHOP, "玄武湖边"),
        ("花店有多少种花？", SHOP, "六百种"),
        ("许晴为什么开了花店？", SHOP, "她喜欢园艺"),
        ("许强卖什么？", SHOP, "茶"),
        ("花店被谁收购？", SHOP, "青山公司"),
        ("哪些楼不受影响？", NOTICE, "6号楼和7号楼"),
        ("几点停水？", NOTICE, "9月18日上午8:30"),
        ("为什么停水？", NOTICE, "管道检修"),
        ("老闆娘幾點起床？", TRADITIONAL, "每天早上五點"),
        ("麵館是哪年開業的？", TRADITIONAL, "1968年"),
    ],
)
def test_the_piece_that_answers_is_found(question: str, context: str, answer: str) -> None:
    assert said(question, context) == answer


@pytest.mark.parametrize(
    ("question", "context", "answer"),
    [
        ("张医生在哪里工作？", "张医生不在上海工作，他在广州工作。", "广州"),
        ("张医生不在哪里工作？", "张医生不在上海工作，他在广州工作。", "上海"),
        ("妈妈买了什么？", "妈妈没买苹果，买了香蕉。", "香蕉"),
        ("王芳去了哪里？", "王芳没有去北京，而是去了西安。", "西安"),
        ("谁买了香蕉？", "妈妈没买苹果，买了香蕉。", "妈妈"),
        ("李娜坐什么来的？", "李娜不是坐飞机来的，是坐高铁来的。", "高铁"),
        ("大伯搬到了哪里？", "大伯退休后搬到了农场，养了两条狗。", "农场"),
        ("谁签了合同？", "刘洋拒绝签合同，孙磊签了合同。", "孙磊"),
        ("谁批准了新的预算？", "县政府昨天批准了新的预算。", "县政府"),
        ("谁发现了漏洞？", "技术部上周发现了一个漏洞。", "技术部"),
        ("谁宣布停课？", "市教育局昨晚宣布停课。", "市教育局"),
        ("几点关门？", "商店早上十点开门，晚上九点关门。", "晚上九点"),
        ("火车几点到达？", "火车七点出发，九点到达。", "九点"),
        ("会议改到什么时候？", "会议改到了周四下午三点。", "周四下午三点"),
        ("图书馆什么时候休息？", "图书馆每周一和周四休息。", "每周一和周四"),
        ("自行车是什么颜色的？", "张伟买了一辆红色的自行车，花了八百元。", "红色"),
    ],
)
def test_what_is_denied_or_of_another_kind_is_no_answer(
    question: str, context: str, answer: str
) -> None:
    assert said(question, context) == answer


@pytest.mark.parametrize(
    ("question", "context", "why"),
    [
        ("李强去过哪里？", "李强从来没去过新疆。", "“李强从来没去过新疆。”说的是否定"),
        ("王芳不住在哪里？", "王芳住在广州。", "问的是“不”的是什么"),
        ("小明多大了？", "小明昨天过生日，来了很多朋友。", "“多大”问的是数量"),
        ("爷爷几岁？", "爷爷上周住院了。", "问的是数"),
        ("会议什么时候举行？", "会议在武汉举行。", "“什么时候”问的是日期或时间"),
    ],
)
def test_what_the_text_lacks_is_said(question: str, context: str, why: str) -> None:
    answer = asked(question, context).answer
    assert answer
    assert answer.abstained, answer.text
    assert why in worded(answer.why, "zh")


def test_the_answer_is_a_span_of_the_text_with_its_points() -> None:
    trace = asked("谁开了一家花店？", SHOP)
    shown = trace.answer.evidence[0]
    assert isinstance(shown, Spans)
    [span] = shown.spans
    assert SHOP[span.start : span.end] == span.text == "许晴"
    assert worded(trace.answer.why, "zh").startswith("“许晴”得分最高")
    assert [step.key for step in trace.steps] == ["asks for", "scored sentences", "scored pieces"]


@pytest.mark.parametrize(
    ("question", "context"),
    [
        ("王芳什么时候开的花店？", SHOP),
        ("花店什么时候关门的？", SHOP),
        ("花店有多少员工？", SHOP),
        ("许强什么时候开了花店？", SHOP),
        ("青山公司被谁收购？", SHOP),
        ("什么时候停电？", NOTICE),
        ("谁发明了电话？", SHOP),
    ],
)
def test_what_stands_nowhere_is_not_answered(question: str, context: str) -> None:
    answer = asked(question, context).answer
    assert answer
    assert answer.abstained, answer.text
    assert worded(answer.why)


def test_what_is_missing_is_named() -> None:
    answer = asked("王芳什么时候开的花店？", SHOP).answer
    assert answer
    assert answer.why == Said("asked about is nowhere", {"word": "王芳", "instead": ""})


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("许晴开了花店吗？", "是"),
        ("许晴是不是在玄武湖边开了花店？", "是"),
        ("花店有六百种花吗？", "是"),
        ("花店有八百种花吗？", "否"),
        ("许晴卖茶吗？", ""),
        ("花店会关门吗？", ""),
    ],
)
def test_yes_and_no_are_said_only_where_the_text_says_them(question: str, answer: str) -> None:
    assert said(question, SHOP) == answer


@pytest.mark.parametrize(
    ("question", "context", "answer"),
    [
        ("妈妈在家吗？", "妈妈不在家，爸爸在公司加班。", "否"),
        ("爸爸在家吗？", "妈妈不在家，爸爸在公司加班。", ""),
        ("爸爸在公司吗？", "妈妈不在家，爸爸在公司加班。", "是"),
        ("王老师周五在吗？", "王老师周五不在，由李老师代课。", "否"),
        ("明天有会议吗？", "明天的会议取消了，改到周四。", ""),
        ("小王在吗？", "小李没来，小王病了。", ""),
        ("公园里有湖吗？", "公园里有一个湖。", "是"),
    ],
)
def test_who_is_where_and_what_there_is_the_text_must_say(
    question: str, context: str, answer: str
) -> None:
    assert said(question, context) == answer


def test_a_denial_is_a_no() -> None:
    assert said("6号楼受不受影响？", NOTICE) == "否"
    assert said("6号楼受影响吗？", NOTICE, "yes", "no") == "no"


def test_of_choices_the_one_that_the_text_says_is_chosen() -> None:
    assert said("谁卖茶？", SHOP, "许晴", "许强") == "许强"


def test_a_question_in_another_language_than_its_text_is_told_so() -> None:
    answer = asked("Who opened the shop?", SHOP).answer
    assert answer
    assert answer.why == Said("asked in another language")


@pytest.mark.parametrize("task", ["question-answering", "extraction", "summarization", "sentiment"])
@pytest.mark.parametrize("there", [False, True])
def test_networks_name_who_reads_chinese(
    task: str, there: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("playground.answering.english.is_here", lambda _: there)
    text, context = ("谁卖茶？", SHOP) if task == "question-answering" else (SHOP, "")
    answer = ask(Question(task, text, context), "probabilistic", POOL).answer
    assert answer
    assert answer.abstained
    why = worded(answer.why)
    assert "the rules read it" in why
    assert (by_choice.GEMMA in why) == there
    assert why.count(".") == 1


@pytest.mark.parametrize(
    "question", ["谁卖茶？", "花店在哪里", "6号楼受不受影响？", "她开了花店吗"]
)
def test_auto_takes_a_chinese_question_beside_a_chinese_text_for_a_question(question: str) -> None:
    route = ruled(question, SHOP)
    assert route
    assert route.task == "question-answering"


@pytest.mark.parametrize(
    ("question", "text", "right"),
    [
        ("王芳做什么工作？", "王芳是一名护士，在成都的一家医院工作。", "护士"),
        ("李强的职业是什么？", "李强在一所中学当老师，妻子在银行上班。", "老师"),
        ("谁刚从法国回来？", "他遇见了老同学陈静。陈静刚从法国回来。", "陈静"),
        ("张伟买了什么？", "张伟买了三斤苹果和两瓶牛奶，花了四十元。", "三斤苹果和两瓶牛奶"),
    ],
)
def test_work_names_and_lists_are_found(question: str, text: str, right: str) -> None:
    answer = ask(Question("question-answering", question, text), "rules", POOL).answer
    assert answer
    assert answer.text.removeprefix("一名") == right
