"""CSV and TSV with source and target."""

import csv
import io
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.formats.format import Rows, visible_characters
from workbench.formats.tables import DelimitedTable
from workbench.model.problems import InputProblem


def read(text: str) -> Rows:
    return DelimitedTable().read(text.encode(), "port.csv")


def rows(text: str) -> list[tuple[str, str, str, str]]:
    return [(row.id, row.document, row.source, row.target) for row in read(text).items]


SOUND = [("7", "port", "One, two", "一、二"), ("8", "port", 'The "Tern"', "「燕鷗號」")]


@pytest.mark.parametrize("delimiter", [",", "\t", ";", "|"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_each_delimiter_and_line_end_is_found(delimiter: str, end: str) -> None:
    out = io.StringIO()
    writer = csv.writer(out, delimiter=delimiter, lineterminator=end)
    writer.writerows([("id", "document", "source", "target"), *SOUND])
    assert rows(out.getvalue()) == SOUND


def test_columns_come_in_any_order_and_case_with_others_among_them() -> None:
    text = "\ufeffTarget,Note,ID,Source\n一,see below,7,One\n"
    assert rows(text) == [("7", "", "One", "一")]
    reasons = {entry.reason: entry.characters for entry in read(text).leftovers}
    assert reasons == {"table-header": 18, "ids": 1, "other-columns": 8}


def test_a_tsv_without_quoting_keeps_its_quotation_marks() -> None:
    text = 'id\tsource\ttarget\n1\t"Tern" is here\t燕鷗\n2\t"Gull\t海鷗\n'
    assert rows(text) == [("1", "", '"Tern" is here', "燕鷗"), ("2", "", '"Gull', "海鷗")]


def test_cells_keep_line_breaks_and_spaces_and_rows_their_lines() -> None:
    read_rows = read('id,source,target\n1," One\ntwo ",一\n\n2,Three,三\n').items
    assert [(row.source, row.line) for row in read_rows] == [(" One\ntwo ", 2), ("Three", 5)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("source,target\nOne,一\n", r"line 1.*no column id"),
        ("id,text\n1,One\n", r"no column source, target"),
        ("id,source,source,target\n1,a,b,c\n", r"two columns named source"),
        ("id,source,target\n1,One\n", r"line 2.*2 cells, the header 3"),
        ("id,source,target\n1,One,一\n2,Two,二,x\n", r"line 3.*4 cells"),
        ("id,source,target\n1,One,一\n1,Two,二\n", r"line 3.*id 1.*line 2"),
        ("id,source,target\n,One,一\n", r"line 2.*no id"),
        ('id,source,target\n1,One,一\n2,"Two,二\n3,Three,三\n', r"line 3.*quotation mark"),
        ("id,source,target\n", r"no rows below it"),
        ("\n \n", r"only blank lines"),
    ],
)
def test_what_is_no_sound_table_is_named_with_its_line(text: str, words: str) -> None:
    with pytest.raises(InputProblem, match=words) as caught:
        read(text)
    assert "port.csv" in str(caught.value)


@given(st.lists(st.tuples(*[st.text(alphabet='ab,;"\t\n 碼', max_size=8)] * 2), min_size=1))
def test_what_a_csv_writer_writes_is_read_back(cells: list[tuple[str, str]]) -> None:
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(["id", "source", "target"])
    writer.writerows([n, *texts] for n, texts in enumerate(cells))
    table = read(out.getvalue())
    assert [(row.source, row.target) for row in table.items] == cells
    held = sum(visible_characters(text) for texts in cells for text in texts)
    assert table.characters == held + sum(entry.characters for entry in table.leftovers)


@pytest.mark.speed
def test_time_is_linear_in_the_rows() -> None:
    def seconds(count: int) -> float:
        lines = [f"{n},One ship came in {n},來了{n}艘船" for n in range(count)]
        data = "\n".join(["id,source,target", *lines]).encode()
        begun = time.process_time()
        DelimitedTable().read(data, "port.csv")
        return time.process_time() - begun

    small, large = seconds(10_000), seconds(40_000)
    assert large < 12 * small
