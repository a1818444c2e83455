"""What the lab draws: rows, curves, what a model says, lessons; escaped, in both languages."""

from dataclasses import asdict, replace
from json import dumps
from typing import get_args

import pytest

from playground.errors import InputError
from playground.lab import corpora
from playground.lab.experiment import DIAL, JOBS, LABEL, VECTORS, Experiment, checked, models_of
from playground.lab.look import Look
from playground.lab.marks import KINDS, Mark
from playground.lab.saving import Kept, unpack
from playground.lab.training import train
from playground.lab.writing import Drawing
from playground.trainings import State, Training
from playground.ui.lab.curves import curves, samples
from playground.ui.lab.exam import best_guess, dial, exam, exams
from playground.ui.lab.lessons import (
    BY_DEPTH,
    GUESSED,
    LESSONS,
    SEEDS,
    Seeds,
    lower_loss_a_character,
)
from playground.ui.lab.outcome import compared, insides, told
from playground.ui.lab.preview import preview
from playground.ui.lab.run import Run, called
from playground.ui.lab.shelf import head, shelf
from playground.ui.lab.tried import tried
from playground.ui.words.page import WORDS

SMALL = Experiment(lines=120, steps=50, width=16)


def a_run(one: Experiment = SMALL, state: State = "done", **changes: object) -> Run:
    looks = (
        Look(0, None, 2.0, 0.1, 0.1, "<b>babble", 900),
        replace(Look(50, 1.5, 1.0, 0.9, 2.5, "the cook stirs.", 900), **changes),
    )
    return Run(Training("c7", dumps(asdict(one)), "2026-11-29T18:00:00", state), one, looks)


@pytest.fixture(scope="module")
def kept() -> dict[str, Kept]:
    every = {
        "next": SMALL,
        "label": replace(SMALL, corpus="opinions", job=LABEL, model="rnn"),
        "counted": replace(SMALL, model="n-gram"),
        "vectors": replace(SMALL, job=VECTORS, model="skip-gram"),
        "letters": replace(SMALL, job=VECTORS, model="fasttext"),
    }
    return {name: unpack([*train(one)][-1].state) for name, one in every.items()}


def test_a_run_says_how_it_stands_and_what_can_be_done_with_it() -> None:
    assert 'data-halt="c7"' in head(a_run(state="running"), "en")
    assert 'data-resume="c7"' in head(a_run(state="stopped"), "en")
    done = head(a_run(), "en")
    assert "data-halt" not in done
    assert "2.7" in done  # e to the loss of 1
    assert "90%" in done
    assert "waits for 2 before it" in head(replace(a_run(state="running"), before=2), "en")


def test_rows_open_lay_beside_and_delete() -> None:
    rows = shelf([a_run()], "", "c7", "en")
    assert 'data-open="c7"' in rows
    assert 'data-beside="c7" aria-pressed="true"' in rows
    assert 'data-delete="c7"' in rows
    assert "data-beside" not in shelf([a_run()], "c7", "", "en")


def test_two_runs_share_their_charts_and_what_was_written_is_escaped() -> None:
    both = [a_run(), a_run(replace(SMALL, seed=1))]
    drawn, said = curves(both, "en"), samples(both, "en")
    assert drawn.count("<svg") == 4
    assert "side-1" in drawn
    assert "<b>babble" not in drawn + said
    assert "&lt;b&gt;babble" in said
    assert "<h4>B · LSTM" in said


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_beginning_goes_on_and_each_token_opens_its_distribution(
    kept: dict[str, Kept], language: str
) -> None:
    said = tried(kept["next"], "the cook <i>", Drawing(seed=3), language)  # type: ignore[arg-type]
    assert said.count("popovertarget=") == said.count("popover id=") > 0
    assert "<i>" not in said.replace('<i style="width', "")
    assert "lab-inside" in said
    assert "lab-inside" not in tried(kept["counted"], "the cook", Drawing(), "en")


def test_beams_are_a_tree_with_joint_probabilities(kept: dict[str, Kept]) -> None:
    said = tried(kept["next"], "the <i>cook", Drawing(), "en", beams=3)
    assert said.count('<span class="node') >= 3
    assert "<ul>" in said
    assert "<i>cook" not in said
    assert "lab-beams" not in tried(kept["next"], "the cook", Drawing(), "en")


def test_the_map_of_a_checkpoint_is_that_of_the_last_model_seen_earlier(
    kept: dict[str, Kept],
) -> None:
    first = unpack(next(train(kept["vectors"].experiment)).checkpoint)
    then = tried(first, "cook", Drawing(), "en", last=kept["vectors"])
    assert then.count("<circle") > 60
    assert then != said_of(kept["vectors"], "cook")


def test_a_label_is_told_token_by_token(kept: dict[str, Kept]) -> None:
    said = tried(kept["label"], "the film was not dull.", Drawing(), "en")
    assert "positive" in said
    assert "<svg" in said


