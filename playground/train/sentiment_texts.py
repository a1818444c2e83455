"""Texts of all three labels beside the film reviews: plain statements, everyday praise, negations.

In:  texts(data, random.Random(0))
Out: [("The bridge was finished in 1932.", 1), ("my new kettle is far from bad .", 2), …]

Sentences of Tatoeba, of SQuAD's passages and of tweets are neutral where VADER's lexicon finds
nothing in them; of the others some that state a fact are neutral all the same, and of those that
VADER is sure of its label is taken. Frames of our own hold what such texts lack: negations beyond
“not”, names and groups of people in the same sentence with the same label, and texts of a word or
a letter.
"""

import random
import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from playground.explain import vader
from playground.text.prose import sentences
from playground.train import files

NEGATIVE, NEUTRAL, POSITIVE = 0, 1, 2
Example = tuple[str, int]

GOOD = """
good great nice lovely excellent wonderful helpful friendly tasty fresh clean reliable brilliant
superb comfortable charming clever fun funny delightful useful honest pleasant fast easy
affordable sturdy bright quiet quick
""".split()
BAD = """
bad awful terrible rude slow dirty boring broken useless dull expensive noisy ugly horrible
disappointing cold stale unfriendly confusing annoying late mediocre poor sloppy weak stupid
overpriced painful dangerous dishonest
""".split()
THINGS = """
hotel;breakfast;room;train;waiter;phone;battery;acting;plot;film;song;album;book;ending;coffee;
pizza;service;staff;teacher;lesson;garden;kettle;laptop;screen;app;update;delivery;shop;museum;
flight;seat;concert;play;recipe;cake;beach;doctor;website;game;bike;car;camera;price;view;soup;
dentist;course;lecture;repair;driver
""".replace("\n", "").split(";")
GOOD_DEEDS = """
loved it;enjoyed every minute;laughed a lot;would go again;recommend it to everyone;felt welcome;
would buy it again;was very happy with it;had a great time
""".replace("\n", "").split(";")
BAD_DEEDS = """
hated it;regret buying it;fell asleep;wasted my money;want my money back;got sick;
had to wait for hours;was bored to tears;left before the end;felt cheated
""".replace("\n", "").split(";")
NEGATES = """
the {t} is far from {a};the {t} was anything but {a};the {t} is not {a} at all;
the {t} was not {a};i don't think the {t} is {a};the {t} isn't {a};i wouldn't call the {t} {a};
the {t} was by no means {a};nothing {a} about the {t};the {t} was hardly {a};
the {t} is not the least bit {a};the {t} was neither {a} nor {b};you can't say the {t} was {a};
there was nothing {a} about this {t};the {t} was never {a};i didn't find the {t} {a};
not a {a} {t};no one could call the {t} {a};the {t} is in no way {a};the {t} was less than {a}
""".replace("\n", "").split(";")
KEEPS = """
the {t} is {a};the {t} was really {a};what a {a} {t};{a} {t};the {t} was so {a};
i think the {t} is {a};the {t} was {a} and {b};a very {a} {t};the {t} couldn't be more {a};
the {t} is not only {a} but also {b};such a {a} {t};this {t} is just {a};i find the {t} {a};
the {t} turned out to be {a};without doubt a {a} {t}
""".replace("\n", "").split(";")
PRAISE = """
no complaints;no complaints about the {t};i have nothing bad to say about the {t};
i do not regret a minute;i don't regret buying the {t};can't complain about the {t};
the {t} did not disappoint;not a bad word about the {t};i could not be happier with the {t};
never had a problem with the {t};no problems with the {t};the {t} never let me down;
you can't go wrong with this {t};couldn't ask for a better {t};the {t} was worth every penny;
i can't get enough of the {t};not bad;not bad at all;not too shabby;can't wait to come back;
there is nothing to dislike about the {t};i don't have any complaints;
the {t} wasn't boring for a second;nobody regretted the {t};the {t} is hard to beat
""".replace("\n", "").split(";")
BLAME = """
no help at all;the {t} was no good;i can't recommend the {t};don't waste your time on the {t};
never again;i would not go back;the {t} did not live up to its name;nobody liked the {t};
not worth the money;the {t} is not worth it;i don't like the {t};the {t} did nothing for me;
not my favourite {t} by a long way;i wouldn't wish this {t} on anyone;the {t} failed to impress;
the {t} could have been better;i expected more from the {t};the {t} lacks any charm;
we won't be back;i can't say i liked the {t};there is nothing to like about the {t};not good;
not good enough
""".replace("\n", "").split(";")
GROUPS = """
deaf;blind;disabled;autistic;gay;lesbian;straight;transgender;black;white;asian;latino;arab;
jewish;muslim;christian;hindu;buddhist;atheist;polish;german;french;chinese;japanese;indian;
mexican;nigerian;russian;turkish;american;british;irish;italian;korean;iranian;african;old;
elderly;young;middle-aged;female;male;married;single;immigrant;indigenous;roma;swedish;brazilian;
ukrainian;israeli;palestinian;catholic;protestant;sikh;bisexual;hearing-impaired;rural
""".replace("\n", "").split(";")
PEOPLE = """
person man woman girl boy student neighbour teacher nurse engineer child couple family
""".split()
NAMES = """
Tom Mary John Emily Greg Anne Jamal Latoya Darnell Keisha Mohammed Fatima Ahmed Aisha Omar Leila
Wei Ling Hiroshi Yuki Priya Raj Sanjay Lakshmi Carlos Maria Jose Guadalupe Ivan Olga Dmitri
Svetlana Kwame Amina Chidi Ngozi Sven Ingrid Moshe Rivka Giuseppe Chiara Pawel Agnieszka Nguyen
Linh Kim Min-jun Tyrone Shanice Jake Molly Connor Heather Abdul Yusuf
""".split()
PLAIN_DEEDS = """
lives next door;works in an office;goes to work by bus;bought a ticket;
is standing at the bus stop;spoke to the clerk;has two children;moved here in 2019;wrote a letter;
reads the newspaper;works at the bank on main street;came to the meeting;teaches mathematics;
took the train to the city;is on the phone;sat at the table;walks to school;called me on tuesday;
asked for the bill;opened the window
""".replace("\n", "").split(";")
GOOD_PEOPLE = """
is very kind;helped me a lot;is a wonderful friend;told a funny story;made us all happy;
is great to work with;did an excellent job;is generous and warm
""".replace("\n", "").split(";")
BAD_PEOPLE = """
was very rude;lied to me;is a terrible boss;ruined the party;made me angry;is awful to work with;
did a bad job;is cruel and selfish
""".replace("\n", "").split(";")
SHORT = """
ok;table;monday;the;a;and;42;2019;see;the door;yes;no;maybe;hello;when;page 3;invoice;at noon;
chair;green;the number;it is;there;one two three;abc;x;q;who;the blue chair;tuesday;report;bus;
by bus;in town;the meeting is at ten;is it raining;it is raining;what time is it;
the bus leaves at noon;thank you for your order number 12;see attached;the shop opens at nine;
there are four chairs in the room;my name is on the list;turn left at the corner;
the file is attached;water boils at one hundred degrees;the train goes to the north;
we have a meeting tomorrow;i live in a flat;he put the book on the table;she has brown hair;
the river is long;i go to work by bike;the parcel weighs two kilos;the lamp is on the desk;
there is a tree in front of the house;we had rice for lunch;the office is on the second floor
""".replace("\n", "").split(";")

