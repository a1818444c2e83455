"""What strangers type first: questions whose answers hang on what words say besides."""

import pytest

from playground.answering.deduction.answer import deduce
from playground.core import Proof, Question
from playground.deduction.explaining.proof import nodes
from playground.wording.said import worded


def answer(text: str, context: str):
    return deduce(Question("deduction", text, context))[1]


@pytest.mark.parametrize(
    ("text", "context", "expected"),
    [
        ("Is the car fast?", "The car is red. All red cars are fast.", "True"),
        ("Is Tom's car fast?", "Tom's car is red. All red cars are fast.", "True"),
        ("Is the red car dear?", "The red car is old. Red cars are dear.", "True"),
        ("Is the cat a mammal?", "Cats are mammals.", "True"),
        ("Can the penguin fly?", "No penguin can fly.", "False"),
        ("Is the toy gun dangerous?", "Guns are dangerous. The toy gun is black.", "Unknown"),
        ("Is Tweety a bird?", "Tweety is a penguin. Penguins are a kind of bird.", "True"),
        ("Is Tom a mammal?", "Tom is a type of cat. All cats are mammals.", "True"),
        ("Is Bob happy?", "Bob is unhappy. All happy people smile.", "False"),
        ("Do hot dogs bark?", "Hot dogs are food. All dogs bark.", "Unknown"),
        ("Is Bob unhappy?", "Bob is not happy.", "Unknown"),
        ("Is the lamp on?", "The lamp is on unless the door is open. The door is shut.", "True"),
    ],
)
def test_words_say_what_is_so_besides(text: str, context: str, expected: str) -> None:
    assert answer(text, context).text == expected


@pytest.mark.parametrize(
    ("text", "context", "expected"),
    [
        ("Will Tom pass?", "If Tom studies, he will pass. Tom studies.", "True"),
        ("Is the ground wet?", "If it rains, the ground will be wet. It is raining.", "True"),
        ("Will Ann be angry?", "If Bob is late, Ann won't be angry. Bob is late.", "False"),
        ("Does it rain?", "If it rains, the ground will be wet. The ground is dry.", "False"),
        ("Who will pass?", "If Ann studies she will pass. Ann studies.", "Ann"),
        ("Is Bob big?", "Bob will be big. Ann is big.", "Unknown"),
        ("Will Bob be big?", "Bob will be big.", "True"),
        ("Will Bob win?", "Bob won't win.", "False"),
        ("Will Ann win?", "Bob will win. Everyone who is kind will win. Ann is kind.", "True"),
    ],
)
def test_what_will_be_so_under_a_condition_is_so_under_it(
    text: str, context: str, expected: str
) -> None:
    assert answer(text, context).text == expected


@pytest.mark.parametrize(
    ("text", "context", "expected"),
    [
        ("Can Tom vote?", "Everyone over 18 can vote. Tom is 20.", "True"),
        ("Can Tom vote?", "Everyone over 18 can vote. Tom is 18.", "Unknown"),
        ("Can Tom vote?", "People who are 18 or older can vote. Tom is 18 years old.", "True"),
        ("Is Tom a child?", "Nobody over 18 is a child. Tom is 30.", "False"),
        ("Is the fan on?", "If the heat is above 30 then the fan is on. The heat is 35.", "True"),
        ("Is Tom older than 18?", "Tom is 17.", "False"),
        ("Can Tim vote?", "Everyone over eighteen can vote. Tim is twenty-one years old.", "True"),
        ("Is Ann an adult?", "Ann is over 30. Everyone over 25 is an adult.", "True"),
        ("Who is an adult?", "Ann is over 30. Everyone over 25 is an adult.", "Ann"),
        ("Is Tom a child?", "Tom is older than 18. Nobody over 17 is a child.", "False"),
        ("Who can vote?", "Everyone over 18 can vote. Tom is 20. Ann is 12.", "Tom"),
    ],
)
def test_numbers_are_compared(text: str, context: str, expected: str) -> None:
    assert answer(text, context).text == expected


def test_where_numbers_and_comparisons_stand_together_the_oldest_is_not_guessed() -> None:
    found = answer("Who is the youngest?", "Sue is 40. Tom is 12. Max is older than Sue.")
    assert found.abstained
    assert "compares and gives numbers" in worded(found.why)


def test_a_bound_with_a_unit_is_not_read_rather_than_not_understood() -> None:
    found = answer("Is the box big?", "Boxes that are over 20 cm long are big. The box is red.")
    assert found.abstained
    assert "over 20 cm" in worded(found.why)


