"""The checkpoint that stands beside the learner's: the same network, and what longer training did.

What it says of its own lines and of new ones is asked anew here, and not read off a list."""

from dataclasses import replace

from playground.lab.course import text_of
from playground.lab.examining import examine
from playground.lab.examples import examples
from playground.lab.experiment import LABEL
from playground.lab.longer import FILE, LEARNER, trained_longer
from playground.lab.marks import AS_TRAINED


def test_it_is_the_learners_network_and_text_trained_longer() -> None:
    one = trained_longer()
    experiment = one.experiment
    assert replace(experiment, steps=LEARNER.steps, rate=LEARNER.rate) == LEARNER
    assert one.step == experiment.steps > 20 * LEARNER.steps
    assert not [name for name in one.tensors if name.startswith("adam.")]
    assert FILE.stat().st_size < 3_000_000


def test_it_knows_its_lines_by_heart_and_new_ones_by_chance() -> None:
    kept = trained_longer()
    lines = text_of(kept.experiment).trained[:200]
    asked = examples(lines, kept.cut, LABEL, kept.labels)
    said = kept.learner().says([one.row for one in asked])
    right = [int(a[-1].argmax()) == b.wanted[-1] for a, b in zip(said, asked, strict=True)]
    assert sum(right) / len(right) > 0.95
    marks = [*examine(kept, 40, (AS_TRAINED,))]
    assert 0.38 < sum(one.right for one in marks) / sum(one.n for one in marks) < 0.62
