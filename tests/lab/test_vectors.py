"""Word vectors: near are those of the same topic, as gensim's are; n-grams know unseen words."""

import json
import subprocess
import sys
from dataclasses import replace

import pytest
import torch

from playground.lab.course import course, cut_of, text_of
from playground.lab.experiment import VECTORS, Experiment
from playground.lab.vectors.learner import VectorLearner
from playground.lab.vectors.nearest import analogy, axes, nearest
from playground.lab.vectors.windows import Strip

WORDS = Experiment(job=VECTORS, model="skip-gram", rate=0.05, steps=1000)


def trained(one: Experiment) -> tuple[VectorLearner, dict[str, int]]:
    torch.set_num_threads(1)
    going = course(one)
    for step in range(going.steps):
        going.step(step)
    assert isinstance(going.learner, VectorLearner)
    return going.learner, {word: at for at, word in enumerate(going.cut.vocabulary)}


GENSIM = """
import json, sys
from gensim.models import Word2Vec
rows = json.load(sys.stdin)
made = Word2Vec(
    rows, vector_size=32, window=4, min_count=1, sg=1, sample=3e-3, seed=1, workers=1, epochs=20
).wv
often = [word for word in made.index_to_key if made.get_vecattr(word, "count") > 20]
print(json.dumps({word: [other for other, _ in made.most_similar(word)] for word in often}))
"""
"""In a process of its own: gensim's compiled code makes its process round the smallest numbers."""


def test_the_ten_nearest_are_mostly_those_of_gensim() -> None:
    text = text_of(WORDS)
    cut = cut_of(WORDS, text)
    rows = [cut.pieces(one.text) for one in text.trained]
    asked = [sys.executable, "-c", GENSIM]
    ran = subprocess.run(asked, input=json.dumps(rows), capture_output=True, text=True, check=True)
    theirs = json.loads(ran.stdout)
    learner, places = trained(WORDS)
    points = learner.model.every()
    shares = []
    for word in [one for one in cut.vocabulary[4:] if one in theirs]:
        at = places[word]
        mine = {cut.vocabulary[other] for other, _ in nearest(points, points[at], 10, (at,))}
        shares.append(len(mine & set(theirs[word])) / 10)
    assert (
        sum(shares) / len(shares) > 0.7
    )  # measured: 0.80; two seeds of gensim: 0.83; by chance: 0.03


def test_an_unseen_word_lies_near_those_whose_letters_it_shares() -> None:
    learner, places = trained(replace(WORDS, model="fasttext", steps=400))
    point = learner.unseen("gardening")
    assert point is not None
    near = [at for at, _ in nearest(learner.model.every(), point, 8)]  # of 330
    assert {places["gardener"], places["gardeners"]} & set(near)
    assert learner.unseen("123") is None


def test_pairs_are_words_that_stand_within_the_window_and_cross_no_line() -> None:
    text = Strip.of([[4, 5, 6, 7], [8, 9]], 400, window=2)
    strip = replace(text, counts=torch.ones(400))  # so rare that nothing is left out
    given, wanted = strip.pairs(400, torch.Generator().manual_seed(0))
    near = {(4, 5), (4, 6), (5, 6), (5, 7), (6, 7), (8, 9)}
    drawn = set(zip(given.tolist(), wanted.tolist(), strict=True))
    assert drawn == near | {(b, a) for a, b in near}


def test_frequent_words_are_thinned_out_and_rare_ones_are_not() -> None:
    strip = Strip.of([[4] * 900 + [5]], 6, window=2)
    assert strip.kept[4] < 0.1
    assert strip.kept[5] == 1


def test_an_analogy_is_the_nearest_to_the_parallelogram_s_corner() -> None:
    points = torch.zeros(8, 2)
    points[4:] = torch.tensor([[1.0, 0.1], [1.0, 1.0], [0.1, 0.1], [0.1, 1.0]])
    assert analogy(points, 4, 5, 6, 1)[0][0] == 7


def test_the_plane_keeps_what_differs_most() -> None:
    line = torch.zeros(5, 3)
    line[:, 1] = torch.arange(5.0)
    flat = line @ axes(line)
    assert flat[:, 0].diff().abs().tolist() == pytest.approx([1.0] * 4, abs=1e-5)
    assert flat[:, 1].abs().max().item() == pytest.approx(0, abs=1e-5)
