"""What the Models tab says, in English and Chinese.

In:  the keys that models_tab.py and model_choice.py ask `say` for
Out: what a model is, where it runs, how much of it is here
"""

WORDS_OF_MODELS: dict[str, tuple[str, str]] = {
    "models lead": (
        "What answers in probabilities. A model is loaded when it is first asked, or behind the "
        "open page.",
        "给出概率的模型。模型在首次提问时载入，或在页面打开后于后台载入。",
    ),
    "each has a card": ("Each has a model card.", "每个模型都有模型卡。"),
    "loaded": ("loaded", "已载入"),
    "converted": (
        "To look inside the language model it was converted, once: {size} in your cache. make "
        "clean-cache deletes that; it is made again when it is needed.",
        "为了察看语言模型的内部，已将其转换一次：缓存中占 {size}。make clean-cache 可将其删除，"
        "需要时会重新生成。",
    ),
    "brought by": (
        "not on this machine yet: {command} shows its terms and brings it",
        "尚不在本机：{command} 先显示其条款，再取来",
    ),
    "not loaded": ("not loaded yet", "尚未载入"),
    "parameters": ("parameters", "参数"),
    "model card": ("Model card", "模型卡"),
    "embedded title": ("Models on this machine", "本机的模型"),
    "catalogue title": ("Models of the hub", "可选的 Hub 模型"),
    "catalogue lead": (
        "Choose one beside the mode. It is fetched when it is first asked. The owner of this "
        "machine may type any other id, a folder or a server's URL there, and adds to the list for "
        "others.",
        "可在“方式”旁选择，首次提问时下载。本机的主人还可输入任何其他编号、文件夹或服务器网址，也可为他人扩充此列表。",
    ),
    "size laptop": ("For a laptop", "笔记本电脑"),
    "size small GPU": ("For a small GPU", "小型 GPU"),
    "size large GPU": ("For a large GPU", "大型 GPU"),
    "every task": ("every task", "所有任务"),
    "to fetch": ("{size} to fetch", "下载 {size}"),
    "of memory": ("{size} of memory", "内存 {size}"),
    "terms": ("terms to accept on its page first", "须先在其页面接受条款"),
    "solvers title": ("Solvers", "解法"),
    "loading": ("loading", "载入中"),
}
