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
    "delete": ("Delete", "删除"),
}
