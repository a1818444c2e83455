"""Words and emoji that VADER's lexicon of 2014 does not have, with weights on its scale of -4 to 4.

In:  WORDS["overpriced"], EMOJI["👍"]
Out: -1.8, "thumbs-up"

Everyday words of reviews, and slang that is seldom meant in another way: "sick" and "fire" stay as
VADER has them. An emoji stands for a word of its own, since VADER reads most by the words of their
names, in which "broken heart" is a good thing.
"""

_RATED = {
    3.2: "masterpiece goated bussin",
    2.4: "dope epic tasty yum banger woop",
    1.6: "witty cozy cosy comfy reliable sturdy affordable legit slaps slay underrated smooth",
    -1.2: "slow predictable pricey clumsy overlong expensive mid burnt soggy",
    -1.8: "overpriced overrated mediocre bland stale tedious buggy flimsy sloppy cringe "
    "underwhelming undercooked overcooked unreliable tasteless",
    -2.6: "trash garbage rubbish filthy shoddy unusable yuck eww",
}
_EMOJI = {
    "thumbs-up": "👍",
    "hands-up": "🙌👏💯💪🤩🔥🌟⭐",
    "heart-of-love": "❤♥💖💕💗💙💚💛💜🖤🤍🧡😻💞💘",
    "thumbs-down": "👎",
    "face-of-anger": "😡🤬😤😠",
    "face-of-disgust": "🤮🤢💩🖕",
    "heart-in-pieces": "💔",
    "face-of-boredom": "😒🙄😑😴🥱",
}
_OF_EMOJI = {
    "thumbs-up": 2.0,
    "hands-up": 2.0,
    "heart-of-love": 3.0,
    "thumbs-down": -2.0,
    "face-of-anger": -2.4,
    "face-of-disgust": -2.4,
    "heart-in-pieces": -2.2,
    "face-of-boredom": -1.4,
}

WORDS = {word: rated for rated, words in _RATED.items() for word in words.split()} | _OF_EMOJI
"""A weight for each word; a word of an emoji is written with hyphens, as no one would type it."""

EMOJI = {sign: word for word, signs in _EMOJI.items() for sign in signs} | {"\ufe0f": ""}
"""The word that each emoji stands for; the sign for "in colour", which may follow one, for none."""
