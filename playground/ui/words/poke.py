"""The words of “Poke it”, in English and Chinese.

In:  WORDS_OF_POKE["poke shuffle"]
Out: ("Shuffle sentences", "打乱句子")
"""

WORDS_OF_POKE: dict[str, tuple[str, str]] = {
    "poke invites": (
        "Does the answer stand on what the text says? Each button edits the text a little, up to "
        "five times, and asks the same solver anew. Nothing of it goes into the log.",
        "答案立得住吗？每个按钮把文字稍作修改（最多五次），再问同一个解法。这些提问不进入记录。",
    ),
    "poke none": (
        "Here an answer is poked: of a model to a deduction or a question about a passage, of "
        "anything that judges a feeling or finds names. This one is of another kind, or silent.",
        "这里可以“戳一戳”答案：模型的演绎或段落问答，以及情感判断和名称抽取。当前答案属于别的任务，"
        "或没有作答。",
    ),
    "poke whom": ("Poked is {mode}, {solver}.", "被戳的是{mode}（{solver}）。"),
    "poke was": ("Before any edit: {answer}{p}.", "修改之前：{answer}{p}。"),
    "poke was text": (
        "Before any edit: {answer}{p}. Whether that is right nobody here knows; what is expected "
        "after an edit is held against it.",
        "修改之前：{answer}{p}。这里无从知道它对不对，修改之后的答案只与它相比。",
    ),
    "poke was wrong": (
        "Before any edit: {answer}, where the rules say {right}. So nothing can flip; an edit may "
        "mend it.",
        "修改之前答{answer}，而规则说{right}。因此谈不上翻转，修改或许能使它变对。",
    ),
    "poke working": ("Asking anew …", "正在重新提问……"),
    "poke stop": ("Stop", "停止"),
    "poke all": ("All of them", "全部"),
    "poke shuffle": ("Shuffle sentences", "打乱句子"),
    "poke rename": ("Rename everyone", "改换名字"),
    "poke irrelevant": ("Add an irrelevant fact", "加无关事实"),
    "poke remove": ("Remove a premise", "去掉一条前提"),
    "poke deny": ("Negate a premise", "否定一条前提"),
    "poke paraphrase": ("Paraphrase", "换个说法"),
    "poke name": ("Name", "姓名"),
    "poke gender": ("Gender", "性别"),
    "poke nationality": ("Nationality", "国籍"),
    "poke religion": ("Religion", "宗教"),
    "poke age": ("Age", "年龄"),
    "poke typo": ("Typo", "错别字"),
    "poke case": ("Capitals", "大小写"),
    "poke negation": ("Negation", "否定"),
    "poke head edits": ("edits", "修改数"),
    "poke head flips": ("flipped", "翻转"),
    "poke head flips text": ("not as expected", "不合预期"),
    "poke head silent": ("silent", "不作答"),
    "poke head interval": ("95 % interval", "95% 区间"),
    "poke nothing": ("nothing of this kind in the text", "文中没有可改之处"),
    "poke picture": (
        "probability of the right answer after each edit", "每次修改后正确答案的概率",
    ),
    "poke picture text": (
        "probability of the expected answer after each edit", "每次修改后预期答案的概率",
    ),
    "poke verdict changed": ("changed", "变了"),
    "poke verdict unmoved": ("unmoved", "没变"),
    "poke verdict silent": ("silent", "不作答"),
    "poke verdict flipped": ("flipped", "翻转"),
    "poke verdict still wrong": ("still wrong", "仍然错误"),
    "poke verdict mended": ("mended", "变对了"),
    "poke verdict held": ("held", "站住了"),
    "poke verdict not counted": ("not counted", "不计"),
    "poke now": ("{answer}, right is {right}", "答{answer}，正确的是{right}"),
    "poke now text": ("{answer}, expected {right}", "答{answer}，预期{right}"),
    "poke other": ("any other", "别的答案"),
    "poke ask": ("Ask this", "问这个"),
    "set poke": ("Asked of an edited text: {value}", "问的是修改后的文字：{value}"),
    "poke what theory": (
        "The rules work out the right answer of every edited text anew, so it is known what is "
        "right. Shuffling, renaming and paraphrasing are kept only where the grammar reads the "
        "same rules from the text; an irrelevant fact is made of words that stand nowhere else. "
        "One premise of the rules' proof at a time is taken out, or denied (of a rule, what it "
        "concludes). Flipped is what was right and is wrong now; diamonds in the picture are "
        "wrong. Silent is neither. Where the rules abstain, nothing is counted. Few edits are an "
        "anecdote: the interval (Wilson) says how little they show.",
        "每次修改后，规则都会重新算出正确答案，所以对错有据可依。打乱、改名、换说法，只保留语法读出的"
        "规则与原文完全相同的；无关事实用的是文中没有的词。前提则从规则的证明里逐条去掉或否定（对规则"
        "句否定的是结论）。“翻转”指原来对、现在错；图中菱形是答错的；不作答两者都不算。规则不作答时不计数。修改次数少只"
        "算个例，区间（Wilson）说明它能证明的有多有限。",
    ),
    "poke what text": (
        "Name, gender, nationality, religion, age, a typo and capitals ought not to change the "
        "answer (an invariance test); where the answer names what was swapped, it ought to name "
        "the other. Denying the verbs ought to change a feeling, and to take away an answer that "
        "the denied sentence gave (a directional test); names it leaves where they are. Expected "
        "is thus measured by the answer before, which may itself have been wrong: of a text that "
        "says that something changed, an edit may even put it right. After CheckList (Ribeiro et "
        "al. 2020). Diamonds in the picture are not as expected. A few swaps in one "
        "text say nothing of a model's bias: that takes the table in the documentation.",
        "姓名、性别、国籍、宗教、年龄、错别字和大小写都不应改变答案（不变性测试）；若答案提到被换的词"
        "，就应换成新词。否定动词应当改变情感，也应使被否定的句子不再提供答案（方向性测试），但不影响名"
        "称。所谓预期只以修改前的答案为准，而它本身也可能错，修改甚至可能使它变对。方法见 "
        "CheckList（Ribeiro 等 2020）。图中菱形为不合预期。在一段文字里换几个词说明不了模型的偏见，"
        "那要看文档里的表。",
    ),
}  # fmt: skip
