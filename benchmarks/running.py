"""How fast ONNX Runtime runs the networks that ship, beside transformers' own forward pass.

Both are given the same tokens in turn, in one run; what counts is the ratio of the medians.
Run: python -m benchmarks.running [ROUNDS]
"""

import statistics
import sys
import time
from collections.abc import Callable

import torch

from playground.models import classifier, reader, tagger
from playground.models.pool import Pool

SHIPPED = {
    "embedded/neutral": classifier.Classifier,
    "embedded/extraction": tagger.Tagger,
    "embedded/question-answering": reader.Reader,
}
SIZES = {"a sentence of 20 tokens": (1, 20), "a passage of 300": (1, 300), "32 sentences": (32, 20)}


def seconds(call: Callable[[], object]) -> float:
    start = time.perf_counter()
    call()
    return time.perf_counter() - start


def main(rounds: int = 30) -> None:
    for model_id, kind in SHIPPED.items():
        running = Pool().load(model_id, kind).running
        network, _ = running.inner
        for name, (count, length) in SIZES.items():
            tokens = torch.randint(1_000, 29_000, (count, length))
            rows = [{"input_ids": row, "attention_mask": [1] * length} for row in tokens.tolist()]
            mask = torch.ones_like(tokens)
            plain = torch.inference_mode()(network.forward)
            calls = (
                lambda tokens=tokens, mask=mask, plain=plain: plain(tokens, attention_mask=mask),
                lambda rows=rows, running=running: running.run(rows),
            )
            for call in calls * 3:
                call()
            times = [[seconds(call) for call in calls] for _ in range(rounds)]
            slow, quick = (statistics.median(column) for column in zip(*times, strict=True))
            print(
                f"{model_id}, {name}: torch {slow * 1000:.1f} ms, "
                f"ONNX Runtime {quick * 1000:.1f} ms: {slow / quick:.2f} x"
            )


if __name__ == "__main__":
    main(*(int(word) for word in sys.argv[1:]))
