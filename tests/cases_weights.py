"""What sentences with a weight say, one table a construction; docs/grammar.md is made from it.

A sentence stands beside its weight and its rules: “0.7: is kind(?someone) if is red(?someone)”.
"""

CASES: dict[str, list[tuple[str, str]]] = {
    "weights: words": [
        ("Bob is probably big.", "0.75: is big(bob)"),
        ("Probably, Bob is big.", "0.75: is big(bob)"),
        ("Bob is big, probably.", "0.75: is big(bob)"),
        ("Bob probably likes the cat.", "0.75: like(bob, cat)"),
        ("Bob is probably not big.", "0.75: not is big(bob)"),
        ("Bob and Alma are probably big.", "0.75: is big(bob); is big(alma)"),
        ("Bob is very likely to be big.", "0.93: is big(bob)"),
        ("It is very likely that Bob is not big.", "0.93: not is big(bob)"),
        ("It’s unlikely that Bob is big.", "0.3: is big(bob)"),
        ("There is an even chance that Bob is big.", "0.5: is big(bob)"),
        ("Bob is certainly big.", "1: is big(bob)"),
    ],
    "weights: numbers": [
        ("It is 0.3 likely that the dog chases the cat.", "0.3: chase(dog, cat)"),
        ("There is a 30% chance that Bob is big.", "0.3: is big(bob)"),
        ("There is a chance of 30 percent that Bob is big.", "0.3: is big(bob)"),
        ("With probability 0.4 Bob is big.", "0.4: is big(bob)"),
        ("With a probability of 0.4, Bob is big.", "0.4: is big(bob)"),
        ("With 40% probability, Bob is big.", "0.4: is big(bob)"),
        ("Bob is big with probability 0.4.", "0.4: is big(bob)"),
        ("The probability that Bob is big is 0.3.", "0.3: is big(bob)"),
        ("Bob is 70% likely to be big.", "0.7: is big(bob)"),
        ("Bob has a 70% chance of being big.", "0.7: is big(bob)"),
        ("70% of the time, Bob is big.", "0.7: is big(bob)"),
        ("Bob is big (70%).", "0.7: is big(bob)"),
        ("0.7: Bob is big.", "0.7: is big(bob)"),
        ("0.7::Bob is big.", "0.7: is big(bob)"),
    ],
    "weights: rules": [
        ("70% of red things are kind.", "0.7: is kind(?something) if is red(?something)"),
        ("3 in 4 dogs bark.", "0.75: bark(?dog) if is dog(?dog)"),
        (
            "7 out of 10 people who are red are kind.",
            "0.7: is kind(?someone) if is red(?someone)",
        ),
        ("Red things are probably kind.", "0.75: is kind(?something) if is red(?something)"),
        ("People who are red are probably kind.", "0.75: is kind(?someone) if is red(?someone)"),
        ("Dogs probably bark.", "0.75: bark(?dog) if is dog(?dog)"),
        ("If Bob is red then he is probably big.", "0.75: is big(bob) if is red(bob)"),
        (
            "If someone is red, they are almost certainly big.",
            "0.93: is big(?someone) if is red(?someone)",
        ),
        (
            "If someone is red then with probability 0.4 they are big.",
            "0.4: is big(?someone) if is red(?someone)",
        ),
        (
            "If someone is red then it is 0.3 likely that they are big.",
            "0.3: is big(?someone) if is red(?someone)",
        ),
    ],
}

UNREAD = (
    "Bob is red and probably big.",
    "Bob is probably red and Alma is big.",
    "Bob is big and Alma is kind with probability 0.4.",
    "If Bob is probably red then he is big.",
    "If it is 0.3 likely that Bob is red then he is big.",
    "If Bob is red with probability 0.4 then he is big.",
    "If Bob is red then he is big and probably kind.",
    "People who are probably red are kind.",
    "70% of Bob is kind.",
    "70% of red things are kind and Alma is big.",
    "120% of dogs bark.",
    "Probably it is 0.3 likely that Bob is big.",
    "Perhaps Bob is big.",
    "Most red things are kind.",
    "Probably.",
)
"""What speaks of a part of a sentence, is no probability, or has no number all agree on."""
