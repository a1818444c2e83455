"""Everyday Chinese texts put to the rules: what comes of each kind of question, and what is wrong.

Run: `python -m benchmarks.chinese [FILE.jsonl] [--all]`. The texts and questions of `chinese.jsonl`
are of our own, written before the rules were tuned on them; a case says what must be so of the
answer.
"""

import json
import re
import sys
import time
from collections import Counter
from pathlib import Path

from playground.core import Answer, Question
from playground.engine import ask
from playground.models.pool import Pool
from playground.wording.said import worded

CASES = Path(__file__).with_name("chinese.jsonl")


def holds(answer: Answer, must: dict[str, object]) -> bool:
    """Whether an answer is as it must be."""
    if answer.abstained and must.get("or_abstains"):
        return True
    checks = {
        "contains": lambda v: all(re.search(p, answer.text) for p in v),
        "lacks": lambda v: not any(re.search(p, answer.text) for p in v),
        "one_of": lambda v: answer.text in v,
        "abstains": lambda v: answer.abstained == v,
    }
    return all(check(must[name]) for name, check in checks.items() if name in must)


def main() -> None:
    """Print what does not hold, and the counts by task and mode."""
    files = [Path(one) for one in sys.argv[1:] if one.endswith(".jsonl")] or [CASES]
    models = Pool()
    good: Counter[str] = Counter()
    every: Counter[str] = Counter()
    started = time.process_time()
    for line in (line for file in files for line in file.read_text("utf-8").splitlines()):
        case = json.loads(line)
        question = Question(case["task"], case["text"], case.get("context", ""))
        trace = ask(question, case["mode"], models)
        kind = f"{case['task']}, {case['mode']}"
        every[kind] += 1
        right = trace.answer is not None and holds(trace.answer, case["must"])
        good[kind] += right
        if not right or "--all" in sys.argv:
            said = trace.error or trace.answer.text or worded(trace.answer.why)
            print("  " if right else "✗ ", case["id"], case["text"][:40], case["must"], "→", said)
    for kind, count in every.items():
        print(f"{kind}: {good[kind]} of {count}")
    print(f"{time.process_time() - started:.1f} s of processor")


if __name__ == "__main__":
    main()
