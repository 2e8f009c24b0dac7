"""Encodings: from the bytes of a text file to text, by proof or by the user's choice."""

import codecs
import re
from dataclasses import dataclass

from workbench.formats.plausibility import plausibility
from workbench.model.problems import InputProblem

DAMAGED_UTF8 = "utf-8-damaged"
"""UTF-8 in which every wrong byte becomes U+FFFD; taken only where the user asks for it."""

# UTF-32 first: its little-endian mark begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
OFFERED = (
    "gb18030", "big5", "big5hkscs", "utf-16-le", "utf-16-be", "shift_jis", "euc_jp", "euc_kr",
    "cp1252", "cp1250", "cp1251", "koi8_r", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257",
    "cp874", "cp1258",
)  # fmt: skip
# Seven-bit encodings are valid UTF-8 and would pass as gibberish; these marks give them away.
_SEVEN_BIT = ((b"\x1b$", "iso2022_jp"), (b"\x1b$)C", "iso2022_kr"), (b"~{", "hz"))
_PICTURE = "{file} is a picture, not a text file. Choose a text file."
_ARCHIVE = (
    "{file} is an archive or an Office document, not a text file. If it is a Word document, give"
    " it the ending .docx."
)
_SIGNATURES = (
    (b"%PDF", "{file} is a PDF, not a text file. Save its text as .docx or .txt."),
    (b"PK\x03\x04", _ARCHIVE),
    (b"\x1f\x8b", _ARCHIVE),
    (
        b"\xd0\xcf\x11\xe0",
        "{file} is an old Office document, not a text file. Save it as .docx or as CSV.",
    ),
    (b"{\\rtf", "{file} is an RTF document, not plain text. Save it as .docx or .txt."),
    (b"\x89PNG", _PICTURE),
    (b"\xff\xd8\xff", _PICTURE),
    (b"GIF8", _PICTURE),
    (b"SQLite format 3\0", "{file} is a database, not a text file. Choose a text file."),
)
_SAMPLE = 1 << 16
_PREVIEW = 200
_BEFORE = 8
_LEAST_NULL_SHARE = 0.1
# Above this share of wrong sequences a text is in another encoding rather than damaged.
_DAMAGE_SHARE = 0.02
# One wrong byte inside a character spoils the three bytes of it at most.
_DAMAGE_OF_ONE_BYTE = 3
# Below this the text an encoding gives is noise. Prose reaches .5 and more in its own encoding.
_LEAST_PLAUSIBLE = 0.3
_BREAKS = re.compile(rb"\r\n|[\r\n]")
# Control characters that text files hold: tab, line ends, escape, and DOS's end of file.
_CONTROL_BYTES = re.compile(rb"[\x00-\x08\x0e-\x19\x1c-\x1f\x7f]")
_CONTROL_SHARE = 0.01
_CONTROLS = re.compile("[\x00-\x08\x0e-\x19\x1c-\x1f\x7f\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text and the encoding that it was in."""

    text: str
    encoding: str


@dataclass(frozen=True, slots=True)
class Candidate:
    """An encoding that a text may be in; ``score``, 0 to 1, says how much like prose it reads."""

    encoding: str
    score: float
    preview: str


class EncodingNeeded(InputProblem):
    """The bytes are not UTF-8, so the user has to say what they are; likeliest first."""

    def __init__(
        self, message: str, candidates: tuple[Candidate, ...], **values: str | int
    ) -> None:
        super().__init__(message, **values)
        self.candidates = candidates


def decode(data: bytes, name: str, encoding: str | None = None) -> Decoded:
    """Give the text of a file, without its byte order mark.

    A byte order mark is believed, then strict UTF-8; anything else raises EncodingNeeded unless
    ``encoding`` names one. Raises InputProblem for an empty file, for one that is no text and
    for bytes that the encoding named does not have.
    """
    if not data:
        raise InputProblem("{file} is empty. Choose a file with text in it.", file=name)
    _refuse_other_kinds(data, name)
    if encoding is not None:
        return _as_named(data, name, encoding)
    marked = next(((m, e) for m, e in _MARKS if data.startswith(m)), None)
    if marked is not None:
        mark, found = marked
        return Decoded(_strictly(data[len(mark) :], name, found), found)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise _not_utf8(data, name, error) from None
    _refuse_seven_bit(data, name)
    if "\0" in text:
        raise _wide_or_binary(data, name)
    return Decoded(_without_controls(text, name), "utf-8")


def candidates_for(data: bytes) -> tuple[Candidate, ...]:
    """Give the encodings that the bytes can be in, likeliest first.

    That bytes can be decoded proves little: Big5 text decodes as GB18030 and as cp1252. So each
    reading is judged by how much like prose it looks.
    """
    sample = data[:_SAMPLE]
    found = []
    for encoding in OFFERED:
        text = _start(sample, encoding)
        if text:
            found.append(Candidate(encoding, plausibility(text), _telling(text)))
    return tuple(sorted(found, key=lambda candidate: -candidate.score))


def _telling(text: str) -> str:
    """Give a part in which encodings differ: they agree on ASCII, so not the start of it."""
    at = next((place for place, char in enumerate(text) if not char.isascii()), 0)
    line = text.rfind("\n", 0, at) + 1
    return text[max(line, at - _BEFORE) :][:_PREVIEW]


def _start(sample: bytes, encoding: str) -> str:
    decoder = codecs.getincrementaldecoder(encoding)("strict")
    try:
        return decoder.decode(sample, final=False)
    except UnicodeDecodeError:
        return ""


def _as_named(data: bytes, name: str, encoding: str) -> Decoded:
    if encoding == DAMAGED_UTF8:
        text = data.removeprefix(codecs.BOM_UTF8).decode("utf-8", "replace")
        return Decoded(_without_controls(text, name), DAMAGED_UTF8)
    text = _strictly(data, name, encoding).removeprefix("\ufeff")
    return Decoded(text, encoding)


def _strictly(data: bytes, name: str, encoding: str) -> str:
    try:
        text = data.decode(encoding)
    except LookupError:
        raise InputProblem(
            "There is no encoding named {encoding}; name one such as utf-8, gb18030 or big5.",
            encoding=encoding,
        ) from None
    except UnicodeError as error:
        raise InputProblem(
            "{file} cannot be read as {encoding}: line {line} holds bytes that this encoding"
            " does not have. Choose another encoding.",
            file=name,
            encoding=encoding,
            line=_line_of(data, error.start if isinstance(error, UnicodeDecodeError) else 0),
        ) from None
    return _without_controls(text, name)


def _not_utf8(data: bytes, name: str, error: UnicodeDecodeError) -> InputProblem:
    damaged = data.decode("utf-8", "replace")
    wrong = damaged.count("\ufffd")
    right = sum(not char.isascii() for char in damaged) - wrong
    candidates = candidates_for(data)
    if wrong <= max(_DAMAGE_OF_ONE_BYTE, _DAMAGE_SHARE * right) and right > wrong:
        return _damage(data, name, error, candidates)
    if not candidates or _is_binary(data, candidates):
        return _binary(data, name)
    return EncodingNeeded(
        "{file} is not in UTF-8; it reads best as {encoding}. Choose the encoding in which the"
        " preview reads right.",
        candidates,
        file=name,
        encoding=candidates[0].encoding,
    )


def _damage(
    data: bytes, name: str, error: UnicodeDecodeError, others: tuple[Candidate, ...]
) -> EncodingNeeded:
    at = len(data[: error.start].decode("utf-8"))
    preview = data.decode("utf-8", "replace")[max(0, at - _BEFORE) :][:_PREVIEW]
    repaired = Candidate(DAMAGED_UTF8, 1.0, preview)
    return EncodingNeeded(
        "{file} is in UTF-8 but for line {line}, which holds the wrong byte {byte} (at byte"
        " {offset} of the file). Repair that line, or choose to read wrong bytes as \ufffd.",
        (repaired, *others),
        file=name,
        line=_line_of(data, error.start),
        byte=f"0x{data[error.start]:02X}",
        offset=error.start,
    )


def _wide_or_binary(data: bytes, name: str) -> InputProblem:
    candidates = tuple(c for c in candidates_for(data) if c.encoding.startswith("utf-16"))
    # Valid as UTF-8, it can be wide Latin, where every other byte is NUL, but not wide Han.
    few_nulls = data.count(0) < _LEAST_NULL_SHARE * len(data)
    if len(data) % 2 or few_nulls or _is_binary(data, candidates):
        return _binary(data, name)
    return EncodingNeeded(
        "{file} looks like {encoding} without a byte order mark. Choose the encoding in which"
        " the preview reads right.",
        candidates,
        file=name,
        encoding=candidates[0].encoding,
    )


def _is_binary(data: bytes, candidates: tuple[Candidate, ...]) -> bool:
    """Text has no NUL and few control bytes but in UTF-16, and there it reads like prose."""
    controls = len(_CONTROL_BYTES.findall(data, 0, _SAMPLE))
    if b"\0" not in data and controls <= _CONTROL_SHARE * min(len(data), _SAMPLE):
        return False
    wide = [c for c in candidates if c.encoding.startswith("utf-16")]
    return not any(c.score >= _LEAST_PLAUSIBLE and "\0" not in c.preview for c in wide)


def _binary(data: bytes, name: str) -> InputProblem:
    control = _CONTROL_BYTES.search(data)
    return InputProblem(
        "{file} is not a text file: line {line} holds bytes that no text has. Choose a text file,"
        " or save the document as text.",
        file=name,
        line=_line_of(data, control.start() if control else 0),
    )


def _refuse_other_kinds(data: bytes, name: str) -> None:
    refusal = next((words for start, words in _SIGNATURES if data.startswith(start)), None)
    if refusal is not None:
        raise InputProblem(refusal, file=name)


def _refuse_seven_bit(data: bytes, name: str) -> None:
    for mark, encoding in _SEVEN_BIT:
        text = _start(data, encoding) if mark in data else ""
        if text and not text.isascii():
            raise EncodingNeeded(
                "{file} looks like {encoding}. Choose the encoding in which the preview reads"
                " right.",
                tuple(
                    Candidate(e, plausibility(t), t[:_PREVIEW])
                    for e, t in ((encoding, text), ("utf-8", data[:_PREVIEW].decode()))
                ),
                file=name,
                encoding=encoding,
            )


def _without_controls(text: str, name: str) -> str:
    """Give the text back; refuse one with characters that only binary files hold."""
    found = _CONTROLS.search(text)
    if found is None:
        return text
    if found.group() == "\0" or len(_CONTROLS.findall(text)) > _CONTROL_SHARE * len(text):
        raise InputProblem(
            "{file} is not plain text: line {line} holds the control character {code}. Choose a"
            " text file or another encoding.",
            file=name,
            line=len(re.findall("\r\n|[\r\n]", text[: found.start()])) + 1,
            code=f"U+{ord(found.group()):04X}",
        )
    return text


def _line_of(data: bytes, offset: int) -> int:
    return len(_BREAKS.findall(data[:offset])) + 1
