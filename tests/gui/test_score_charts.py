"""Charts show a bar for each value and say their values to those who do not see them."""

import pyqtgraph
import pytest
from pytestqt.qtbot import QtBot

from workbench.gui.score_charts import BarChart, shortened, spoken
from workbench.gui.theme import DARK, LIGHT, Theme
from workbench.review.score_series import Bar, Series

SERIES = Series("Penalty points by category", "", (Bar("Omission", 6), Bar("A" * 60, 0.5)))


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_each_value_has_a_bar_and_its_number(qtbot: QtBot, theme: Theme) -> None:
    chart = BarChart(SERIES, theme)
    qtbot.addWidget(chart)
    items = chart.getPlotItem().items
    (bars,) = (item for item in items if isinstance(item, pyqtgraph.BarGraphItem))
    texts = [item.toPlainText() for item in items if isinstance(item, pyqtgraph.TextItem)]
    assert list(bars.opts["width"]) == [6, 0.5]
    assert texts == ["6", "0.5"]
    with qtbot.waitExposed(chart):
        chart.show()


def test_values_below_nothing_reach_to_the_left(qtbot: QtBot) -> None:
    chart = BarChart(Series("Google MQM", "", (Bar("harbour", -5.0),)), LIGHT)
    qtbot.addWidget(chart)
    left, right = chart.getPlotItem().viewRange()[0]
    assert left <= -5 < right


@pytest.mark.parametrize("most", [1, 4, 9, 60, 12345])
def test_an_axis_of_counts_has_whole_numbers(qtbot: QtBot, most: int) -> None:
    chart = BarChart(Series("Errors by severity", "", (Bar("Major", most),)), LIGHT)
    qtbot.addWidget(chart)
    ticks = chart.getPlotItem().getAxis("bottom").tickValues(0, most, 300)
    places = {value for _, values in ticks for value in values}
    assert places
    assert all(value == int(value) for value in places)


def test_a_chart_is_spoken() -> None:
    assert spoken(SERIES) == f"Omission: 6; {'A' * 60}: 0.5"
    assert shortened("A" * 60).endswith("…")
