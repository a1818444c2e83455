"""What each option, tab and number of the page is, in one line of English and Chinese.

In:  DEFINITIONS["entropy"]
Out: "How open the choice of a token was, in bits: …", "词元选择有多开放，……"

Plain words, with the field's term in them. An option's line stands under its control; those of tabs
and numbers come by hover, focus or tap (explained.py).
"""

from playground.ui.words.lab_definitions import LAB_DEFINITIONS

DEFINITIONS: dict[str, tuple[str, str]] = {
    # the form, and the options of the tasks
    "task": (
        "What is asked for. Auto picks the task from your words and says why.",
        "要做什么。“自动”会根据文字挑选任务，并说明理由。",
    ),
    "mode": ("Which of the two kinds of mind answers.", "由哪种思维作答。"),
    "model": (
        "The weights that answer by probability: those that come along, or any of your choice.",
        "给出概率的模型：内置的，或任选其他。",
    ),
    "manner": (
        "Whether a message adds facts to the box or asks. Usually the last sentence asks.",
        "消息是把事实加入方框，还是提问。通常最后一句是提问。",
    ),
    "reader": (
        "Who turns sentences into rules: the fixed grammar, or the chosen model.",
        "由谁把句子变成规则：固定的语法，还是所选的模型。",
    ),
    # deduction
    "world": (
        "Unknown is the open world; false, as in a timetable, the closed world (negation as "
        "failure).",
        "“未知”即开放世界；“视为假”即封闭世界（失败即否定），如列车时刻表。",
    ),
    "logic": (
        "Both ways is classical logic: if all dogs are big, who is not big is no dog. In the open "
        "world alone.",
        "正反皆可即经典逻辑：若所有狗都是大的，则不大的不是狗。只用于开放世界。",
    ),
    "proofs": (
        "One shortest proof, or all there are.",
        "只给一个最短的证明，或给出全部。",
    ),
    "form": (
        "Plain words, or formulas of first-order logic (FOL).",
        "日常语言，或一阶逻辑公式（FOL）。",
    ),
    "weights": (
        "Probabilities by a sentence's number: 2=0.7, 5=30%. Others hold for certain.",
        "按句号写概率：2=0.7, 5=30%。其余各句视为必然成立。",
    ),
    "nearest": (
        "Whether a sentence outside the grammar is taken for the nearest one inside it.",
        "语法之外的句子是否按最接近的句子来读。",
    ),
    "readings": (
        "JSON that says of a sentence how it is to be read; usually set at the sentence itself.",
        "以 JSON 写明某句话该怎么读；通常直接在句子旁设定。",
    ),
    # the others
    "sentences": ("How many sentences a summary has.", "摘要有几句。"),
    "calibration": (
        "Calibrated: divided by the odds it gives to texts that say nothing, such as “N/A” "
        "(contextual calibration).",
        "经校准：除以它对空无内容的文字（如“N/A”）给出的概率（上下文校准）。",
    ),
    "language": (
        "The language of the text, where it is told wrongly or not at all.",
        "文字的语言；看错或看不出时指明。",
    ),
    "source_language": (
        "The language of the text; a code such as “pt” may be typed.",
        "原文的语言；也可输入代码，如 pt。",
    ),
    "target_language": (
        "The language to translate into; a code such as “pt” may be typed.",
        "译文的语言；也可输入代码，如 pt。",
    ),
    # how a language model writes
    "max_new_tokens": (
        "The writing stops after so many tokens (pieces of words).",
        "写满这么多词元（词的片段）便停。",
    ),
    "temperature": (
        "0 always takes the likeliest token; 1 draws by the model's odds; above 1 is wilder.",
        "0 总取最可能的词元；1 按模型的概率抽取；大于 1 更随意。",
    ),
    "top_p": (
        "Draw only among the likeliest tokens that together have this probability (nucleus).",
        "只在合计达到此概率的最可能词元中抽取（核采样）。",
    ),
    "top_k": (
        "Draw only among this many of the likeliest tokens.",
        "只在最可能的这么多个词元中抽取。",
    ),
    "seed": (
        "The number that chance starts from: the same seed draws the same again.",
        "随机数的起点：种子相同，抽取结果相同。",
    ),
    "stop": (
        "The writing ends before this text; \\n is a line's end. Several as a JSON list (stop "
        "strings).",
        "写到这段文字之前便停；\\n 表示换行。多个可写成 JSON 列表（停止字符串）。",
    ),
    "begin": (
        "How the answer must begin; the model goes on from there.",
        "答案必须以此开头，模型由此写下去。",
    ),
    # the tabs of the page
    "tab ask": ("Ask a question and compare two answers.", "提出问题，比较两个答案。"),
    "tab compare": (
        "A whole set put to several solvers, and whether they differ by more than chance.",
        "把整套题交给几个解答器，看差别是否超出偶然。",
    ),
    "tab lab": (
        "Small language models, built part by part and trained before your eyes.",
        "小语言模型：逐个部件搭起来，当面训练。",
    ),
    "tab log": (
        "Every run that was kept, to search, open and delete.",
        "保存下来的每次运行，可搜索、打开、删除。",
    ),
    "tab models": (
        "The weights behind the answers: size, device, licence, model card.",
        "答案背后的权重：大小、设备、许可与模型卡。",
    ),
    "tab about": (
        "What the two kinds of mind are, and what is kept.",
        "两种思维是什么，以及会保存什么。",
    ),
    # the views of what an answer rests on
    "tab proof": (
        "The proof tree: which sentences, put together by which rules, give the answer.",
        "证明树：哪些句子，经由哪些规则，得出答案。",
    ),
    "tab reasoning": (
        "The model's reasoning (chain of thought), each sentence checked by the rules.",
        "模型的推理过程（思维链），每句都由规则检验。",
    ),
    "tab probabilities": (
        "The distribution: how much probability each outcome has. Together they make 1.",
        "概率分布：每种结果各占多少概率，合计为 1。",
    ),
    "tab tokens": (
        "The written text, token by token, with each token's probability.",
        "逐个词元写出的文字，附每个词元的概率。",
    ),
    "tab text": (
        "Your text with what was found, or what counted, marked in it.",
        "在你的原文中标出找到的或起作用的部分。",
    ),
    "tab attention": (
        "Attention weights: where in the text the network looked. Not the reason for its answer.",
        "注意力权重：网络看了文中哪里。并不是答案的理由。",
    ),
    "tab walk": (
        "From tokens to probability: the network's own numbers on your text, in six stops.",
        "从词元到概率：网络在您的文字上的真实数字，共六站。",
    ),
    "tab poke": (
        "Small edits of the text, one click each: does the answer move as it ought to?",
        "对文字的小修改，一按一种：答案是否如应有的那样变化？",
    ),
    "tab steps": ("What the solver did, one step after another.", "解法逐步做了什么。"),
    "tab trace": (
        "The whole run as data (JSON), as it is logged.",
        "整次运行的数据（JSON），与记录一致。",
    ),
    # the two minds, and what stands between them
    "rules": (
        "Symbolic: explicit rules are applied to what was read. The answer has a proof or a trace.",
        "符号方法：把明确的规则用于读到的内容，答案有证明或步骤可查。",
    ),
    "both": ("Both minds answer, side by side.", "两种思维并排作答。"),
    "probabilistic": (
        "Statistical: a model that learned from examples says how likely each answer is.",
        "统计方法：从例子中学习的模型给出每个答案的概率。",
    ),
    "verdict": (
        "Whether the two answers are the same. That they agree does not make them right, and who "
        "says no more than was given agrees with nobody.",
        "两个答案是否相同。一致并不代表正确；没有说出新内容的回答不算一致。",
    ),
    "share words": (
        "How much of the words both answers share (F1): 100 % for the same words, 0 % for none.",
        "两个答案共有的词占多少（F1）：完全相同为 100 %，毫无相同为 0 %。",
    ),
    "share spans": (
        "How many of the finds both answers share (F1): 100 % for the same, 0 % for none.",
        "两个答案共有的发现占多少（F1）：完全相同为 100 %，毫无相同为 0 %。",
    ),
    # confidences: each says what it is and what it is not
    "confidence class": (
        "The probability that the network gives this answer among the possible ones (softmax). Not "
        "proof: it can be sure and wrong.",
        "网络在各种可能中给这个答案的概率（softmax）。这不是证明：它也可能很有把握却答错。",
    ),
    "confidence span": (
        "The probability that exactly this piece of the passage is the answer, against all others "
        "and “not in this passage”.",
        "段落中恰好这一段就是答案的概率，与其他各段以及“文中没有”相比。",
    ),
    "confidence odds": (
        "How much of its probability the language model puts on this answer among the possible "
        "ones. Not whether its reasoning holds.",
        "语言模型在各种可能答案中给这个答案的概率；不说明其推理是否成立。",
    ),
    "confidence product": (
        "The probability of exactly these tokens: the product of theirs. A longer answer has a "
        "lower one; it is not the chance of being right.",
        "恰好写出这些词元的概率，即各词元概率之积。答案越长越低；这不是答对的概率。",
    ),
    "confidence tokens": (
        "The geometric mean of the tokens' probabilities: how sure the model was of a token on "
        "average. Not the chance that the translation is right; the JSON's confidence is their "
        "product.",
        "各词元概率的几何平均：模型平均对每个词元有多大把握。这不是译文正确的概率；"
        "JSON 中的 confidence 是它们的乘积。",
    ),
    "confidence weighted": (
        "The probability of the answer if the sentences hold with the probabilities that they say, "
        "each independently (the distribution semantics). Calculated, not learned.",
        "若各句独立地以所述概率成立，答案的概率（分布语义）。这是算出来的，不是学来的。",
    ),
    "sure": (
        "The probability that the task was picked rightly, by the classifier that picked it.",
        "挑选任务的分类器认为选对了的概率。",
    ),
    "milliseconds": (
        "How long the answer took on this machine (latency): 1 s is 1,000 ms.",
        "在本机上作答所花的时间（延迟）：1 秒为 1000 毫秒。",
    ),
    "steps": (
        "What the solver did; the Steps tab has each of them.",
        "解法所做的步骤，逐条见“步骤”页。",
    ),
    "solver": (
        "The method that answered (solver): a logic program, a lexicon, a network …",
        "作答所用的方法（求解器）：逻辑程序、词典、网络等。",
    ),
    # the numbers of the evidence
    "p": ("A probability: 0 is impossible, 1 is certain.", "概率：0 为不可能，1 为必然。"),
    "token": (
        "A piece of text as a model reads and writes it: a word, part of one, or a sign.",
        "词元（token）是模型读写文字的单位：一个词、词的一部分或一个符号。",
    ),
    "entropy": (
        "How open the choice of a token was, in bits: 0 for a token without alternative, 1 for a "
        "choice between two that are equally likely.",
        "选择词元时有多不确定，以比特计：别无选择为 0，两个同样可能时为 1。",
    ),
    "cumulative": (
        "The probability of this token and all likelier ones together (cumulative mass).",
        "这个词元与所有更可能的词元的概率之和（累计概率）。",
    ),
    "joint probability": (
        "The product of the tokens' probabilities; its logarithm is their sum. Longer texts have a "
        "lower one.",
        "各词元概率之积；其对数为各对数之和。文字越长越低。",
    ),
    "sampling left": (
        "The probability with which it would be drawn after temperature, top-k and top-p.",
        "经过温度、top-k 和 top-p 之后被抽中的概率。",
    ),
    "method deletion": (
        "How much likelier the answer is with a piece of the text than without it.",
        "有这一处与没有它时，答案概率之差。",
    ),
    "method gradient": (
        "The slope of the answer's log-probability along a piece's vectors, times the vectors.",
        "答案的对数概率沿该处向量的斜率，乘以向量本身。",
    ),
    "method integrated": (
        "Slopes added up on the way from a text of mean vectors to yours.",
        "从一段平均向量的文本走到原文，一路上的斜率之和。",
    ),
    "average precision": (
        "1 where all sentences of the proof rank first; a random order has what stands at chance.",
        "证明中的句子全排在最前时为 1；随机排序的期望见“随机”一行。",
    ),
    "precision at": (
        "Of as many highest sentences as the proof has: the share that is in the proof.",
        "取与证明句数相同的最高几句，其中属于证明的比例。",
    ),
    "mass": (
        "How much of all that the explanation gives lies on sentences of the proof.",
        "解释给出的全部分量中，落在证明句子上的部分。",
    ),
    "shuffled": (
        "Average precision against as many sentences drawn by chance: a control.",
        "对照随机抽取的同样多句子的平均精度：作为对照。",
    ),
    "comprehensiveness": (
        "How much probability the answer loses without the highest sentences. High is good.",
        "去掉得分最高的句子后答案失去多少概率。越大越好。",
    ),
    "sufficiency": (
        "How much probability the answer loses with the highest sentences alone. Low is good.",
        "只留得分最高的句子时答案失去多少概率。越小越好。",
    ),
    "unit": (
        "Among sentences, words or tokens: the mean of who looks, the sum of what is seen.",
        "句子、词或词元之间的注意力：看的一方取平均，被看的一方取总和。",
    ),
    "layer": (
        "A layer is one round of the network's work on the text; later ones build on earlier ones.",
        "层是网络处理文字的一轮；后面的层建立在前面的层之上。",
    ),
    "head": (
        "A head is one of several ways of looking that a layer has side by side.",
        "头是同一层中并列的几种“看法”之一。",
    ),
    "attention": (
        "The weights with which a token looks at the others; those of a token make 1.",
        "一个词元看其他词元的权重；每个词元的权重合计为 1。",
    ),
    "step follows": (
        "The rules prove this step from the text (entailment).",
        "规则能由原文证明这一步（蕴涵）。",
    ),
    "step contradicts": (
        "The rules prove the opposite of this step from the text (contradiction).",
        "规则能由原文证明这一步的反面（矛盾）。",
    ),
    "step not-supported": (
        "The rules prove neither this step nor its opposite.",
        "规则既不能证明这一步，也不能证明它的反面。",
    ),
    "step unread": (
        "The grammar could not read this step, so it was not checked.",
        "语法读不懂这一步，因此没有检验。",
    ),
    "enough": (
        "The fewest sentences from which the answer follows (a minimal explanation).",
        "足以推出答案的最少句子（极小解释）。",
    ),
    "nearest miss": (
        "The attempt at a proof that lacks the least; what is missing is drawn with dots.",
        "所缺最少的证明尝试；缺少的部分以点线画出。",
    ),
    "would do": (
        "A fact that, added to the text, would make it follow (abduction).",
        "加入原文后即可推出结论的事实（溯因）。",
    ),
    "worlds": (
        "A possible world (stable model): a way things may be that fits all sentences.",
        "可能世界（稳定模型）：符合所有句子的一种情形。",
    ),
    "weight": (
        "How likely it is that this sentence holds: a probability from 0 to 1. Empty: it holds.",
        "这句话成立的概率，从 0 到 1；留空即为成立。",
    ),
    "counted": (
        "What each word added to the score (valence): above 0 speaks for positive, below 0 for "
        "negative.",
        "每个词对得分的贡献（效价）：大于 0 偏正面，小于 0 偏负面。",
    ),
    "score": (
        "A score for ranking: higher comes first. It is no probability.",
        "用于排序的分数，高者在前；它不是概率。",
    ),
    "nearness": (
        "Cosine similarity of a passage and the question, or of a phrase and its text: 1 for the "
        "same direction, 0 for unrelated.",
        "段落与问题、或短语与全文的余弦相似度：方向相同为 1，无关为 0。",
    ),
    # models
    "device": (
        "Where the models compute: cpu, or a GPU (cuda, mps).",
        "模型在何处计算：CPU 或 GPU（cuda、mps）。",
    ),
    "parameters": (
        "The numbers that were adjusted while the model learned (its weights).",
        "模型学习时调整的数字（权重）的个数。",
    ),
    "memory": ("How much memory the loaded weights take.", "载入的权重所占的内存。"),
    "model card": (
        "What the weights were trained on, their licence, scores and limits. Its ECE (expected "
        "calibration error) says how far confidence and accuracy lie apart; 0 is best.",
        "权重的训练数据、许可、得分与局限。其中 ECE（期望校准误差）"
        "表示置信度与正确率相差多少，0 最好。",
    ),
}
DEFINITIONS |= LAB_DEFINITIONS
