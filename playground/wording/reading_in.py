"""What is said of how a text was read in: what was cleaned, which language it is in."""

READING_IN: dict[str, tuple[str, str]] = {
    "told in the question": (
        "Took what the question tells for facts and rules\n{told}",
        "把问题中的叙述当作事实与规则\n{told}",
    ),
    "read in": (
        "Read the text in\n{done:; }. Places are given in the text as you wrote it.",
        "读入文字\n{done:；}。位置均按您所写的原文给出。",
    ),
    "cleaned ligatures": (
        "{n:ligature|ligatures} taken apart, such as ﬁ",
        "拆开 {n} 个连字，如 ﬁ",
    ),
    "cleaned invisible": (
        "{n:invisible mark|invisible marks} left out",
        "去掉 {n} 处不可见字符",
    ),
    "cleaned full width": (
        "{n:letter or digit|letters or digits} of full width made the usual one",
        "{n} 个全角字母或数字改为半角",
    ),
    "cleaned blanks": (
        "{n:unusual blank|unusual blanks} taken for spaces",
        "{n} 个特殊空白当作空格",
    ),
    "cleaned accents": (
        "{n:letter|letters} joined with their accents (Unicode NFC)",
        "{n} 个字母与其附加符号合并（Unicode NFC）",
    ),
    "cleaned hyphens": (
        "{n:word|words} joined that a line's end had parted",
        "{n} 个在行末断开的词重新连接",
    ),
    "cleaned quotation marks": (
        "marks of quotation at the beginning of {n:line|lines} left out",
        "去掉 {n} 行行首的引用标记",
    ),
    "cleaned header": (
        "{n:block|blocks} of mail headers set apart and not read",
        "{n} 处邮件头另置，不读",
    ),
    "cleaned quote": (
        "{n:block|blocks} of quoted mail set apart and not read",
        "{n} 处引用的邮件另置，不读",
    ),
    "cleaned code": (
        "{n:block|blocks} of code set apart and not read",
        "{n} 处代码另置，不读",
    ),
    "cleaned table": (
        "{n:table|tables} set apart and not read",
        "{n} 个表格另置，不读",
    ),
    "cleaned signature": (
        "{n:signature|signatures} set apart and not read",
        "{n} 处签名另置，不读",
    ),
    "language unclear": (
        "The language is unclear\nThe text does not tell it; it was read as the solver reads. "
        "The option language says it by hand.",
        "语言不明\n文字看不出语言，按解答器所读的语言处理。可用选项 language 指明。",
    ),
}
