"""Severity icons: told apart by shape, and seen on a selected row."""

import pytest
from PySide6.QtGui import QIcon, QImage

from workbench.gui.severity_icons import severity_icon
from workbench.gui.theme import DARK, LIGHT, Theme
from workbench.model.findings import Severity

pytestmark = pytest.mark.usefixtures("qapp")


def image(icon: QIcon, mode: QIcon.Mode = QIcon.Mode.Normal) -> QImage:
    return icon.pixmap(32, 32, mode).toImage()


def outline(picture: QImage) -> frozenset[tuple[int, int]]:
    places = ((x, y) for x in range(picture.width()) for y in range(picture.height()))
    return frozenset(place for place in places if picture.pixelColor(*place).alpha() > 128)


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_each_severity_has_a_shape_of_its_own(theme: Theme) -> None:
    assert len({outline(image(severity_icon(s, theme))) for s in Severity}) == len(Severity)


@pytest.mark.parametrize("theme", [LIGHT, DARK])
@pytest.mark.parametrize("severity", Severity)
def test_on_a_selected_row_the_sign_has_the_colour_of_its_words(
    theme: Theme, severity: Severity
) -> None:
    picture = image(severity_icon(severity, theme), QIcon.Mode.Selected)
    colours = {picture.pixelColor(x, y).name() for x, y in outline(picture)}
    assert theme.on_accent in colours
