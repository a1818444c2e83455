"""What lies near a word in the vocabularies of SmolLM2 and MiniLM, as they were trained."""

from playground.explain.vocabulary import vocabularies
from playground.models.pool import Pool
from playground.ui.lab.near import beside


def test_a_word_has_its_like_near_it_in_both_models() -> None:
    writer, classifier = vocabularies(Pool(), "river")
    assert "rivers" in {name.strip().lower() for name, _ in writer.near}
    assert "rivers" in {name.strip().lower() for name, _ in classifier.near}
    assert classifier.pieces == ("river",)
    assert len(writer.near) == len(classifier.near) == 10
    said = beside([writer, classifier], "river", "zh")
    assert "SmolLM2 135M" in said
    assert "MiniLM L6" in said
