"""What Chinese sentences say, and that theories in Chinese are answered like any others."""

from random import Random

import pytest
from cases_chinese import CASES
from checker import check
from hypothesis import given, settings
from test_checked import answered
from theories import literals, reference_label, reference_models, rule, st

from playground.answering.deduction.answer import deduce
from playground.core import Question
from playground.deduction.program import Atom, Literal, Program, Rule
from playground.deduction.reading.chinese.reading import read_chinese
from playground.deduction.reading.english.chunks import Unread
from playground.deduction.reading.reader import Asked, read, read_question, read_statement
from playground.deduction.wording.saying import say, say_rule
from playground.generator.theories import questions, theory
from tests.stopwatch import seconds

SENTENCES = [pair for pairs in CASES.values() for pair in pairs]


def literal_words(literal: Literal) -> str:
    no = "" if literal.positive else "not "
    return f"{no}{literal.atom.relation}({', '.join(literal.atom.terms)})"


def words(heads: str, body: tuple[Literal, ...]) -> str:
    return f"{heads} if {', '.join(map(literal_words, body))}" if body else heads


def notation(sentence: str) -> str:
    reading = read_chinese(sentence)
    said = [words(literal_words(head), body) for head, body in reading.rules]
    for options, body, exclusive in reading.eithers:
        named = " or ".join(map(literal_words, options))
        said.append(words(f"either {named}" if exclusive else named, body))
    return ("who? " if reading.sought else "") + "; ".join(said)


@pytest.mark.parametrize(("sentence", "meaning"), SENTENCES)
def test_a_sentence_says(sentence, meaning):
    assert notation(sentence) == meaning


@pytest.mark.parametrize(("sentence", "meaning"), SENTENCES)
def test_a_rule_is_said_in_a_sentence_that_says_it(sentence, meaning):
    program = read(sentence)
    for one in program.rules:
        if any(term.startswith("!") for term in one.head.atom.terms):
            continue  # “某个狗” is said again of another one
        again = read_statement(say_rule(one.head, one.body, program.names), program)
        shape = [(head, body) for head, body in again.rules]
        letters = dict(zip(variables(one), "xyz", strict=False))
        filled = tuple(literal.filled(letters) for literal in one.body)
        assert shape == [(one.head.filled(letters), filled)]


def variables(one: Rule) -> list[str]:
    terms = (term for literal in (*one.body, one.head) for term in literal.atom.terms)
    return list(dict.fromkeys(term for term in terms if term.startswith("?")))


@pytest.mark.parametrize(
    ("sentence", "why"),
    [
        ("小明或许是红的。", "“或许”"),
        ("小明非常善良。", "“非常”"),
        ("三只狗是红的。", "“三只”"),
        ("大多数狗是红的。", "“大多数”"),
        ("小明比小红高。", "“比”"),
        ("他是红的。", "“他”"),
        ("如果所有人都善良，那么小明快乐。", "condition"),
        ("如果小明善良，小红善良，小刚善良。", "那么"),
        ("小明不喜欢小红和小刚。", "“not”"),
        ("云追月善良。", "cannot be told"),
        ("小明叽里咕噜。", "cannot be told"),
        ("善良的小明喜欢小红。", "one or all"),
        ("小明只喜欢小红。", "“只”"),
        ("小明从北京来。", "“从”"),
        ("小明是（大）的。", "“（”"),
    ],
)
def test_a_sentence_that_says_more_than_the_rules_hold_is_left_unread(sentence, why):
    program = read(sentence)
    assert not program.rules
    assert why in program.sentences[0].why


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("李爱国善良。", "is 善良(李爱国)"),
        ("云追月是大的。云追月善良。", "is 善良(云追月)"),
        ("狗是大的。猫是红的。狗舔猫。", "舔(狗, 猫)"),
        ("小明是叽里的。所有叽里的人都善良。", "is 善良(?someone) if is 叽里(?someone)"),
        ("小花是狗。所有大狗都善良。", "is 善良(?狗) if is 大(?狗), is 狗(?狗)"),
        ("小明是大的。Bob看见小明。", "看见(bob, 小明)"),
        ("铜是金属。所有金属都导电。", "is 导电(?金属) if is 金属(?金属)"),
    ],
)
def test_the_other_sentences_tell_where_words_end(text, last):
    [*_, one] = read(text).rules
    assert words(literal_words(one.head), one.body) == last


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("小花是猫。猫是动物。", "is 动物(?猫) if is 猫(?猫)"),
        ("小花是猫。猫很饿。", "is 饿(?猫) if is 猫(?猫)"),
    ],
)
def test_a_noun_that_the_text_uses_as_a_kind_is_all_of_it(text, last):
    [*_, one] = read(text).rules
    assert words(literal_words(one.head), one.body) == last


