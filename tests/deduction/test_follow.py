"""Reasoning against the text it reasons over: what follows, what does not, and what is not read."""

from itertools import chain
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from test_solve import MANY, WORLDS
from theories import english, literals, reference_label, reference_models, theories

from playground.core import CheckedStep, CheckedSteps
from playground.deduction.checking.follow import check_steps
from playground.deduction.engines.solve import consequences
from playground.deduction.explaining.proof import derive, nodes, prove
from playground.deduction.limits import MAX_SENTENCES, MAX_SUPPOSED, MAX_THEORY_CHARACTERS
from playground.deduction.program import Program, Rule, Sentence
from playground.deduction.reading.reader import read
from playground.deduction.wording.saying import say
from playground.generator.theories import theory

CONTEXT = (
    "Mira is brave. Mira is young. The owl likes the fox. Otto is not tall. Pia is a doctor. "
    "Pia is not tall. All brave people are calm. If someone is calm and young then they are kind. "
    "If someone is kind then they are not rude."
)


def check(reasoning: str, context: str = CONTEXT, world: str = "open") -> CheckedSteps:
    return check_steps(context, reasoning, world)


def only(reasoning: str, context: str = CONTEXT, world: str = "open") -> CheckedStep:
    [step] = check(reasoning, context, world).steps
    return step


FOLLOWS = {
    "Mira is kind.": "Mira is kind.",
    "So Mira is calm.": "Mira is calm.",
    "1. Mira is brave.": "Mira is brave.",
    "- Therefore, Mira is also calm!": "Mira is calm.",
    "**Step 2:** Thus, **Mira is calm**.": "Mira is calm.",
    "Fact 1: Mira is young.": "Mira is young.",
    "Mira is brave (given).": "Mira is brave.",
    "Mira is calm (by rule 7).": "Mira is calm.",
    "Mira is calm [from 1 and 2].": "Mira is calm.",
    "Mira is calm, as stated in the text.": "Mira is calm.",
    "According to rule 3, we know that Mira is calm.": "Mira is calm.",
    "So by rule 7 Mira is calm.": "Mira is calm.",
    "From facts 1 and 2, it follows that Mira is kind.": "Mira is kind.",
    "By applying rule 1 to Mira, we get that Mira is calm.": "Mira is calm.",
    "We can use the first rule to conclude that Mira is calm.": "Mira is calm.",
    "The text says that “Mira is young”.": "Mira is young.",
    "This means that Mira is not rude.": "Mira is not rude.",
    "Mira must be calm.": "Mira is calm.",
    "Mira cannot be rude.": "Mira is not rude.",
    "Mira is both brave and young.": "Mira is brave. Mira is young.",
    "Mira is a young person.": "Mira is young.",
    "Mira isn't rude.": "Mira is not rude.",
    "It is false that Otto is tall.": "Otto is not tall.",
    'Hence the statement "Mira is rude" is false.': "Mira is not rude.",
    'So "Mira is kind" is true.': "Mira is kind.",
    "The owl likes the fox too.": "The owl likes the fox.",
    "all brave people are calm": "All brave people are calm.",
}


@pytest.mark.parametrize(("said", "reading"), FOLLOWS.items())
def test_what_stands_around_a_statement_does_not_hide_it(said, reading):
    step = only(said)
    assert (step.verdict, step.reading) == ("follows", reading)
    assert step.proof


RULES = {
    "All brave people are calm.": "follows",
    "Anyone who is brave is calm.": "follows",
    "If someone is young and calm, then they are kind.": "follows",
    "If Mira is brave then Mira is calm.": "follows",
    "Brave, young people are kind.": "follows",
    "No kind person is rude.": "follows",
    "Everyone brave and young is kind.": "follows",
    "Most brave people are kind.": "unread",
    "All kind people are rude.": "contradicts",
    "All doctors are tall.": "contradicts",
    "If someone is brave then they are kind.": "not-supported",
    "All calm people are brave.": "not-supported",
    "Anyone who likes the owl is calm.": "not-supported",
    "Everyone is brave.": "not-supported",
    "It is false that everyone is brave.": "unread",
}


@pytest.mark.parametrize(("said", "verdict"), RULES.items())
def test_a_rule_follows_where_the_text_says_it_in_any_words(said, verdict):
    assert only(said).verdict == verdict