@pytest.mark.parametrize(
    ("text", "context"),
    [
        ("Are whales fish?", "No mammals are fish. Whales are mammals."),
        ("Is a whale a fish?", "No fish are mammals. Whales are mammals."),
        ("Can penguins fly?", "Penguins are birds. No penguin can fly."),
        ("鲸鱼是鱼吗？", "所有鲸鱼都是哺乳动物。没有哺乳动物是鱼。"),
    ],
)
def test_of_a_kind_as_such_it_is_false_where_none_is_so(text: str, context: str) -> None:
    found = answer(text, context)
    assert found.text == "False"
    assert found.evidence


def test_of_all_of_a_kind_it_is_open_where_none_is_so_and_it_says_why() -> None:
    found = answer("Are all whales fish?", "No mammals are fish. Whales are mammals.")
    assert found.text == "Unknown"
    assert "none of them is so, and not that there is one" in worded(found.why)
    [proof] = found.evidence
    assert isinstance(proof, Proof)
    assert "Whales are mammals." in [node.sentence for node in nodes(proof)]


@pytest.mark.parametrize(
    ("text", "context", "expected"),
    [
        ("猫是动物吗？", "所有猫都是动物。", "True"),
        ("下雨了吗？", "如果下雨，地就湿。地没有湿。", "False"),
        ("小红去了吗？", "小明否认小红去了。小刚去了。", "Unknown"),
        ("小明成功了吗？", "小明努力，因此他成功了。", "True"),
        ("小明迟到了吗？", "至少有一个学生迟到了。小明是学生。", "Unknown"),
        ("王强善良吗？", "王强是小明的父亲。小明的父亲很善良。", "True"),
        ("老舍是作家吗？", "老舍就是舒庆春。舒庆春是作家。", "True"),
        ("小红及格了吗？", "除了小明，所有的学生都及格了。小红是学生。", "True"),
        ("小明及格了吗？", "除了小明，所有的学生都及格了。小红是学生。", "False"),
        ("花园里有动物吗？", "花园里有一只狗。狗是动物。", "True"),
        ("木头是金属吗？", "凡金属都导电，木头不导电。", "False"),
        ("小明忙吗？", "小明是医生。医生很忙。", "True"),
    ],
)
def test_so_it_is_in_chinese(text: str, context: str, expected: str) -> None:
    assert answer(text, context).text == expected


def test_one_without_a_name_is_not_listed_beside_those_with_one() -> None:
    found = answer("Who loves Mary?", "John loves Mary. Bill loves someone who loves Mary.")
    assert found.text == "John"
    assert "one whom it does not name" in worded(found.why)


@pytest.mark.parametrize(
    ("text", "context", "expected"),
    [
        ("Did Ann eat the cake?", "The cake was eaten by Ann.", "True"),
        ("Is Bob rich?", "Bob was rich.", "Unknown"),
        ("Does Bob snore?", "Bob snored.", "Unknown"),
        ("Who won?", "Either Ann or Bob won. Ann didn't win.", "Bob"),
        ("Did Jo pass?", "Jo is a student. No student passed.", "False"),
        ("Was Bob a king?", "All kings are rich. Bob was not rich.", "False"),
        ("Can Cleo vote?", "Whoever pays the fee can vote. Cleo has paid the fee.", "True"),
        ("Is Bob sad?", "Everyone who is ill is sad. Bob was ill.", "Unknown"),
    ],
)
def test_what_was_is_kept_apart_from_what_is(text: str, context: str, expected: str) -> None:
    assert answer(text, context).text == expected


@pytest.mark.parametrize(
    ("text", "context", "expected"),
    [
        ("May Lena swim?", "Members may swim. Lena is a member.", "True"),
        ("Does Lena swim?", "Members may swim. Lena is a member.", "Unknown"),
        ("Must Bob pay?", "All guests must pay. Bob is a guest.", "True"),
        ("Is Bob a guest?", "All guests should pay. Bob should not pay.", "False"),
    ],
)
def test_what_one_may_and_must_do_is_not_what_one_does(
    text: str, context: str, expected: str
) -> None:
    assert answer(text, context).text == expected