def test_a_word_has_neighbours_and_three_words_an_analogy(kept: dict[str, Kept]) -> None:
    assert said_of(kept["vectors"], "cook").count("<tr>") == 10
    assert "is to" in said_of(kept["vectors"], "cook cooks baker")
    with pytest.raises(InputError, match="fastText knows them"):
        said_of(kept["vectors"], "cooking")
    assert "not in the text" in said_of(kept["letters"], "cooking")
    with pytest.raises(InputError, match="three for an analogy"):
        said_of(kept["vectors"], "one two")


def said_of(kept: Kept, words: str) -> str:
    return tried(kept, words, Drawing(), "en")


def test_a_preview_shows_pieces_merges_and_labels() -> None:
    assert "<code>" in preview(replace(SMALL, cut="sub-words"), "en")
    assert "→ <b>" in preview(replace(SMALL, corpus="errands", job=LABEL), "zh")


def test_an_examination_is_drawn_with_intervals_and_says_where_it_stops() -> None:
    marks = [Mark(kind, depth, 40 - 4 * depth, 40) for kind in KINDS for depth in range(6)]
    assert exam(marks, "en").count('class="whisker"') == 18
    assert best_guess(marks) == "falls"
    assert best_guess([Mark(KINDS[0], depth, 20, 40) for depth in range(6)]) == "half"
    assert best_guess([Mark(KINDS[0], depth, 39, 40) for depth in range(6)]) == "deep"


def test_the_longer_trained_stands_beside_the_learner_and_every_model_below() -> None:
    mine = [Mark(KINDS[0], 0, 20, 40)]
    begun, both = exams(mine, [], "en"), exams(mine, [Mark(KINDS[0], 0, 22, 40)], "zh")
    assert begun.count("<svg") == 1
    assert "6,000 steps" in begun
    assert both.count("<svg") == 2
    assert set(BY_DEPTH) == set(DIAL)
    assert dial("en").count(" %</td>") == 6 * len(DIAL)


def test_what_is_compared_is_said_in_its_own_measure() -> None:
    letters, pieces = (a_run(replace(SMALL, cut=cut)) for cut in ("characters", "sub-words"))
    said = compared(LESSONS["pieces"], [letters, pieces], "en")
    assert "loss a character" in said
    assert "<b>A</b> 1.00" in said
    right = compared(LESSONS["lstm"], [a_run(right=0.4), a_run(right=0.95)], "zh")
    assert "<b>A</b> 40% · <b>B</b> 95%" in right


@pytest.mark.parametrize("name", LESSONS)
def test_a_lesson_can_be_made_has_its_code_and_all_its_words(name: str) -> None:
    one = LESSONS[name]
    for experiment in one.experiments:
        assert checked(experiment) == experiment
    assert one.source().startswith('"""')
    assert {f"lesson {part}{name}" for part in ("", "ask ", "after ")} <= set(WORDS)
    assert f"lesson measure {one.measure.__name__}" in WORDS
    assert all(f"guess {guess}" in WORDS for guess in (*one.guesses, *GUESSED))


def test_both_models_of_a_lesson_are_looked_into_on_one_line_whose_end_hangs_on_its_beginning() -> (
    None
):
    one = replace(SMALL, corpus="errands", job=LABEL)
    states = [[*train(replace(one, model=model))][-1].state for model in ("rnn", "lstm")]
    runs = [a_run(replace(one, model=model)) for model in ("rnn", "lstm")]
    said = insides(runs, states, "en")
    assert said.count("lab-inside") == 2
    assert "forget gate" in said
    assert said.count("<polyline") == 2


def test_what_came_out_says_what_most_seeds_give(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(SEEDS, ("lstm", "en"), Seeds("second", "51 % ± 27", "97 % ± 7"))
    usual = told(LESSONS["lstm"], "first", "second", "", "", "en")
    assert "You guessed: the first: RNN. <b>It came out: the second: LSTM.</b>" in usual
    assert "RNN 51 % ± 27, LSTM 97 % ± 7" in usual
    assert "otherwise" not in usual
    assert "otherwise" in told(LESSONS["lstm"], "", "even", "", "", "en")


def test_texts_cut_in_different_ways_are_compared_by_character() -> None:
    letters = a_run(replace(SMALL, cut="characters"))
    pieces = a_run(replace(SMALL, cut="sub-words"))
    assert lower_loss_a_character(letters) == pytest.approx(-1.0)
    assert -0.7 < lower_loss_a_character(pieces) < -0.2  # about three characters a piece


def test_what_came_out_is_measured_on_the_runs() -> None:
    lstm, negative = LESSONS["lstm"], LESSONS["negative"]
    assert lstm.found([a_run(right=0.4), a_run(right=0.95)]) == "second"
    assert lstm.found([a_run(right=0.9), a_run(right=0.95)]) == "even"
    assert negative.found([a_run(seconds=1.0), a_run(seconds=2.0)]) == "first"


def test_every_choice_of_an_experiment_has_a_name() -> None:
    for text in (*corpora.WRITTEN, corpora.OWN):
        assert f"lab text {text}" in WORDS
    for job in JOBS:
        assert f"lab job {job}" in WORDS
        assert all(f"lab model {model}" in WORDS for model in models_of(job))
    assert all(f"state {one}" in WORDS for one in get_args(State))
    assert "LSTM" in called(a_run(), "zh")
