"""One stop of the walk, computed when someone goes there: the answer's network is opened for it.

In:  look(trace, models, Place("attention", token=3))
Out: Walk(Frame("embedded/neutral", "PyTorch 2.11, float32, cpu", …), Weighing(…))

All is computed by transformers in float32; the answer may come of another engine, llama.cpp, which
multiplies in few bits. The frame names both.
"""

from dataclasses import replace
from importlib.metadata import version

from playground.core import Distribution, Models, Spans, TokenDistributions, Trace
from playground.errors import InputError
from playground.explain.opening import opening, recipe_of
from playground.explain.token_odds import ranked
from playground.explain.walk.stops import STOPS, Frame, Place, Stop, Walk
from playground.models.gguf_adapter import in_gguf
from playground.models.inside import MOST, Inside, up_to
from playground.models.running import is_quick

TASKS = ("sentiment", "question-answering", "translation", "extraction")
"""Tasks whose own networks can be walked through; a language model can in any."""


def can_walk(trace: Trace) -> bool:
    """Whether an answer has a transformer to walk through."""
    recipe = recipe_of(trace)
    wrote = any(isinstance(one, TokenDistributions) for one in trace.evidence)
    return recipe is not None and (wrote or trace.question.task in TASKS)


def look(trace: Trace, models: Models, place: Place) -> Walk:
    """The stop, for the token, layer and head of a place.

    Raises InputError where the answer has no such stop, ModelError where its model is gone.
    """
    whole = opening(trace, models)
    token = _worth_most(trace, whole) if place.token < 0 else place.token
    place = replace(place, token=token)
    inside = up_to(whole, token)
    frame = Frame(
        inside.info.id,
        _here(inside),
        _other(trace, inside),
        inside.kind,
        whole.tokens[:MOST],
        whole.onto,
        inside.layers,
        inside.heads,
        inside.embeddings.shape[1],
        inside.embeddings.shape[0],
        place,
    )
    return Walk(frame, _stop(trace, whole, inside, place))


def _stop(trace: Trace, whole: Inside, inside: Inside, place: Place) -> Stop:
    match place.stop:
        case "tokens":
            from playground.explain.walk.tokens import tokens

            return tokens(whole)
        case "embeddings":
            from playground.explain.walk.embeddings import embedding

            return embedding(whole, place.token)
        case "context":
            from playground.explain.walk.context import context

            return context(inside, place.token)
        case "attention":
            from playground.explain.walk.attention import weighing

            return weighing(inside, place.token, place.layer, place.head)
        case "training":
            from playground.explain.walk.training import lesson

            return lesson(inside, place.right)
        case "output":
            from playground.explain.walk.output import output

            return output(inside, _answered(trace, whole, place.token))
    raise InputError(f"There is no stop “{place.stop[:40]}”; the stops are {', '.join(STOPS)}.")


def _written(trace: Trace, whole: Inside, token: int) -> int:
    """Which of the written tokens comes after a token; below 0 before the first."""
    odds = _odds(trace)
    if odds is None:
        return -1
    return token if whole.onto else token + 1 - (len(whole.tokens) - _count(odds))


def _odds(trace: Trace) -> TokenDistributions | None:
    return next((one for one in trace.evidence if isinstance(one, TokenDistributions)), None)


def _count(odds: TokenDistributions) -> int:
    """Written tokens that have text: the one that ends a message is none of the recipe."""
    return sum(bool(one.token) for one in odds.tokens)


def _worth_most(trace: Trace, whole: Inside) -> int:
    """The longest word of a text; where one was written, the token before its longest new word, and
    where names were found, the first of the surest."""
    if whole.kind == "tags" and (named := named_at(trace, whole)) >= 0:
        return named
    words = [
        (at, name)
        for at, (name, number) in enumerate(zip(whole.tokens, whole.numbers, strict=True))
        if number not in whole.special and at < MOST
    ]
    if whole.kind == "next":
        begun = next((at for at, _ in words if _written(trace, whole, at) > 0), 0)
        known = {name.strip(" ▁") for at, name in words if at < begun}
        words = [
            (at - 1, name) for at, name in words if at > begun and name.strip(" ▁") not in known
        ]
    best = max(words, key=lambda word: sum(map(str.isalpha, word[1])), default=(0, ""))
    return best[0]


def _answered(trace: Trace, whole: Inside, token: int) -> tuple[tuple[str, float], ...]:
    """What the engine that answered said of what the last stop shows."""
    if whole.kind == "labels":
        found = next((one for one in trace.evidence if isinstance(one, Distribution)), None)
        same = found and {name for name, _ in found.outcomes} == set(whole.labels)
        return found.outcomes if found and same else ()
    if whole.kind == "tags":
        return _kinds(trace).outcomes if token == named_at(trace, whole) else ()
    if whole.kind == "spans":
        return _pointed_at(trace)
    at, odds = _written(trace, whole, token), _odds(trace)
    if odds is None or not 0 <= at < len(odds.tokens):
        return ()
    return ranked(odds.tokens[at])


def _kinds(trace: Trace) -> Distribution:
    """How likely each kind is for the first word of the surest name; without outcomes where a
    tagger found none."""
    found = (one for one in trace.evidence if isinstance(one, Distribution))
    return next(found, Distribution("", ()))


def named_at(trace: Trace, whole: Inside) -> int:
    """The token at which the surest name begins; -1 where there is none."""
    name = _kinds(trace).title.partition("“")[2].partition("”")[0]
    letters = "".join(name.split()).casefold()
    pieces = [one.removeprefix("##").casefold() for one in whole.tokens]
    starts = (at for at in range(len(pieces)) if "".join(pieces[at:]).startswith(letters))
    return next(starts, -1) if letters else -1


def _pointed_at(trace: Trace) -> tuple[tuple[str, float], ...]:
    """How likely a reader found its best span, and that the answer is not there.

    What a verifier said after it is taken out of both again (`Reading.weighed`).
    """
    spans = next((one for one in trace.evidence if isinstance(one, Spans)), None)
    steps = {step.key: step.values for step in trace.steps}
    absent = steps.get("chose the answer", {}).get("absent")
    if spans is None or not isinstance(absent, float):
        return ()
    borne_out = steps.get("verified the question", {}).get("p", 1.0)
    if not isinstance(borne_out, float):
        return ()
    best = max(one.weight for one in spans.spans)
    return (("span", best / borne_out), ("absent", 1 - (1 - absent) / borne_out))


def _here(inside: Inside) -> str:
    """Who computes what is shown."""
    import torch

    of_torch = torch.__version__.partition("+")[0]
    return f"PyTorch {of_torch}, {inside.info.dtype}, {inside.info.device}"


def _other(trace: Trace, inside: Inside) -> str:
    """Who answered; "" where that is the same engine."""
    if trace.model and in_gguf(inside.info.id) and trace.model.dtype != "float32":
        return f"llama.cpp, {trace.model.dtype}, {trace.model.device}"
    if inside.kind in ("labels", "tags", "spans") and is_quick(inside.info):
        return f"ONNX Runtime {version('onnxruntime')}, {inside.info.dtype}, {inside.info.device}"
    return ""
