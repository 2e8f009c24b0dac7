from collections.abc import Callable
from itertools import combinations

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from workbench.gui.marks import draw_severity, draw_state, draw_underline, sign_of_invisible
from workbench.gui.row_view import RowState
from workbench.model.findings import Severity

pytestmark = [pytest.mark.gui, pytest.mark.usefixtures("qapp")]
INK = "#000000"


def drawn(draw: Callable[[QPainter], None]) -> bytes:
    image = QImage(60, 40, QImage.Format.Format_Grayscale8)
    image.fill(Qt.GlobalColor.white)
    with QPainter(image) as painter:
        draw(painter)
    return bytes(image.constBits())


def all_differ(pictures: list[bytes]) -> bool:
    blank = drawn(lambda painter: None)
    return all(a != b for a, b in combinations([blank, *pictures], 2))


def test_severities_are_told_apart_without_colour() -> None:
    box = QRectF(5, 5, 26, 26)
    assert all_differ(
        [drawn(lambda p, s=s: draw_severity(p, s, box, (INK, "#ffffff"))) for s in Severity]
    )


def test_underlines_are_told_apart_without_colour() -> None:
    box = QRectF(5, 5, 40, 20)
    assert all_differ([drawn(lambda p, s=s: draw_underline(p, s, box, INK)) for s in Severity])


def test_states_are_told_apart_without_colour() -> None:
    box = QRectF(5, 5, 26, 26)
    assert all_differ([drawn(lambda p, s=s: draw_state(p, s, box, INK)) for s in RowState])


@pytest.mark.parametrize("severity", list(Severity))
def test_an_omission_of_no_width_is_underlined(severity: Severity) -> None:
    picture = drawn(lambda p: draw_underline(p, severity, QRectF(20, 5, 0, 20), INK))
    assert picture != drawn(lambda painter: None)


@pytest.mark.parametrize(
    ("character", "sign"),
    [(" ", "·"), ("\u00a0", "°"), ("\u3000", "□"), ("\u200b", "|"), ("\u202e", "|"), ("a", None)],
)
def test_invisible_characters_have_signs(character: str, sign: str | None) -> None:
    assert sign_of_invisible(character) == sign
