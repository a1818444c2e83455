"""What English sentences say, one table a construction; docs/grammar.md is made from it.

A sentence stands beside what is read of it, said again. X, Y stand for anyone or anything; of a
question that seeks something stands what must hold of X.
"""

CASES: dict[str, list[tuple[str, str]]] = {
    "Properties and kinds": [
        ("Bob is big.", "Bob is big."),
        ("Unit7 is a robot.", "Unit7 is a robot."),
        ("Bob is a big dog.", "Bob is big. Bob is a dog."),
        ("The phone is fully charged.", "The phone is fully charged."),
        ("Bob is a big, round dog.", "Bob is big. Bob is round. Bob is a dog."),
        ("Bob is a kind and happy robot.", "Bob is kind. Bob is happy. Bob is a robot."),
        ("Bob is a dog that barks.", "Bob is a dog. Bob barks."),
        ("Bob is a good dancer.", "Bob is a good dancer. Bob is a dancer."),
        ("Bob is a violin teacher.", "Bob is a violin teacher. Bob is a teacher."),
        (
            "Bob is a good violin teacher.",
            "Bob is a good violin teacher. Bob is a violin teacher. Bob is a teacher.",
        ),
        ("Bob is an alleged thief.", "Bob is an alleged thief."),
        ("Bob is a stone lion.", "Bob is a stone lion."),
        ("Rex is a sheep dog.", "Rex is a sheep dog. Rex is a dog."),
        ("The number is even.", "The number is even."),
        ("Fake guns are toys.", "If X is a fake gun then X is a toy."),
        ("Bob is someone who likes the cat.", "Bob likes the cat."),
        (
            "Penguins are big birds that swim.",
            (
                "If X is a penguin then X is big. If X is a penguin then X is a bird. "
                "If X is a penguin then X swims."
            ),
        ),
    ],
    "Two names of one, or of two": [
        ("Bob is Tom.", "Bob is Tom."),
        ("Bob is not Tom.", "Bob is not Tom."),
        ("Bob and Tom are different people.", "Bob is not Tom."),
    ],
    "Verbs": [
        ("The dog chases the cat.", "The dog chases the cat."),
        ("The river flows past the mill.", "The river flows past the mill."),
        ("The switch turns the lamp on.", "The switch turns on the lamp."),
        ("Bob likes pizza.", "Bob likes pizza."),
        ("Bob has the key.", "Bob has the key."),
        ("Bob dont like pizza.", "Bob does not like pizza."),
        ("The bird can fly.", "The bird can fly."),
        ("The lamp is on the table.", "The lamp is on the table."),
        ("Bob is afraid of the dog.", "Bob is afraid of the dog."),
        ("The cat is chased by the dog.", "The dog chases the cat."),
    ],
    "What there is": [
        ("Some dogs are kind.", "A certain dog is kind. A certain dog is a dog."),
        ("Certain dogs are big.", "A certain dog is big. A certain dog is a dog."),
        (
            "At least one clerk is not rich.",
            "A certain clerk is not rich. A certain clerk is a clerk.",
        ),
        ("There is a dog that barks.", "A certain dog barks. A certain dog is a dog."),
        (
            "There is a dog in the garden.",
            "A certain dog is in the garden. A certain dog is a dog.",
        ),
        ("There are kind dogs.", "A certain thing is kind. A certain thing is a dog."),
        ("There is no dog in the garden.", "If X is a dog then X is not in the garden."),
        (
            "All cats and some dogs purr.",
            "If X is a cat then X purrs. A certain dog purrs. A certain dog is a dog.",
        ),
        ("Someone is kind.", "A certain one is kind."),
        ("Bob has a dog.", "Bob has a certain dog. A certain dog is a dog."),
        ("If something has wings then it is fast.", "If X has wings then X is fast."),
        ("Bob does not have a dog.", "If X is a dog then Bob does not have X."),
        ("Not all dogs are big.", "A certain dog is a dog. A certain dog is not big."),
        ("Not every dog barks.", "A certain dog is a dog. A certain dog does not bark."),
        (
            "It is not the case that all dogs are kind.",
            "A certain dog is a dog. A certain dog is not kind.",
        ),
    ],
    "The weather": [
        ("It rains.", "It rains."),
        ("It is not raining.", "It does not rain."),
        ("If it is raining, the street is wet.", "If it rains then the street is wet."),
        ("It is sunny and windy.", "It is sunny. It is windy."),
    ],
    "Denial": [
        ("Bob isn't kind.", "Bob is not kind."),
        ("The cow doesn't eat the mouse.", "The cow does not eat the mouse."),
        ("The bird cannot fly.", "The bird cannot fly."),
        ("Nobody likes the captain.", "X does not like the captain."),
        ("Bob likes nobody.", "Bob does not like X."),
        ("Bob does not like anyone.", "Bob does not like X."),
        ("Bob likes no dog.", "If X is a dog then Bob does not like X."),
        (
            "Bob does not chase any dog that is big.",
            "If X is a dog and X is big then Bob does not chase X.",
        ),
        ("It is not the case that Bob is kind.", "Bob is not kind."),
        (
            "It is not true that Bob is kind and big.",
            "If Bob is big then Bob is not kind. If Bob is kind then Bob is not big.",
        ),
        ("It is false that Bob is red or blue.", "Bob is not red. Bob is not blue."),
        ("No one who is big is kind.", "If X is big then X is not kind."),
        (
            "No red or blue thing is big.",
            "If X is red then X is not big. If X is blue then X is not big.",
        ),
        (
            "No dog is red or blue.",
            ("If X is a dog then X is not red. If X is a dog then X is not blue."),
        ),
        (
            "No dog is big and kind.",
            (
                "If X is a dog and X is kind then X is not big. "
                "If X is a dog and X is big then X is not kind."
            ),
        ),
        (
            "Bob is not both red and blue.",
            ("If Bob is blue then Bob is not red. If Bob is red then Bob is not blue."),
        ),
    ],
    "Neither … nor": [
        ("Bob is neither red nor blue.", "Bob is not red. Bob is not blue."),
        ("Neither Bob nor Alice is kind.", "Bob is not kind. Alice is not kind."),
        (
            "Bob neither likes the cat nor chases the dog.",
            ("Bob does not like the cat. Bob does not chase the dog."),
        ),
    ],
    "Lists with “and”": [
        ("Bob and Alice are kind.", "Bob is kind. Alice is kind."),
        ("Both Bob and Alice are kind.", "Bob is kind. Alice is kind."),
        ("Bob is big, kind and not green.", "Bob is big. Bob is kind. Bob is not green."),
        ("Bob is both red and big.", "Bob is red. Bob is big."),
        ("Bob is not only red but also big.", "Bob is red. Bob is big."),
        ("Bob is big and chases the cat.", "Bob is big. Bob chases the cat."),
        ("Bob can fly and likes pizza.", "Bob can fly. Bob likes pizza."),
        ("Dogs bark and cats sleep.", "If X is a dog then X barks. If X is a cat then X sleeps."),
        ("Bob can see Alice and chase the cat.", "Bob can see Alice. Bob can chase the cat."),
    ],
    "“Or”, of which at least one holds": [
        ("Bob is red or blue.", "Bob is red or Bob is blue."),
        ("Bob or Alice is kind.", "Bob is kind or Alice is kind."),
        ("Animals are cats or dogs.", "If X is an animal then X is a cat or X is a dog."),
        ("All dogs are red or blue.", "If X is a dog then X is red or X is blue."),
        ("If Bob is red then he is big or kind.", "If Bob is red then Bob is big or Bob is kind."),
    ],
    "“Either … or”, of which exactly one holds": [
        ("Bob is either red or blue.", "Either Bob is red or Bob is blue."),
        (
            "Bob is either red, blue or green.",
            ("Either Bob is red or Bob is blue or Bob is green."),
        ),
        ("Either Bob is red or Alice is blue.", "Either Bob is red or Alice is blue."),
        ("Either Bob or Alice is kind.", "Either Bob is kind or Alice is kind."),
        (
            "Bob either likes the cat or chases the dog.",
            ("Either Bob likes the cat or Bob chases the dog."),
        ),
        ("Bob likes either the cat or the dog.", "Either Bob likes the cat or Bob likes the dog."),
        ("Bob is big and either red or blue.", "Bob is big. Either Bob is red or Bob is blue."),
        (
            "Every dog is either a pet or a stray.",
            ("If X is a dog then either X is a pet or X is a stray."),
        ),
    ],
    "Rules about kinds": [
        ("A big, round person is nice.", "If X is big and X is round then X is nice."),
        ("All big, round people are nice.", "If X is big and X is round then X is nice."),
        ("Red things are kind.", "If X is red then X is kind."),
        (
            "Red or blue dogs are big.",
            "If X is red and X is a dog then X is big. If X is blue and X is a dog then X is big.",
        ),
        ("All upright people are lake.", "If X is upright then X is lake."),
        ("Triangles are isosceles.", "If X is a triangle then X is isosceles."),
        ("Every wumpus is a tumpus.", "If X is a wumpus then X is a tumpus."),
        ("Wolves howl.", "If X is a wolf then X howls."),
        ("Mice are small.", "If X is a mouse then X is small."),
        ("Cacti are plants.", "If X is a cactus then X is a plant."),
        ("A dog is an animal.", "If X is a dog then X is an animal."),
        ("Everyone likes Bob.", "X likes Bob."),
        ("The captain likes all big dogs.", "If X is big and X is a dog then the captain likes X."),
    ],
    "Relative clauses": [
        ("People who are round and red are young.", "If X is round and X is red then X is young."),
        ("Anyone who likes the lamp is brave.", "If X likes the lamp then X is brave."),
        ("Everyone who likes Bob likes Ann.", "If X likes Bob then X likes Ann."),
        (
            "Every dog that chases a cat is quick.",
            ("If X is a dog and X chases Y and Y is a cat then X is quick."),
        ),
        ("Anyone red and big is kind.", "If X is red and X is big then X is kind."),
        ("Nobody red is kind.", "If X is red then X is not kind."),
        ("Everyone who is big sleeps.", "If X is big then X sleeps."),
        ("Whoever sleeps is quiet.", "If X sleeps then X is quiet."),
        ("Everything that Bob likes is red.", "If Bob likes X then X is red."),
        (
            "Everyone who is round or red is big.",
            ("If X is round then X is big. If X is red then X is big."),
        ),
        (
            "Fruits grown in Spain are sweet.",
            "If X is a fruit and X is grown in Spain then X is sweet.",
        ),
        ("Everyone working at Esko is rich.", "If X is working at Esko then X is rich."),
        ("Bob likes everyone who is red.", "If X is red then Bob likes X."),
        ("Bob, who is big, is kind.", "Bob is kind. Bob is big."),
        ("The dog that chases the cat is big.", "The dog is big. The dog chases the cat."),
        ("Bob chases the cat that is big.", "Bob chases the cat. The cat is big."),
    ],
    "“If”": [
        (
            "If someone is red and not kind then they are cold.",
            ("If X is red and X is not kind then X is cold."),
        ),
        (
            "If someone is red or blue then they are kind.",
            ("If X is red then X is kind. If X is blue then X is kind."),
        ),
        (
            "If someone is either red or blue then they are kind.",
            ("If X is red then X is kind. If X is blue then X is kind."),
        ),
        (
            "If Bob is red, he is kind and he likes the cat.",
            ("If Bob is red then Bob is kind. If Bob is red then Bob likes the cat."),
        ),
        (
            "If a man has a dog then he likes it.",
            "If X is a man and X has Y and Y is a dog then X likes Y.",
        ),
        (
            "If the king likes the queen then she likes him.",
            "If the king likes the queen then the queen likes the king.",
        ),
        (
            "If Bob has the key then he likes it.",
            "If Bob has the key then Bob likes the key.",
        ),
        (
            "If someone likes a dog then the dog likes them.",
            ("If X likes Y and Y is a dog then Y likes X."),
        ),
        ("If someone is big then they will be kind.", "If X is big then X is kind."),
    ],
    "Degrees": [
        ("Bob is very big.", "Bob is very big. Bob is big."),
        ("Bob is not very big.", "Bob is not very big."),
        ("Bob is a really kind dog.", "Bob is really kind. Bob is kind. Bob is a dog."),
        ("If someone is very big then they are slow.", "If X is very big then X is slow."),
        (
            "If someone is big then they are quite slow.",
            "If X is big then X is quite slow. If X is big then X is slow.",
        ),
    ],
    "Comparisons in rules": [
        (
            "If someone is taller than Bob then they are big.",
            "If X is taller than Bob then X is big.",
        ),
        (
            "All kings are more powerful than Bob.",
            "If X is a king then X is more powerful than Bob.",
        ),
        ("Nobody who is older than Ann is tall.", "If X is older than Ann then X is not tall."),
    ],
    "Numbers that bound": [
        ("Everyone over 18 can vote.", "If X is older than 18 then X can vote."),
        ("Tom is 20 years old.", "Tom is 20."),
        (
            "If the heat is above 30 then the fan is on.",
            "If the heat is higher than 30 then the fan is on.",
        ),
    ],
    "“Once”, “provided”, “assuming”, as “if”": [
        ("Once Bob is big, he is kind.", "If Bob is big then Bob is kind."),
        ("Provided that Bob is big, he is kind.", "If Bob is big then Bob is kind."),
    ],
    "X, Y and Z in “if”": [
        (
            "If X is a parent of Y then Y is a child of X.",
            "If X is a parent of Y then Y is a child of X.",
        ),
        ("If X likes Y then Y likes X.", "If X likes Y then Y likes X."),
    ],
    "“If” after the conclusion": [
        ("Bob is kind if Alice is big.", "If Alice is big then Bob is kind."),
        ("People are kind if they are big.", "If X is big then X is kind."),
        ("A dog is happy if it is fed.", "If X is a dog and X is fed then X is happy."),
    ],
    "What will be so": [
        ("If it rains, the ground will be wet.", "If it rains then the ground is wet."),
    ],
    "“Unless”": [
        ("Bob is kind unless he is big.", "If Bob is not big then Bob is kind."),
        ("Unless Bob is big, he is kind.", "If Bob is not big then Bob is kind."),
        (
            "A dog is happy unless it is hungry.",
            ("If X is a dog and X is not hungry then X is happy."),
        ),
        (
            "Bob is kind unless he is big or red.",
            ("If Bob is not big and Bob is not red then Bob is kind."),
        ),
    ],
    "“Only”": [
        ("Only big people are kind.", "If X is kind then X is big."),
        ("Only dogs bark.", "If X barks then X is a dog."),
        ("Bob is kind only if he is big.", "If Bob is kind then Bob is big."),
        ("Only if Bob is big is he kind.", "If Bob is kind then Bob is big."),
        (
            "If Bob is big then if Ann is red then Bob is kind.",
            "If Bob is big and Ann is red then Bob is kind.",
        ),
        (
            "A dog is happy if and only if it is fed.",
            (
                "If X is a dog and X is fed then X is happy. "
                "If X is a dog and X is happy then X is fed."
            ),
        ),
    ],
    "Words that add nothing": [
        ("Bob is also big.", "Bob is big."),
        ("Bob is always big.", "Bob is big."),
        ("Bob is big, too.", "Bob is big."),
        ("Bob does not like cats either.", "Bob does not like cats."),
        ("But Bob is big.", "Bob is big."),
        ("Therefore, Bob is big.", "Bob is big."),
        ("Suppose that Bob is big.", "Bob is big."),
    ],
    "“Although”, “because”, “so”": [
        ("Although Bob is big, he is kind.", "Bob is big. Bob is kind."),
        ("Bob is big, although Alice is small.", "Bob is big. Alice is small."),
        ("Given that Bob is big, he is slow.", "Bob is big. Bob is slow."),
        ("Bob is nice because he is kind.", "Bob is nice. Bob is kind."),
        ("Bob is big, so he is slow.", "Bob is big. Bob is slow."),
    ],
    "What is left out": [
        ("Bob is kind, and Alice too.", "Bob is kind. Alice is kind."),
        ("Bob is kind, not Alice.", "Bob is kind. Alice is not kind."),
        ("Bob, not Alice, is kind.", "Bob is kind. Alice is not kind."),
    ],
    "Pronouns": [
        ("Bob is big and he likes the cat.", "Bob is big. Bob likes the cat."),
        ("Bob likes himself.", "Bob likes Bob."),
        (
            "Every dog barks and it bites.",
            "If X is a dog then X barks. If X is a dog then X bites.",
        ),
        ("If something sees the cat then it is rough.", "If X sees the cat then X is rough."),
    ],
    "Phrases that are one property": [
        ("Bob is good at chess and planning.", "Bob is good at chess and planning."),
        ("Everyone likes a dog.", "X likes a dog."),
        ("Rex is a guinea pig.", "Rex is a guinea pig."),
        (
            "No dogs are tennis players.",
            (
                "If X is a dog then X is not a tennis player. "
                "If X is a tennis player then X is a player."
            ),
        ),
        (
            "All people who regularly drink coffee are dependent on coffee and tea.",
            "If X drinks coffee regularly then X is dependent on coffee and tea.",
        ),
        (
            "Bob either takes a bus to work or drives to work.",
            "Either Bob takes a bus to work or Bob drives to work.",
        ),
    ],
    "Questions of one thing": [
        ("Is Bob kind?", "Bob is kind."),
        ("Is Bob very big?", "Bob is very big."),
        ("Isn't Bob kind?", "Bob is kind."),
        ("Is Stella a yumpus?", "Stella is a yumpus."),
        ("Does the river flow past the mill?", "The river flows past the mill."),
        ("Can the bird fly?", "The bird can fly."),
    ],
    "Questions of several things": [
        ("Is Bob red and kind?", "Bob is red and Bob is kind."),
        ("Is Bob red or kind?", "Bob is red or Bob is kind."),
        (
            "Is Bob either red or kind?",
            "(Bob is red and Bob is not kind) or (Bob is kind and Bob is not red).",
        ),
        ("Is Bob neither red nor kind?", "Bob is not red and Bob is not kind."),
        ("Is it true that Bob is kind?", "Bob is kind."),
        ("Is it raining?", "It rains."),
        ("Are Bob and Alice kind?", "Bob is kind and Alice is kind."),
        ("Does Bob or Alice like the cat?", "Bob likes the cat or Alice likes the cat."),
        ("Does Bob like the cat and the dog?", "Bob likes the cat and Bob likes the dog."),
        (
            "Are all big people red and kind?",
            "If X is big then X is red. If X is big then X is kind.",
        ),
    ],
    "Questions whether there is someone": [
        ("Is anyone kind?", "X is kind, for some X."),
        ("Is something not big?", "X is not big, for some X."),
        ("Is someone big and kind?", "X is big and X is kind, for some X."),
        ("Does anyone like Bob?", "X likes Bob, for some X."),
        ("Does Bob like a dog?", "Bob likes X and X is a dog, for some X."),
    ],
    "Questions about rules": [
        ("Are all big people kind?", "If X is big then X is kind."),
        ("Do all dogs chase the cat?", "If X is a dog then X chases the cat."),
        ("Is every big dog kind?", "If X is big and X is a dog then X is kind."),
        ("Is everyone kind?", "X is kind."),
        ("Are dogs animals?", "If X is a dog then X is an animal."),
    ],
    "The past": [
        ("Ann ate the cake.", "Ann did eat the cake."),
        ("The cake was eaten by Ann.", "Ann did eat the cake."),
        ("Ann has paid the fee.", "Ann did pay the fee."),
        ("Bob was not a thief.", "Bob was not a thief."),
        ("Nobody who was ill sang.", "If X was ill then X did not sing."),
        ("Did Ann eat the cake?", "Ann did eat the cake."),
    ],
    "What may, must and should be done": [
        ("Bob may use the pool.", "Bob may use the pool."),
        ("All members must pay.", "If X is a member then X must pay."),
        ("Should Bob sleep?", "Bob should sleep."),
    ],
    "Things that are had": [
        ("All dogs have a tail.", "If X is a dog then X has a tail."),
        ("Bob has two dogs.", "Bob has two dogs."),
    ],
    "Who gives whom what": [
        ("Ann gives Bob a book.", "Ann gives a book to Bob."),
        ("Ann sold the car to Bob.", "Ann did sell the car to Bob."),
        ("Bob is given a prize.", "Bob is given a prize."),
    ],
    "Questions that seek": [
        ("Who is kind?", "X: X is kind."),
        ("What is not big?", "X: X is not big."),
        ("Who is big and likes the cat?", "X: X is big and X likes the cat."),
        ("Who chases a cat?", "X: X chases Y and Y is a cat."),
        ("What is on the table?", "X: X is on the table."),
        ("What does Bob like?", "X: Bob likes X."),
        ("What can Bob see?", "X: Bob can see X."),
        ("Which robot is red?", "X: X is red and X is a robot."),
        ("Which big robots are slow?", "X: X is slow and X is big and X is a robot."),
        ("Which things does the dog chase?", "X: the dog chases X."),
    ],
}

