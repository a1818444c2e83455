"""The labels of what was found in a text, in English and Chinese.

In:  WORDS_OF_LABELS["label booster"]
Out: ("strengthens", "加强")
"""

WORDS_OF_LABELS: dict[str, tuple[str, str]] = {
    "label person": ("person", "人物"),
    "label place": ("place", "地点"),
    "label organization": ("organization", "机构"),
    "label date": ("date", "日期"),
    "label time": ("time", "时间"),
    "label amount": ("amount", "数量"),
    "label number": ("number", "数字"),
    "label e-mail": ("e-mail", "邮箱"),
    "label URL": ("URL", "网址"),
    "label phone": ("phone", "电话"),
    "label key phrase": ("key phrase", "关键短语"),
    "label answer": ("answer", "答案"),
    "label borne out": ("borne out", "有依据"),
    "label unread": ("not read", "未读懂"),
    "label who": ("who", "谁"),
    "label did": ("did", "做了"),
    "label what": ("what", "什么"),
    "label whom": ("whom", "对谁"),
    "label when": ("when", "何时"),
    "label where": ("where", "何地"),
    "label yes": ("yes", "是"),
    "label no": ("no", "否"),
    # the rules that judge a feeling
    "label lexicon": ("in the lexicon", "词典中的词"),
    "label negation": ("negation", "否定"),
    "label saying": ("plain complaint or praise", "直白的抱怨或称赞"),
    "label rating": ("rating", "评分"),
    "label reversal": ("turned round", "反转"),
    "label booster": ("strengthens", "加强"),
    "label dampener": ("weakens", "减弱"),
    "label ALL CAPS": ("in capitals", "大写"),
    "label idiom": ("idiom", "习语"),
    "label but": ("but", "转折"),
    "label punctuation": ("punctuation", "标点"),
}