@pytest.mark.parametrize(
    ("text", "context", "expected"),
    [
        ("Is Eva married to Tim?", "Tim is married to Eva.", "True"),
        ("Is Eva married to Tim?", "Tim was married to Eva.", "Unknown"),
        ("Is Lou a child of Sam?", "Sam is the mother of Lou.", "True"),
        ("Is Lou the father of Sam?", "Sam is the father of Lou.", "False"),
        ("Is Lou a friend of Sam?", "Sam is a friend of Lou.", "Unknown"),
        ("Does the bus stop after the tram?", "The tram stops before the bus.", "True"),
        ("Is Paul Anna's brother?", "Paul is Anna's brother.", "True"),
        ("Is Greta kind?", "Greta is Nils's mother. All mothers are kind.", "True"),
        ("Does Bob have a dog?", "Rex is Bob's dog.", "True"),
        ("李四是张三的哥哥吗？", "张三是李四的哥哥。", "False"),
        ("李四是张三的同学吗？", "张三是李四的同学。", "True"),
    ],
)
def test_words_for_relations_say_more(text: str, context: str, expected: str) -> None:
    assert answer(text, context).text == expected


def test_what_a_word_for_a_relation_says_is_a_step() -> None:
    steps, _ = deduce(Question("deduction", "Is Eva married to Tim?", "Tim is married to Eva."))
    told = next(one for one in steps if "words for relations" in str(one.values["title"]))
    assert "If X is married to Y then Y is married to X." in str(told.values["detail"])


@pytest.mark.parametrize(
    ("text", "context", "expected"),
    [
        ("Did Ann give Bob a book?", "Ann gave a book to Bob.", "True"),
        ("Did Ann give Bob a book?", "Ann gave Bob a pen.", "Unknown"),
        ("Who gave Bob a book?", "Ann gave Bob a book.", "Ann"),
        ("Did Bob get a book from Ann?", "Ann gave Bob a book.", "True"),
        ("Was Lars glad?", "Everyone who was given a pen was glad. Ann gave Lars a pen.", "True"),
        ("Does Bob buy the car from Ann?", "Ann sells the car to Bob.", "True"),
    ],
)
def test_who_gives_whom_what(text: str, context: str, expected: str) -> None:
    assert answer(text, context).text == expected


def test_what_is_so_is_not_left_open_by_what_will_be_besides() -> None:
    assert answer("Is Bob kind?", "Bob is kind and will win.").abstained


@pytest.mark.parametrize(
    ("text", "context", "expected"),
    [
        ("Is Fifi a dog?", "Every dog has a tail. Fifi doesn't have a tail.", "False"),
        ("Is Rex glad?", "Whoever has a tail is glad. Dogs have tails. Rex is a dog.", "True"),
        ("Is Rex glad?", "Whoever has a tail is glad. All dogs have a tail. Rex is a dog.", "True"),
        (
            "Is Bob glad?",
            "Whoever has a tail is glad. Dogs have a tail. Bob has a tail.",
            "True",
        ),
        ("Does Rex have a tail?", "Dogs have tails. Rex is a dog.", "True"),
        ("Does Bob have a dog?", "Bob has two dogs.", "True"),
        ("Does Bob have two dogs?", "Bob has three dogs.", "True"),
        (
            "Is the sign big?",
            "Whatever has four sides is big. The sign has four sides.",
            "True",
        ),
    ],
)
def test_things_that_are_had_and_how_many(text: str, context: str, expected: str) -> None:
    assert answer(text, context).text == expected


@pytest.mark.parametrize(
    ("text", "context"),
    [
        ("Does Bob have three dogs?", "Bob has two dogs."),
        ("Is there a girl?", "Every boy likes a girl. Bob is a boy."),
    ],
)
def test_what_the_counts_of_a_text_leave_open_is_not_guessed(text: str, context: str) -> None:
    assert answer(text, context).abstained


@pytest.mark.parametrize(
    ("text", "context", "expected"),
    [
        ("Is the road wet?", "When it rains the road is wet. It rains.", "True"),
        ("Is Bob kind?", "If Bob is big he is kind. Bob is big.", "True"),
        ("Does the cat run?", "If the dog barks the cat runs. The dog barks.", "True"),
    ],
)
def test_a_condition_needs_no_comma(text: str, context: str, expected: str) -> None:
    assert answer(text, context).text == expected


