"""Write a log as this version of the project does, for later versions to be held to.

Questions of every task are asked through the engine, in both modes, by three owners: most alone,
some in a conversation, one of a model that is nowhere, one stopped. Run, with a name for what is
new: PYTHONPATH=. python tests/write_log.py tests/data/log-with-NAME.gz
"""

import gzip
import sys
import tempfile
from functools import partial
from pathlib import Path

from playground.core import Question, Trace
from playground.engine import Keep, compare, run
from playground.log import together
from playground.models.pool import Pool
from playground.registry import select
from storage.log import SqliteLog

ANN, BEN, NOBODY = "A" * 43, "B" * 43, ""
FACTS = (
    "The lamp is green. The captain likes the lamp. If someone likes the lamp and the lamp is "
    "green then they are brave. All brave people are happy."
)
HARBOUR = (
    "The harbour of Tarn was built in 1872. Its first keeper was Olga Brandt, who lived there with "
    "her brother. Every evening she lit the lamp by hand. In 1910 the lamp was replaced by an "
    "electric one. Today the tower is a museum."
)
SPANISH = {"source_language": "en", "target_language": "es"}
ALONE = (
    (NOBODY, Question("deduction", "The captain is happy.", FACTS)),
    (NOBODY, Question("deduction", "The cook is happy.", FACTS, options={"world": "closed"})),
    (ANN, Question("deduction", "The cook is happy.", FACTS)),
    (ANN, Question("deduction", "小明是快乐的吗？", "小明是勇敢的。所有勇敢的人都是快乐的。")),
    (ANN, Question("question-answering", "Who was the first keeper of the harbour?", HARBOUR)),
    (BEN, Question("question-answering", "What did the keeper eat for breakfast?", HARBOUR)),
    (BEN, Question("summarization", HARBOUR, options={"sentences": "2"})),
    (BEN, Question("sentiment", "What a lovely lamp, I could look at it all day!")),
    (ANN, Question("sentiment", "The soup was cold and the waiter never came back.")),
    (ANN, Question("translation", "The house is white.", options=SPANISH)),
    (BEN, Question("extraction", "Olga Brandt left Hamburg for the Harbour Trust in Lisbon.")),
    (NOBODY, Question("chat", "Hello! What can you do?")),
    (NOBODY, Question("sentiment", "Half a smile 🙂, “quoted”, 100% <b>mine</b>\nand a line")),
    (BEN, Question("question-answering", "灯是什么颜色的？", "灯塔建于1872年。灯是绿色的。")),
)
TALK = (
    Question("deduction", "Is Bo red?", "Bo is red or Bo is blue. Bo is not blue."),
    Question("deduction", "Is Bo blue?", "Bo is red or Bo is blue. Bo is not blue."),
    Question("sentiment", "Bo is wonderful."),
)


def write(log: SqliteLog) -> None:
    models = Pool()

    def ask(question: Question, keep: Keep) -> list[str]:
        """The ids of the runs."""
        modes = [one.mode for one in select(question.task)]
        events = compare(question, modes, models, keep=keep)
        return [event.id for _, event in events if isinstance(event, Trace)]

    for owner, question in ALONE:
        ask(question, together(log, owner))
    log.turn("talk", {"message": {"told": "Bo is red or Bo is blue."}}, "Bo is red or …", ANN)
    for question in TALK:
        number = log.turn("talk", {"message": {"asked": question.text}}, question.text, ANN)
        keep = partial(log.add, owner=ANN, conversation="talk", number=number)
        runs = ask(question, keep)
    log.share(runs[0], ANN, True)
    nowhere = Question("sentiment", "Who will ever answer this?")
    keep = together(log, ANN)
    list(run(nowhere, "probabilistic", models, solver="/no/such/folder", keep=keep))
    question = Question("deduction", "The captain is brave.", FACTS)
    stopped = run(question, "rules", models, keep=together(log, BEN))
    next(stopped)
    stopped.close()  # type: ignore[attr-defined]


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        written = SqliteLog(Path(folder) / "log.db")
        write(written)
        Path(sys.argv[1]).write_bytes(gzip.compress(written.path.read_bytes(), mtime=0))
