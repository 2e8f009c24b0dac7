"""Findings stay true through edits and dismissals."""

from collections.abc import Iterable, Iterator

import pytest

from workbench.checks.check import Check, Context
from workbench.model import edits
from workbench.model.findings import Finding, Severity
from workbench.model.languages import Direction
from workbench.model.problems import Problem
from workbench.model.progress import Cancelled, Unwatched
from workbench.model.project import Facts, Project
from workbench.model.segments import Pair
from workbench.review import inspection
from workbench.review.inspection import Inspection
from workbench.review.session import Session, Unsaved


def find(pair: Pair, context: Context) -> Iterator[Finding]:
    """Object to each row whose target says “bad”, gravely to “worse”."""
    if "bad" in pair.target:
        yield Finding("words", pair.id, "bad", Severity.INFO, values=(("word", "bad"),))
    if "worse" in pair.target:
        yield Finding("words", pair.id, "bad", Severity.ERROR, values=(("word", "worse"),))


WORDS = Check("words", "Words", {"bad": "The word “{word}”."}, find, ())


@pytest.fixture
def session() -> Session:
    facts = Facts("p", "t", Direction.parse("en", "de"), "2026-01-01T00:00:00+00:00")
    targets = ["good", "bad and worse", "fine", "bad"]
    pairs = [Pair(f"h:{n}", "h", "x", text, text) for n, text in enumerate(targets)]
    return Session(Project(facts, pairs), Unsaved())


@pytest.fixture
def inspected(session: Session) -> Inspection:
    kept = Inspection(session, [WORDS])
    found = inspection.inspect(session.project, [WORDS], Unwatched())
    kept.adopt(found)
    return kept


def ids(kept: Inspection) -> list[tuple[str, Severity]]:
    return [(finding.pair, finding.severity) for finding in kept.findings()]


def test_findings_come_in_the_order_of_rows_the_gravest_first(inspected: Inspection) -> None:
    assert ids(inspected) == [
        ("h:1", Severity.ERROR),
        ("h:1", Severity.INFO),
        ("h:3", Severity.INFO),
    ]


def test_an_edit_is_checked_at_once(session: Session, inspected: Inspection) -> None:
    heard: list[frozenset[str]] = []
    inspected.observe(heard.append)
    session.perform(edits.set_target(session.project, "h:1", "good"))
    session.perform(edits.set_target(session.project, "h:0", "bad"))
    assert ids(inspected) == [("h:0", Severity.INFO), ("h:3", Severity.INFO)]
    assert heard == [{"h:1"}, {"h:0"}]


def test_a_dismissed_finding_is_hidden_until_it_is_reinstated(
    session: Session, inspected: Inspection
) -> None:
    finding = inspected.findings_of("h:3")[0]
    dismissal = inspected.judged_no_error(finding, "Ana")
    session.perform(edits.dismiss(session.project, [dismissal]))
    assert inspected.findings_of("h:3") == ()
    assert inspected.all_findings_of("h:3") == (finding,)
    session.perform(edits.reinstate(session.project, [finding.fingerprint]))
    assert inspected.findings_of("h:3") == (finding,)


def test_rows_that_go_away_take_their_findings_along(
    session: Session, inspected: Inspection
) -> None:
    inverse = session.perform(edits.merge_with_next(session.project, "h:2"))
    assert ids(inspected)[-1] == ("h:2", Severity.INFO)
    session.perform(inverse)
    assert ids(inspected)[-1] == ("h:3", Severity.INFO)


def test_results_for_a_row_that_was_edited_meanwhile_are_made_anew(session: Session) -> None:
    kept = Inspection(session, [WORDS])
    found = inspection.inspect(session.project, [WORDS], Unwatched())
    session.perform(edits.set_target(session.project, "h:3", "good"))
    session.perform(edits.set_target(session.project, "h:0", "worse"))
    kept.adopt(found)
    assert [pair for pair, _ in ids(kept)] == ["h:0", "h:1", "h:1"]


def test_a_long_inspection_can_be_stopped(session: Session) -> None:
    class Stop:
        def advance(self, done: int, total: int) -> None:
            raise Cancelled

    with pytest.raises(Cancelled):
        inspection.inspect(session.project, [], Stop())