@pytest.mark.parametrize(
    ("text", "context", "expected"),
    [
        ("Is Bert older than Anna?", "Anna is 12. Bert is 15.", "True"),
        ("Is Bert younger than Anna?", "Anna is 12. Bert is 15.", "False"),
        ("Is Tina older than 20?", "Tina is older than Uwe. Uwe is 30 years old.", "True"),
        ("Is Jim taller than Leo?", "Jim is as tall as Kai. Kai is taller than Leo.", "True"),
        ("Is Kai taller than Jim?", "Jim is as tall as Kai.", "False"),
        ("Is Kai taller than Jim?", "Jim is not as tall as Kai.", "True"),
        ("Is Jim tall?", "Jim is as tall as Kai.", "Unknown"),
        (
            "Is Ruth older than Otis?",
            "Otis is younger than Pete. Pete is the same age as Ruth.",
            "True",
        ),
    ],
)
def test_ages_and_likenesses_stand_beside_comparisons(
    text: str, context: str, expected: str
) -> None:
    assert answer(text, context).text == expected


@pytest.mark.parametrize(
    ("text", "context", "expected"),
    [
        ("Is my sister busy?", "My sister is a doctor. All doctors are busy.", "True"),
        ("Is my sister a doctor?", "The sister is a doctor.", "Unknown"),
        ("Can Dan vote?", "You can vote if you are a member. Dan is a member.", "True"),
        ("May Dan park?", "Guests are not allowed to park. Dan is a guest.", "False"),
        ("Is Dan allowed to park?", "All members may park. Dan is a member.", "True"),
    ],
)
def test_what_is_mine_and_what_you_may_do(text: str, context: str, expected: str) -> None:
    assert answer(text, context).text == expected


@pytest.mark.parametrize(
    ("text", "context", "expected"),
    [
        ("小李见过长城吗？", "小李去过北京。去过北京的人都见过长城。", "True"),
        ("小王去过上海吗？", "小王没去过上海。", "False"),
        ("小王去上海吗？", "小王去过上海。", "Unknown"),
        ("灯亮着吗？", "门开着。门开着的时候，灯就亮着。", "True"),
        ("书在哪里？", "书在桌子上。", "桌子上"),
        ("小何会说英语吗？", "住在伦敦的人都会说英语。小何住在伦敦。", "True"),
        ("老赵能进来吗？", "只有会员才能进来。老赵不是会员。", "False"),
        ("小东有狗吗？", "小东有两只狗。", "True"),
        ("乙是凶手吗？", "凶手是甲或者乙。甲不是凶手。", "True"),
        ("甲在撒谎吗？", "甲和乙至少有一个人在撒谎。乙没有撒谎。", "True"),
        ("小李的父亲是谁？", "老李是小李的父亲。", "老李"),
        ("我的妹妹忙吗？", "我的妹妹是医生。医生都很忙。", "True"),
    ],
)
def test_what_chinese_strangers_type(text: str, context: str, expected: str) -> None:
    assert answer(text, context).text == expected


def test_a_count_or_a_doing_in_chinese_is_not_guessed() -> None:
    assert answer("小东有三只狗吗？", "小东有两只狗。").abstained
    assert answer("小明在北京吗？", "小明在北京工作。").text == "Unknown"


@pytest.mark.parametrize(
    ("text", "context", "expected"),
    [
        ("Who won?", "One of Ann, Ben and Cid won. Ann did not win. Ben did not win.", "Cid"),
        ("Is Mick lying?", "At least one of Rick and Mick is lying. Rick is not lying.", "True"),
        ("Is Rex big?", "Facts:\n- Rex is a dog\nRules:\n- dogs are big", "True"),
        ("Is the shop closed?", "If it is Sunday, the shop is closed. Today is Sunday.", "True"),
        ("Is Jane's dog black?", "Jane's dog is called Fido. Fido is black.", "True"),
        ("Did Jo pass?", "Not a single student passed. Jo is a student.", "False"),
    ],
)
def test_other_words_for_plain_things(text: str, context: str, expected: str) -> None:
    assert answer(text, context).text == expected


