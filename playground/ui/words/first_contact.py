"""What the page says to who is here for the first time, in English and Chinese.

In:  the keys that way_on.py, render.py and tour.py ask `say` for
Out: the card where nobody could answer, the groups of examples, the tour
"""

WORDS_OF_FIRST_CONTACT: dict[str, tuple[str, str]] = {
    # the front page
    "look": ("Look here: {look}", "看这里：{look}"),
    "group best": ("Each at its best", "各展所长"),
    "group worst": ("Where one of them fails", "失手之处"),
    "group rules alone": ("What only rules can say", "只有规则说得出的"),
    # where nobody could answer
    "neither answered": ("Neither could answer", "两者都没能回答"),
    "not answered": ("No answer yet", "还没有答案"),
    "all stopped": ("You stopped this", "你已停止"),
    "way on chat": (
        "What can be asked here: whether something follows from facts and rules, what a text says, "
        "its mood, its gist, or how it reads in another language. For instance:",
        "这里可以问：由事实和规则能否得出某事、一段文字说了什么、它的情感、大意，或译成另一种语言。例如：",
    ),
    "way on other": (
        "Ask it in other words, change the text, or ask the same as another task.",
        "换个说法，改动文字，或者改为另一种任务来问。",
    ),
    "way on failed": (
        "That is no answer to your question. Change what is named above, or ask as another task.",
        "这不是对问题的回答。请按上面所说修改，或改为另一种任务来问。",
    ),
    "paste question-answering": ("Paste a passage", "粘贴一段文字"),
    "paste deduction": ("Write facts and rules", "写下事实与规则"),
    "an example of": ("Example: {task}", "示例：{task}"),
    # the tour
    "tour": ("Tour, two minutes", "两分钟导览"),
    "tour title": ("A tour in seven steps", "七步导览"),
    "tour close": ("Close the tour", "关闭导览"),
    "tour next": ("Next", "下一步"),
    "tour end": ("Done", "完成"),
    "tour try": ("Ask the first example", "提问第一个示例"),
    "tour ask": ("Ask", "提问"),
    "tour about ask": (
        "Facts, rules or a text go into the box above, the question into this line. Ask the first "
        "example, so that there is something to look at; the tour goes on once it is answered.",
        "事实、规则或文字写在上方框中，问题写在这一行。请先提问这个示例；有了答案，导览会自动继续。",
    ),
    "tour asked": (
        "There is an answer to look at. Go on to the next step.",
        "已经有答案可看，请进入下一步。",
    ),
    "tour answers": ("Two answers", "两个答案"),
    "tour about answers": (
        "One mind follows your rules to the letter. The other has learnt from examples and guesses "
        "well. Compare the cards: the answer, how sure it is if it can tell, and what was done.",
        "一方严格按你的规则推理；另一方从例子中学来，善于猜测。"
        "比较两张卡片：答案、把握（若说得出）和所做的步骤。",
    ),
    "tour verdict": ("The verdict", "比较"),
    "tour about verdict": (
        "Look here first: do they agree? Where they do not, one of them is wrong, and the next "
        "steps show which. Silence is an answer too.",
        "先看这里：两者一致吗？若不一致，必有一方错了，接下来两步可以看出是谁。沉默也是一种回答。",
    ),
    "tour proof": ("The proof", "证明"),
    "tour about proof": (
        "What the rules answer rests on: which sentence, put together with which. Nothing else was "
        "used. Point at a line, and its sentence lights up.",
        "规则的答案依据什么：哪句话与哪句话结合。除此之外什么也没用。指向一行，对应的句子会亮起。",
    ),
    "tour probabilities": ("Probabilities", "概率"),
    "tour about probabilities": (
        "Compare the bars: how the network shares its belief among the answers; they sum to 1. "
        "How sure it is, not why, and it can be sure and wrong.",
        "比较这些长条：网络把把握分给各个答案，总和为 1。"
        "这是有多大把握，而不是理由；它也可能很有把握却错了。",
    ),
    "tour change": ("Change a sentence", "改动一句"),
    "tour about change": (
        "Take a sentence out (✕), change it (✎), or say how likely it is (P). The question is "
        "asked again at once, a line says how the answers moved, and the tour goes on.",
        "去掉一句（✕）、改动一句（✎），或说明它有多可能（P）。"
        "问题会立刻重新提问，并说明答案如何变化，导览随即继续。",
    ),
    "tour log": ("The log", "记录"),
    "tour about log": (
        "All you ask is kept under Log: you see it, and whoever runs this server, nobody else. "
        "Look there: open a run again, or delete it. About says more of the two minds.",
        "你问过的都在“记录”里，只有你和这台服务器的管理者看得到。请去看看：可以重新打开，也可以删除。“关于”里有对两种思维的更多说明。",
    ),
    "task unclear": (
        "It is not clear what is wanted. {task} is the likeliest, with {p}. Choose:",
        "不清楚您想要什么。最可能的是{task}（{p}）。请选择：",
    ),
}
