"""What the Log tab says, in English and Chinese.

In:  the keys that log_tab.py asks `say` for
Out: its filters, its columns, what was deleted
"""

WORDS_OF_LOG: dict[str, tuple[str, str]] = {
    "log search": ("Search your runs", "搜索你的记录"),
    "log hint": ("words to find", "要找的词"),
    "log empty": (
        "No run yet. Ask something, and it is kept here.",
        "还没有记录。提问之后会保存在这里。",
    ),
    "log none": ("No run is like that.", "没有符合条件的记录。"),
    "log owner": (
        "You opened the owner's address: all runs are shown, everybody's.",
        "你打开的是所有者的地址：显示所有人的全部记录。",
    ),
    "log own": (
        "Only your own runs, known by a cookie of this browser. All runs are shown at the address "
        "that the server prints for its owner.",
        "只显示你自己的记录，由此浏览器的 Cookie 识别。全部记录在服务器给其所有者的地址中可见。",
    ),
    "mark": ("Your mark", "你的标注"),
    "mark any": ("any mark", "任何标注"),
    "marked right": ("marked right", "标为正确"),
    "marked wrong": ("marked wrong", "标为错误"),
    "own right": ("The answer is right", "答案正确"),
    "own wrong": ("The answer is wrong", "答案错误"),
    "own note": ("Note", "备注"),
    "own title": ("How right they were, by your own marks", "按你的标注，它们有多正确"),
    "own none": (
        "Mark answers with ✓ or ✗, and it is drawn here how often each solver was right, and how "
        "sure it was. A click on the same sign takes the mark back.",
        "用 ✓ 或 ✗ 标注答案，这里就会画出每个求解器有多常正确、又有多大把握。再点一次可取消标注。",
    ),
    "own caution": (
        "{n:marked answer|marked answers}. Who marks only what astonishes sees solvers as worse "
        "than they are.",
        "已标注 {n} 个答案。若只标注让人意外的答案，求解器会显得比实际更差。",
    ),
    "own n": ("Marked", "已标注"),
    "own sure": ("With a confidence", "有置信度"),
    "carry title": ("Carry your runs", "带走或带入记录"),
    "carry note": (
        "What the list above shows as a file: JSON lines can be taken in again, here or elsewhere; "
        "CSV is for spreadsheets; SQLite is a log of its own. What is taken in becomes yours; a "
        "run that is here already stays as it is.",
        "把上面列出的记录存为文件：JSON Lines 可在此处或别处再次导入；CSV 供电子表格使用；"
        "SQLite 本身就是一个日志。导入的记录归你所有；已经存在的记录保持不变。",
    ),
    "carry jsonl": ("Save as JSON lines", "存为 JSON Lines"),
    "carry csv": ("Save as CSV", "存为 CSV"),
    "carry sqlite": ("Save as SQLite", "存为 SQLite"),
    "carry in": ("Take in a .jsonl file", "导入 .jsonl 文件"),
    "carried in": (
        "Taken in: {n} runs that were not here before.",
        "已导入 {n} 条此前没有的记录。",
    ),
    "kept days": (
        "Runs are deleted for good once they are {n} days old.",
        "记录满 {n} 天后永久删除。",
    ),
    "kept megabytes": (
        "Once the log is larger than {n} MB, the oldest runs are deleted for good.",
        "日志超过 {n} MB 时，最旧的记录会被永久删除。",
    ),
    "delete": ("Delete", "删除"),
}