def test_a_rule_in_other_words_is_proved_by_supposing_its_conditions():
    proof = only("Brave, young people are kind.").proof
    assert proof.conclusion == "X is kind."
    assert {(node.conclusion, node.by) for node in nodes(proof) if not node.premises} == {
        ("X is brave.", "supposed"),
        ("X is young.", "supposed"),
    }


def test_an_exception_that_the_text_names_contradicts_a_rule():
    step = only("All doctors are tall.")
    assert (step.proof.conclusion, step.proof.by) == ("Pia is not tall.", "fact")
    assert "Pia is not tall." in step.why


def test_more_rules_than_are_tried_are_left_unchecked():
    said = [f"All people{number} are calm." for number in range(MAX_SUPPOSED + 1)]
    verdicts = [step.verdict for step in check(" ".join(said)).steps]
    assert verdicts == ["not-supported"] * MAX_SUPPOSED + ["unread"]


APART = {
    "Since Mira is brave, she is calm.": ["Since Mira is brave", "she is calm."],
    "Because Mira is calm and young, and all brave people are calm, Mira is kind.": [
        "Because Mira is calm and young, and all brave people are calm",
        "Mira is kind.",
    ],
    "Mira is brave, so she is calm.": ["Mira is brave", "so she is calm."],
    "Mira is calm because she is brave.": ["Mira is calm", "because she is brave."],
    "Mira is brave → Mira is calm -> Mira is not rude": [
        "Mira is brave",
        "Mira is calm",
        "Mira is not rude",
    ],
    "We know that “Mira is young” and that Otto is not tall.": [
        "We know that “Mira is young”",
        "Otto is not tall.",
    ],
    "Using the rule “All brave people are calm”, Mira is calm.": [
        "Using the rule “All brave people are calm”",
        "Mira is calm.",
    ],
    "Mira is young. She is kind.": ["Mira is young.", "She is kind."],
}


@pytest.mark.parametrize(("said", "parts"), APART.items())
def test_reasons_and_conclusions_are_steps_of_their_own(said, parts):
    steps = check(said).steps
    assert [step.text for step in steps] == parts
    assert {step.verdict for step in steps} == {"follows"}


def test_a_wrong_reason_is_found_beside_a_right_conclusion():
    steps = check("Since Mira is rude, she is calm.").steps
    assert [step.verdict for step in steps] == ["contradicts", "follows"]


def test_a_reason_that_cannot_be_read_is_shown_as_such():
    steps = check("Since nearly everything fits, Mira is calm.").steps
    assert [step.verdict for step in steps] == ["unread", "follows"]


UNREAD = {
    "Answer: True": "the answer",
    "So the statement is false.": "the answer",
    "Rule 3 applies to Mira.": "the answer",
    "There is no information about Otto.": "the answer",
    "Is Mira kind?": "asks",
    "Otto is kind?": "asks",
    "We need to show: Otto is kind.": "the sign “:”",
    "**Statement to check:** Otto is kind.": "the answer",
    "Question: Otto is kind.": "the answer",
    "If Otto is tall: Pia is tall.": "sign",
    "If Otto is tall → Pia is tall": "sign",
    "It does not follow that Otto is kind.": "",
    "We cannot conclude that Otto is kind and that Otto is tall.": "",
    "According to rule 3, we cannot say that Otto is kind.": "",
    "It is possible that Otto is kind.": "the answer",
    "Assume Otto is kind.": "supposed",
    "She is kind.": "whom",
    "Mira is probably kind.": "how likely",
    "So Mira is ca": "breaks off",
    "La chouette est belle.": "",
    "Mira " + "is kind and " * 200 + "is calm.": "characters",
}


@pytest.mark.parametrize(("said", "why"), UNREAD.items())
def test_what_is_no_claim_or_cannot_be_read_is_unread_and_says_why(said, why):
    step = only(said)
    assert step.verdict == "unread"
    assert why in step.why
    assert check(said).left is None


@pytest.mark.parametrize("said", ["Step 2.", "(Rule 3)", "1.", "***", "", " \n "])
def test_numbers_and_headings_are_no_steps(said):
    assert check(said).steps == ()


def test_the_text_may_use_the_words_of_answers_itself():
    assert only("The rule is true.", "The rule is true.").verdict == "follows"


