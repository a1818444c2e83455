"""The examples of an English page.

In:  ENGLISH[0].name, ENGLISH[0].text
Out: "captain", "The captain is happy."
"""

from playground.ui.example import Example

LIGHTHOUSE = (
    "The lighthouse on Corrin Point was built by the engineer Marta Lindqvist in 1868. Before "
    "that, fishermen lit a fire on the rocks in bad weather. The lamp could be seen from twenty "
    "miles away. It was switched off in 1974, and the tower is now a small museum."
)

ENGLISH: tuple[Example, ...] = (
    Example(
        "captain",
        "The proof takes four sentences. The network agrees and is sure, without a reason.",
        "The captain is happy.",
        "The lamp is green.\n"
        "The captain likes the lamp.\n"
        "If someone likes the lamp and the lamp is green then they are brave.\n"
        "All brave people are happy.",
        "best",
    ),
    Example(
        "English → Spanish",
        "Two ways to one meaning: a dictionary with grammar, and the odds of each token.",
        "My sister reads a new book every week.",
        group="best",
        about="translation",
        task="translation",
        options={"source_language": "en", "target_language": "es"},
    ),
    Example(
        "who, what, when",
        "Rules find dates, amounts and addresses by their form; the network knows names.",
        "Elena Marsh opened a bakery in Dublin on 3 May 2019. The Harbour Bank lent her €40,000. "
        "Write to elena@marshbakery.example to order.",
        group="best",
        about="extraction",
        task="extraction",
    ),
    Example(
        "lighthouse",
        "The rules name the builder by who does what, with points; the network with its odds.",
        "Who built the lighthouse?",
        LIGHTHOUSE,
        "best",
        about="question-answering",
        task="question-answering",
    ),
    Example(
        "not in it",
        "The text does not say how tall it is, and neither mind answers; each says why.",
        "How tall is the tower?",
        LIGHTHOUSE,
        "best",
        about="question-answering",
        task="question-answering",
    ),
    Example(
        "backwards",
        "The proof runs a rule backwards. The network learnt it forwards: sure, and wrong.",
        "Bob is not big.",
        "All big people are kind.\nBob is not kind.",
        "worst",
    ),
    Example(
        "faint praise",
        "Both take it for praise: the words are friendly, and neither hears the irony.",
        "I would love to get those two brilliant hours of my life back.",
        group="worst",
        about="sentiment",
        task="sentiment",
    ),
    Example(
        "in other words",
        "The rules cannot read this and say nothing. Take the suggestion beside the sentence.",
        "Bob is kind.",
        "Bob is big.\nYou will find that big people are kind to others.",
        "worst",
        task="deduction",
    ),
    Example(
        "two worlds",
        "The text allows two worlds. The rules show both; the network is sure of one.",
        "Ada is calm.",
        "Ada is home.\n"
        "If someone is home and not busy then they are calm.\n"
        "If someone is home and not calm then they are busy.",
        "rules alone",
        task="deduction",
        options={"world": "closed"},
    ),
    Example(
        "contradiction",
        "The rules point at the two sentences that cannot both hold; the network says True.",
        "The gate is open.",
        "The gate is open.\nThe gate is not open.\nThe guard sees the gate.",
        "rules alone",
        task="deduction",
    ),
    Example(
        "how sure",
        "The rules work out an exact probability, and which sentence adds how much.",
        "The harbour is quiet.",
        "The fog is probably thick.\n"
        "If the fog is thick then the ferry is late.\n"
        "It is 0.2 likely that the ferry is late.\n"
        "If the ferry is late then the harbour is quiet with probability 0.9.",
        "rules alone",
    ),
    Example(
        "not said",
        "Nobody says that Mira is tired; in a closed world she is not. See the dashed line.",
        "Mira is awake.",
        "Mira is quiet.\nOtto is loud.\nIf someone is quiet and not tired then they are awake.",
        "rules alone",
        task="deduction",
        options={"world": "closed"},
    ),
    Example(
        "in a row",
        "Five birds, four hints: the tab Steps has the places left for each after every sentence.",
        "Which bird is the leftmost?",
        "On a fence sit five birds: an owl, a robin, a wren, a crow and a kite.\n"
        "The owl is to the left of the robin.\n"
        "The wren is the second from the right.\n"
        "The crow is the rightmost.\n"
        "The kite is immediately to the left of the owl.",
        "rules alone",
    ),
    Example(
        "circuit",
        "Cause and effect, link by link.",
        "The bulb is glowing.",
        "The battery is charged.\n"
        "The switch is closed.\n"
        "If the battery is charged and the switch is closed then the circuit is complete.\n"
        "If the circuit is complete then the current runs through the bulb.\n"
        "If the current runs through the bulb then the bulb is glowing.",
    ),
    Example(
        "review",
        "Which words counted, and for how much.",
        "The plot is thin, but the acting is absolutely wonderful!",
        about="sentiment",
        task="sentiment",
    ),
    Example(
        "summary",
        "Three sentences out of nine: by shared words, and by nearness.",
        "",
        "The town library will close for repairs in March. The roof has leaked for two winters, "
        "and some old maps were damaged. The council voted on Tuesday to pay for a new roof. "
        "Most of the money comes from a fund for public buildings. A reader asked whether the "
        "cafe would stay open. While the library is closed, books can be borrowed from a bus in "
        "the market square. The bus will come on Mondays and Thursdays. The librarians hope to "
        "open the library again in June, with dry maps and a larger room for children. Nobody will "
        "have to pay for books that come back late this spring.",
        about="summarization",
        task="summarization",
    ),
    Example(
        "chat",
        "A small language model talks, token by token with its odds; the rules make nothing up.",
        "Good morning! What can you do?",
        about="chat",
        task="chat",
    ),
)
