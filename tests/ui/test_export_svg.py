"""Proofs and distributions as SVG: every text is there, nothing overlaps, nothing is markup."""

from dataclasses import dataclass
from itertools import combinations
from xml.etree import ElementTree

import pytest

from playground.core import Distribution, Proof
from playground.ui.export.distribution_svg import MOST, distribution_svg
from playground.ui.export.proof_svg import proof_svg
from playground.ui.export.svg import SIZE, width_of, wrapped
from playground.ui.proof import NODES, nodes

NAMESPACE = "{http://www.w3.org/2000/svg}"
HOSTILE = "<script>alert(1)</script> & \"quoted\" ]]> \x00\x1b \ud800 half & 'more'"
GIVEN = [
    Proof("The captain likes the lamp.", "fact", "The captain likes the lamp.", 19, 46),
    Proof("The lamp is green.", "fact", "The lamp is green.", 0, 18, weight=0.7),
    Proof("Nobody said that the captain is tired.", "assumed-false"),
]
CAPTAIN = Proof(
    "The captain is happy.", "rule", "All brave people are happy.", 100, 127,
    (Proof("The captain is brave.", "rule", "If someone likes the lamp " * 12, 47, 99,
           tuple(GIVEN)),),
)  # fmt: skip


def deep(count: int) -> Proof:
    root = Proof("n0 is so.", "fact")
    for number in range(1, count):
        root = Proof(f"n{number} is so.", "rule", "If one is so then the next.", premises=(root,))
    return root


def wide(count: int) -> Proof:
    return Proof("All.", "rule", premises=tuple(Proof(f"n{n}.", "fact") for n in range(count - 1)))


