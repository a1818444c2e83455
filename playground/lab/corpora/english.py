"""English lines, written for the project: scenes with agreement, errands, opinions.

In:  scene(Random(7))
Out: Line("the sailor beside the wet nets mends the sail.", gap=Gap(…, "mends", ("mend",), 5))
"""

from random import Random

from playground.lab.corpora.line import Gap, Line

TOPICS = tuple(
    tuple(tuple(part.split()) for part in topic.split("|"))
    for topic in (
        "cook baker waiter guest|stir taste serve warm|soup sauce bread cake pie|"
        "warm salty sweet burnt|stove oven table cellar",
        "sailor captain fisher diver|mend raise lower clean|sail net anchor rope mast|"
        "wet torn heavy salty|harbour deck pier lighthouse",
        "gardener farmer beekeeper shepherd|water plant pick trim|rose tree hedge melon bean|"
        "ripe green wild young|fence pond orchard barn",
        "singer drummer fiddler dancer|play hear practise praise|song drum fiddle tune waltz|"
        "loud slow merry soft|stage hall choir bandstand",
        "teacher pupil reader scholar|read write learn explain|poem book letter tale lesson|"
        "long short clever old|school desk classroom blackboard",
        "joiner smith tailor potter|make repair paint sell|chair hammer coat bowl lamp|"
        "wooden sharp smooth broken|workshop yard kiln shed",
        "doctor nurse patient chemist|weigh test prescribe swallow|pill syrup powder tonic salve|"
        "bitter strong mild white|clinic bed ward counter",
        "judge lawyer juror clerk|hear sign doubt file|case paper claim plea oath|"
        "strict false honest sealed|court gate archive chamber",
    )
)
"""Of each topic: people, what they do, what with, how things are, where."""
MANNERS = ("old", "young", "tall", "quiet", "busy", "kind")
MEETING = ("see", "know", "greet", "thank", "help")
BESIDE = ("beside", "near", "behind", "with")
NAMES = ("mira", "tom", "ida", "paul", "lena", "karl", "rosa", "finn")
THINGS = ("lamp", "bell", "kite", "drum", "coin", "book", "rope", "mask")
WAYS = tuple(
    f"{over} the {where}"
    for over, places in (
        ("past", "mill forge inn well"),
        ("over", "bridge hill fence stile"),
        ("along", "river wall road canal"),
        ("through", "gate wood field tunnel"),
    )
    for where in places.split()
)
MOST_WAYS = 12
SUBJECTS = tuple("film play book meal song hotel tour game".split())
GOOD = tuple("fine moving witty fresh lovely clever warm bright".split())
BAD = tuple("dull clumsy noisy stale bitter empty cold tired".split())
PARTS = tuple("start end middle price idea style sound mood".split())


def scene(random: Random) -> Line:
    """A sentence of one topic; the verb agrees with its subject over what stands between."""
    who, does, things, how, where = random.choice(TOPICS)
    many = random.random() < 0.5
    subject, verb = random.choice(who), random.choice(does)
    head = f"the {_plural(subject, many)}"
    if random.random() < 0.3:
        head = f"the {random.choice(MANNERS)} {_plural(subject, many)}"
    between = _between(random, who, things, how, where)
    lead = f"in the {random.choice(where)} " if random.random() < 0.2 else ""
    beginning = f"{lead}{head}{between}"
    rest = (
        f"the {random.choice([*how, ''])} {_plural(random.choice(things), random.random() < 0.5)}"
    )
    forms = verb, f"{verb}s"
    right = forms[not many]
    end = f" near the {random.choice(where)}" if random.random() < 0.25 else ""
    text = f"{beginning} {right} {rest}{end}.".replace("  ", " ")
    gap = Gap(beginning, right, (forms[many],), len(between.split()) + 1)
    return Line(text, gap=gap if between else None)


def errand(random: Random) -> Line:
    """Somebody takes a thing, goes a long way, and puts the same thing down."""
    name, thing = random.choice(NAMES), random.choice(THINGS)
    ways = random.sample(WAYS, random.randint(1, MOST_WAYS))
    beginning = f"{name} takes the {thing} {', '.join(ways)} and puts down the"
    gap = Gap(
        beginning,
        thing,
        tuple(one for one in THINGS if one != thing),
        len(beginning.replace(",", " ,").split()) - 3,
    )
    return Line(f"{beginning} {thing}.", thing, gap)


def opinion(random: Random) -> Line:
    """What somebody thought of something, which "not" turns round and the last clause decides."""
    good = random.random() < 0.5
    subject = random.choice(SUBJECTS)
    word, denied = _feeling(random, good)
    first = f"the {subject} was {'not ' * denied}{word}"
    shape = random.randrange(3)
    if shape == 0:
        text = f"{first}."
    elif shape == 1:
        more, again = _feeling(random, good)
        text = f"{first} and the {random.choice(PARTS)} was {'not ' * again}{more}."
    else:
        other, again = _feeling(random, not good)
        text = f"although the {random.choice(PARTS)} was {'not ' * again}{other}, {first}."
    return Line(text, "positive" if good else "negative")


def _feeling(random: Random, good: bool) -> tuple[str, bool]:
    """A word, and whether "not" stands before it."""
    denied = random.random() < 0.35
    return random.choice(GOOD if good != denied else BAD), denied


def _plural(noun: str, many: bool) -> str:
    return f"{noun}s" if many else noun


def _between(
    random: Random,
    who: tuple[str, ...],
    things: tuple[str, ...],
    how: tuple[str, ...],
    where: tuple[str, ...],
) -> str:
    """What stands between subject and verb: nothing, a place, or a clause with its own verb."""
    shape = random.choices(("", "beside", "that", "both"), (3, 3, 3, 1))[0]
    said = ""
    if shape in ("beside", "both"):
        thing = _plural(random.choice((*things, *where)), random.random() < 0.5)
        said = f" {random.choice(BESIDE)} the {random.choice((*how, ''))} {thing}"
    if shape in ("that", "both"):
        many = random.random() < 0.5
        meets = f"{random.choice(MEETING)}{'' if many else 's'}"
        when = random.choice(("every morning", "at night", "each week"))
        said += f" that the {_plural(random.choice(who), many)} {meets} {when}"
    return said.replace("  ", " ")
