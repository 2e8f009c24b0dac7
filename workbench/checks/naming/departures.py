"""Departures: two renderings of one name in a document, and on which line that is told."""

import re
from dataclasses import dataclass

from workbench.checks.naming.memory import Memory

_NUMBERS = re.compile(r"(\d+)")


@dataclass(frozen=True, slots=True)
class Departure:
    """On how many of the ``lines`` with a name it has its usual rendering, and the other."""

    usual: int
    others: int
    lines: int


def departure(memory: Memory, key: str, usual: str, other: str, line: str) -> Departure | None:
    """Tell of two renderings, if this line is the first that departs; None on all others.

    The rendering of fewer lines departs; of as many, the one that comes later. So every line
    comes to the same, and one of them tells.
    """
    lines = sorted(memory.lines_of(key), key=lambda entry: _in_order(entry.pair.id))
    ids = [entry.pair.id for entry in lines]
    with_usual = [i for i, entry in zip(ids, lines, strict=True) if usual in entry.folded]
    with_other = [
        i for i, entry in zip(ids, lines, strict=True) if other in entry.folded
        and i not in with_usual
    ]  # fmt: skip
    if line not in with_other or with_other[0] != line:
        return None
    if len(with_other) > len(with_usual):
        return None
    if len(with_other) == len(with_usual) and ids.index(with_other[0]) < ids.index(with_usual[0]):
        return None
    return Departure(len(with_usual), len(with_other), len(lines))


def _in_order(pair_id: str) -> list[tuple[int, str]]:
    """Sort 2 before 10, and 2.2, which was cut off from 2, after it."""
    return [(int(p), "") if p.isdigit() else (-1, p) for p in _NUMBERS.split(pair_id)]
