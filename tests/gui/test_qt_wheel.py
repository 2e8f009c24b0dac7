"""Names a Qt wheel that gives away references, before it ends in a random crash."""

import sys

from PySide6.QtCore import QCoreApplication, qVersion
from pytestqt.qtbot import QtBot

TURNS = 1000


def test_the_event_loop_keeps_the_references_to_none(qtbot: QtBot) -> None:
    """PySide6 6.12.0 on Python 3.11 loses one a turn; see docs/decisions/0002."""
    before = sys.getrefcount(None)
    for _ in range(TURNS):
        QCoreApplication.processEvents()
    lost = before - sys.getrefcount(None)
    assert lost < TURNS / 10, (
        f"PySide6 {qVersion()} loses references to None on Python {sys.version.split()[0]}"
        f" ({lost} in {TURNS} turns) and will abort; install the version pyproject.toml names."
    )
