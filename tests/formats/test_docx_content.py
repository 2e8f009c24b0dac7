"""What a bilingual DOCX is made of."""

import pytest

from workbench.formats.docx_content import USUAL_COLUMNS, Changes, Column, Layout


@pytest.mark.parametrize("missing", [Column.NUMBER, Column.TARGET])
def test_a_table_without_identity_or_target_cannot_be_asked_for(missing: Column) -> None:
    with pytest.raises(ValueError, match="number and a target"):
        Layout(columns=tuple(column for column in Column if column is not missing))


def test_a_table_may_do_without_the_source() -> None:
    assert Layout(columns=(Column.NUMBER, Column.TARGET)).rows_per_table > 0


def test_the_reviewed_text_has_its_column_where_both_texts_are_asked_for() -> None:
    assert Layout().shown == USUAL_COLUMNS
    both = Layout(columns=(Column.TARGET, Column.NUMBER), changes=Changes.BOTH).shown
    assert both == (Column.NUMBER, Column.TARGET, Column.REVIEWED)
    with pytest.raises(ValueError, match="column of its own"):
        Layout(columns=(Column.NUMBER, Column.TARGET, Column.REVIEWED))
