"""Commands: the one kind of entry on the undo stack, a change and its inverse."""

from collections.abc import Callable

from PySide6.QtGui import QUndoCommand
from typing_extensions import override

from workbench.model.changes import Change, PairStep
from workbench.review.session import Session

_TYPING = "edit-target"
_TYPING_ID = 1
_NEVER_MERGED = -1


class ReviewCommand(QUndoCommand):
    """A change of the session; ``show`` is told which row an undo or redo was about."""

    def __init__(
        self, session: Session, change: Change, text: str, show: Callable[[str], None]
    ) -> None:
        super().__init__(text)
        self._session = session
        self.change = change
        self._inverse: Change | None = None
        self._show = show

    @override
    def redo(self) -> None:
        again = self._inverse is not None
        self._inverse = self._session.perform(self.change)
        if again:
            self._show_row()

    @override
    def undo(self) -> None:
        if self._inverse is not None:
            self.change = self._session.perform(self._inverse)
            self._show_row()

    @override
    def id(self) -> int:
        return _TYPING_ID if self.change.label == _TYPING else _NEVER_MERGED

    @override
    def mergeWith(self, other: QUndoCommand) -> bool:
        """Take in more typing in the same row; typing back to the start leaves nothing."""
        if not isinstance(other, ReviewCommand):
            return False
        first, second = self.change.pairs[0], other.change.pairs[0]
        if first.before is None or second.after is None or first.before.id != second.after.id:
            return False
        self.change = Change(_TYPING, (PairStep(first.before, second.after),))
        self._inverse = Change(_TYPING, (PairStep(second.after, first.before),))
        self.setObsolete(first.before == second.after)
        return True

    def _show_row(self) -> None:
        """Go to a row that is there now: the first of the change that did not go away."""
        pairs = self._session.project.pairs
        row = next((r for r in self._rows() if r in pairs), None)
        if row:
            self._show(row)

    def _rows(self) -> list[str]:
        steps = [step.after or step.before for step in self.change.pairs]
        ids = [pair.id for pair in steps if pair]
        return ids or sorted(self.change.touched())
