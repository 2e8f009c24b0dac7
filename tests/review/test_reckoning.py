"""The reckoning: every quantity stands in it once, and edits keep it true."""

from collections import Counter
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.checks.rules.numbers import CHECK
from workbench.language.numbers.agreement import Tie
from workbench.language.numbers.disagreements import Fault
from workbench.language.numbers.reader import read_quantities
from workbench.model import edits
from workbench.model.languages import Direction, Language
from workbench.model.progress import Cancelled, Unwatched
from workbench.model.project import Facts, Project
from workbench.model.segments import Pair, Side, Status
from workbench.review.reckoning import Entry, Reckoning, Verdict, reckon, reckon_pair
from workbench.review.session import Session, Touched, Unsaved

EN_ZH = Direction.parse("en", "zh-TW")


def entries_of(source: str, target: str) -> tuple[Entry, ...]:
    return reckon_pair(Pair("p", "d", source, target, target), EN_ZH)


def verdicts(source: str, target: str) -> list[Verdict]:
    return [entry.verdict for entry in entries_of(source, target)]


def session_of(texts: Sequence[tuple[str, str]]) -> Session:
    pairs = [Pair(f"p{n}", "d", a, b, b) for n, (a, b) in enumerate(texts)]
    facts = Facts("f", "Ferry", EN_ZH, "2026-11-22T00:00:00+00:00")
    return Session(Project(facts, pairs), Unsaved())


def reckoned(session: Session, at_once: int = 10) -> Reckoning:
    reckoning = Reckoning(session, at_once)
    read(session, reckoning)
    return reckoning


def read(session: Session, reckoning: Reckoning) -> None:
    project = session.project
    reckoning.adopt(reckon(list(project), project.facts.direction, Unwatched()))


THREE = (
    ("The ferry carried 76 guests.", "渡輪載著76名客人。"),
    ("It left at noon.", "它於12時離開。"),
    ("The fare is $12.", "票價為21美元。"),
)


def test_matched_quantities_are_listed_with_how_they_go_together() -> None:
    entries = entries_of(
        "The pier is two miles long and cost $130 million.", "碼頭長3.2公里，耗資1.3億美元。"
    )
    assert [entry.verdict for entry in entries] == [Verdict.AGREES, Verdict.AGREES]
    assert [entry.tie for entry in entries] == [Tie.CONVERTED, Tie.SAME]


def test_values_that_differ_stand_in_one_entry_with_both_spans() -> None:
    source, target = "It carried 76 guests.", "它載著67名客人。"
    (entry,) = entries_of(source, target)
    assert (entry.verdict, entry.fault) == (Verdict.DIFFERS, Fault.VALUE)
    assert entry.spans(Side.SOURCE)[0].quote(source) == "76"
    assert entry.spans(Side.TARGET)[0].quote(target) == "67"


def test_a_quantity_on_one_side_only_is_missing_or_added() -> None:
    assert verdicts("It weighs 12 tons.", "它很重。") == [Verdict.MISSING]
    (entry,) = entries_of("It is heavy.", "它重12公噸。")
    assert entry.verdict is Verdict.ADDED
    assert entry.spans(Side.SOURCE) == ()


def test_a_lost_over_leaves_the_values_agreeing() -> None:
    (entry,) = entries_of("Over 2,400 people came.", "有2400人來。")
    assert (entry.verdict, entry.fault) == (Verdict.AGREES, Fault.QUALIFIER)


def test_words_that_are_numbers_only_beside_one_are_left_out_alone() -> None:
    assert verdicts("They sat there.", "他們一起坐在碼頭。") == []
    assert verdicts("Both boats sank.", "兩艘船沉了。") == [Verdict.AGREES]


def test_a_word_that_hardly_counts_alone_is_no_fault() -> None:
    assert verdicts("Both boats sank.", "船沉了。") == [Verdict.ALONE]


def test_a_number_that_is_said_again_stands_alone() -> None:
    assert verdicts("Of 76 guests 76 paid.", "76名客人付了錢。") == [Verdict.AGREES, Verdict.ALONE]


def test_a_row_without_a_target_has_no_faults() -> None:
    assert verdicts("It weighs 12 tons.", " ") == [Verdict.ALONE]


def test_entries_stand_in_the_order_of_the_text() -> None:
    source = "On 3 May 76 guests paid $12."
    starts = [
        e.source.span.start for e in entries_of(source, "5月3日，76名客人付了12美元。") if e.source
    ]
    assert starts == sorted(starts)
    assert len(starts) == 4


