"""What every format that can be read promises."""

import io
from collections.abc import Iterator

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.formats.catalogue import FORMATS
from workbench.formats.format import Format, Paragraphs, Rows, visible_characters
from workbench.model.problems import InputProblem


def _word() -> bytes:
    document = docx.Document()
    document.add_paragraph("The quay opened on Tuesday.")
    document.add_paragraph("碼頭週二啟用。")
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


SAMPLES = {
    "Text": "The quay opened on Tuesday.\r\n\r\n碼頭週二啟用。\r\n".encode(),
    "Word document": _word(),
    "Table": "id,source,target\n1,The quay opened on Tuesday.,碼頭週二啟用。\n".encode(),
}


def texts(contents: Paragraphs | Rows) -> Iterator[str]:
    if isinstance(contents, Paragraphs):
        return (item.text for item in contents.items)
    return (text for row in contents.items for text in (row.source, row.target))


@pytest.mark.parametrize("kind", FORMATS, ids=lambda kind: kind.name)
class TestFormat:
    def test_its_sample_is_read_in_full(self, kind: Format) -> None:
        contents = kind.read(SAMPLES[kind.name], f"port{kind.suffixes[0]}")
        assert list(texts(contents)) == ["The quay opened on Tuesday.", "碼頭週二啟用。"]

    def test_every_character_is_accounted_for(self, kind: Format) -> None:
        contents = kind.read(SAMPLES[kind.name], f"port{kind.suffixes[0]}")
        held = sum(map(visible_characters, texts(contents)))
        assert contents.characters == held + sum(x.characters for x in contents.leftovers)

    def test_reading_twice_gives_the_same(self, kind: Format) -> None:
        data = SAMPLES[kind.name]
        assert kind.read(data, "port") == kind.read(data, "port")

    def test_its_endings_are_lower_case_with_a_dot(self, kind: Format) -> None:
        assert kind.suffixes
        assert all(suffix == suffix.lower() and suffix[0] == "." for suffix in kind.suffixes)

    @pytest.mark.parametrize(
        "data",
        [
            b"",
            b"\n \n\t\n",
            b"\0",
            b"abc\0def\0",
            b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
            b"%PDF-1.7\n%\xe2\xe3\xcf\xd3",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512),
            bytes(range(256)) * 10,
            b"\xff\xfe",
            b"\xef\xbb\xbf",
            b"\xff\xfea",
        ],
        ids=repr,
    )
    def test_what_is_no_text_is_a_problem_that_names_the_file(
        self, kind: Format, data: bytes
    ) -> None:
        with pytest.raises(InputProblem) as caught:
            kind.read(data, "port.xyz")
        assert "port.xyz" in str(caught.value)
        assert str(caught.value).endswith(".")

    @given(data=st.binary(max_size=400))
    def test_any_bytes_are_read_or_a_problem(self, kind: Format, data: bytes) -> None:
        self._read(kind, data)

    @given(data=st.data())
    def test_a_spoilt_sample_is_read_or_a_problem(self, kind: Format, data: st.DataObject) -> None:
        sample = SAMPLES[kind.name]
        start = data.draw(st.integers(0, len(sample)))
        end = data.draw(st.integers(start, len(sample)))
        self._read(kind, sample[:start] + data.draw(st.binary(max_size=8)) + sample[end:])

    def _read(self, kind: Format, data: bytes) -> None:
        try:
            contents = kind.read(data, "port.xyz")
        except InputProblem:
            return
        held = sum(map(visible_characters, texts(contents)))
        assert contents.characters == held + sum(x.characters for x in contents.leftovers)
