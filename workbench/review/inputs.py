"""Inputs: the bytes of a file or pasted text, read by the format that they are in."""

import re
from dataclasses import dataclass
from pathlib import Path

from workbench.formats.catalogue import PLAIN_TEXT, format_of
from workbench.formats.format import Paragraphs, Rows
from workbench.formats.plain_text import Paragraphing, PlainText
from workbench.model.problems import InputProblem

MOST_BYTES = 100 * 2**20
"""Beyond this a file is refused; as text it is more than a translator's working life."""

# Two letters and what may follow them; three would make a language of "new" and "old".
_LANGUAGE = re.compile(r"[A-Za-z]{2}(?:[-_][A-Za-z]{4})?(?:[-_][A-Za-z]{2})?")

PASTED = "the pasted text"


@dataclass(frozen=True, slots=True)
class Input:
    """What was read; ``document`` is a short name that the ids of its pairs begin with."""

    name: str
    document: str
    contents: Paragraphs | Rows


def read_input(
    source: Path | str,
    encoding: str | None = None,
    paragraphing: Paragraphing = Paragraphing.AUTO,
    pasted: str = PASTED,
) -> Input:
    """Read a file (a Path) or pasted text (a str, called ``pasted`` in messages).

    Raises EncodingNeeded where the encoding has to be chosen and InputProblem for all else that
    is wrong with the file.
    """
    reader = PlainText(paragraphing)
    if isinstance(source, str):
        _require_characters(source, pasted)
        return Input(pasted, "pasted", reader.read_text(source, pasted))
    kind = format_of(source.name)
    kind = reader if kind is PLAIN_TEXT else kind
    return Input(
        source.name, document_name(source), kind.read(read_bytes(source), source.name, encoding)
    )


def document_name(path: Path) -> str:
    """Give the name of a file without its ending and without the language it may name.

    ``harbour.en.txt`` and ``harbour.zh-Hant.txt`` are both ``harbour``.
    """
    stem, _, last = path.stem.rpartition(".")
    return stem if stem and _LANGUAGE.fullmatch(last) else path.stem


def read_bytes(path: Path) -> bytes:
    """Read a file; raise InputProblem where that cannot be done or should not."""
    try:
        if path.is_dir():
            raise InputProblem("{file} is a folder. Choose a file in it.", file=path.name)
        size = path.stat().st_size
        if size > MOST_BYTES:
            raise InputProblem(
                "{file} has {size} MB; files of up to {most} MB are read. Cut it into parts.",
                file=path.name,
                size=size // 2**20,
                most=MOST_BYTES // 2**20,
            )
        return path.read_bytes()
    except FileNotFoundError:
        raise InputProblem(
            "There is no file {file}. Check its name and folder.", file=str(path)
        ) from None
    except PermissionError:
        raise InputProblem(
            "You may not read {file}. Change its permissions or copy it elsewhere.",
            file=path.name,
        ) from None
    except OSError as error:
        raise InputProblem(
            "{file} cannot be read ({detail}). Check the drive it is on.",
            file=path.name,
            detail=error.strerror or str(error),
        ) from None


def _require_characters(text: str, name: str) -> None:
    """Refuse what no clipboard should hold: nothing, NUL, and halves of characters."""
    if not text.strip():
        raise InputProblem("There is no text in {file}. Paste or choose some.", file=name)
    if "\0" in text or any("\ud800" <= char <= "\udfff" for char in text):
        raise InputProblem(
            "There are damaged characters in {file}. Copy it again or save it as a file.",
            file=name,
        )
