"""The recipe of the sentiment adapter with a third label, on a few sentences."""

import gzip
import json
from pathlib import Path

from playground.models import shipped
from playground.models.classifier import Classifier
from playground.models.pool import Pool
from playground.train.neutral import LABELS, train

BEGIN = shipped.EMBEDDED / "sentiment"


def write(folder: Path) -> None:
    """A few lines of each file that the recipe reads."""
    reviews = [
        {"text": f"{word} {i} is a film that {who} would see again on any day of the week {i}",
         "answers": [label]}
        for i in range(30)
        for word, who, label in (("warm", "ann", "positive"), ("dull", "bob", "negative"))
    ]  # fmt: skip
    files = {
        "sst2.train": reviews,
        "sst2-sentences.dev": reviews[:6],
        "tatoeba-en-es.train": [{"text": "The bus stops here."}],
        "squad.train": [{"context": "The mill was built in 1871. It stands on a hill."}],
        "btc.train": [{"text": "Our train leaves at noon."}],
    }
    for name, rows in files.items():
        with gzip.open(folder / f"{name}.jsonl.gz", "wt", encoding="utf-8") as file:
            file.writelines(json.dumps(row) + "\n" for row in rows)


def test_it_goes_on_from_the_adapter_of_two_labels_and_knows_three(tmp_path: Path) -> None:
    write(tmp_path)
    out = tmp_path / "out"
    metrics = train(tmp_path, out, begin=BEGIN, phrases=40, held=40, most=200)
    assert metrics["held_out_texts"]["n"] == 40
    assert all(0 <= one <= 1 for one in metrics["spread_over_groups"].values())
    (reading,) = Pool().load(str(out), Classifier).classify(["A warm film."])
    assert [label for label, _ in reading.distribution.outcomes] == list(LABELS)
