"""Returned items: what a reviewed file brings, one entry for each thing to be chosen or known."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QCoreApplication

from workbench.formats.docx_labels import Labels
from workbench.gui.export_labels import labels
from workbench.gui.status_texts import side_text
from workbench.gui.translations import marked
from workbench.model.project import Project
from workbench.model.segments import Status
from workbench.review.acceptance import Choices, is_taken
from workbench.review.mark_captions import caption, model_for_captions
from workbench.review.reimport import Returned, ReturnedRow, Standing, Trait


class ItemKind(Enum):
    """What an entry is about, the most urgent first; the value is its heading."""

    CONFLICT = marked("returned", "Changed in both")
    EMPTIED = marked("returned", "Text is gone")
    CHANGED = marked("returned", "Changed")
    COPY = marked("returned", "Copy of a row")
    STATUS = marked("returned", "Status")
    COMMENT = marked("returned", "Comment")
    SETTLED = marked("returned", "Resolved or reopened")
    JUDGED = marked("returned", "Finding resolved")
    SOURCE = marked("returned", "Source edited")
    MISSING = marked("returned", "Not in the file")
    UNCHANGED = marked("returned", "Unchanged")


# Those that are there to be known; there is nothing to take over.
TOLD_ONLY = frozenset({ItemKind.SOURCE, ItemKind.MISSING, ItemKind.UNCHANGED})

_NOTES = {
    Trait.UNTRACKED: marked("returned", "edited without Track Changes"),
    Trait.PARAGRAPHS: marked("returned", "several paragraphs"),
    Trait.MERGED: marked("returned", "from a merged cell"),
    Trait.MOVED: marked("returned", "text with the mark of another row"),
    Trait.DUPLICATED: marked("returned", "there more than once"),
}


@dataclass(frozen=True, slots=True)
class Item:
    """An entry; ``mine`` is what the project has, ``theirs`` what the file has.

    ``comment`` is the id of a comment that is new, or else resolved or taken up again, ``status``
    what a status would become, ``finding`` the fingerprint of one to be dismissed. ``is_sensible``
    says that it is taken over unless the user thinks otherwise.
    """

    kind: ItemKind
    pair: str
    number: int
    mine: str
    theirs: str
    note: str = ""
    is_sensible: bool = False
    comment: str = ""
    status: Status | None = None
    finding: str = ""

    @property
    def can_be_taken(self) -> bool:
        """Whether there is anything to choose."""
        return self.kind not in TOLD_ONLY

    @property
    def is_text(self) -> bool:
        """Whether it is one of the texts that a pair may take, of which it can take one."""
        is_other = self.comment or self.finding or self.status is not None
        return self.can_be_taken and not is_other


def items_of(project: Project, returned: Returned) -> list[Item]:
    """List all that came back, by kind and then by row."""
    numbers = {pair_id: number for number, pair_id in enumerate(project.order, 1)}
    items = [item for row in returned.rows for item in _of_row(project, row)]
    items.extend(_comments(returned, numbers))
    items.extend(_settled(project, returned, numbers))
    items.extend(_judged(returned, numbers))
    items.extend(
        Item(ItemKind.MISSING, pair_id, numbers[pair_id], project.pairs[pair_id].target, "")
        for pair_id in returned.missing
    )
    ranks = {kind: rank for rank, kind in enumerate(ItemKind)}
    return sorted(items, key=lambda item: (ranks[item.kind], item.number))


def choices_of(items: Iterable[Item]) -> Choices:
    """Give what it means to take these over."""
    taken = list(items)
    return Choices(
        {item.pair: item.theirs for item in taken if item.is_text},
        {item.pair: item.status for item in taken if item.status is not None},
        frozenset(item.comment for item in taken if item.kind is ItemKind.COMMENT),
        frozenset(item.comment for item in taken if item.kind is ItemKind.SETTLED),
        frozenset(item.finding for item in taken if item.finding),
    )


def _of_row(project: Project, row: ReturnedRow) -> Iterator[Item]:
    note = ", ".join(_tr(_NOTES[trait]) for trait in Trait if trait in row.traits & _NOTES.keys())
    kind = _kind(row)
    yield Item(kind, row.pair, row.number, row.mine, row.theirs, note, is_taken(row))
    for text in row.others:
        if text != row.mine:
            yield Item(ItemKind.COPY, row.pair, row.number, row.mine, text)
    if row.status is not None:
        labels = Labels()
        was = labels.of_status(project.pairs[row.pair].status)
        wanted = labels.of_status(row.status)
        sensible = not row.status_is_contested
        yield Item(
            ItemKind.STATUS, row.pair, row.number, was, wanted, "", sensible, status=row.status
        )
    if Trait.SOURCE_EDITED in row.traits:
        source = project.pairs[row.pair].source
        words = _tr(marked("returned", "never taken over"))
        yield Item(ItemKind.SOURCE, row.pair, row.number, source, row.source, words)


def _kind(row: ReturnedRow) -> ItemKind:
    if row.standing is Standing.UNCHANGED:
        return ItemKind.UNCHANGED
    if row.standing is Standing.CONFLICT:
        return ItemKind.CONFLICT
    return ItemKind.EMPTIED if Trait.EMPTIED in row.traits else ItemKind.CHANGED


def _comments(returned: Returned, numbers: Mapping[str, int]) -> Iterator[Item]:
    for comment in returned.comments:
        where = f"“{comment.quote}”" if comment.quote else ""
        note = f"{comment.author}, {side_text(comment.side).lower()}".removeprefix(", ")
        yield Item(
            ItemKind.COMMENT,
            comment.pair,
            numbers[comment.pair],
            where,
            comment.comment,
            note if where else comment.author,
            is_sensible=True,
            comment=comment.id,
        )


def _settled(project: Project, returned: Returned, numbers: Mapping[str, int]) -> Iterator[Item]:
    words = {True: _tr(marked("returned", "resolved")), False: _tr(marked("returned", "open"))}
    model = model_for_captions(project)
    for thread in returned.settled:
        mark = project.annotations.get(thread.annotation)
        if mark is None:
            continue
        said, now = caption(mark, model, labels()), words[thread.is_resolved]
        yield Item(
            ItemKind.SETTLED,
            thread.pair,
            numbers[thread.pair],
            f"{said}\n({words[not thread.is_resolved]})",
            f"{said}\n({now})",
            mark.author,
            is_sensible=True,
            comment=mark.id,
        )


def _judged(returned: Returned, numbers: Mapping[str, int]) -> Iterator[Item]:
    unedited = returned.unedited()
    dismissed = _tr(marked("returned", "to be dismissed"))
    edited = _tr(marked("returned", "its row was edited"))
    for one in returned.judged:
        is_sensible = one.pair in unedited
        yield Item(
            ItemKind.JUDGED,
            one.pair,
            numbers[one.pair],
            one.words,
            f"{one.words}\n({dismissed})",
            "" if is_sensible else edited,
            is_sensible=is_sensible,
            finding=one.finding,
        )


def _tr(text: str) -> str:
    return QCoreApplication.translate("returned", text)
