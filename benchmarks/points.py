"""What the rules of question answering are worth: points fitted on questions with known answers.

In:  python -m benchmarks.points ../shared/data/question-answering/squad.train.jsonl.gz
Out: each rule with its points, to be rounded into playground/text/points.py; F1 on other questions

The candidates of a question get probabilities, the softmax of their points. Adam raises first the
logarithm of the probability that lies on candidates, weighed by their F1², then the expected F1.
"""

import random
from pathlib import Path

import click
import torch
from torch import Tensor

from playground.evaluate.example import Example
from playground.evaluate.examples import read_examples
from playground.evaluate.squad import f1
from playground.text.answer_types import candidates
from playground.text.answering import SEARCHED, answer, candidate_rules, sentence_rules
from playground.text.asking import asking
from playground.text.points import FITS
from playground.text.stems import words

FIRST, STEPS, RATE = 100, 250, 0.08

Row = dict[str, float]


def rows(example: Example) -> tuple[list[Row], list[float]]:
    """How far each rule holds for each candidate, and the candidate's F1."""
    question, context = example.question.text, example.question.context
    found = answer(question, context)
    sentences = sorted(found.sentences, key=lambda one: one.candidate.start)
    read = [words(one.candidate.text, one.candidate.start) for one in sentences]
    ask = asking(question, read)
    searched = {one.candidate for one in found.sentences[:SEARCHED]}
    held, right = [], []
    for sentence, said in zip(sentences, read, strict=True):
        if sentence.candidate not in searched:
            continue
        for one in candidates(sentence.candidate.text, sentence.candidate.start):
            kinds = {f"{ask.asked.kind} ~ {one.kind}": 1.0}
            held.append(sentence_rules(ask, said) | candidate_rules(ask, said, one) | kinds)
            right.append(max(f1(one.text, reference) for reference in example.answers))
    return held, right


def matrices(examples: list[Example], names: list[str]) -> list[tuple[Tensor, Tensor]]:
    """For each question with candidates: rules (candidates, rules) and F1 (candidates,)."""
    found = []
    for example in examples:
        held, right = rows(example)
        if held:
            table = [[one.get(name, 0.0) for name in names] for one in held]
            found.append((torch.tensor(table), torch.tensor(right)))
    return found


def fit(questions: list[tuple[Tensor, Tensor]]) -> Tensor:
    """The points of each rule."""
    held, right = (torch.cat(parts) for parts in zip(*questions, strict=True))
    of = torch.repeat_interleave(torch.tensor([len(one) for one, _ in questions]))
    count = len(questions)
    points = torch.zeros(held.shape[1], requires_grad=True)
    adam = torch.optim.Adam([points], lr=RATE)
    for step in range(STEPS):
        scores = held @ points
        top = torch.full((count,), -1e9).scatter_reduce(0, of, scores.detach(), "amax")
        powers = (scores - top[of]).exp()
        p = powers / torch.zeros(count).index_add(0, of, powers)[of]
        if step < FIRST:
            share = torch.zeros(count).index_add(0, of, p * right**2)
            loss = -(share + 1e-4).log().mean() + 1e-3 * points.square().sum()
        else:
            loss = -(p * right).sum() / count + 2e-4 * points.square().sum()
        adam.zero_grad()
        loss.backward()
        adam.step()
    return points.detach()


@click.command()
@click.argument("file", type=click.Path(exists=True, path_type=Path))
@click.option("--questions", default=2000, help="How many to fit on; a third as many are held out.")
def main(file: Path, questions: int) -> None:
    """Fit the points and print them."""
    torch.manual_seed(0)
    examples = read_examples(file, {})
    random.Random(5).shuffle(examples)
    first = rows(examples[0])[0][0]
    pairs = [f"{asked} ~ {kind}" for asked, kinds in FITS.items() for kind in kinds]
    names = [*(name for name in first if " ~ " not in name), *pairs]
    points = fit(matrices(examples[:questions], names))
    held = matrices(examples[questions : questions + questions // 3], names)
    for name, value in zip(names, points.tolist(), strict=True):
        click.echo(f"{value:+6.2f}  {name}")
    mean = sum(float(right[(table @ points).argmax()]) for table, right in held) / len(held)
    click.echo(f"F1 {mean:.4f} on {len(held)} questions held out")


if __name__ == "__main__":
    main()
