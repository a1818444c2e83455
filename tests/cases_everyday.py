"""Everyday ways of saying, as sentences of them are read; docs/grammar.md is made from it.

A sentence stands beside what is read of it, said again. Who says "I" is the speaker, a letter alone
is a claim, and what has a letter for its kind is a thing of that letter.
"""

CASES: dict[str, list[tuple[str, str]]] = {
    "Who speaks": [
        ("I have a ticket.", "The speaker has a certain ticket. A certain ticket is a ticket."),
        ("Bob likes me.", "Bob likes the speaker."),
        ("I have never been to Oslo.", "The speaker did not visit Oslo."),
        ("Ms. Lee is kind.", "Ms Lee is kind."),
    ],
    "Who is brought in by name": [
        ("Lisa has a brother, Tom.", "Tom is a brother of Lisa. Tom is a brother."),
        ("Lisa has no brothers.", "X is not a brother of Lisa."),
        ("Tom has a dog called Rex.", "Rex is a dog. Tom has Rex."),
    ],
    "One thing each, and one of several": [
        (
            "Ann and Bob each have a different pet: cat and dog.",
            "The cat is a pet. The dog is a pet. Either Ann has the cat or Ann has the dog. "
            "Either Bob has the cat or Bob has the dog. Either Ann has the cat or Bob has the cat. "
            "Either Ann has the dog or Bob has the dog.",
        ),
        ("The thief is Ann or Bob.", "Either Ann is a thief or Bob is a thief."),
    ],
    "What was, and what is": [
        ("Everyone who paid the fee may enter.", "If X did pay the fee then X may enter."),
        (
            "No one who failed the exam can join the trip.",
            "If X did fail the exam then X cannot join the trip.",
        ),
        ("If the street is wet, it rained.", "If the street is wet then it did rain."),
    ],
    "Who do something, and then do": [
        (
            "People who work at night sleep during the day.",
            "If X works at night then X sleeps during the day.",
        ),
        (
            "Students who study hard pass exams.",
            "If X is a student and X studies hard then X passes exams.",
        ),
    ],
    "Lists after one word": [
        ("Bob is in Paris or Rome.", "Bob is in Paris or Bob is in Rome."),
        (
            "The key is in the bag, the box or the jar.",
            "The key is in the bag or the key is in the box or the key is in the jar.",
        ),
        ("Bob does not eat figs or nuts.", "Bob does not eat figs. Bob does not eat nuts."),
        (
            "Tom likes tea but not milk or juice.",
            "Tom likes tea. Tom does not like milk. Tom does not like juice.",
        ),
        (
            "Cats like fish but not milk.",
            "If X is a cat then X likes fish. If X is a cat then X does not like milk.",
        ),
        ("Tom bought bread, not milk.", "Tom did buy bread. Tom did not buy milk."),
        ("Only one of Al, Bo and Cy sings.", "Either Al sings or Bo sings or Cy sings."),
    ],
    "Letters for claims, kinds and names": [
        ("If P then not Q.", "If Claim-P is true then Claim-Q is not true."),
        ("P implies Q.", "If Claim-P is true then Claim-Q is true."),
        (
            "p or not q.",
            "If Claim-Q is true then Claim-P is true. "
            "If Claim-P is not true then Claim-Q is not true.",
        ),
        ("All A are B.", "If X is an a-thing then X is a b-thing."),
        ("Shape A is a square.", "Shape-A is a square."),
        ("A likes B.", "A likes B."),
        ("Lena is in class 4B.", "Lena is in class 4B."),
        ("Everyone in class 4B likes Bob.", "If X is in class 4B then X likes Bob."),
    ],
    "Who did it": [
        ("The cook did it.", "The cook did act."),
        ("Whoever was in Oslo didn't do it.", "If X was in Oslo then X did not act."),
    ],
    "Days that are told together": [
        (
            "Tom works from Friday to Sunday.",
            "Tom works on Fridays. Tom works on Saturdays. Tom works on Sundays.",
        ),
        (
            "The shop is open on Mondays and Fridays.",
            "The shop is open on Mondays. The shop is open on Fridays.",
        ),
    ],
    "What holds of both, of at most one, or is enough": [
        (
            "Not both Pat and Kim are guilty.",
            "If Kim is guilty then Pat is not guilty. If Pat is guilty then Kim is not guilty.",
        ),
        (
            "At most one of Al and Bo is late.",
            "If Bo is late then Al is not late. If Al is late then Bo is not late.",
        ),
        (
            "Ivo speaks neither Dutch nor Thai.",
            "Ivo does not speak Dutch. Ivo does not speak Thai.",
        ),
        (
            "All and only the winners smile.",
            "If X is a winner then X smiles. If X smiles then X is a winner.",
        ),
        ("Being rich is sufficient for being happy.", "If X is rich then X is happy."),
        ("Being rich is necessary for being happy.", "If X is happy then X is rich."),
        ("Either Ann or Bob will come.", "Either Ann will come or Bob will come."),
        ("Maya and Jed are both British.", "Maya is British. Jed is British."),
        ("Ann and Bob both sing.", "Ann sings. Bob sings."),
        ("Bob can both sing and dance.", "Bob can sing. Bob can dance."),
        (
            "Ann and Bob cannot both win.",
            "If Bob wins then Ann does not win. If Ann wins then Bob does not win.",
        ),
        (
            "Both of the boys, Tim and Ray, are quick.",
            "Tim is a boy. Tim is quick. Ray is a boy. Ray is quick.",
        ),
    ],
    "“Either” after a verb or a place": [
        (
            "All planes are made by either Boeing or Airbus.",
            "If X is a plane then either Boeing makes X or Airbus makes X.",
        ),
        ("Bob is in either Rome or Paris.", "Either Bob is in Rome or Bob is in Paris."),
        (
            "Bob does not work in either Rome or Paris.",
            "Bob does not work in Rome. Bob does not work in Paris.",
        ),
        ("Bob isn't in either Rome or Paris.", "Bob is not in Rome. Bob is not in Paris."),
    ],
    "What can be done to somebody": [
        ("All cats can be trained.", "If X is a cat then X can be trained."),
        ("No dragon can be tamed.", "If X is a dragon then X cannot be tamed."),
        ("All locks can be opened by Bob.", "If X is a lock then Bob can open X."),
        ("If something can be eaten, it is food.", "If X can be eaten then X is food."),
        ("The lamp can't be repaired.", "The lamp cannot be repaired."),
    ],
    "Names with initials and small words": [
        ("John F. Kennedy is famous.", "John F. Kennedy is famous."),
        ("J. K. Rowling is clever.", "J. K. Rowling is clever."),
        ("Joan of Arc is a saint.", "Joan of Arc is a saint."),
        ("The Lord of the Rings is long.", "The Lord of the Rings is long."),
        ("Ludwig van Beethoven is a composer.", "Ludwig van Beethoven is a composer."),
    ],
    "When or where it is so, told first": [
        ("On Monday Ann works.", "Ann works on Monday."),
        ("In the evening, Bob does not run.", "Bob does not run in the evening."),
        ("At night, owls hunt.", "If X is an owl then X hunts at night."),
    ],
}
