"""The words of conversations: their drawer, addresses, sharing, and the log's filters.

In:  WORDS_OF_CONVERSATIONS["past"]
Out: ("Conversations", "对话记录")
"""

WORDS_OF_CONVERSATIONS: dict[str, tuple[str, str]] = {
    "past": ("Conversations", "对话记录"),
    "past search": ("Search conversations", "搜索对话"),
    "past hint": ("words of a question or an answer", "问题或答案中的词"),
    "past empty": ("No conversation yet. Ask something.", "还没有对话。先提一个问题。"),
    "past none": ("No conversation has these words.", "没有包含这些词的对话。"),
    "past turns": ("{n:turn|turns}", "{n} 轮"),
    "past close": ("Close", "关闭"),
    "past delete": ("Delete this conversation", "删除此对话"),
    "past go on": ("Go on where you left off:", "接着上次："),
    "deleted": ("Deleted.", "已删除。"),
    "undo": ("Undo", "撤销"),
    "delete all": ("Delete all my data", "删除我的全部数据"),
    "delete all sure": (
        "Every question and answer of yours leaves this server's log at once, for good.",
        "你的全部问题和答案将立即从本服务器的日志中永久删除。",
    ),
    "delete all yes": ("Delete everything", "全部删除"),
    "deleted all": ("All gone. Deleted: {n:answer|answers}.", "已全部删除：{n} 个答案。"),
    "kept note": (
        "What you ask and what is answered is kept in this server's log until you delete it, or "
        "until it is past the limit of age or size that the server's owner may set. You see it, "
        "known by a cookie, and so does whoever runs this server; you may share single answers.",
        "你的问题与答案保存在本服务器的日志中，直到你删除，或超出管理者所设的时间或大小限制。"
        "能看到的只有你（由 Cookie 识别）和本服务器的管理者；也可以分享单个答案。",
    ),
    "kept": (
        "What you ask is kept in this server's log until you delete it or a limit set by its "
        "owner does; you see it, and whoever runs this server.",
        "提问会保存在本服务器的日志中，直到你删除或超出管理者所设的限制；只有你和本服务器的管理者能看到。",
    ),
    "earlier": ("Earlier turns", "更早的内容"),
    "ask again": ("Ask again", "再问一次"),
    "edit question": ("Edit and ask again", "修改后再问"),
    "copy link": ("Copy link", "复制链接"),
    "copy set-up": ("Copy set-up", "复制题目链接"),
    "link long": (
        "The text is too long for a link; share the answer instead.",
        "文字太长，无法放进链接；请改为分享答案。",
    ),
    "share start": ("Share", "分享"),
    "share stop": ("Stop sharing", "取消分享"),
    "shared on": ("Whoever has the link can read it", "有链接的人都可阅读"),
    "shared off": ("Not shared", "未分享"),
    "read only": ("Another’s answer, to read", "他人的答案，仅供阅读"),
    "present": ("Present", "演示"),
    "present end": ("End presentation", "结束演示"),
    "guess own": ("In words of your own", "用你自己的话"),
    "guess title": ("What do you think?", "你认为呢？"),
    "guess show": ("Show the answers", "显示答案"),
    "guess right": ("You said {guess}.", "你的回答：{guess}。"),
    "guess hint": (
        "Guess first; then both answers are shown.",
        "先猜一猜，再看两个答案。",
    ),
    "guess hides": ("Hidden until you have guessed", "猜过之后才显示"),
    "guess hides evidence": (
        "What the answers rest on is hidden until you have guessed: do so under the chat, or "
        "choose “Show the answers” there.",
        "猜过之后才显示两个答案的依据：请在对话下方作出猜测，或点“显示答案”。",
    ),
    "verdict any": ("any verdict", "任何裁定"),
    "task any": ("any task", "任何任务"),
    "mode any": ("either mind", "任一思维"),
    "log pages": ("{from_} – {to} of {n}", "第 {from_} – {to} 条，共 {n} 条"),
    "log pages of more": ("{from_} – {to} of more than {n}", "第 {from_} – {to} 条，共 {n} 条以上"),
    "log unreadable": (
        "Of these runs {n} cannot be read by this version, and show their question alone.",
        "其中 {n} 条记录本版本无法读取，只显示其问题。",
    ),
    "weights loading": ("loading the model", "正在载入模型"),
    "newer": ("Newer", "较新"),
    "older": ("Older", "较旧"),
    "verdict": ("Verdict", "裁定"),
}
