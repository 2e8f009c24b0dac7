"""What a document tells of the renderings of its names."""

from tests.checks.naming.conftest import REPORT


def test_the_usual_rendering_is_what_stands_on_the_other_lines(report):
    memory, _ = report(REPORT)
    best = memory.usual("brumwell", "0")[0]
    assert (best.text, best.count, best.total) == ("布伦韦尔", 4, 4)


def test_a_line_does_not_vote_for_itself(report):
    memory, _ = report([REPORT[0], ("Later Brumwell left.", "后来鲍威尔走了。")])
    assert all(usual.text != "鲍威尔" for usual in memory.usual("brumwell", "1"))


def test_a_name_on_one_line_has_no_usual_rendering(report):
    memory, _ = report(REPORT[:1])
    assert memory.usual("brumwell", "0") == []


def test_a_line_that_is_forgotten_no_longer_counts(report):
    memory, lines = report(REPORT)
    memory.remove(lines[4])
    assert memory.usual("brumwell", "0")[0].total == 3


def test_a_dictionary_word_is_a_name_where_it_stands_alone_and_large(report):
    memory, _ = report(
        [
            ("We asked Marsh for help.", "我们请马什帮忙。"),
            ("He told Marsh to go.", "他叫马什走。"),
        ]
    )
    assert memory.is_name("marsh")


def test_a_word_that_the_document_writes_small_is_no_name(report):
    memory, _ = report(
        [
            ("We asked Marsh for help.", "我们请马什帮忙。"),
            ("He told Marsh to go.", "他叫马什走。"),
            ("They crossed the marsh.", "他们穿过沼泽。"),
        ]
    )
    assert not memory.is_name("marsh")


def test_a_name_left_in_latin_letters_is_counted(report):
    memory, _ = report([("Meet Brumwell.", "见Brumwell。"), ("Brumwell left.", "Brumwell走了。")])
    assert memory.copied("brumwell", "0") == (1, 1)


def test_lines_without_the_usual_rendering_depart(report):
    memory, _ = report([*REPORT, *REPORT, ("Brumwell slept.", "他睡了。")])
    assert memory.departing("brumwell") == {"10"}


def test_a_summary_stays_the_same_where_one_line_more_makes_no_odds(report):
    memory, lines = report([*REPORT, *REPORT, *REPORT])
    before = memory.summary("brumwell")
    memory.remove(lines[0])
    assert memory.summary("brumwell") == before


def test_those_who_mention_a_rendering_are_found_with_those_who_name_it(report):
    memory, _ = report([*REPORT, ("The pilot slept.", "布伦韦尔睡了。")])
    assert memory.mentioning("brumwell", ["布伦韦尔"]) == {"0", "1", "2", "3", "4", "5"}