def test_checks_are_picked_by_name_and_a_strange_name_is_answered() -> None:
    assert [check.id for check in inspection.checks_named(["numbers"])] == ["numbers"]
    with pytest.raises(Problem, match=r"no check called “nmubers”; the checks are: .*numbers"):
        inspection.checks_named(["nmubers"])


def test_every_message_of_every_check_can_be_put_into_words() -> None:
    for check in inspection.CHECKS:
        for message, template in check.messages.items():
            finding = Finding(check.id, "h:1", message, Severity.INFO)
            assert inspection.template_of(finding) == template


class Rarity:
    """Know how often each target stands in the project."""

    def __init__(self, pairs: Iterable[Pair]) -> None:
        self.rows: dict[str, set[str]] = {}
        for pair in pairs:
            self.rows.setdefault(pair.target, set()).add(pair.id)

    def revise(self, before: Pair | None, after: Pair | None) -> frozenset[str]:
        """Take a row from where it was to where it is."""
        concerned: set[str] = set()
        if before:
            self.rows[before.target].discard(before.id)
            concerned |= self.rows[before.target]
        if after:
            rows = self.rows.setdefault(after.target, set())
            concerned |= rows
            rows.add(after.id)
        return frozenset(concerned)


def find_repeated(pair: Pair, context: Context) -> Iterator[Finding]:
    """Object to a target that another row has as well."""
    study = context.studies.get("repeated")
    if isinstance(study, Rarity) and len(study.rows[pair.target]) > 1:
        yield Finding("repeated", pair.id, "again", Severity.WARNING)


REPEATED = Check("repeated", "Repeated", {"again": "Again."}, find_repeated, (), Rarity)


def repeated(session: Session) -> Inspection:
    kept = Inspection(session, [REPEATED], at_once=2)
    kept.adopt(inspection.inspect(session.project, [REPEATED], Unwatched()))
    return kept


def test_a_check_may_judge_a_row_by_the_others(session: Session) -> None:
    session.perform(edits.set_target(session.project, "h:0", "bad"))
    assert [pair for pair, _ in ids(repeated(session))] == ["h:0", "h:3"]


def test_an_edit_reaches_the_findings_of_the_rows_it_concerns(session: Session) -> None:
    kept = repeated(session)
    heard: list[frozenset[str]] = []
    kept.observe(heard.append)
    undo = session.perform(edits.set_target(session.project, "h:0", "bad"))
    assert [pair for pair, _ in ids(kept)] == ["h:0", "h:3"]
    assert heard == [{"h:0", "h:3"}]
    session.perform(undo)
    assert ids(kept) == []


def test_what_was_learned_keeps_up_with_rows_that_go_and_come_back(session: Session) -> None:
    kept = repeated(session)
    session.perform(edits.set_target(session.project, "h:2", "bad"))
    undo = session.perform(edits.merge_with_next(session.project, "h:2"))
    assert ids(kept) == []
    session.perform(undo)
    assert [pair for pair, _ in ids(kept)] == ["h:2", "h:3"]


def test_edits_made_while_the_checks_ran_are_learned_afterwards(session: Session) -> None:
    kept = Inspection(session, [REPEATED])
    inspected = inspection.inspect(session.project, [REPEATED], Unwatched())
    session.perform(edits.set_target(session.project, "h:0", "bad"))
    session.perform(edits.merge_with_next(session.project, "h:1"))
    kept.adopt(inspected)
    assert [pair for pair, _ in ids(kept)] == ["h:0", "h:3"]


def test_nothing_is_judged_by_what_was_learned_before_a_change_too_large_to_follow(
    session: Session,
) -> None:
    kept = repeated(session)
    texts = dict.fromkeys(session.project.order, "bad")
    session.perform(edits.set_targets(session.project, texts, "replace"))
    assert kept.is_stale
    assert ids(kept) == []


def test_after_a_change_that_concerns_all_rows_someone_has_to_check_them(
    session: Session, inspected: Inspection
) -> None:
    turned = session.project.facts.direction.swapped()
    session.perform(edits.set_direction(session.project, turned))
    assert inspected.is_stale
    inspected.adopt(inspection.inspect(session.project, [WORDS], Unwatched()))
    assert not inspected.is_stale