@pytest.mark.parametrize(
    ("text", "literal"),
    [
        ("小明去公园。", "去(小明, 公园)"),
        ("小明去学校。", "去(小明, 学校)"),
        ("小红进教室。", "进(小红, 教室)"),
        ("小红回家。", "is 回家(小红)"),
        ("小红打篮球。", "is 打篮球(小红)"),
        ("小周没有钱。", "not is 有钱(小周)"),
    ],
)
def test_where_one_goes_what_one_plays_and_has_not_is_read(text, literal):
    [one] = read(text).rules
    assert literal_words(one.head) == literal


def test_who_is_one_of_two_may_be_joined_by_one_character():
    assert say_either(read("小明或小红是学生。")) == say_either(read("小明或者小红是学生。"))


def say_either(program):
    return [{literal_words(one) for one in either.options} for either in program.eithers]


def test_a_noun_that_one_was_told_of_may_be_that_one():
    assert [one.read for one in read("花园里有一只狗。狗很饿。").sentences] == [True, False]


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("猫把老鼠吃了。", "吃(猫, 老鼠)"),
        ("老鼠没有被猫吃掉。", "not 吃(猫, 老鼠)"),
        ("小明吃了苹果。", "吃(小明, 苹果)"),
        ("学生都及格了。", "is 及格(?学生) if is 学生(?学生)"),
        ("下雨了。", "is 下雨(天)"),
        ("木头不导电。", "not is 导电(木头)"),
        ("地铁停运了。", "is 停运(地铁)"),
        ("小红是小明的朋友。", "is 小明的朋友(小红)"),
    ],
)
def test_what_was_done_and_to_whom_is_read(sentence, said):
    [one] = read(sentence).rules
    assert words(literal_words(one.head), one.body) == said


def test_sentences_end_at_chinese_marks_and_keep_their_place():
    text = "1、小明是大的！小红说：“好。”\n小刚善良；小花是猫？ Bob is big."
    found = read(text).sentences
    assert [one.text for one in found] == [
        "小明是大的！",
        "小红说：“好。”",
        "小刚善良；",
        "小花是猫？",
        "Bob is big.",
    ]
    assert all(text[one.start : one.end] == one.text for one in found)


def test_a_text_may_be_in_both_languages():
    program = read("Bob is big. 小明 is kind. Bob喜欢小明。")
    assert [literal_words(one.head) for one in program.rules] == [
        "is big(bob)",
        "is kind(小明)",
        "喜欢(bob, 小明)",
    ]


def test_a_question_among_the_facts_states_nothing():
    program = read("小明是大的吗？谁是大的？")
    assert not program.rules
    assert all("asks" in sentence.why for sentence in program.sentences)


def test_an_answer_is_proved_in_chinese():
    answer = ask("小明善良吗？", "小明是大的。所有大的人都善良。", "open")
    assert answer.text == "True"
    [proof] = answer.evidence
    assert (proof.conclusion, proof.sentence) == ("小明善良。", "所有大的人都善良。")
    assert [premise.conclusion for premise in proof.premises] == ["小明是大的。"]


def test_traditional_function_words_are_read():
    assert notation("沒有人是大的嗎？") == "not is 大(?someone)"


def test_a_long_sentence_is_left_unread_at_once():
    def read_all():
        slow = f"{'在' * 300}{'里' * 300}{'面' * 300}"  # once took minutes
        for text in ("大的" * 499, "小明喜欢" * 249, "如果" * 499, "爱" * 999, "和" * 999, slow):
            with pytest.raises(Unread):
                read_chinese(text)

    assert seconds(read_all) < 20