def test_the_first_step_that_does_not_follow_is_where_the_reasoning_left_the_rules():
    checked = check("Hmm! Mira is brave. So Mira is tall. Mira is rude.")
    assert [step.verdict for step in checked.steps] == [
        "unread",
        "follows",
        "not-supported",
        "contradicts",
    ]
    assert checked.left == 2


def test_a_contradiction_shows_the_proof_of_the_opposite():
    step = only("Mira is rude.")
    assert (step.verdict, step.proof.conclusion) == ("contradicts", "Mira is not rude.")


def test_of_two_things_said_at_once_the_wrong_one_is_named():
    step = only("Mira is calm and Otto is kind.")
    assert (step.verdict, step.why[:13]) == ("not-supported", "Otto is kind.")


def test_a_step_that_rests_on_a_wrong_step_does_not_follow():
    verdicts = [step.verdict for step in check("Otto is brave. So Otto is calm.").steps]
    assert verdicts == ["not-supported", "not-supported"]


def test_a_repeated_sentence_is_one_step():
    text = "Mira is calm. Mira is calm! " * 3
    assert [(one.start, one.end) for one in check(text).steps] == [(0, 13)]


@pytest.mark.parametrize(
    ("answer", "verdict"),
    [("True", "follows"), ("False", "contradicts"), ("Unknown", "contradicts")],
)
def test_the_answer_itself_is_the_last_step(answer, verdict):
    text = "Mira is calm. All calm people are kind."
    found = check_steps(text, "Mira is calm.", "open", "Is Mira kind?", answer)
    last = found.steps[-1]
    assert (last.text, last.verdict) == (f"Answer: {answer}", verdict)
    assert found.text[last.start : last.end] == last.text
    assert found.left == (None if verdict == "follows" else 1)


def test_an_answer_that_the_text_does_not_decide_is_not_supported():
    [step] = check_steps("Mira is calm.", "", "open", "Is Mira kind?", "True").steps
    assert (step.verdict, step.text) == ("not-supported", "Answer: True")
    [step] = check_steps("Mira is calm.", "", "open", "Is Mira kind?", "Unknown").steps
    assert step.verdict == "follows"


def test_an_answer_to_a_question_that_is_not_read_is_unread():
    [step] = check_steps("Mira is calm.", "", "open", "How calm is Mira?", "True").steps
    assert step.verdict == "unread"


def test_in_the_closed_world_what_nothing_proves_is_false():
    step = only("Otto is kind.", world="closed")
    assert (step.verdict, step.proof.by) == ("contradicts", "assumed-false")


def test_in_the_closed_world_a_rule_that_needs_an_assumption_is_not_supported():
    text = "Ada is big. If someone is big and not red then they are kind."
    assert only("Big people are kind.", text, "closed").verdict == "not-supported"
    assert only("Ada is kind.", text, "closed").verdict == "follows"
    assert only("If Ada is big and not red then Ada is kind.", text, "closed").verdict == "follows"


def test_a_rule_said_of_one_name_follows_though_its_condition_is_not_met():
    text = "Ada is red. If someone is big and not red then they are kind."
    step = only("Ada is kind if Ada is big and Ada is not red.", text, "closed")
    assert step.verdict == "follows"
    assert step.proof
    assert step.proof.sentence == text.split(". ")[1]
    assert only("Ada is kind if Ada is not red.", text, "closed").verdict == "not-supported"


def test_what_the_text_leaves_open_is_not_supported_in_the_closed_world():
    text = "If Ada is not big then Ada is kind. If Ada is not kind then Ada is big."
    assert only("Ada is kind.", text, "closed").verdict == "not-supported"


@pytest.mark.parametrize("world", WORLDS)
def test_silence_counts_for_nothing_while_a_sentence_of_the_text_is_unread(world):
    text = f"{CONTEXT} Perhaps Otto shall be queen."
    steps = check("Mira is calm. Mira is rude. Otto is kind. All cats are calm.", text, world).steps
    assert [step.verdict for step in steps] == ["follows", "contradicts", "unread", "unread"]
    assert "“Perhaps Otto shall be queen.”" in steps[2].why


def test_a_sentence_of_the_text_follows_even_where_it_cannot_be_read():
    step = only("perhaps otto  shall be queen", "Ada is big. Perhaps Otto shall be queen.")
    assert (step.verdict, step.reading, step.proof.start) == ("follows", "", 12)


