"""Verdict icons: told apart by their shape, and seen on a selected line."""

from itertools import combinations

import pytest
from PySide6.QtGui import QIcon, QImage
from pytestqt.qtbot import QtBot

from workbench.gui.theme import DARK, LIGHT, Theme
from workbench.gui.verdict_icons import name_verdict_icon, verdict_icon
from workbench.review.name_register import Verdict as NameVerdict
from workbench.review.reckoning import Verdict

THEMES = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.scheme.value)


def image(verdict: Verdict, theme: Theme, mode: QIcon.Mode = QIcon.Mode.Normal) -> QImage:
    return verdict_icon(verdict, theme).pixmap(56, 56, mode).toImage()


def shape(verdict: Verdict, theme: Theme) -> tuple[bool, ...]:
    """Give which pixels have the colour of the sign on a selected line."""
    drawn = image(verdict, theme, QIcon.Mode.Selected)
    points = [(x, y) for x in range(drawn.width()) for y in range(drawn.height())]
    return tuple(drawn.pixelColor(*point).name() == theme.on_accent for point in points)


@THEMES
def test_no_two_verdicts_have_the_same_shape(qtbot: QtBot, theme: Theme) -> None:
    shapes = {verdict: shape(verdict, theme) for verdict in Verdict}
    for one, other in combinations(Verdict, 2):
        differing = sum(a != b for a, b in zip(shapes[one], shapes[other], strict=True))
        assert differing > 50, (one, other)


@THEMES
@pytest.mark.parametrize("verdict", Verdict)
def test_a_selected_line_has_a_sign_in_its_own_colours(
    qtbot: QtBot, theme: Theme, verdict: Verdict
) -> None:
    assert image(verdict, theme) != image(verdict, theme, QIcon.Mode.Selected)
    assert any(shape(verdict, theme))


@THEMES
def test_names_that_need_a_look_have_signs_of_their_own(qtbot: QtBot, theme: Theme) -> None:
    signs = {verdict: name_verdict_icon(verdict, theme).cacheKey() for verdict in NameVerdict}
    assert signs[NameVerdict.CONSISTENT] == signs[NameVerdict.DECIDED]
    assert signs[NameVerdict.SEVERAL] == signs[NameVerdict.REGIONAL]
    assert len(set(signs.values())) == len(NameVerdict) - 2
