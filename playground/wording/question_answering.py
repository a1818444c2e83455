"""What is said where a text is asked a question."""

QUESTION_ANSWERING: dict[str, tuple[str, str]] = {
    "nobody counts": (
        "It asks for the result of a sum, and neither mind works out sums: the rules look for what "
        "a text says, the model would guess.",
        "问的是算式的结果，而两者都不做算术：规则只找文中所写，模型只能猜。",
    ),
    "no text to answer from": (
        "There is no text to answer from. Paste or upload one, then ask about it.",
        "没有可据以回答的文字。请粘贴或上传一段，再就其提问。",
    ),
    "goes round": (
        "The model, asked without a text, goes round in the same words.",
        "没有文字可读，模型只是反复说同样的话。",
    ),
    "from what it has learnt": (
        "From what it has learnt, not from your text: do not rely on it.",
        "凭所学作答，并非来自你的文字，请勿轻信。",
    ),
    # by rules: what is asked for
    "no question word": (
        "No question word\nThe question has none, so it is taken to ask for {kind}.",
        "没有疑问词\n问题中没有疑问词，因此当作问的是{kind}。",
    ),
    "asks for": ("Asks for {kind}\nBecause of “{cue}”.", "问的是：{kind}\n依据是“{cue}”。"),
    "kind person": ("a person or a group", "人或团体"),
    "kind place": ("a place", "地点"),
    "kind date": ("a date or a time", "日期或时间"),
    "kind number": ("a number", "数"),
    "kind amount": ("an amount", "数量"),
    "kind reason": ("a reason", "原因"),
    "kind manner": ("a way or a measure", "方式或程度"),
    "kind name": ("a name", "名称"),
    "kind definition": ("what something is", "是什么"),
    "kind entity": ("a thing", "事物"),
    # by rules: points
    "scored sentences": ("Scored {n:sentence|sentences}\n{how}", "给 {n} 句打分\n{how}"),
    "scored pieces": (
        "Scored {n:piece|pieces} of the best\n{how}",
        "给最好的句子中的 {n} 个片段打分\n{how}",
    ),
    "one by one": ("{scored:; }.", "{scored:；}。"),
    "a piece": ("“{text}” ({looks}): {points}", "“{text}”（{looks}）：{points}"),
    "piece sentence": ("sentence", "句子"),
    "piece date": ("date", "日期"),
    "piece amount": ("amount", "数量"),
    "piece number": ("number", "数"),
    "piece name": ("name", "名称"),
    "piece quotation": ("quotation", "引语"),
    "piece reason": ("reason", "原因"),
    "piece manner": ("manner", "方式"),
    "piece phrase": ("phrase", "短语"),
    "piece doer": ("who or what does it", "做这件事的"),
    "piece person": ("person", "人名"),
    "piece writer": ("whoever wrote the text", "写这段文字的人"),
    "piece people": ("who somebody is", "人"),
    "piece place": ("place", "地名"),
    "piece whereabouts": ("whereabouts", "所在"),
    "piece organization": ("organization", "组织"),
    "piece time": ("time", "时间"),
    "piece contact": ("number or address to reach someone", "联系方式"),
    "piece purpose": ("purpose", "目的"),
    "piece rest": ("what follows the verb", "动词之后的部分"),
    "points": ("{total:.1f} = {rules:, }", "{total:.1f} = {rules:，}"),
    "no points": ("{total:.1f}", "{total:.1f}"),
    "points of a rule": ("{rule} {points:+.1f}", "{rule} {points:+.1f}"),
    "for words asked about": ("words asked about", "有问到的词"),
    "for words side by side": ("words side by side", "相邻的词也相邻"),
    "for has the noun asked for": ("has the noun asked for", "有所问的名词"),
    "for its sentence": ("its sentence", "所在句子"),
    "for kind of answer": ("kind of answer", "答案的类型"),
    "for near the words asked about": ("near the words asked about", "靠近问到的词"),
    "for beside the noun asked for": ("beside the noun asked for", "在所问名词旁边"),
    "for holds the noun asked for": ("holds the noun asked for", "含所问的名词"),
    "for ends with the noun asked for": ("ends with the noun asked for", "以所问的名词结尾"),
    "for before what it does": ("before what it does", "在其动作之前"),
    "for after what was asked": ("after what was asked", "在问到的词之后"),
    "for repeats the question": ("repeats the question", "重复了问题"),
    "for after a fitting preposition": ("after a fitting preposition", "在合适的介词之后"),
    "for does it, in the passive": ("does it, in the passive", "被动句中的施事"),
    "for what it is done to": ("what it is done to", "动作的对象"),
    "for is a place": ("is a place", "是地点"),
    "for after “is”, “called” or the like": (
        "after “is”, “called” or the like",
        "在“is”“called”之类的词之后",
    ),
    "for between commas or brackets": ("between commas or brackets", "在逗号或括号之间"),
    "for ends where a clause ends": ("ends where a clause ends", "在分句结尾处结束"),
    "for cuts words off": ("cuts words off", "切断了词语"),
    "for each word": ("each word", "每个词"),
    "for is one word": ("is one word", "只有一个词"),
    "for words asked about, in the sentence before": (
        "words asked about, in the sentence before",
        "前一句有问到的词",
    ),
    "for on a condition": ("on a condition", "只在某个条件下"),
    "for in the question word's place": ("in the question word's place", "在疑问词的位置上"),
    "for in the order asked": ("in the order asked", "与问题的语序相同"),
    "for against the order asked": ("against the order asked", "与问题的语序相反"),
    "for has the unit asked for": ("has the unit asked for", "有所问的单位"),
    "for lacks the unit asked for": ("lacks the unit asked for", "没有所问的单位"),
    "for tells a difference": ("tells a difference alone", "说的只是相差多少"),
    "for of another one": ("of another one", "说的是另一个"),
    "for is denied": ("is denied there", "那里说的是否定"),
    "for is of another kind": ("is of another kind than is asked for", "不是所问的那一类"),
    "for says only what was asked": ("says only what was asked", "只重复了问题"),
    "for does not do it": ("is not who does it", "不是做这件事的"),
    "for another sentence tells of it": ("another sentence tells of it", "说到它的是另一句"),
    "for says it of another": ("says it of another one", "说的是另一个的事"),
    "for does something else": ("stands where something else is done", "说的是另一件事"),
    "for was so at another time": ("was so at another time", "说的是另一时候的事"),
    "for is only asked": ("stands where the text only asks", "文中那里只是在问"),
    "for has it at last": ("has it at last", "最后归其所有"),
    "for is only said": ("is only said or thought by somebody", "只是某人这么说或这么想"),
    "for counts something else": ("counts something else", "数的是别的东西"),
    "for its sentence says nothing of it": (
        "its sentence says nothing of what is asked about",
        "它的句子没有说到所问的事",
    ),
    "for goes over into another clause": ("goes over into another clause", "跨了分句"),
    "for lacks what happened": ("lacks what happened", "没有说到所问的动作"),
    # yes or no
    "looked in the table": ("Looked in the table\n{found}", "查看表格\n{found}"),
    "in row and column": (
        "It stands in the table, where “{row}” and “{column}” meet.",
        "表格中“{row}”与“{column}”相交处写着。",
    ),
    "in the row": ("It stands in the table beside “{row}”.", "表格中写在“{row}”旁。"),
    "the table does not clearly say": (
        "The table has “{row}”, but does not clearly say what is asked.",
        "表格中有“{row}”，但没有明确说明所问的内容。",
    ),
    "looked for yes or no": ("Looked for yes or no\n{found}", "找“是”或“否”\n{found}"),
    "it says all of it": (
        "“{sentence}” says all that the question asks about.",
        "“{sentence}”说到了所问的一切。",
    ),
    "it denies it": (
        "“{sentence}” speaks of it, and one of the two has a negation.",
        "“{sentence}”说的正是它，而两者之一含有否定。",
    ),
    "it says it in other words": (
        "“{sentence}” says it in other words.",
        "“{sentence}”换一种说法说了同样的意思。",
    ),
    "it denies it in other words": (
        "“{sentence}” says the opposite in other words.",
        "“{sentence}”换一种说法说了相反的意思。",
    ),
    "it another number": (
        "“{sentence}” speaks of it, and has {instead} in place of the number asked about.",
        "“{sentence}”说的正是它，但所问的数在那里是 {instead}。",
    ),
    "none pointed at says yes or no": (
        "None of the sentences that the network points at plainly says yes or no to all of it.",
        "网络指向的句子中，没有一句对所问的一切明确说“是”或“否”。",
    ),
    "says neither yes nor no": (
        "No sentence plainly says all that the question asks about, or plainly denies it; what has "
        "to be concluded from several is not looked for.",
        "没有一句明确说到所问的一切，也没有一句明确否认它；需要由几句推出的，这里不找。",
    ),
    # by rules: why
    "asked about is nowhere": (
        "The text says nothing of “{word}”.",
        "文中没有说到“{word}”。",
    ),
    "asked about is against": (
        "The question asks about “{word}”; the text says “{instead}”.",
        "问题问的是“{word}”；文中说的是“{instead}”。",
    ),
    "asked about is denied": (
        "“{instead}” denies it, and nothing else in the text says “{word}”.",
        "“{instead}”说的是否定，文中别处没有说到“{word}”。",
    ),
    "no word in common": (
        "No sentence of the text shares a word with the question.",
        "没有一句与问题有相同的词。",
    ),
    "no piece is a choice": (
        "No piece of the sentences that fit says one of the choices.",
        "合适的句子中没有片段说到任何一个选项。",
    ),
    "no piece is an answer": (
        "No piece of the sentences that fit could be an answer.",
        "合适的句子中没有片段可作答案。",
    ),
    "only what is denied": (
        "“{sentence}” denies it, and nothing else in the text answers.",
        "“{sentence}”说的是否定，文中别处也没有答案。",
    ),
    "nothing is denied": (
        "Asked for is what is not so; no sentence that fits denies anything of the kind.",
        "问的是“不”的是什么；合适的句子中没有这样的否定。",
    ),
    "nothing of the kind": (
        "“{cue}” asks for {kind}; no piece of the sentences that fit is that.",
        "“{cue}”问的是{kind}；合适的句子中没有这样的片段。",
    ),
    "has most points": ("“{text}” has most points: {points}.", "“{text}”得分最高：{points}。"),
    "the writer": (
        "“{word}” is whoever wrote the text; it gives no name for that.",
        "“{word}”指写这段文字的人；文中没有给出名字。",
    ),
    "the writer by name": (
        "“{word}” is whoever wrote the text, who is called {name} there.",
        "“{word}”指写这段文字的人，文中自称{name}。",
    ),
    # by a network
    "read tokens in windows": (
        "Read {tokens:token|tokens} in {windows:window|windows}\nThe network sees at most {window} "
        "tokens at once, the question among them. It scores each token as the answer's start and "
        "as its end.{overlap}",
        "分 {windows} 个窗口读了 {tokens} 个词元\n网络一次最多看 {window} 个词元，其中包括问题。"
        "它为每个词元打分：作为答案的开头，以及作为结尾。{overlap}",
    ),
    "windows overlap": (
        " Windows of one passage overlap by {n:token|tokens}.",
        "同一段的窗口重叠 {n} 个词元。",
    ),
    "merged the windows": (
        "Merged the windows\nAt most one place is taken to hold the answer: a span counts by its "
        "odds against “{absent}” in its own window, where windows overlap by the greater ones.",
        "合并各窗口\n认为最多只有一处含有答案：每个片段以它在自己窗口中相对于“{absent}”的胜算计，"
        "窗口重叠处取较大者。",
    ),
    "cut into passages": (
        "Cut the context into {n:passage|passages}\nIt is too long to be read whole, so only the "
        "passages nearest to the question are read. A passage is of whole sentences, at most "
        "{words:word|words}.",
        "把文字分为 {n} 段\n文字太长，不能整体读入，因此只读与问题最接近的几段。"
        "每段由完整的句子组成，最多 {words} 个词。",
    ),
    "found passages": (
        "Found {n} of {all:passage|passages}\nCosine of the angle between question and passage, by "
        "the sentence encoder: {found:, }.",
        "从 {all} 段中找出 {n} 段\n问题与段落夹角的余弦，由句子编码器给出：{found:、}。",
    ),
    "a passage": (
        "{score:.3f} (characters {start}–{end})",
        "{score:.3f}（第 {start}–{end} 个字符）",
    ),
    "chose the answer": (
        "Chose the answer\n{found}That the answer is not there has p = {absent:.3f}; above "
        "{most:g} nothing is answered.",
        "选定答案\n{found}答案不在其中的概率为 {absent:.3f}；高于 {most:g} 则不作答。",
    ),
    "the likeliest answer": (
        "“{text}” has p = {p:.3f}, over all places where the text says it. ",
        "“{text}”的概率为 {p:.3f}，由文中说到它的各处合计。",
    ),
    "not in this passage": (
        "The answer is not in this passage (p = {p:.3f}).",
        "答案不在这段文字中（p = {p:.3f}）。",
    ),
    "verified the question": (
        "Verified the question\nA second network judges each word of the question beside the words "
        "around the likeliest span: “{word}” is borne out least (p = {least:.3f}). That the text "
        "bears out the whole question has p = {p:.3f}; each span's probability is multiplied by "
        "it, and the rest goes to “not in this passage”.",
        "核对问题\n另一个网络把问题中的每个词与最可能片段周围的词对照：最没有依据的是“{word}”"
        "（p = {least:.3f}）。文字支持整个问题的概率为 {p:.3f}；"
        "每个片段的概率都乘以它，其余归入“不在这段文字中”。",
    ),
    "fitted how sure": (
        "Fitted how sure\nThe network's probability is {before:.3f}; of answers to held-out "
        "questions with such probabilities, and a second network's doubt like this, {after:.3f} "
        "were right, which is the confidence.",
        "校准置信度\n网络给出的概率是 {before:.3f}；在留出的问题上，"
        "概率和另一个网络的疑虑与此相当的答案中，"
        "正确的占 {after:.3f}，这就是置信度。",
    ),
    "a word is not borne out": (
        "The text does not bear out “{word}” of the question (p = {p:.3f}), so this may answer "
        "another question.",
        "问题中的“{word}”在文中没有依据（p = {p:.3f}），所以这可能是另一个问题的答案。",
    ),
    "the writer does it": (
        "The text says that “{writer}” did: whoever wrote it. The network points at “{text}”.",
        "文中说做这件事的是“{writer}”，即写这段文字的人；网络指向的却是“{text}”。",
    ),
    "has to be worked out": (
        "The text has the numbers, but no sentence says what they come to, and nobody here adds or "
        "takes away: the answer has to be worked out.",
        "文中有这些数，但没有一句说出结果；这里谁都不做加减，答案需要计算。",
    ),
    "is only spoken to": (
        "The network points at “{text}”, whom the text only greets.",
        "网络指向“{text}”，而文中只是在跟其打招呼。",
    ),
    "is only asked": (
        "The network points at “{text}”, where the text only asks, and tells nothing.",
        "网络指向“{text}”，而文中那里只是在问，什么也没有说。",
    ),
    "is nobody": (
        "The network points at “{text}”, which is a time or a number, and nobody.",
        "网络指向“{text}”，那是时间或数，而不是谁。",
    ),
    "is no place": (
        "The network points at “{text}”, which is no place.",
        "网络指向“{text}”，那不是地点。",
    ),
    "was so at another time": (
        "The network points at “{text}”, which the text says of another time than is asked about.",
        "网络指向“{text}”，而文中说那是另一时候的事。",
    ),
    "is only said": (
        "The network points at “{text}”, which only {word} says or thinks; the text does not say "
        "that it is so.",
        "网络指向“{text}”，而那只是{word}这么说或这么想；文中没有说确实如此。",
    ),
    "is only said by": (
        "Only {who} says or thinks that of “{text}”; the text does not say that it is so.",
        "“{text}”只是{who}这么说或这么想；文中没有说确实如此。",
    ),
    "counts something else": (
        "The network points at “{text}”, which is how many {word} there are; asked is how many of "
        "something else.",
        "网络指向“{text}”，那是“{word}”的数量；问的是别的东西有多少。",
    ),
    "is no amount": (
        "The network points at “{text}”, which is no answer to “{cue}”: it has no number or "
        "measure in it.",
        "网络指向“{text}”，那不能回答“{cue}”：其中没有数，也没有量。",
    ),
    "runs over a full stop": (
        "The network points at “{text}”, which runs over a full stop; an answer does not.",
        "网络指向“{text}”，它跨过了句号；答案应在一句之内。",
    ),
    "is told of another one": (
        "The network points at “{text}”, which the text tells of another one, by name or as “he” "
        "or “she”.",
        "网络指向“{text}”，而文中那是在说另一个：写了名字，或称作“他”“她”。",
    ),
    "is when something else was": (
        "The network points at “{text}”, which is when something else was; what is asked about has "
        "a time of its own there.",
        "网络指向“{text}”，那是另一件事的时间；所问的事在那里有自己的时间。",
    ),
    "is said of another": (
        "The network points at “{text}”, which the text says of another one than is asked about.",
        "网络指向“{text}”，而文中说的是另一个，不是所问的那个。",
    ),
    "asks what is not borne out": (
        "The text nearly answers, but does not bear out “{word}” of the question (p = {p:.3f}).",
        "这段文字几乎能回答，但问题中的“{word}”在文中没有依据（p = {p:.3f}）。",
    ),
    "finds none of the choices": (
        "What the network finds in the text is none of the choices.",
        "网络在文中找到的不是任何一个选项。",
    ),
    # by a language model
    "there is no text": (
        "There is no text\nSo the model answers from what it has learnt.",
        "没有文字\n因此模型凭所学作答。",
    ),
    "marked no answer": (
        "The model marked no answer, so this is all it said; so many words have no one confidence.",
        "模型没有标出答案，因此这是它说的全部；这么多词没有一个总的置信度。",
    ),
    "says it is not in the text": (
        "The model says that the answer is not in the text.",
        "模型说答案不在文中。",
    ),
    "product of the answer's tokens": (
        "The confidence is the product of the probabilities of the answer's tokens.",
        "置信度是答案各词元概率之积。",
    ),
    "a sentence has no confidence": (
        "A whole sentence has no confidence: each token has its own probability.",
        "整句话没有置信度：每个词元各有其概率。",
    ),
    "not in these words": (
        "The text does not say it in these words.",
        "文中没有这样的原话。",
    ),
}
