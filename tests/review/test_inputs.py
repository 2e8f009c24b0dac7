"""Files and pasted text, and all that can be wrong with them before they are read."""

from pathlib import Path

import pytest

from workbench.formats.format import Paragraphs
from workbench.formats.plain_text import Paragraphing
from workbench.model.problems import InputProblem
from workbench.review import inputs
from workbench.review.inputs import document_name, read_input


def test_a_file_is_read_by_its_format(tmp_path: Path) -> None:
    path = tmp_path / "port.en.txt"
    path.write_text("One.\nTwo.\n", encoding="utf-8")
    given = read_input(path)
    assert isinstance(given.contents, Paragraphs)
    assert (given.name, given.document, len(given.contents.items)) == ("port.en.txt", "port", 2)


def test_pasted_text_needs_no_file() -> None:
    given = read_input("One.\nTwo.", pasted="the pasted source")
    assert (given.name, given.document) == ("the pasted source", "pasted")
    assert given.contents.encoding == ""


def test_paragraphing_is_passed_on_to_files_and_paste(tmp_path: Path) -> None:
    path = tmp_path / "port.txt"
    path.write_text("One\ntwo.\n\nThree.", encoding="utf-8")
    for source in (path, path.read_text(encoding="utf-8")):
        assert len(read_input(source, None, Paragraphing.BLOCKS).contents.items) == 2


@pytest.mark.parametrize(
    ("name", "document"),
    [
        ("harbour.en.txt", "harbour"),
        ("harbour.zh-Hant.txt", "harbour"),
        ("harbour.pt-BR.docx", "harbour"),
        ("harbour.txt", "harbour"),
        ("harbour.zh.txt", "harbour"),
        ("harbour.zh_TW.txt", "harbour"),
        ("harbour.old.txt", "harbour.old"),
        ("harbour.v2.txt", "harbour.v2"),
        ("harbour.interleaved.txt", "harbour.interleaved"),
        ("a.b.c.txt", "a.b.c"),
        (".en.txt", ".en"),
    ],
)
def test_the_language_in_a_file_name_is_no_part_of_the_document(name: str, document: str) -> None:
    assert document_name(Path(name)) == document


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputProblem, match=r"There is no file .*port\.txt"):
        read_input(tmp_path / "port.txt")


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    folder = tmp_path / "port.txt"
    folder.mkdir()
    with pytest.raises(InputProblem, match=r"port\.txt is a folder"):
        read_input(folder)


@pytest.mark.parametrize(
    ("error", "words"),
    [(PermissionError(13, "no"), "may not read"), (OSError(5, "Input/output error"), "output")],
)
def test_a_file_that_cannot_be_read_says_why(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: OSError, words: str
) -> None:
    path = tmp_path / "port.txt"
    path.write_bytes(b"x")

    def refuse(path: Path) -> bytes:
        raise error

    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(InputProblem, match=words):
        read_input(path)


def test_a_file_that_is_too_large_is_not_even_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "port.txt"
    path.write_bytes(b"x" * 3 * 2**20)
    monkeypatch.setattr(inputs, "MOST_BYTES", 2**20)
    with pytest.raises(InputProblem, match=r"has 3 MB; files of up to 1 MB"):
        read_input(path)


@pytest.mark.parametrize("text", ["", "  \n", "a\0b", "half a \ud83d face"])
def test_pasted_nothing_and_pasted_damage_are_refused(text: str) -> None:
    with pytest.raises(InputProblem, match="the pasted text"):
        read_input(text)