UNREAD = (
    "Perhaps so.",
    "The box is over 20 cm long.",
    "Bob was big and is kind.",
    "Dogs chased the cat.",
    "Most dogs are big.",
    "Bob likes Ann very much.",
    "Bob is very big or red.",
    "Bob is kind and will win.",
    "Bob is not always big.",
    "He is kind.",
    "Bob is not big and kind.",
    "Only two dogs bark.",
    "Bob is not only red.",
    "People are blue, although they are not cold.",
    "The dogs that are big are kind.",
    "Dogs, which are big, are kind.",
    "A dog bites the man.",
    "Everyone but two dogs is kind.",
    "Allegedly, Bob is kind.",
    "Bob and Alice's dog is big.",
    "Tom says Boston is nice.",
    "Things have changed.",
    "Bob and Ann are friends.",
    "Ann is kind, says Bob.",
    "There are rumours that Bob is kind.",
    "Bob is a king no more.",
    "Bob doesn't want to give up.",
    "Bob and Ann are husband and wife.",
    "Twins are brother and sister.",
    "Bob and Ann are family.",
    "Cats and dogs are family.",
    "Soon Bob is king.",
    "Like Ann, Bob is kind.",
    "Barking dogs bite.",
    "The tallest man is kind.",
    "Bob's letters stopped coming.",
    "A man enters.",
)