@pytest.mark.parametrize(
    ("text", "context", "expected"),
    [
        ("Is Oslo north of Rome?", "Oslo is north of Bonn. Bonn is north of Rome.", "True"),
        ("Is the Grand dear?", "Hotels in Rome are dear. The Grand is a hotel in Rome.", "True"),
        (
            "May Ed swim?",
            "Guests may swim only if they are with a man. Ed is a guest. Ed is not with a man.",
            "False",
        ),
        ("Is our teacher kind?", "Our teacher is old. Old people are kind.", "True"),
        ("Is this fruit sour?", "This fruit is a lime. All limes are sour.", "True"),
        ("Is Sue a sibling of Rob?", "Rob and Sue are siblings.", "True"),
        ("Is Flo happy?", "Not everyone who is rich is happy. Flo is rich.", "Unknown"),
        ("Did Jill go up the hill?", "Jack and Jill went up the hill.", "True"),
        ("Is the cat hungry?", "The cat's name is Mimi. Mimi is hungry.", "True"),
        ("图书馆里可以说话吗？", "图书馆里不准说话。", "False"),
        ("王老师严格吗？", "王老师教数学。教数学的老师都很严格。", "True"),
        ("钥匙在书包里吗？", "钥匙不在抽屉里就在书包里。钥匙不在抽屉里。", "True"),
        ("老周能喝酒吗？", "司机不能喝酒。老周是司机。", "False"),
        ("小江和小林是双胞胎吗？", "小林和小江是双胞胎。", "True"),
        ("我们去爬山吗？", "如果不下雨，我们就去爬山。今天没下雨。", "True"),
        ("小张是队长吗？", "小张穿着红衣服。穿红衣服的人是队长。", "True"),
    ],
)
def test_what_a_second_round_of_strangers_types(text: str, context: str, expected: str) -> None:
    assert answer(text, context).text == expected


@pytest.mark.parametrize(
    ("text", "context", "expected"),
    [
        ("Is the ground wet?", "If it rains, the ground gets wet. It is raining.", "True"),
        ("Is Bob happy?", "Bob becomes happy if Alice sings. Alice sings.", "True"),
        ("Is the leaf red?", "If a leaf is old, it turns red. The leaf is old.", "True"),
        ("Does the road get dry?", "The road is dry.", "Unknown"),
    ],
)
def test_what_becomes_so_is_so(text: str, context: str, expected: str) -> None:
    assert answer(text, context).text == expected


@pytest.mark.parametrize(
    ("text", "context"),
    [
        ("Did Anna see Ben?", "Ben was seen by Anna."),
        ("Was Tom hit by Max?", "Max hit Tom."),
        ("Does Anna hear Ben?", "Ben is heard by Anna."),
    ],
)
def test_a_passive_of_any_verb_is_its_active(text: str, context: str) -> None:
    assert answer(text, context).text == "True"


@pytest.mark.parametrize(
    ("text", "context", "name"),
    [
        ("Is the lamp mortal?", "All people are mortal. The lamp is red.", "the lamp"),
        ("Is Rex mortal?", "Everyone is mortal. Rex is a dog.", "Rex"),
        ("Is the cat kind?", "The cat is big. If someone is big then they are kind.", "the cat"),
        ("旺财会死吗？", "所有人都会死。旺财是狗。", "旺财"),
        ("灯会死吗？", "所有人都会死。灯是红的。", "灯"),
    ],
)
def test_who_is_counted_among_people_is_said_where_the_text_does_not(
    text: str, context: str, name: str
) -> None:
    assert f"counts {name} among the people" in worded(answer(text, context).why)


@pytest.mark.parametrize(
    ("text", "context"),
    [
        ("Is Ann mortal?", "All people are mortal. Ann is a person."),
        ("Is Bob kind?", "Bob is big. All big people are kind."),
        ("Is Tom mortal?", "Everyone is mortal. Tom is a teacher."),
        ("Is the nurse mortal?", "Everyone is mortal. The nurse is sad."),
        ("Is the lamp liked?", "The lamp is liked by everyone."),
        ("小明会死吗？", "所有人都会死。小明是学生。"),
        ("苏格拉底会死吗？", "所有人都会死。苏格拉底是人。"),
    ],
)
def test_of_people_nothing_of_that_kind_is_said(text: str, context: str) -> None:
    assert "among the people" not in worded(answer(text, context).why)


@pytest.mark.parametrize(
    ("text", "context", "expected"),
    [
        ("Is Ann with Bob?", "Ann is angry with Bob.", "Unknown"),
        ("Is Ann from Rome?", "Ann is far from Rome.", "Unknown"),
        ("Does the cat have the dog?", "The dog is afraid of the cat. Tom has a dog.", "Unknown"),
        ("Does Tom have a dog?", "Rex is a dog of Tom.", "True"),
        ("Is the Ritz in Rome?", "The Ritz is a hotel in Rome.", "True"),
        ("Is the Ritz a hotel?", "The Ritz is a hotel in Rome.", "True"),
        ("Was the Ritz in Rome?", "The Ritz was a hotel in Rome.", "True"),
    ],
)
def test_only_a_noun_is_had_and_has_its_place(text: str, context: str, expected: str) -> None:
    assert answer(text, context).text == expected
