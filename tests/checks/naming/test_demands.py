"""What is asked for on the side in Han, and what may stand for it."""

import pytest

from workbench.checks.naming.demands import accuses, demands_of
from workbench.model.segments import Span


def test_a_name_of_the_lexicon_is_found_in_any_of_its_forms(report, knowledge):
    memory, lines = report([("Ferries from Norway arrived.", "挪威渡轮到了。")])
    (demand,) = demands_of(lines[0], memory, knowledge)
    assert demand.found == [Span(0, 2)]
    assert demand.evidence == "lexicon"


def test_single_characters_count_in_a_list(report, knowledge):
    memory, lines = report([("It sails to the US, Europe and Asia.", "它开往美、欧、亚。")])
    assert all(demand.found for demand in demands_of(lines[0], memory, knowledge))


def test_a_state_that_is_named_for_itself_does_not_stand_for_its_capital(report, knowledge):
    memory, lines = report([("China says so, but Beijing denies it.", "中国这样说，但予以否认。")])
    found = {d.name.text: d.found for d in demands_of(lines[0], memory, knowledge)}
    assert found["China"]
    assert not found["Beijing"]


def test_weekdays_are_no_names(report, knowledge):
    memory, lines = report([("They met on Monday.", "他们见面了。")])
    assert demands_of(lines[0], memory, knowledge) == []


@pytest.mark.parametrize(
    ("name", "accusing"),
    [("Norway", True), ("United Nations", True), ("Foreign Ministry", False), ("West", False)],
)
def test_only_what_has_one_name_in_each_language_accuses(knowledge, name, accusing):
    entry = knowledge.lexicon.entry(name)
    assert (entry is not None and accuses(entry, knowledge)) is accusing
