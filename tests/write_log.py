"""Write a log as this version of the project does, for later versions to be held to.

Questions of every task are asked through the engine, in both modes, by three owners: most alone,
some on the page in a conversation, one of a model that is nowhere, one stopped. Run, with a name
for what is new: PYTHONPATH=. python tests/write_log.py tests/data/log-with-NAME.gz
"""

import gzip
import sys
import tempfile
from functools import partial
from pathlib import Path
from threading import Event

from playground.core import Question
from playground.engine import compare, run
from playground.log import together
from playground.models.pool import Pool
from playground.registry import select
from playground.ui.desk import Desk, Form
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
    "Bo is red or Bo is blue. Bo is not blue. Is Bo red?",
    "Is Bo blue?",
    "What a lovely day it is!",
    "x" * 200_001,
)
"""What is said on the page, one message after the other; the last is refused."""


def write(log: SqliteLog) -> None:
    models = Pool()
    for owner, question in ALONE:
        modes = [one.mode for one in select(question.task)]
        list(compare(question, modes, models, keep=together(log, owner)))
    desk, turns, box = Desk(log, models), (), ""
    for message in TALK:
        *_, (turns, box) = desk.ask(Form(message, box), turns, ANN, Event())
    log.share(turns[0].traces()[0].id, ANN, True)
    nowhere = Question("sentiment", "Who will ever answer this?")
    keep = partial(log.add, owner=ANN)
    list(run(nowhere, "probabilistic", models, solver="/no/such/folder", keep=keep))
    late = Question("deduction", "The captain is brave.", FACTS)
    stopped = run(late, "rules", models, keep=partial(log.add, owner=BEN))
    next(stopped)
    stopped.close()  # type: ignore[attr-defined]


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        written = SqliteLog(Path(folder) / "log.db")
        write(written)
        Path(sys.argv[1]).write_bytes(gzip.compress(written.path.read_bytes(), mtime=0))