# --- random theories ---------------------------------------------------------------------------

CHINESE = {
    "alma": "小明",
    "bodo": "小红",
    "cora": "小刚",
    "is red": "is 红",
    "is big": "is 大",
    "is kind": "is 善良",
    "like": "喜欢",
}


def translated(literal: Literal) -> Literal:
    terms = tuple(CHINESE.get(term, term) for term in literal.atom.terms)
    return Literal(Atom(CHINESE[literal.atom.relation], terms), literal.positive)


def sentence(head: Literal, body: tuple[Literal, ...]) -> str:
    """A rule in Chinese: “如果某人是红的而且小红不是大的，那么他是善良的。”"""
    spoken, known = [], False
    for literal in body:
        spoken.append(say(literal, {"?someone": "他" if known else "某人"}).removesuffix("。"))
        known = known or "?someone" in literal.atom.terms
    said = say(head, {"?someone": "他"})
    return f"如果{'而且'.join(spoken)}，那么{said}" if body else said


@st.composite
def theories(draw):
    facts = [(one, ()) for one in draw(st.lists(literals, max_size=4, unique=True))]
    stated = facts + draw(st.lists(rule(), max_size=5))
    return [
        (translated(head), tuple(translated(one) for one in body))
        for head, body in stated
        if all(one.atom.terms != ("?someone", "?someone") for one in body)
    ]


@settings(max_examples=400)
@given(theories(), literals)
def test_an_answer_in_chinese_is_what_the_definition_says(stated, asked):
    literal = translated(asked)
    context = "".join(sentence(head, body) for head, body in stated)
    assert [(one.head, one.body) for one in read(context).rules] == stated
    rules = [Rule(head, body, number) for number, (head, body) in enumerate(stated)]
    unused = Literal(Atom("is 无", literal.atom.terms[:1]))
    rules += [Rule(unused, (Literal(Atom("is 空", (term,))),), 0) for term in literal.atom.terms]
    for world in ("open", "closed"):
        found = reference_models(Program((), tuple(rules)), world)
        expected = reference_label(found, world, literal)
        answer = ask(say(literal, {}), context, world)
        if not context and expected == "Unknown":
            assert answer.abstained  # nothing was given
            continue
        assert (None if answer.abstained else answer.text) == expected
        if answer.text in {"True", "False"} and answer.evidence and len(found) == 1:
            check(answer.evidence[0], context, world, next(iter(found)))


@pytest.mark.parametrize("world", ["open", "closed"])
def test_generated_theories_are_answered_as_made_with_proofs_that_hold(world):
    random = Random(3)
    for _ in range(200):
        made = theory(random, world, (), random.random() / 2, language="zh")
        program = read(made.text)
        true = {one for one, settled in made.rounds.literals.items() if settled.holds}
        for asked in questions(random, made, 6):
            literal = read_question(asked.text, program).literal
            label, proof = answered(program, literal, world)
            assert label == asked.answer
            if proof:
                check(proof, made.text, world, true)


def ask(text: str, context: str, world: str):
    options = {"world": world, "logic": "forward"}
    _, answer = deduce(Question("deduction", text, context, options=options))
    return answer


def test_a_question_is_read_by_the_names_of_the_text():
    program = read("李爱国是大的。")
    asked = read_question("李爱国善良吗？", program)
    assert isinstance(asked, Asked)
    assert literal_words(asked.literal) == "is 善良(李爱国)"


@pytest.mark.parametrize(
    "sentence",
    [
        "小明说小红善良。",
        "小明否认小红善良。",
        "小明觉得小红善良。",
        "据说小明善良。",
        "小明以前是医生。",
        "小明似乎善良。",
    ],
)
def test_what_is_said_thought_or_past_is_no_fact(sentence):
    assert not read(sentence).sentences[0].read


def test_a_word_in_which_a_report_stands_is_a_word():
    assert read("小说是红的。").sentences[0].read