def test_nothing_is_checked_against_a_text_that_contradicts_itself():
    step = only("Ada is kind.", "Ada is big. Ada is not big. All big people are kind.")
    assert step.verdict == "unread"
    assert "“Ada is big.” and “Ada is not big.”" in step.why


def test_nothing_is_checked_against_a_text_with_not_in_a_circle():
    step = only("Ada is kind.", "If Ada is not red then Ada is red.", "closed")
    assert (step.verdict, "circle" in step.why) == ("unread", True)


def test_without_facts_and_rules_nothing_is_supported():
    assert only("Ada is kind.", "").verdict == "not-supported"


def test_a_text_that_is_too_long_leaves_the_reasoning_unread():
    step = only("Ada is kind. So she is.", "a" * (MAX_THEORY_CHARACTERS + 1))
    assert (step.verdict, step.start, step.end) == ("unread", 0, 23)
    assert f"{MAX_THEORY_CHARACTERS:,}" in step.why


def test_reasoning_beyond_the_limit_is_one_step_that_is_unread():
    steps = check("Mira is calm. " * (MAX_SENTENCES + 5)).steps
    assert [one.verdict for one in steps] == ["follows", "unread"]


@settings(MANY, max_examples=300)
@given(st.text(st.sampled_from("Mira is calm.,;:!?()[]→-*\"“'12\n\tsoince ") | st.characters()))
def test_any_text_is_checked_and_every_step_has_its_place(reasoning):
    checked = check(reasoning)
    assert all(reasoning[step.start : step.end] == step.text for step in checked.steps)
    assert all(step.text.strip() for step in checked.steps)
    starts = [step.start for step in checked.steps]
    assert starts == sorted(starts)


@settings(MANY, max_examples=100)
@given(theories(), st.lists(literals, min_size=1, max_size=6, unique=True))
def test_verdicts_are_what_the_definition_says(program, asked):
    context = " ".join(sentence.text for sentence in program.sentences)
    kinds = {"True": "follows", "False": "contradicts", "Unknown": "not-supported", None: "unread"}
    extra = tuple(Rule(one, (one,), 0) for one in asked)
    named = Program((Sentence("", 0, 0),), (*program.rules, *extra))
    for world in WORLDS:
        found = reference_models(named, world)
        steps = check(" ".join(say(one, {}) for one in asked), context, world).steps
        expected = [kinds[reference_label(found, world, one)] for one in asked]
        said = {sentence.text for sentence in program.sentences}
        assert [
            kind if step.text not in said else "follows"
            for kind, step in zip(expected, steps, strict=True)
        ] == [step.verdict for step in steps]


@settings(MANY, max_examples=100)
@given(theories())
def test_all_that_a_text_says_follows_from_it(program):
    said = [english(rule.head, rule.body) for rule in program.rules]
    for world in WORLDS:
        steps = check(" ".join(said), " ".join(said), world).steps
        assert {step.verdict for step in steps} <= {"follows"}


@pytest.mark.parametrize("seed", range(40))
def test_every_line_of_every_proof_follows_and_its_opposite_contradicts(seed):
    random = Random(seed)
    world = random.choice(WORLDS)
    text = theory(random, world, ()).text
    program = read(text)
    model = consequences(program, world)
    derivations = derive(model)
    proofs = [prove(one, derivations, program, program.names) for one in model.holding]
    lines = dict.fromkeys(node.conclusion for node in chain.from_iterable(map(nodes, proofs)))
    assert all(step.verdict == "follows" for step in check(" So ".join(lines), text, world).steps)
    denials = " ".join(say(one.negation, program.names) for one in model.holding)
    assert all(step.verdict == "contradicts" for step in check(denials, text, world).steps)


@pytest.mark.parametrize(
    ("reasoning", "forward", "classical"),
    [
        ("Rex is not a dog.", "not-supported", "follows"),
        ("Rex is a dog.", "not-supported", "contradicts"),
        ("If someone is not big then they are not dogs.", "not-supported", "follows"),
        ("Rex is red.", "not-supported", "not-supported"),
    ],
)
def test_a_step_is_checked_in_the_logic_of_the_question(reasoning, forward, classical):
    text = "All dogs are big. Rex is not big."
    for logical, verdict in ((False, forward), (True, classical)):
        [step] = check_steps(text, reasoning, "open", logical=logical).steps
        assert step.verdict == verdict
