"""What goes with a name, and what of it is its rendering."""

from workbench.checks.naming.concordance import Concordance
from workbench.checks.naming.hearing import Hearing
from workbench.checks.naming.votes import Usual, candidates_of, chosen


def usual(text, count, fit, sound=-2.0, known=False):
    return Usual(text, count, 4, fit, sound, known)


def test_the_lexicon_outweighs_what_merely_goes_with_a_name():
    found = chosen([usual("部长级", 4, 0.9), usual("德国", 3, 0.7, 0.0, known=True)])
    assert [each.text for each in found] == ["德国"]


def test_what_sounds_like_nothing_has_to_stand_on_all_lines_and_hardly_elsewhere():
    assert [u.text for u in chosen([usual("渡轮", 4, 0.9)])] == ["渡轮"]
    assert chosen([usual("渡轮", 4, 0.7)]) == []


def test_candidates_tell_on_how_many_lines_they_are(knowledge):
    lines = Concordance()
    texts = ["布伦韦尔到达港口。", "港口没有布伦韦尔。", "布伦韦尔走了。", "港口很冷。"]
    for number, text in enumerate(texts):
        lines.add(str(number), text)
    found = candidates_of("Brumwell", None, ["0", "1", "2"], lines, Hearing(knowledge))
    by_form = {c.text: (c.both, c.spread, c.is_loud) for c in found}
    assert by_form["布伦韦尔"] == (3, 3, True)
    assert by_form["港口"] == (2, 3, False)


def test_a_candidate_of_which_nothing_speaks_has_to_fit(knowledge):
    lines = Concordance()
    for number in range(2):
        lines.add(str(number), "渡轮很慢。")
    found = candidates_of("Brumwell", None, ["0", "1"], lines, Hearing(knowledge))[0]
    assert found.can_be_chosen(2, 0.8)
    assert not found.can_be_chosen(2, 0.5)
    assert not found.can_be_chosen(1, 1.0)
