"""Whether “he”, “she” or “it” may be said of a name or of a noun.

In:  may_mean("he", "Ann"), may_mean("she", "Mr Miller"), may_mean("it", "the doctor"),
     may_mean("it", "Rex"), may_mean("he", "the lamp")
Out: False, False, False, True, False

Of a name that is not known for a man's or a woman's either may be said.
"""

import re

from playground.deduction.reading.english.inflection import looks_plural
from playground.deduction.reading.english.lexicon import known
from playground.deduction.reading.english.qualities import ALIVE

WOMEN = tuple(
    """Abby Ada Adele Agnes Alice Alison Amanda Amber Amelia Amy Ana Angela Anita Ann Anna Anne
    Annie April Ariana Audrey Ava Barbara Bea Beatrice Bella Beth Betty Brenda Bridget Britney
    Carla Carmen Carol Caroline Catherine Cecilia Celia Charlotte Chelsea Chloe Christina
    Christine Cindy Claire Clara Connie Cora Cynthia Daisy Daphne Deborah Debbie Denise Diana
    Diane Dina Dolores Donna Dora Doris Dorothy Edith Eileen Elaine Eleanor Elena Elisa Eliza
    Elizabeth Ella Ellen Ellie Elsa Elsie Emily Emma Erica Erin Esther Eva Eve Fatima Felicia
    Fiona Flora Florence Freya Gina Gloria Grace Greta Gwen Hana Hannah Hazel Heather Helen
    Helena Hilda Holly Ida Ines Ingrid Irene Iris Isabel Isabella Ivy Jane Janet Janice
    Jasmine Jenna Jennifer Jenny Jessica Jill Joan Joanna Josephine Joy Joyce Judith Judy
    Julia Julie Juliet Karen Karla Kate Katherine Kathleen Kathy Katie Katy Kirsten Laura
    Lauren Leila Lena Lily Linda Lisa Liz Lola Lorna Louise Lucia Lucy Lydia Mabel Madison
    Maggie Mandy Margaret Maria Marie Marilyn Martha Mary Matilda Maya Megan Melanie Melissa
    Mia Michelle Mildred Millie Mina Miranda Miriam Molly Monica Nadia Nancy Naomi Natalie
    Natasha Nicole Nina Nora Norma Olga Olive Olivia Pamela Patricia Paula Pauline Penelope
    Penny Petra Phoebe Polly Priya Rachel Rebecca Rita Rosa Rose Rosie Ruby Ruth Sabrina Sally
    Samantha Sandra Sara Sarah Selena Serena Sheila Silvia Sofia Sonia Sophia Sophie Stella
    Stephanie Sue Susan Susie Suzanne Sylvia Tamara Tanya Teresa Tessa Theresa Tina Ursula
    Valerie Vanessa Vera Veronica Victoria Viola Violet Virginia Wanda Wendy Yvonne Zara
    Zoe""".split()
)
MEN = tuple(
    """Aaron Abraham Adam Adrian Ahmed Alan Albert Alexander Alfred Andre Andrew Andy Anthony
    Antonio Arnold Arthur Austin Barry Bart Ben Benjamin Bernard Bernie Bert Bill Billy Bob
    Bobby Boris Brad Bradley Brandon Brian Bruce Bruno Carl Carlos Cedric Charles Christian
    Christopher Clark Claude Colin Connor Craig Cyril Dan Daniel Danny Darren Dave David Dean
    Dennis Derek Dick Diego Don Donald Doug Douglas Duncan Dylan Ed Eddie Edgar Edmund Edward
    Edwin Eli Eric Erik Ernest Ethan Eugene Felix Finn Francisco Frank Franz Fred Frederick
    Fritz Gary Gavin Geoffrey George Gerald Gilbert Graham Greg Gregory Gus Hans Harold Harry
    Harvey Hector Henry Herbert Homer Howard Hubert Hugh Hugo Ian Isaac Ivan Jack Jacob Jake
    James Jason Jeff Jeffrey Jeremy Jerry Jim Jimmy Joe Joel John Johnny Jon Jonas Jonathan
    Jose Joseph Josh Joshua Juan Justin Karl Keith Ken Kenneth Kenny Kevin Kurt Kyle Larry
    Lawrence Leo Leon Leonard Lewis Liam Lionel Louis Lucas Luis Luke Marco Marcus Mario Mark
    Martin Matt Matthew Max Michael Miguel Mike Milo Mohamed Mohammed Muhammad Nathan Neil
    Nicholas Nick Nigel Noah Norman Oliver Omar Oscar Otto Owen Pablo Patrick Paul Pedro Percy
    Pete Peter Phil Philip Pierre Ralph Ray Raymond Ricardo Richard Rick Rob Robert Rodney
    Roger Roland Ron Ronald Roy Rudolf Rupert Russell Ryan Samuel Scott Sean Sebastian Sergio
    Simon Stan Stanley Stefan Stephen Steve Steven Stuart Sven Ted Theo Theodore Thomas Tim
    Timothy Toby Todd Tom Tommy Tony Trevor Victor Viktor Vincent Vladimir Walter Warren Wayne
    Wes Wilfred Will William Zac Zach""".split()
)
_EITHER = """Alex Ali Ariel Ashley Avery Cameron Casey Charlie Chris Dana Dominique Drew Frances
    Francis Frankie Jackie Jamie Jan Jean Jesse Jessie Jo Jordan Jules Kai Kelly Kerry Kim Lee
    Leslie Lou Marion Mel Morgan Nicky Pat Quinn Riley Robin Rowan Sam Sasha Shannon Sidney
    Sky Stevie Taylor Terry Toni Tracy Val Vivian"""
