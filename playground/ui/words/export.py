"""The words of what can be taken along, and of the keys, in English and Chinese.

In:  WORDS_OF_EXPORT["take along"]
Out: ("Take along", "带走")

words.py has them among all others.
"""

WORDS_OF_EXPORT: dict[str, tuple[str, str]] = {
    "svg proof": ("Proof: {conclusion}", "证明：{conclusion}"),
    "svg nodes": (
        "Each box is proved by the boxes under it, a step to the right. Boxes: {n}.",
        "每个方框由其下右移一步的方框证明。共 {n} 个方框。",
    ),
    "svg rest": ("{n} more outcomes, {p} together", "另有 {n} 种结果，合计 {p}"),
    "asked": ("Q:", "问："),
    "answered": ("A:", "答："),
    "told label": ("Told", "陈述"),
    "context label": ("Facts and rules, or the text", "事实与规则，或文字"),
    "take along": ("Take along", "带走"),
    "take markdown": ("This conversation as Markdown", "本次对话：Markdown"),
    "take json": ("This conversation as JSON", "本次对话：JSON"),
    "take html": ("This conversation as one HTML file", "本次对话：一个 HTML 文件"),
    "save svg": ("Save the picture as SVG", "把图存为 SVG"),
    "copied": ("Copied", "已复制"),
    "uncopied": (
        "This browser lets no page copy; mark the text and copy it yourself.",
        "此浏览器不允许网页复制；请自行选中文字复制。",
    ),
    "saved": ("Saved", "已保存"),
    "drop here": ("Drop the file to read it into the box", "松开即把文件读入框中"),
    "drop one": (
        "These are {n} files; drop one at a time. The box has not changed.",
        "这是 {n} 个文件；请每次只拖入一个。框中内容未变。",
    ),
    "drop kind": (
        "“{name}” is none of {kinds}. The box has not changed.",
        "“{name}” 不属于 {kinds}。框中内容未变。",
    ),
    "keys title": ("Keys", "按键"),
    "keys close": ("Close", "关闭"),
    "key ask": ("asks, from anywhere in the form", "在表单任意处提问"),
    "key line": ("a new line in the question", "在问题中换行"),
    "key question": ("goes to the question", "转到问题"),
    "key last": ("in an empty question: brings back the last one", "问题为空时：取回上一个问题"),
    "key close": ("closes what is open", "关闭打开的内容"),
    "key help": ("shows these keys", "显示这些按键"),
}
