"""Which names have their rendering, and which renderings have no name."""

from tests.checks.naming.conftest import REPORT
from workbench.checks.naming.lines import covers
from workbench.checks.naming.matching import Matching
from workbench.model.segments import Span


def test_a_state_that_the_source_lacks_is_a_stranger(report, knowledge):
    memory, lines = report([("It rained.", "荷兰下雨了。")])
    (stranger,) = Matching(lines[0], memory, knowledge).strangers()
    assert (stranger.text, stranger.evidence) == ("荷兰", "lexicon")


def test_a_rendering_of_the_document_is_a_stranger_where_its_name_is_missing(report, knowledge):
    memory, lines = report([*REPORT, ("It rained.", "布伦韦尔淋雨了。")])
    (stranger,) = Matching(lines[-1], memory, knowledge).strangers()
    assert (stranger.name, stranger.evidence) == ("Brumwell", "memory3")


def test_an_adjective_backs_its_state(report, knowledge):
    memory, lines = report([("The Dutch ship.", "荷兰船。")])
    assert Matching(lines[0], memory, knowledge).strangers() == []


def test_han_that_sounds_like_a_name_renders_it(report, knowledge):
    memory, lines = report([("Ask Kavanagh.", "请问卡瓦纳。")])
    matching = Matching(lines[0], memory, knowledge)
    assert not matching.unmet
    assert memory.hearing.hear("Kavanagh", lines[0].han.folded)


def test_a_part_of_a_known_rendering_is_not_heard(report, knowledge):
    memory, lines = report([("Ask Hogow.", "联合国说。")])
    assert memory.hearing.hear("Hogow", lines[0].han.folded) is None


def test_spans_cover_what_shares_a_character():
    assert covers([Span(2, 4)], Span(3, 6))
    assert not covers([Span(2, 4)], Span(4, 6))
