"""The proposal: what intake made of the files, to be looked at before it becomes a project."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import Enum
from uuid import uuid4

from workbench.formats.format import Leftover, visible_characters
from workbench.model.languages import Direction
from workbench.model.project import Facts, Project
from workbench.model.segments import Pair, Side


class Arrangement(Enum):
    """How the two languages lie in what was read."""

    TWO_TEXTS = "two-texts"
    INTERLEAVED = "interleaved"
    ONE_AFTER_OTHER = "one-after-other"
    ROWS = "rows"


@dataclass(frozen=True, slots=True)
class TextFacts:
    """One input as it was read; ``encoding`` is empty where there was none to choose.

    ``characters`` counts what is not white space.
    """

    name: str
    encoding: str
    paragraphs: int
    characters: int


@dataclass(frozen=True, slots=True)
class Notice:
    """Something the user should know before going on; ``values`` fill the ``message``."""

    id: str
    message: str
    values: tuple[tuple[str, str], ...] = ()

    @property
    def wording(self) -> str:
        """The message in English."""
        return self.message.format(**dict(self.values))


@dataclass(frozen=True, slots=True)
class Unpaired:
    """A line without a partner: the row it is in, its place in the file from 1, and why.

    ``reason`` identifies the English sentence ``message``.
    """

    pair: str
    side: Side
    line: int
    text: str
    reason: str
    message: str


@dataclass(frozen=True, slots=True)
class Account:
    """Where every character of the files went, white space apart."""

    files: int
    rows: int
    leftovers: tuple[Leftover, ...]

    @property
    def lost(self) -> int:
        """How many characters nobody can account for; anything but 0 is a fault of intake."""
        return self.files - self.rows - sum(leftover.characters for leftover in self.leftovers)


@dataclass(frozen=True, slots=True)
class Proposal:
    """Pairs in their order and all that intake found out about them.

    Lines without a partner are among ``pairs`` with an empty other side, and listed in
    ``unpaired``. ``glosses`` counts those that were found, cleaned or not.
    """

    direction: Direction
    arrangement: Arrangement
    texts: tuple[TextFacts, ...]
    pairs: tuple[Pair, ...]
    unpaired: tuple[Unpaired, ...]
    glosses: int
    account: Account
    notices: tuple[Notice, ...]

    def project(self, title: str) -> Project:
        """Make it a project with a fresh identity."""
        facts = Facts(
            id=str(uuid4()),
            title=title,
            direction=self.direction,
            created=datetime.now(UTC).isoformat(timespec="seconds"),
            source_name=self.texts[0].name,
            target_name=self.texts[-1].name if len(self.texts) > 1 else "",
        )
        return Project(facts, self.pairs)


def balance(files: int, pairs: Iterable[Pair], leftovers: tuple[Leftover, ...]) -> Account:
    """Count what the rows hold and put it against what was in the files."""
    rows = sum(visible_characters(pair.source) + visible_characters(pair.target) for pair in pairs)
    return Account(files, rows, leftovers)


# What a reviewer can hardly mean to work on: most rows say the same on both sides.
_EQUAL_SHARE = 0.5
_LEAST_PAIRED_SHARE = 0.5


def notices_on(pairs: tuple[Pair, ...], account: Account) -> Iterator[Notice]:
    """Say what looks wrong about the pairs as a whole."""
    paired = [pair for pair in pairs if not pair.is_unpaired]
    equal = sum(pair.source == pair.target for pair in paired)
    if len(paired) > 1 and equal > _EQUAL_SHARE * len(paired):
        yield Notice(
            "equal-sides",
            "{equal} of {rows} rows have the same text on both sides; is the target translated?",
            (("equal", str(equal)), ("rows", str(len(paired)))),
        )
    if len(pairs) > 1 and len(paired) < _LEAST_PAIRED_SHARE * len(pairs):
        yield Notice(
            "few-pairs",
            "Only {paired} of {rows} rows have text on both sides; are these a text and its"
            " translation?",
            (("paired", str(len(paired))), ("rows", str(len(pairs)))),
        )
    if account.lost:
        yield Notice(
            "lost-text",
            "{lost} characters of the files are in no row. Compare the rows with the files.",
            (("lost", str(account.lost)),),
        )
