"""The terminal: UTF-8 whatever the locale, colour and progress only where somebody looks."""

import io
import sys
import unicodedata
from collections.abc import Callable, Sequence
from enum import Enum
from time import monotonic
from typing import TextIO

from workbench.model.findings import Severity
from workbench.model.progress import Progress, Unwatched
from workbench.model.segments import Span

_CONTEXT = 30
_LONGEST = 160
_SECONDS_BETWEEN = 0.1
# ECMA-48: back to the start of the line, and erase it.
_WIPE = "\r\x1b[K"


class Style(Enum):
    """How a stretch of text is set off: ECMA-48 codes."""

    ERROR = "1;31"
    WARNING = "1;33"
    INFO = "36"
    MARK = "7"
    FAINT = "2"


STYLE_OF = {
    Severity.ERROR: Style.ERROR,
    Severity.WARNING: Style.WARNING,
    Severity.INFO: Style.INFO,
}

Paint = Callable[[str, Style], str]


def plain(text: str, style: Style) -> str:
    """Set a stretch off without colour."""
    return f"[{text}]" if style is Style.MARK else text


def coloured(text: str, style: Style) -> str:
    """Set a stretch off by colour."""
    return f"\x1b[{style.value}m{text}\x1b[0m"


def paint_for(stream: TextIO) -> Paint:
    """Give colour to a terminal only."""
    return coloured if stream.isatty() else plain


def use_utf8(*streams: TextIO) -> None:
    """Write UTF-8 also under a locale or a console that has another encoding."""
    for stream in streams:
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def complain(sentence: str) -> None:
    """Say on standard error, if the process has one, what went wrong, over a progress line."""
    wipe = _WIPE if sys.stderr is not None and sys.stderr.isatty() else ""
    print(f"{wipe}workbench: {sentence}", file=sys.stderr)


def excerpt(text: str, spans: Sequence[Span], paint: Paint) -> str:
    """Give the spans with some text around them, on one line, without control characters.

    Spans that overlap an earlier one are not marked.
    """
    ordered = sorted(spans)
    start = max(0, ordered[0].start - _CONTEXT) if ordered else 0
    end = min(len(text), max((s.end for s in ordered), default=0) + _CONTEXT, start + _LONGEST)
    parts = ["…" if start else ""]
    at = start
    for span in ordered:
        if span.start < at or span.start >= end:
            continue
        parts.append(_printable(text[at : span.start]))
        parts.append(paint(_printable(text[span.start : min(span.end, end)]), Style.MARK))
        at = min(span.end, end)
    parts.extend((_printable(text[at:end]), "…" if end < len(text) else ""))
    return "".join(parts)


def one_line(text: str) -> str:
    """Give the beginning of a text on one line, without control characters."""
    line = " ".join(_printable(text).split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…"


def _printable(text: str) -> str:
    """Keep texts from steering the terminal: controls (Cc) become spaces."""
    return "".join(" " if unicodedata.category(c) == "Cc" else c for c in text)


class TerminalProgress:
    """A percentage on standard error, drawn over itself and wiped when all is done."""

    def __init__(self, title: str, stream: TextIO) -> None:
        self._title = title
        self._stream = stream
        self._next = monotonic() + _SECONDS_BETWEEN
        self._drawn = ""

    def advance(self, done: int, total: int) -> None:
        """Draw ``done`` of ``total``, at most ten times a second."""
        if done >= total:
            self._draw("")
        elif monotonic() >= self._next:
            self._next = monotonic() + _SECONDS_BETWEEN
            self._draw(f"{self._title} … {100 * done // total} %")

    def _draw(self, line: str) -> None:
        if line != self._drawn:
            self._stream.write("\r" + " " * len(self._drawn) + "\r" + line)
            self._stream.flush()
            self._drawn = line


def progress(title: str) -> Progress:
    """Give what long work reports to."""
    return TerminalProgress(title, sys.stderr) if sys.stderr.isatty() else Unwatched()