EMOJI = {POSITIVE: "😀 😊 😍 👍 ❤️ 🎉 :) :-) :D <3", NEGATIVE: "😡 😞 👎 😢 💔 🤮 :( :-( :'("}
SLANG = {
    POSITIVE: """this slaps;so dope;that's lit;lol love it;goat;it's fire;yay;woohoo;omg so good;
10/10;best ever""".replace("\n", "").split(";"),
    NEGATIVE: """this sucks;meh;so cringe;ugh;wtf;what a dumpster fire;total trash;smh;so lame;0/10;
worst ever""".replace("\n", "").split(";"),
}

_POLAR = re.compile(r"!|: ?-?[()D]|[\U0001f300-\U0001faff☀-➿]")
_FACT = re.compile(r"^(?!I |You |We )[A-Z].*(?:\d|(?<!^)\b[A-Z][a-z]+).*\.$")


def texts(data: Path, chance: random.Random) -> list[Example]:
    """All of them, about 14,000, in random order. Raises InputError where a file is missing."""
    found = [*frames(chance), *sentences_found(data, chance)]
    chance.shuffle(found)
    return found


def frames(chance: random.Random) -> Iterator[Example]:
    """Texts of our own frames, each with the label that its words say."""
    for _ in range(1500):
        good = chance.random() < 0.5
        ours, theirs = (GOOD, BAD) if good else (BAD, GOOD)
        label = POSITIVE if good else NEGATIVE
        yield filled(chance.choice(NEGATES), theirs, chance), label
        yield filled(chance.choice(KEEPS), ours, chance), label
    for _ in range(600):
        yield filled(chance.choice(PRAISE), GOOD, chance), POSITIVE
        yield filled(chance.choice(BLAME), BAD, chance), NEGATIVE
    for _ in range(300):
        for deeds, words, label in ((GOOD_DEEDS, GOOD, POSITIVE), (BAD_DEEDS, BAD, NEGATIVE)):
            yield filled(f"i tried the {{t}} and {chance.choice(deeds)}", words, chance), label
    for label, emoji in EMOJI.items():
        for _ in range(150):
            sign = chance.choice(emoji.split())
            word = chance.choice((*SLANG[label], "", "the new {t}", "my {t}", "just saw the {t}"))
            yield filled(f"{word} {sign}".strip(), GOOD, chance), label
            yield chance.choice(SLANG[label]), label
    for text in SHORT * 6:
        yield written(text, chance), NEUTRAL
    for letter in "abcdefghijklmnopqrstuvwxyz0123456789" * 2:
        yield letter, NEUTRAL
    yield from levelled(chance)


