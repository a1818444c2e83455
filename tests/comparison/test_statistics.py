"""Shares, differences and their tests, each worked out another way."""

import math
import os
import random
import subprocess
import sys
from pathlib import Path

import pytest
from scipy.stats import binomtest

from playground.comparison.statistics import holm, paired, share

ROOT = Path(__file__).parents[2]
Z = 1.959963984540054


@pytest.mark.parametrize(("right", "n"), [(0, 5), (5, 5), (45, 50), (1, 200), (613, 1000)])
def test_a_share_has_wilsons_interval(right: int, n: int) -> None:
    interval = binomtest(right, n).proportion_ci(0.95, method="wilson")
    found = share(right, n)
    assert found.value == right / n
    assert (found.low, found.high) == pytest.approx((interval.low, interval.high), abs=1e-9)


def test_of_nothing_nothing_is_known() -> None:
    found = share(0, 0)
    assert (found.value, found.low, found.high) == (None, 0.0, 1.0)


def both(first_alone: int, second_alone: int, n: int) -> tuple[list[bool], list[bool]]:
    """Two sides of n questions that are right together but where one alone is."""
    first = [number >= second_alone for number in range(n)]
    second = [not second_alone <= number < second_alone + first_alone for number in range(n)]
    return first, second


@pytest.mark.parametrize(("only", "other"), [(8, 0), (3, 9), (6, 6), (0, 1), (40, 12)])
def test_mcnemar_is_the_exact_chance_of_a_coin(only: int, other: int) -> None:
    n, k = only + other, min(only, other)
    tail = sum(math.comb(n, one) for one in range(k + 1)) / 2**n
    found = paired(*both(only, other, 100), range(100))
    assert (found.first, found.second) == (only, other)
    assert found.difference == pytest.approx((only - other) / 100)
    assert found.p == pytest.approx(min(1.0, 2 * tail))


def test_the_interval_of_single_questions_is_that_of_their_standard_error() -> None:
    first, second = both(60, 25, 400)
    differences = [one - other for one, other in zip(first, second, strict=True)]
    mean = sum(differences) / 400
    error = math.sqrt(sum((one - mean) ** 2 for one in differences) / 400**2)
    found = paired(first, second, range(400))
    assert found.low == pytest.approx(mean - Z * error, abs=0.005)
    assert found.high == pytest.approx(mean + Z * error, abs=0.005)
    assert not found.clustered


def test_questions_about_one_theory_count_together() -> None:
    random.seed(1)
    theories = [number // 10 for number in range(400)]
    lucky = [random.random() < 0.6 for _ in range(40)]  # all ten of a theory, or none of them
    first = [lucky[theory] for theory in theories]
    second = [not one for one in first]
    alone = paired(first, second, range(400))
    together = paired(first, second, theories)
    assert together.clustered
    assert together.clusters == 40
    assert together.high - together.low > 2.5 * (alone.high - alone.low)
    assert together.p == alone.p  # the test does not know of theories; the interval does


def test_where_nothing_divides_them_a_difference_may_still_be() -> None:
    found = paired([True] * 30, [True] * 30, range(30))
    assert found.p == 1
    assert found.high == pytest.approx(1 - 0.025 ** (1 / 30))
    assert found.low == -found.high


def test_where_all_differ_alike_others_may_not() -> None:
    found = paired([True] * 12, [False] * 12, range(12))
    like = 0.025 ** (1 / 12)
    assert (found.low, found.high) == pytest.approx((like - (1 - like), 1))


def test_one_theory_says_little_of_others() -> None:
    found = paired([True] * 9, [False] * 9, ["same"] * 9)
    assert (found.low, found.high) == pytest.approx((-0.95, 1))


def test_of_several_tests_each_counts_less() -> None:
    assert holm([0.01, 0.04, 0.03]) == pytest.approx([0.03, 0.06, 0.06])
    assert holm([0.5]) == [0.5]


HALF = """
import sys, threading
from playground.comparison.statistics import load, paired
work = threading.Thread(target=__import__, args=("torch",))
work.start()
while "torch" not in sys.modules:
    pass
load()
print(paired([True], [False], [1]).first, sys.modules["torch"].Tensor.__name__)
"""


def test_scipy_is_imported_once_a_torch_that_another_thread_imports_is_whole(
    tmp_path: Path,
) -> None:
    (tmp_path / "torch.py").write_text("import time; time.sleep(1)\nclass Tensor: ...\n")
    path = os.pathsep.join([str(tmp_path), str(ROOT)])
    said = subprocess.run(
        [sys.executable, "-c", HALF],
        check=True, capture_output=True, text=True, env={**os.environ, "PYTHONPATH": path},
    )  # fmt: skip
    assert said.stdout == "1 Tensor\n"