_HE = """mr sir lord uncle boy brother dad father gentleman grandfather grandpa grandson guy
    husband king man nephew prince son actor waiter monk"""
_SHE = """mrs ms miss lady madam aunt aunty daughter girl granddaughter grandma grandmother mother
    mum mom niece nun princess queen sister wife woman actress waitress"""
PERSON = frozenset(
    f"""{_HE} {_SHE} accountant adult agent applicant artist assistant athlete baker boss
    butler candidate captain champion chef chief citizen clerk client coach colleague
    cook cousin customer dancer doctor dr driver employee expert farmer friend gardener genius
    ghost graduate guest hero host human judge kid knight lawyer lieutenant manager
    mate mayor member merchant native neighbor neighbour nurse opponent orphan owner parent
    partner patient person pilot player poet police president priest prof professor pupil
    refugee resident saint sergeant singer speaker spy student teacher tenant thief trainee
    twin vegan vegetarian visitor volunteer witch witness wizard""".split()
)
"""What is said of persons alone."""
WHO = re.compile(
    r".+(?:er|or|ist|ian|eon|ee|ess|man|woman|men|mate)|man|woman|person|people|human|boy|girl|child|"
    r"baby|kid|adult|teen|guy|lady|king|prince|aunt|niece|cousin|parent|friend|captain|student|nurse|"
    r"chef|coach|cook|guard|guide|knight|lawyer|monk|nun|pilot|poet|priest|soldier|spy|thief|judge|"
    r"clerk|guest|client|patient|tourist|president|boss|athlete|bride|groom|host|hero|expert|agent|"
    r"applicant|assistant|accountant|native|citizen|individual|victim|twin|youth|pupil|fan"
)
"""A noun that may say who somebody is; a computer is such a one too."""
_OF_NOUN = {**dict.fromkeys(_HE.split(), "he"), **dict.fromkeys(_SHE.split(), "she")}
_OF_NAME = {
    **_OF_NOUN,
    **dict.fromkeys(map(str.lower, MEN), "he"),
    **dict.fromkeys(map(str.lower, WOMEN), "she"),
}
_EITHER_NAMES = frozenset(map(str.lower, _EITHER.split()))
_WHO_SPEAKS = frozenset(("the speaker", "the speakers", "speaker", "speakers"))
"""Who says "I" or "we" (first_person.py) calls nobody else so."""
_ARTICLE = re.compile(r"(?:the|my|our|an?) ", re.IGNORECASE)


def is_given(name: str) -> bool:
    """Whether a word, in any case, is known as a given name."""
    name = name.lower()
    return name in _EITHER_NAMES or (name in _OF_NAME and name not in _OF_NOUN)


def is_person(name: str) -> bool:
    """Whether a name or "the doctor" is known for somebody's: "Mr Miller", and not "Italy"."""
    words = _ARTICLE.sub("", name).lower().split()
    return is_given(words[0]) or not PERSON.isdisjoint((words[0], words[-1]))


def of_one_gender(noun: str) -> bool:
    """Whether a noun is a man's or a woman's: "boy", "queen"."""
    return noun in _OF_NOUN


def may_mean(pronoun: str, one: str, kind: str = "") -> bool:
    """Whether “he”, “she”, “it” or “they” may mean a name or “the dog”, which is of a `kind` if
    that is told: of Bob, a dog, “it” may be said.
    """
    if one.lower() in _WHO_SPEAKS:
        return False
    if pronoun == "they":
        return True
    if kind and (pronoun == "it" or kind in _OF_NOUN):
        return _may_be(pronoun, kind)
    words = _ARTICLE.sub("", one).lower().split()
    if _ARTICLE.match(one):
        return _may_be(pronoun, words[-1])
    if pronoun == "it":
        return not is_given(words[0]) and words[0] not in PERSON
    return _OF_NAME.get(words[0], pronoun) == pronoun


def _may_be(pronoun: str, noun: str) -> bool:
    """Whether it may be said of one that the noun stands for."""
    if pronoun == "it":
        return noun not in PERSON
    if noun in _OF_NOUN:
        return _OF_NOUN[noun] == pronoun
    strange = not known(noun) and not looks_plural(noun)
    return noun in PERSON or strange or bool(ALIVE.fullmatch(noun) or WHO.fullmatch(noun))
