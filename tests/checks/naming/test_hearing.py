"""The Han that sounds most like a name is heard, parts of other names are not."""

from workbench.checks.naming.hearing import Hearing


def test_the_han_that_sounds_like_a_name_is_heard_where_it_stands(knowledge):
    text, score, start = Hearing(knowledge).hear("Brumwell", "领航员布伦韦尔到达港口。")
    assert (text, start) == ("布伦韦尔", 3)
    assert score > 0.45


def test_nothing_is_heard_where_nothing_sounds_alike(knowledge):
    assert Hearing(knowledge).hear("Brumwell", "渡轮晚点了。") is None
