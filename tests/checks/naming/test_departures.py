"""On which line two renderings of a name are told."""

import pytest

from workbench.checks.naming.departures import departure

_USUAL, _OTHER = "布伦韦尔", "布轮韦尔"


@pytest.mark.parametrize(
    ("rendered", "line"),
    [
        ([_USUAL, _USUAL, _OTHER], "2"),
        ([_OTHER, _USUAL, _USUAL, _OTHER, _USUAL], "0"),
        ([_USUAL, _OTHER], "1"),
        ([_USUAL, _USUAL], None),
    ],
)
def test_the_first_line_that_departs_tells(report, rendered, line):
    memory, lines = report([("Brumwell left.", f"{han}走了。") for han in rendered])
    telling = [
        entry.pair.id
        for entry in lines
        if departure(memory, "brumwell", _USUAL, _OTHER, entry.pair.id)
    ]
    assert telling == ([line] if line else [])


def test_the_rendering_of_fewer_lines_departs(report):
    memory, lines = report([("Brumwell left.", f"{h}走了。") for h in (_USUAL, _OTHER, _OTHER)])
    found = [departure(memory, "brumwell", _USUAL, _OTHER, entry.pair.id) for entry in lines]
    assert found == [None, None, None]
    told = departure(memory, "brumwell", _OTHER, _USUAL, "0")
    assert told
    assert (told.usual, told.others, told.lines) == (2, 1, 3)


def test_ten_comes_after_two(report):
    texts = [("Brumwell left.", f"{_USUAL}走了。")] * 9 + [
        ("Brumwell ate.", f"{_OTHER}吃了。")
    ] * 2
    memory, _ = report([*texts[:2], texts[-1], *texts[2:]])
    assert departure(memory, "brumwell", _USUAL, _OTHER, "2")
    assert departure(memory, "brumwell", _USUAL, _OTHER, "10") is None