@pytest.mark.parametrize("example", CHECK.examples)
def test_faults_are_those_that_the_check_finds(example) -> None:  # type: ignore[no-untyped-def]
    direction = Direction.parse(example.source_language, example.target_language)
    entries = reckon_pair(Pair("p", "d", example.source, example.target, ""), direction)
    assert sum(entry.verdict.is_fault for entry in entries) == len(example.messages)


PIECES = st.lists(
    st.sampled_from(
        ["12", "一", "both", "第三", "3.5", "％", "%", "億", "billion", " ", "first", "，", "兩年",
         "two years", "May", "5月", "half", "1990s", "and", "的"]
    ),
    max_size=12,
).map("".join)  # fmt: skip


@given(PIECES, PIECES)
def test_every_quantity_is_listed_exactly_once(source: str, target: str) -> None:
    entries = entries_of(source, target)
    for side, text, code in ((Side.SOURCE, source, "en"), (Side.TARGET, target, "zh-TW")):
        listed = Counter(span for entry in entries for span in entry.spans(side))
        there = read_quantities(text, Language.parse(code))
        assert not listed - Counter(q.span for q in there)
        assert not Counter(q.span for q in there if q.strength) - listed


def test_nothing_is_known_before_all_rows_were_read() -> None:
    session = session_of(THREE)
    reckoning = Reckoning(session, 10)
    session.perform(edits.set_target(session.project, "p0", "67"))
    assert reckoning.is_stale
    assert list(reckoning.entries()) == []


def test_an_edit_reads_only_the_touched_row(monkeypatch: pytest.MonkeyPatch) -> None:
    session = session_of(THREE)
    reckoning = reckoned(session)
    assert reckoning.counts() == {Verdict.AGREES: 2, Verdict.DIFFERS: 1}
    texts: list[str] = []
    told: list[Touched] = []
    reckoning.observe(told.append)

    def watched(pair: Pair, direction: Direction) -> tuple[Entry, ...]:
        texts.append(pair.target)
        return reckon_pair(pair, direction)

    monkeypatch.setattr("workbench.review.reckoning.reckon_pair", watched)
    session.perform(edits.set_target(session.project, "p2", "票價為12美元。"))
    assert texts == ["票價為12美元。"]
    assert told == [Touched(frozenset({"p2"}), reordered=False)]
    assert reckoning.counts() == {Verdict.AGREES: 3}
    session.perform(edits.set_status(session.project, ["p0"], Status.CONFIRMED))
    assert len(texts) == len(told) == 1


def test_a_merge_and_its_undoing_are_followed() -> None:
    session = session_of(THREE)
    reckoning = reckoned(session)
    before = list(reckoning.entries())
    undo = session.perform(edits.merge_with_next(session.project, "p0"))
    fresh = reckoned(session)
    assert list(reckoning.entries()) == list(fresh.entries())
    assert reckoning.counts() == fresh.counts()
    session.perform(undo)
    assert list(reckoning.entries()) == before


def test_a_change_of_many_rows_waits_for_a_new_reading() -> None:
    session = session_of(THREE)
    reckoning = reckoned(session, at_once=2)
    session.perform(
        edits.set_targets(session.project, dict.fromkeys(["p0", "p1"], "5"), "replace")
    )
    assert reckoning.counts()
    rows = dict.fromkeys(["p0", "p1", "p2"], "7")
    session.perform(edits.set_targets(session.project, rows, "replace"))
    assert reckoning.is_stale
    assert not reckoning.counts()


def test_other_languages_need_a_new_reading() -> None:
    session = session_of(THREE)
    reckoning = reckoned(session)
    session.perform(edits.set_direction(session.project, Direction.parse("en", "ja")))
    assert reckoning.is_stale
    read(session, reckoning)
    assert not reckoning.is_stale


def test_rows_edited_while_all_were_read_are_read_anew() -> None:
    session = session_of(THREE)
    reckoning = Reckoning(session, 1)
    found = reckon(list(session.project), EN_ZH, Unwatched())
    session.perform(edits.set_target(session.project, "p2", "票價為12美元。"))
    reckoning.adopt(found)
    assert reckoning.counts() == {Verdict.AGREES: 3}


def test_what_was_read_long_ago_is_not_taken_over() -> None:
    session = session_of(THREE)
    reckoning = Reckoning(session, 1)
    found = reckon(list(session.project), EN_ZH, Unwatched())
    session.perform(edits.set_targets(session.project, {"p0": "1", "p1": "2"}, "replace"))
    reckoning.adopt(found)
    assert reckoning.is_stale
    assert list(reckoning.entries()) == []


def test_reading_can_be_stopped() -> None:
    class Stopped:
        def advance(self, done: int, total: int) -> None:
            raise Cancelled

    with pytest.raises(Cancelled):
        reckon(list(session_of(THREE).project), EN_ZH, Stopped())
