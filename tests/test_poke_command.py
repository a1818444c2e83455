"""`playground poke`: what flips, and what is wrong with the input."""

from command import call, objects

FACTS = "Bob is big. All big people are kind. Ann is red."


def test_the_edits_are_told_worst_first() -> None:
    said = call(
        "poke", "--task", "deduction", "--kind", "remove", "--context", FACTS, "Bob is kind."
    )
    first, _, counted, *edits = said.stdout.splitlines()
    assert first == "embedded: True"
    assert counted.endswith("of  2 flipped, of 2 edits")
    assert [line.split(" · ")[0].split()[-1] for line in edits] == ["Unknown", "Unknown"]


def test_each_is_an_object() -> None:
    said = call("poke", "--task", "sentiment", "--kind", "gender", "--json", "He sang very badly.")
    [one] = objects(said)
    assert one["edit"]["question"]["text"] == "She sang very badly."
    assert one["answer"] == one["right"] == "negative"


def test_a_kind_of_another_task_is_refused() -> None:
    said = call("poke", "--task", "sentiment", "--kind", "shuffle", "A warm film.")
    assert said.exit_code == 2
    assert "There are: name, gender" in said.output


def test_what_is_not_answered_is_not_poked() -> None:
    said = call("poke", "--task", "question-answering", "--context", "Ann is red.", "Who sang?")
    assert said.exit_code == 2
    assert "nothing to poke" in said.output
