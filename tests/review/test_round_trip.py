"""The round trip: any project out and back without a change, any edits back and no others."""

from collections.abc import Callable
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from workbench.formats.docx_content import USUAL_COLUMNS, Changes, Column
from workbench.formats.docx_manifest import text_hash
from workbench.formats.docx_text import Cleaner
from workbench.formats.label_languages import LABELS
from workbench.model.annotations import Annotation
from workbench.model.languages import Direction
from workbench.model.project import Facts, Project
from workbench.model.segments import Pair, Side, Span, Status
from workbench.review.acceptance import changes, sensible
from workbench.review.layers import FINAL
from workbench.review.reimport import Returned, Standing, Trait

Letter = Any
Send = Callable[..., Letter]
Back = Callable[[Project, Letter], Returned]

# Fixtures that only make things anew may be shared by examples.
many = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])

WORDS = st.sampled_from(
    ["quay ", "48", " %", "碼頭", "，", "ميناء", " הנמל", "😀", "👩\u200d🚀", "\u00a0", "\u3000",
     "é", "e\u0301", "\n", "\t", "\x07", "\u202e", "\u2028", "𠮷", "<b>&amp;", "“x”", "\ufeff"]
)  # fmt: skip
TEXTS = st.lists(WORDS, max_size=8).map("".join) | st.text(max_size=12)
COLUMNS = st.sampled_from([USUAL_COLUMNS, (*USUAL_COLUMNS, Column.COMMENTS)])
LANGUAGES = st.sampled_from(list(LABELS.values()))
CHOICES = st.fixed_dictionaries(
    {"changes": st.sampled_from(Changes), "columns": COLUMNS, "labels": LANGUAGES}
)
DIRECTIONS = st.sampled_from([("en", "zh-Hant"), ("zh-Hans", "en"), ("en", "ar"), ("he", "ja")])


@st.composite
def projects(draw: st.DrawFn) -> Project:
    count = draw(st.integers(1, 6))
    pairs = []
    for number in range(count):
        source, draft = draw(TEXTS), draw(TEXTS)
        target = draw(st.just(draft) | TEXTS)
        status = draw(st.sampled_from(Status))
        pairs.append(Pair(f"{draw(st.sampled_from('aé:'))}{number}", "d", source, target, draft,
                          status))  # fmt: skip
    facts = Facts("6d0f6f5e", "T", Direction.parse(*draw(DIRECTIONS)), "2026-01-01T00:00:00Z")
    marks = [draw(marked(str(n), pairs)) for n in range(draw(st.integers(0, 5)))]
    return Project(facts, pairs, annotations=marks)


@st.composite
def marked(draw: st.DrawFn, name: str, pairs: list[Pair]) -> Annotation:
    """Give a comment, an error or a rating, which may answer another or itself."""
    pair, side = draw(st.sampled_from(pairs)), draw(st.sampled_from(Side))
    length = len(pair.text(side))
    start, end = sorted((draw(st.integers(0, length)), draw(st.integers(0, length))))
    span = draw(st.none() | st.just(Span(start, end)))
    return Annotation(
        name,
        pair.id,
        draw(st.sampled_from(["Hm?", "", "Bo: so\nit is"]) | TEXTS),
        draw(st.sampled_from(["Bo", ""])),
        draw(st.sampled_from(["2026-01-02T00:00:00+00:00", "2026-01-01", ""])),
        side,
        span,
        span.quote(pair.text(side)) if span else "",
        draw(st.sampled_from(["accuracy/omission", "style", "", "own/kind"])),
        draw(st.sampled_from(["", "major", "minor", "grave"])),
        draw(st.sampled_from(["", "better"])),
        layer=draw(st.sampled_from(["", FINAL])),
        answers=draw(st.sampled_from(["", "0", "1", "2"])),
        is_resolved=draw(st.booleans()),
        rating=draw(st.none() | st.just(80.0)),
    )


def state(project: Project) -> tuple[object, ...]:
    return project.facts, list(project), list(project.annotations.values())


@many
@given(projects(), CHOICES)
def test_out_and_back_changes_nothing(
    send: Send, returned: Back, content: Project, choices: dict[str, Any]
) -> None:
    back = returned(content, send(content, **choices))
    assert back.standing(Standing.UNCHANGED) == list(content.order)
    assert not changes(content, back, sensible(back))
    assert (back.missing, back.comments, back.problems, back.settled) == ((), (), (), ())


@many
@given(projects(), st.data(), st.sampled_from([Changes.TRACKED, Changes.CLEAN]))
def test_exactly_the_edits_come_back_and_undo_takes_them_away(
    send: Send, returned: Back, content: Project, data: st.DataObject, mode: Changes
) -> None:
    letter, before = send(content, mode), state(content)
    expected = {}
    for number, pair in enumerate(content):
        edit = data.draw(st.none() | st.sampled_from(["！", " more", "ه", "😀", "1"]))
        if edit:
            tracked = data.draw(st.booleans())
            (letter.insert if tracked else letter.type_into)(number, edit)
            expected[pair.id] = Cleaner().clean(pair.target) + edit
    back = returned(content, letter)
    found = {row.pair: row.theirs for row in back.rows if row.standing is Standing.CHANGED}
    assert found.keys() == expected.keys()
    for pair_id, text in expected.items():
        assert text_hash(Cleaner().clean(found[pair_id])) == text_hash(text)
    inverse = changes(content, back, sensible(back)).apply(content)
    assert {pair.id for pair in content if pair.target != dict(_targets(before))[pair.id]} == (
        expected.keys()
    )
    inverse.apply(content)
    assert state(content) == before


@many
@given(projects(), st.data())
def test_marks_lost_and_rows_shuffled_are_no_reason_to_mix_texts(
    send: Send, returned: Back, content: Project, data: st.DataObject
) -> None:
    letter = send(content)
    rows = letter.rows()
    if data.draw(st.booleans()):
        letter.strip_tags()
    for row in data.draw(st.permutations(rows)):
        letter.table.append(row)
    back = returned(content, letter)
    assert not back.standing(Standing.CHANGED)
    assert not back.having(Trait.DUPLICATED)
    assert back.missing == ()


def _targets(before: tuple[object, ...]) -> list[tuple[str, str]]:
    pairs = before[1]
    assert isinstance(pairs, list)
    return [(pair.id, pair.target) for pair in pairs]
