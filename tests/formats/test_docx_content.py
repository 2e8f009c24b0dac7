"""What a bilingual DOCX is made of."""

import pytest

from workbench.formats.docx_content import Column, Layout


@pytest.mark.parametrize("missing", [Column.NUMBER, Column.TARGET])
def test_a_table_without_identity_or_target_cannot_be_asked_for(missing: Column) -> None:
    with pytest.raises(ValueError, match="number and a target"):
        Layout(columns=tuple(column for column in Column if column is not missing))


def test_a_table_may_do_without_the_source() -> None:
    assert Layout(columns=(Column.NUMBER, Column.TARGET)).rows_per_table > 0
