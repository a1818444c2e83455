"""What is said where the feeling of a text is judged."""

SENTIMENT: dict[str, tuple[str, str]] = {
    # VADER's rules, by their names
    "fired lexicon": ("Words in the lexicon\n{fired:; }", "词典中的词\n{fired:；}"),
    "fired negation": ("Negation\n{fired:; }", "否定\n{fired:；}"),
    "fired saying": (
        "Complaints and praise without a word of feeling\n{fired:; }",
        "没有感情词的抱怨或称赞\n{fired:；}",
    ),
    "fired rating": ("Rating\n{fired:; }", "评分\n{fired:；}"),
    "fired reversal": ("Turned round\n{fired:; }", "反转\n{fired:；}"),
    "fired booster": ("Words that strengthen\n{fired:; }", "加强语气的词\n{fired:；}"),
    "fired dampener": ("Words that weaken\n{fired:; }", "减弱语气的词\n{fired:；}"),
    "fired ALL CAPS": ("Words in capitals\n{fired:; }", "大写的词\n{fired:；}"),
    "fired idiom": ("Idioms\n{fired:; }", "习语\n{fired:；}"),
    "fired but": (
        "What stands after “but” counts more\n{fired:; }",
        "转折之后的内容更重\n{fired:；}",
    ),
    "fired punctuation": (
        "Exclamation and question marks\n{fired:; }",
        "感叹号与问号\n{fired:；}",
    ),
    "counts": ("“{cue}” {after:+.3g}", "“{cue}” {after:+.3g}"),
    "changes itself": (
        "“{word}” from {before:+.3g} to {after:+.3g}",
        "“{word}”由 {before:+.3g} 变为 {after:+.3g}",
    ),
    "changes a word": (
        "“{cue}” takes “{word}” from {before:+.3g} to {after:+.3g}",
        "“{cue}”使“{word}”由 {before:+.3g} 变为 {after:+.3g}",
    ),
    # the sum
    "added up": ("Added up\n{sum}", "相加\n{sum}"),
    "no word in the lexicon": (
        "None of the {words:word|words} is in the lexicon, so the rules cannot say how it feels.",
        "{words} 个词都不在词典中，规则无从判断情感。",
    ),
    "reads Chinese by words of our own": (
        "Reads Chinese by words of our own\nVADER knows English; these are rules of its kind over "
        "{n} Chinese words chosen for this project.",
        "用自编的词典读中文\nVADER 只懂英文；这里用同类规则和为本项目选定的 {n} 个中文词。",
    ),
    "no word in the Chinese lexicon": (
        "None of the {words:word|words} is in the Chinese lexicon.",
        "{words} 个词都不在中文词典中。",
    ),
    "the sum": (
        "The sum is {sum:+.3f} over {words:word|words}; the compound score is sum / √(sum² + 15) = "
        "{compound:+.4f}.",
        "{words} 个词的和为 {sum:+.3f}；综合分为 和 / √(和² + 15) = {compound:+.4f}。",
    ),
    "compound or more": (
        "The compound score {compound:+.4f} is {edge:+.2f} or more.",
        "综合分 {compound:+.4f} 不低于 {edge:+.2f}。",
    ),
    "compound or less": (
        "The compound score {compound:+.4f} is {edge:+.2f} or less.",
        "综合分 {compound:+.4f} 不高于 {edge:+.2f}。",
    ),
    "compound near zero": (
        "The compound score {compound:+.4f} is nearer to 0 than {edge}.",
        "综合分 {compound:+.4f} 与 0 相差不到 {edge}。",
    ),
    "both feelings": (
        "Both feelings are found and weigh nearly the same: {good:+.3g} and {bad:+.3g}.",
        "两种情感都有，分量相近：{good:+.3g} 与 {bad:+.3g}。",
    ),
    "tells plain facts": (
        "It tells plain facts: no word of feeling, and nothing that takes sides.",
        "只陈述事实：没有感情词，也没有偏向。",
    ),
    "denies both": ("“{text}” denies both feelings.", "“{text}”两边都否认。"),
    "is a plain fact": (
        "The network says {label}, but by the rules the text tells plain facts alone.",
        "网络判为{label}，但按规则这段文字只陈述事实。",
    ),
    "a name turns it": (
        "A name, or what somebody is said to be, turns what the network says: it says otherwise of "
        "“{text}”.",
        "网络的判断因一个名字或人物身份而变：对“{text}”的判断不同。",
    ),
    "scored its two halves": (
        "Scored its two halves\nEach half of the text by itself.",
        "给两半分别打分\n文字的每一半单独判断。",
    ),
    "both halves": (
        "One half is praise and the other blame.",
        "一半是称赞，一半是批评。",
    ),
    "knows none of the words": (
        "It knows none of these words; it reads English.",
        "其中没有它认识的词；它读英文。",
    ),
    "has function words alone": (
        "These words have no feeling by themselves, such as “the” or “is”.",
        "这些词本身不带情感，如“the”“is”。",
    ),
    "none of the choices": ("That is none of the choices.", "这不在选项之中。"),
    # a network
    "read in pieces": (
        "The text is longer than the {window} tokens the network can see, so it was read in "
        "{windows} pieces; the probabilities are their mean, weighted by tokens.",
        "文字比网络能看的 {window} 个词元长，因此分 {windows} 段读；"
        "概率是各段的平均，按词元数加权。",
    ),
    "unknown tokens": ("It has no token for {n} of them.", "其中 {n} 个没有对应的词元。"),
    "knows no word": (
        "The network knows no word of this text; it was trained on English.",
        "该网络不认识这段文字中的任何词；它是用英文训练的。",
    ),
    "only rates": (
        "“{text}” is a rating, and the network has learnt none; the rules read it.",
        "“{text}”是评分，网络没有学过；规则能读。",
    ),
    "feels positive": ("positive", "正面"),
    "feels negative": ("negative", "负面"),
    "feels neutral": ("neutral", "中性"),
    "rates it otherwise": (
        "The network says {label}, but the text rates it “{text}”.",
        "网络判为{label}，但文中的评分是“{text}”。",
    ),
    "complains plainly": (
        "The network says {label}, but “{text}” is a complaint; the rules say so.",
        "网络判为{label}，但“{text}”是抱怨；规则这样认为。",
    ),
    "praises plainly": (
        "The network says {label}, but “{text}” is praise; the rules say so.",
        "网络判为{label}，但“{text}”是称赞；规则这样认为。",
    ),
    "praise beside a mishap": (
        "“{text}” beside a mishap is often irony, which cannot be told here from praise that is "
        "meant.",
        "不幸的事旁边的“{text}”常是反话，这里分不清是真心还是反讽。",
    ),
    "expected otherwise": (
        "The words would make it {label}, but “{text}” is what was expected, and the text says "
        "that it was wrong.",
        "单看词语是{label}，但“{text}”只是原先的预想，文中说它错了。",
    ),
    "denies twice": (
        "The network says {label}, but the text denies “{word}” twice, which it has not learnt; "
        "the rules read it the other way.",
        "网络判为{label}，但文中对“{word}”否定了两次，网络没有学过这种说法；规则的判断相反。",
    ),
    "only takes back": (
        "“{text}” only takes something back, and does not say what is felt instead.",
        "“{text}”只是否认一种说法，没有说出实际的感受。",
    ),
    "the other network hears": (
        "The network says neutral, but a second one, which knows only positive and negative, hears "
        "a complaint in it (negative {p:.2f}).",
        "网络判为中性，但另一个只懂正面与负面的网络听出了抱怨（负面 {p:.2f}）。",
    ),
    "scored the text": ("Scored the text", "给文字打分"),
    # a language model
    "shows examples": (
        "Shows it {n} examples\nA small model goes on from texts with their labels more surely "
        "than it obeys an order.\n\n{prompt}",
        "给它看 {n} 个例子\n小模型顺着带标签的例子往下写，比听从指令更可靠。\n\n{prompt}",
    ),
    "weighed the labels": (
        "Weighed the labels\nThe probability that the model's message is this one word, beside the "
        "other labels.",
        "衡量各标签\n模型的消息恰为这个词的概率，与其他标签相比。",
    ),
    "weighed texts that say nothing": (
        "Weighed texts that say nothing\nThe mean over {texts}: to which label the model leans "
        "before it has read anything.",
        "衡量空无内容的文字\n{texts} 的平均：模型还没读到内容时偏向哪个标签。",
    ),
    "divided by their odds": (
        "Divided by their odds\nEach probability over that of texts that say nothing, made to "
        "sum to 1 again (contextual calibration).",
        "除以它们的概率\n各概率除以空无内容时的概率，再归一化（上下文校准）。",
    ),
    "lets the model write the label": (
        "Lets the model write the label\nIts probability is not known: {why}",
        "让模型写出标签\n其概率未知：{why}",
    ),
    "wrote none of the labels": (
        "The model wrote none of the labels: “{text}”.",
        "模型写的不是任何一个标签：“{text}”。",
    ),
}
