"""Comparisons and orders.

What a sentence says of places on a scale, said again in the plainest sentences that say the same.
Where a text lists all that are placed ("There are three birds: an owl, a robin and a wren."), each
has a place of its own; without a list, others may stand anywhere between.
"""

CASES: dict[str, list[tuple[str, str]]] = {
    "Comparisons": [
        ("Ann is shorter than Bob.", "Bob is taller than Ann."),
        ("The lorry is newer than the tram.", "The tram is older than the lorry."),
        ("The figs are less expensive than the plums.", "The plums are more expensive than figs."),
        ("The figs are cheaper than the plums.", "The plums are more expensive than the figs."),
        ("The figs cost more than the plums.", "The figs are more expensive than the plums."),
        ("Bob runs slower than Ann.", "Ann runs faster than Bob."),
        ("Bob has fewer apples than Ann.", "Ann has more apples than Bob."),
        ("Ann is three years older than Bob.", "Ann is older than Bob."),
        ("Ann is much worse than Bob.", "Bob is better than Ann."),
        ("Ann and Bob are taller than Cy.", "Ann is taller than Cy. Bob is taller than Cy."),
        ("Ann is taller than Bob and Cy.", "Ann is taller than Bob. Ann is taller than Cy."),
        (
            "Ann is taller than Bob but shorter than Cy.",
            "Ann is taller than Bob. Cy is taller than Ann.",
        ),
    ],
    "Places side by side": [
        ("The owl is right of the robin.", "The robin is to the left of the owl."),
        ("The shelf is below the lamp.", "The lamp is above the shelf."),
        (
            "The owl is directly to the right of the robin.",
            "The robin is one place to the left of the owl.",
        ),
        (
            "The owl is two positions to the right of the robin.",
            "The robin is two places to the left of the owl.",
        ),
        ("The owl is the first from the left.", "The owl is the leftmost."),
        ("The owl is the 3rd bird from the left.", "The owl is the third from the left."),
        ("The owl is on the far right.", "The owl is the rightmost."),
        ("The owl is at the left end.", "The owl is the leftmost."),
    ],
    "Places one after another": [
        ("Ann finished below Bob.", "Bob finished before Ann."),
        ("Ann arrived earlier than Bob.", "Ann finished before Bob."),
        ("Ann finished right after Bob.", "Bob is one place ahead of Ann."),
        ("Ann is behind Bob.", "Bob is ahead of Ann."),
        ("Ann came in second place.", "Ann finished second."),
        ("Ann finished next to last.", "Ann finished second-to-last."),
        ("Ann is third in line.", "Ann finished third."),
        ("Ann won the race.", "Ann finished first."),
    ],
    "The most of all": [
        ("Ann is taller than everyone else.", "Ann is the tallest."),
        ("The figs are the least expensive of the five.", "The figs are the cheapest."),
        ("The figs are the third most expensive.", "The figs are the third-most expensive."),
        ("The oldest car is the lorry.", "The lorry is the oldest."),
    ],
    "Denial of an order": [
        ("The owl isn't the leftmost.", "The owl is not the leftmost."),
        ("Ann did not finish after Bob.", "Bob did not finish before Ann."),
    ],
}

UNREAD: dict[str, str] = {
    "Ann likes figs more than plums.": "it says nothing of an order in a form that is read.",
    "Bob says Ann is taller than Cy.": "“Bob says Ann” is not read as a name.",
    "Ann is not much taller than Bob.": "“not” with a measure says nothing of an order.",
    "Ann is not taller than Bob and Cy.": "it does not say which of several things “not” denies.",
    "Ann is taller than Ann.": "it compares a thing with itself.",
    "Ann is as tall as Bob.": "it says nothing of an order in a form that is read.",
    "Someone is taller than Bob.": "“Someone” is not read as a name.",
    "The owl is on the left.": "it says nothing of an order in a form that is read.",
}
