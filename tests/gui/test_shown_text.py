from hypothesis import given
from hypothesis import strategies as st

from workbench.gui.shown_text import as_it_is, with_changes
from workbench.model.languages import Language
from workbench.model.segments import Span

ENGLISH = Language.parse("en")
TEXTS = st.text(alphabet="the ferry 12家", max_size=30)


@given(TEXTS, TEXTS)
def test_without_the_deleted_words_the_edited_text_is_left(draft: str, edited: str) -> None:
    shown = with_changes(draft, edited, ENGLISH)
    deleted = {at for span in shown.deleted for at in range(*span)}
    assert "".join(c for at, c in enumerate(shown.text) if at not in deleted) == edited
    inserted = {at for span in shown.inserted for at in range(*span)}
    assert "".join(c for at, c in enumerate(shown.text) if at not in inserted) == draft


@given(TEXTS, TEXTS, st.data())
def test_a_span_is_shown_with_its_own_characters(
    draft: str, edited: str, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(edited)))
    span = Span(start, data.draw(st.integers(start, len(edited))))
    shown = with_changes(draft, edited, ENGLISH)
    assert "".join(part.quote(shown.text) for part in shown.place(span)) == span.quote(edited)


def test_deleted_words_stand_before_what_replaced_them() -> None:
    shown = with_changes("The old ferry", "The new ferry", ENGLISH)
    assert shown.text == "The oldnew ferry"
    assert [span.quote(shown.text) for span in shown.deleted] == ["old"]
    assert [span.quote(shown.text) for span in shown.inserted] == ["new"]


def test_an_omission_of_no_width_has_one_place() -> None:
    assert with_changes("a ferry", "a boat", ENGLISH).place(Span(2, 2)) == [Span(2, 2)]
    assert as_it_is("").place(Span(0, 0)) == [Span(0, 0)]
