"""How often the task that is picked is the one that was meant, and how honest its sureness is.

The requests of requests.jsonl were written for this project: the first part is for the fit of
`playground.route.TEMPERATURE`, the second is only scored. Run: python -m benchmarks.requests
"""

import json
from pathlib import Path

from playground.evaluate.calibration import calibration_error
from playground.models.pool import Pool
from playground.route import choose

FILE = Path(__file__).with_suffix(".jsonl")


def main() -> None:
    requests = [json.loads(line) for line in FILE.read_text(encoding="utf-8").splitlines()]
    models = Pool()
    for part in ("calibration", "test"):
        mine = [one for one in requests if one["part"] == part]
        routes = [choose(one["text"], one["context"], models) for one in mine]
        right = [route.task == one["task"] for one, route in zip(mine, routes, strict=True)]
        sure = [
            (route.confidence, good)
            for route, good in zip(routes, right, strict=True)
            if route.confidence is not None
        ]
        ruled, nearest = len(mine) - len(sure), sum(good for _, good in sure)
        print(
            f"{part}: {sum(right)} of {len(mine)} right; by rules {sum(right) - nearest} of "
            f"{ruled}, "
            f"by nearness {nearest} of {len(sure)}, mean sureness "
            f"{sum(p for p, _ in sure) / len(sure):.3f}, ECE {calibration_error(sure)}"
        )
        for one, route, good in zip(mine, routes, right, strict=True):
            if not good:
                said = "by rule" if route.confidence is None else f"{route.confidence:.2f}"
                print(f"  {one['task']}, not {route.task} ({said}): {one['text'][:70]}")


if __name__ == "__main__":
    main()
