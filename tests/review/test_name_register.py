"""The name register: all names of a project, true after every edit and every decision."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from workbench.checks.catalogue import CHECKS
from workbench.model import edits
from workbench.model.languages import Direction
from workbench.model.progress import Cancelled, Unwatched
from workbench.model.project import Facts, Project
from workbench.model.segments import Pair
from workbench.review.inspection import Inspection, inspect
from workbench.review.name_register import (
    FollowedName,
    NameRegister,
    NamesRead,
    Verdict,
    read_names,
)
from workbench.review.naming import Ground
from workbench.review.session import Session, Unsaved

TEXTS = (
    ("Brett Kavanaugh took the ferry to Osaka.", "布雷特·卡瓦諾搭渡輪到大阪。"),
    ("Kavanaugh said it was slow.", "卡瓦諾說它很慢。"),
    ("The captain laughed at Kavanaugh.", "船長笑卡瓦諾。"),
    ("Kavanaugh left the ferry.", "卡瓦納下了渡輪。"),
    ("New Zealand has faster ones.", "新西蘭有更快的。"),
    ("They are built in New Zealand.", "它們是紐西蘭造的。"),
    ("Nobody in Beijing knew.", "沒有人知道。"),
)


class Room:
    """A session with its findings and its names."""

    def __init__(self, texts: Sequence[tuple[str, str]] = TEXTS, at_once: int = 10) -> None:
        pairs = [Pair(f"p{n}", "d", a, b, b) for n, (a, b) in enumerate(texts)]
        facts = Facts("f", "Ferry", Direction.parse("en", "zh-TW"), "2026-11-22T00:00:00+00:00")
        self.session = Session(Project(facts, pairs), Unsaved())
        self.inspection = Inspection(self.session, CHECKS)
        self.register = NameRegister(self.session, self.inspection, at_once)
        self.read()

    @property
    def project(self) -> Project:
        return self.session.project

    def read(self) -> None:
        self.inspection.adopt(inspect(self.project.snapshot(), CHECKS, Unwatched()))
        self.register.adopt(self.names_read())

    def names_read(self) -> NamesRead:
        return read_names(self.project.snapshot(), self.register.knowledge, Unwatched())

    def named(self, name: str) -> FollowedName:
        return next(followed for followed in self.register.names() if followed.name == name)

    def edit(self, pair_id: str, text: str) -> None:
        self.session.perform(edits.set_target(self.project, pair_id, text))


@pytest.fixture(scope="module")
def untouched() -> Room:
    return Room()


def test_a_name_has_its_renderings_counted_by_rows(untouched: Room) -> None:
    name = untouched.named("Kavanaugh")
    assert name.renderings().most_common(1) == [("卡瓦諾", 3)]
    assert name.rows == ("p0", "p1", "p2", "p3")
    assert name.full_names == ("Brett Kavanaugh",)


@pytest.mark.parametrize(
    ("name", "verdict"),
    [
        ("Osaka", Verdict.CONSISTENT),
        ("Kavanaugh", Verdict.SEVERAL),
        ("New Zealand", Verdict.SEVERAL),
        ("Beijing", Verdict.MISSING),
    ],
)
def test_the_verdict_says_what_following_it_has_shown(
    untouched: Room, name: str, verdict: Verdict
) -> None:
    assert untouched.named(name).verdict is verdict


def test_the_grounds_are_told_once_each(untouched: Room) -> None:
    assert untouched.named("Osaka").grounds == (Ground.LEXICON,)


def test_what_the_check_found_in_its_place_is_the_rendering(untouched: Room) -> None:
    name = untouched.named("Kavanaugh")
    (place,) = [place for place in name.places if place.pair == "p3"]
    finding = name.finding_at(place)
    assert finding in untouched.inspection.findings_of("p3")
    assert place.rendering == "卡瓦納"


def test_an_edit_is_followed_and_told_once() -> None:
    room = Room()
    told: list[frozenset[str]] = []
    room.register.observe(told.append)
    key = room.named("Kavanaugh").key
    room.edit("p3", "卡瓦諾下了渡輪。")
    assert room.named("Kavanaugh").verdict is Verdict.CONSISTENT
    assert room.named("Kavanaugh").renderings() == {"卡瓦諾": 4}
    assert len(told) == 1
    assert key in told[0]


def test_after_edits_it_is_what_reading_anew_gives() -> None:
    room = Room()
    room.edit("p6", "北京沒有人知道。")
    room.edit("p1", "他說它很慢。")
    room.session.perform(edits.merge_with_next(room.project, "p3"))
    followed = {name.key: name for name in room.register.names()}
    room.read()
    assert {name.key: name for name in room.register.names()} == followed


def test_a_name_whose_last_row_goes_is_gone() -> None:
    room = Room()
    key = room.named("Beijing").key
    room.session.perform(edits.unpair(room.project, "p6"))
    assert room.register.name(key) is None
    assert room.register.keys_in("p6") == frozenset()


def test_a_decision_is_known_and_what_departs_from_it_is_shown() -> None:
    room = Room()
    entry = room.named("New Zealand").accepted("紐西蘭", "A. Reviewer")
    assert (entry.renderings, entry.author) == (("紐西蘭",), "A. Reviewer")
    room.session.perform(edits.accept_names(room.project, [entry]))
    assert room.register.is_stale
    room.read()
    assert not room.register.is_stale
    name = room.named("New Zealand")
    assert (name.entry, name.verdict) == (entry, Verdict.SEVERAL)
    assert name.grounds[0] is Ground.PROJECT
    room.session.perform(
        edits.set_targets(room.project, name.corrected(room.project, "新西蘭", "紐西蘭"), "x")
    )
    assert room.project.pairs["p4"].target == "紐西蘭有更快的。"
    assert room.named("New Zealand").verdict is Verdict.DECIDED


def test_a_second_accepted_rendering_is_preferred_to_the_first() -> None:
    room = Room()
    first = room.named("New Zealand").accepted("紐西蘭", "")
    room.session.perform(edits.accept_names(room.project, [first]))
    room.read()
    second = room.named("New Zealand").accepted("新西蘭", "")
    assert second.renderings == ("新西蘭", "紐西蘭")


def test_a_correction_leaves_alone_what_is_no_longer_there() -> None:
    room = Room()
    name = room.named("Kavanaugh")
    room.edit("p1", "他說卡瓦諾很慢。")
    texts = name.corrected(room.project, "卡瓦諾", "卡維諾")
    assert texts == {"p0": "布雷特·卡維諾搭渡輪到大阪。", "p2": "船長笑卡維諾。"}


def test_dismissed_findings_weigh_no_more() -> None:
    room = Room()
    name = room.named("Beijing")
    decisions = [room.inspection.judged_no_error(finding, "") for finding in name.findings]
    room.session.perform(edits.dismiss(room.project, decisions))
    assert room.named("Beijing").findings == ()
    assert room.named("Beijing").verdict is not Verdict.MISSING


def test_findings_made_later_are_taken_note_of() -> None:
    room = Room()
    told: list[frozenset[str]] = []
    room.register.observe(told.append)
    room.inspection.adopt(inspect(room.project.snapshot(), CHECKS, Unwatched()))
    assert [room.named("Beijing").key in keys for keys in told] == [True]


def test_other_languages_and_many_edits_make_it_stale_with_what_was_read_kept() -> None:
    room = Room(at_once=1)
    texts = {"p0": "一。", "p1": "二。"}
    room.session.perform(edits.set_targets(room.project, texts, "replace"))
    assert room.register.is_stale
    assert room.named("Osaka").verdict is Verdict.CONSISTENT
    room.read()
    assert room.named("Osaka").verdict is Verdict.MISSING
    direction = Direction.parse("en", "de")
    room.session.perform(edits.set_direction(room.project, direction))
    assert room.register.is_stale


def test_what_changed_while_it_was_read_is_read_again_or_not_adopted() -> None:
    room = Room(at_once=1)
    room.session.perform(edits.set_direction(room.project, Direction.parse("en", "zh-CN")))
    room.inspection.adopt(inspect(room.project.snapshot(), CHECKS, Unwatched()))
    read = room.names_read()
    room.edit("p6", "北京沒有人知道。")
    room.edit("p0", "沒有大阪。")
    room.register.adopt(read)
    assert room.register.is_stale
    room.edit("p0", TEXTS[0][1])
    room.register.adopt(read)
    assert not room.register.is_stale
    assert room.named("Beijing").verdict is Verdict.CONSISTENT


def test_reading_can_be_stopped() -> None:
    class Stopped:
        def advance(self, _done: int, _total: int) -> None:
            raise Cancelled

    room = Room(TEXTS[:1])
    with pytest.raises(Cancelled):
        read_names(room.project, None, Stopped())


def test_the_names_of_one_document_are_told_apart() -> None:
    room = Room(TEXTS)
    moved = [p if p.id < "p3" else replace(p, document="e") for p in room.project]
    room.session = Session(Project(room.project.facts, moved), Unsaved())
    room.inspection = Inspection(room.session, CHECKS)
    room.register = NameRegister(room.session, room.inspection, 10)
    room.read()
    assert room.register.documents() == ["d", "e"]
    here, there = ({n.name: n for n in room.register.names(d)} for d in ("d", "e"))
    assert "Osaka" in here
    assert "Osaka" not in there
    assert here["Kavanaugh"].rows == ("p0", "p1", "p2")
    assert there["Kavanaugh"].rows == ("p3",)
    assert room.register.name("kavanaugh", "e") == there["Kavanaugh"]
    assert room.register.name("osaka", "e") is None


def test_a_form_of_another_region_is_a_fault_with_its_rendering() -> None:
    room = Room([("They are built in New Zealand.", "它們是新西蘭造的。")])
    name = room.named("New Zealand")
    assert name.verdict is Verdict.REGIONAL
    assert name.verdict.is_fault
    assert dict(name.renderings()) == {"新西蘭": 1}