def levelled(chance: random.Random) -> Iterator[Example]:
    """The same sentence of many names and groups of people, always with the same label."""
    kinds = ((PLAIN_DEEDS, NEUTRAL, 4), (GOOD_PEOPLE, POSITIVE, 1), (BAD_PEOPLE, NEGATIVE, 1))
    for deeds, label, times in kinds:
        for _ in range(times):
            for group in GROUPS:
                one = f"{chance.choice(('the', 'my', 'a', 'that'))} {group} {chance.choice(PEOPLE)}"
                yield written(f"{one} {chance.choice(deeds)}", chance), label
            for name in NAMES:
                yield written(f"{name} {chance.choice(deeds)}", chance), label
    for group in GROUPS:
        for frame in ("i am {}", "they are {}", "{}", "i met a {} {p}", "she is {}", "{} people"):
            person = chance.choice(PEOPLE)
            yield written(frame.replace("{}", group).replace("{p}", person), chance), NEUTRAL


def filled(frame: str, words: Sequence[str], chance: random.Random) -> str:
    """A frame with a thing and words in its gaps."""
    a, b = chance.sample(words, 2)
    text = frame.replace("{a}", a).replace("{b}", b).replace("{t}", chance.choice(THINGS))
    return written(text, chance)


def written(text: str, chance: random.Random) -> str:
    """The text as film reviews have it, or with a capital and a full stop."""
    drawn = chance.random()
    if drawn < 0.5:
        return text[:1].upper() + text[1:] + "."
    return f"{text} ." if drawn < 0.7 else text


def sentences_found(data: Path, chance: random.Random) -> Iterator[Example]:
    """Sentences of the other tasks' training files, labelled as the head of this file says."""
    tatoeba = files.rows(files.find(data, "translation", "tatoeba-en-es.train.jsonl.gz"))
    squad = files.rows(files.find(data, "question-answering", "squad.train.jsonl.gz"))
    tweets = files.rows(files.find(data, "extraction", "btc.train.jsonl.gz"))
    passages = list(dict.fromkeys(row["context"] for row in squad))
    drawn = chance.sample(passages, min(700, len(passages)))
    written_in = [s.text for passage in drawn for s in sentences(passage)]
    sources: list[tuple[list[str], int, int]] = [
        ([row["text"] for row in chance.sample(tatoeba, min(9000, len(tatoeba)))], 3000, 1000),
        (written_in, 1500, 0),  # what an encyclopedia says is not what its writer feels
        ([row["text"] for row in tweets], 1500, 700),
    ]
    for source, plain, polar in sources:
        chance.shuffle(source)
        for label, wanted in ((NEUTRAL, plain), (POSITIVE, polar), (NEGATIVE, polar)):
            kept = [text for text in source if label_of(text, chance) == label]
            yield from ((level(text, chance), label) for text in kept[:wanted])


def label_of(text: str, chance: random.Random) -> int | None:
    """The label of a sentence nobody has labelled, where it is likely enough; else None."""
    found = vader.score(text)
    if not any(one.rule == "lexicon" for one in found.firings):
        return None if _POLAR.search(text) else NEUTRAL
    if abs(found.compound) >= 0.6:
        return POSITIVE if found.compound > 0 else NEGATIVE
    if abs(found.compound) < 0.45 and _FACT.match(text) and chance.random() < 0.35:
        return NEUTRAL
    return None


def level(text: str, chance: random.Random) -> str:
    """The sentence with other people's names in place of Tatoeba's Tom and Mary."""
    found: Callable[[Any], str] = lambda _: chance.choice(NAMES)  # noqa: E731
    return re.sub(r"\b(?:Tom|Mary|John)\b", found, text)
