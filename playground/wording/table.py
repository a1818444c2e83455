"""Every key that can be said, with its words in English and Chinese.

In:  WORDS["read whole"]
Out: ("The whole text in one piece.", "整段文字一次读完。")

Of a step the first line is the title and the rest its detail. How blanks are filled, `said.py`
tells; a task's words lie in a file of its name.
"""

from playground.wording.chat import CHAT
from playground.wording.deduction import DEDUCTION
from playground.wording.extraction import EXTRACTION
from playground.wording.languages import LANGUAGES
from playground.wording.networks import NETWORKS
from playground.wording.picking import PICKING
from playground.wording.question_answering import QUESTION_ANSWERING
from playground.wording.reading_in import READING_IN
from playground.wording.sentiment import SENTIMENT
from playground.wording.summarization import SUMMARIZATION
from playground.wording.translation import TRANSLATION

WORDS: dict[str, tuple[str, str]] = {
    **PICKING,
    **READING_IN,
    **LANGUAGES,
    **NETWORKS,
    **DEDUCTION,
    **QUESTION_ANSWERING,
    **SUMMARIZATION,
    **SENTIMENT,
    **TRANSLATION,
    **EXTRACTION,
    **CHAT,
    # what is said in one language only: by solvers that write sentences, and by an old log
    "as written": ("{text}", "{text}"),
    "step as written": ("{title}\n{detail}", "{title}\n{detail}"),
    "one after the other": ("{said}", "{said}"),
    "a line each": ("{said:\n}", "{said:\n}"),
    # what a list leaves out
    "and more": ("and {n} more", "另有 {n} 项"),
    # runs
    "ran out of memory": (
        "Ran out of memory\nOther models left it; asked once more.",
        "内存不足\n其他模型已退出内存，再问一次。",
    ),
    "waits its turn": (
        "Waits its turn\n{answered} are being answered, and {waiting} more wait",
        "等待中\n正在回答 {answered} 个问题，另有 {waiting} 个在等待",
    ),
    "turned out heavy": (
        "Takes longer than most\nNot over after {seconds} seconds; asked anew among the long ones.",
        "比预计费时\n{seconds} 秒内未完成，改入长任务队列重新求解。",
    ),
    "not logged": ("Not logged\n{why}", "未记入日志\n{why}"),
}