@dataclass(frozen=True)
class Area:
    """Where a box of the picture lies, in pixels."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Area") -> bool:
        apart = self.right <= other.left or other.right <= self.left
        return not (apart or self.bottom <= other.top or other.bottom <= self.top)


def parsed(svg: str) -> ElementTree.Element:
    return ElementTree.fromstring(svg)


def areas(picture: ElementTree.Element, look: str) -> list[Area]:
    found = []
    for one in picture.iter(f"{NAMESPACE}rect"):
        if look in one.get("class", "").split():
            x, y, width, height = (float(one.get(name)) for name in ("x", "y", "width", "height"))
            found.append(Area(x, y, x + width, y + height))
    return found


def texts(picture: ElementTree.Element) -> list[str]:
    return ["".join(one.itertext()) for one in picture.iter(f"{NAMESPACE}text")]


@pytest.mark.parametrize(
    "proof", [CAPTAIN, deep(NODES), wide(NODES)], ids=["captain", "deep", "wide"]
)
def test_a_proof_has_the_text_of_every_node(proof: Proof) -> None:
    found = texts(parsed(proof_svg(proof)))
    for node in nodes(proof):
        assert node.conclusion in found
        if node.sentence and node.by == "rule":
            assert node.sentence.strip() in found


@pytest.mark.parametrize(
    "proof", [CAPTAIN, deep(NODES), wide(NODES)], ids=["captain", "deep", "wide"]
)
def test_no_two_boxes_of_a_proof_overlap_and_all_lie_in_the_picture(proof: Proof) -> None:
    picture = parsed(proof_svg(proof))
    boxes = areas(picture, "box")
    assert len(boxes) == len(list(nodes(proof)))
    whole = Area(0, 0, float(picture.get("width")), float(picture.get("height")))
    assert not any(one.meets(other) for one, other in combinations(boxes, 2))
    assert all(
        whole.left <= one.left
        and one.right <= whole.right
        and whole.top <= one.top
        and one.bottom <= whole.bottom
        for one in boxes
    )


@pytest.mark.parametrize("said", [HOSTILE, "字" * 500, "W" * 300, "🦊 fox " * 40, "a b " * 200])
def test_every_line_of_a_box_fits_into_it(said: str) -> None:
    picture = parsed(proof_svg(Proof(said, "rule", said)))
    [box] = areas(picture, "box")
    rows = list(picture.iter(f"{NAMESPACE}tspan"))
    assert len(rows) > 2
    for one in rows:
        end = float(one.get("x")) + width_of((one.text or "").rstrip(), SIZE)
        assert box.left < float(one.get("x"))
        assert end <= box.right
        assert box.top < float(one.get("y")) < box.bottom


def test_what_a_node_is_stands_in_words_and_in_its_frame() -> None:
    picture = parsed(proof_svg(CAPTAIN, {0: 1, 19: 2, 100: 4}))
    said = texts(picture)
    assert {"by rule · 4", "given · 2", "given · 1 · holds with 0.7", "assumed"} <= set(said)
    assert len(areas(picture, "dashed")) == 1


def test_a_proof_can_be_drawn_in_chinese() -> None:
    said = texts(parsed(proof_svg(CAPTAIN, language="zh")))
    assert "由规则" in said


def test_of_a_larger_proof_it_says_how_much_is_not_drawn() -> None:
    picture = parsed(proof_svg(wide(NODES + 25)))
    assert len(areas(picture, "box")) == NODES
    assert "25 more steps of this proof are in the JSON." in texts(picture)


def test_hostile_text_is_text() -> None:
    picture = parsed(proof_svg(Proof(HOSTILE, "rule", HOSTILE)))
    assert {one.tag for one in picture.iter()} == {
        NAMESPACE + name for name in ("svg", "title", "desc", "style", "rect", "g", "text", "tspan")
    }
    shown = "<script>alert(1)</script> & \"quoted\" ]]> �� � half & 'more'"
    assert texts(picture)[0] == shown
    distribution = Distribution(HOSTILE, ((HOSTILE, 1.0),))
    drawn = texts(parsed(distribution_svg(distribution)))
    assert f"{shown} · Probabilistic" in drawn
    assert shown in drawn


def test_a_reader_hears_what_a_picture_is() -> None:
    picture = parsed(proof_svg(CAPTAIN))
    assert picture.findtext(f"{NAMESPACE}title") == "Proof: The captain is happy."
    assert "Boxes: 5." in (picture.findtext(f"{NAMESPACE}desc") or "")
    bars = parsed(distribution_svg(Distribution("Answer", (("True", 0.97), ("Unknown", 0.03)))))
    assert bars.findtext(f"{NAMESPACE}desc") == "True 0.970, Unknown 0.030"


def test_a_distribution_has_a_bar_and_a_number_for_each_outcome() -> None:
    picture = parsed(distribution_svg(Distribution("Answer", (("True", 0.75), ("False", 0.25)))))
    whole, part = areas(picture, "bar")
    tracks = areas(picture, "box")
    assert [(whole.right - whole.left), (part.right - part.left)] == [
        pytest.approx(share * (tracks[0].right - tracks[0].left), abs=0.1) for share in (0.75, 0.25)
    ]
    assert not tracks[0].meets(tracks[1])
    assert {"True", "0.750", "False", "0.250"} <= set(texts(picture))


def test_a_distribution_is_told_apart_by_its_frame() -> None:
    one = Distribution("Answer", (("True", 1.0),))
    assert len(areas(parsed(distribution_svg(one, "rules")), "line")) == 1
    assert len(areas(parsed(distribution_svg(one, "probabilistic")), "line")) == 2


def test_a_distribution_over_many_outcomes_says_what_it_leaves_out() -> None:
    count = MOST + 40
    many = Distribution("Word", tuple((f"word {n}", 1 / count) for n in range(count)))
    picture = parsed(distribution_svg(many))
    assert len(areas(picture, "bar")) == MOST
    assert "40 more outcomes, 0.400 together" in texts(picture)


@pytest.mark.parametrize("said", ["one two  three\nfour", "字" * 30, "W" * 40, "", "a" * 99 + " b"])
def test_wrapped_lines_are_the_text_and_none_is_too_wide(said: str) -> None:
    lines = wrapped(said, 100)
    assert "".join(lines) == " ".join(said.split())
    assert all(width_of(line.rstrip()) <= 100 for line in lines)
