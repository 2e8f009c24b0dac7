from hypothesis import given
from hypothesis import strategies as st

from workbench.gui.grid_geometry import BAR_STEPS, GridGeometry

HEIGHTS = st.lists(st.integers(20, 900), min_size=1, max_size=120)


class Rows:
    """Rows of given heights that note which were measured."""

    def __init__(self, heights: list[int]) -> None:
        self.heights = heights
        self.measured: set[int] = set()

    def height(self, row: int) -> int:
        self.measured.add(row)
        return self.heights[row]


def geometry(rows: Rows, view_height: int = 600) -> GridGeometry:
    made = GridGeometry(rows.height)
    made.count = len(rows.heights)
    made.view_height = view_height
    made.settle()
    return made


def top(rows: Rows, row: int) -> int:
    return sum(rows.heights[:row])


def position(made: GridGeometry, rows: Rows) -> int:
    return top(rows, made.anchor) + made.hidden


@given(HEIGHTS, st.lists(st.integers(-3000, 3000), max_size=20))
def test_scrolling_moves_by_exactly_what_it_says_and_stays_inside(
    heights: list[int], steps: list[int]
) -> None:
    rows = Rows(heights)
    made = geometry(rows)
    last = max(0, sum(heights) - 600)
    for step in steps:
        before = position(made, rows)
        moved = made.scroll_by(step)
        assert position(made, rows) == before + moved
        assert position(made, rows) == max(0, min(before + step, last))
        assert 0 <= made.hidden < made.row_height(made.anchor)


@given(HEIGHTS, st.integers(0, 5000))
def test_rows_on_the_screen_are_where_their_heights_put_them(
    heights: list[int], down: int
) -> None:
    rows = Rows(heights)
    made = geometry(rows)
    made.scroll_by(down)
    placed = list(made.rows(0, 600))
    assert placed
    for place in placed:
        assert place.top == top(rows, place.row) - position(made, rows) == made.top_of(place.row)
        assert made.row_at(place.top) == place.row == made.row_at(place.bottom - 1)


@given(HEIGHTS, st.integers(0, 200 * BAR_STEPS))
def test_the_bar_leads_to_a_position_near_its_value(heights: list[int], value: int) -> None:
    made = geometry(Rows(heights))
    made.go_to_bar_value(value)
    assert made.bar_value <= made.bar_maximum
    # A row of 20 pixels has 64 steps, more than it has places.
    assert 0 <= value - made.bar_value <= 4 or made.bar_value == made.bar_maximum


def test_the_last_row_can_be_seen_whole() -> None:
    rows = Rows([50] * 100)
    made = geometry(rows)
    made.go_to_bar_value(made.bar_maximum)
    assert list(made.rows(0, 600))[-1].bottom == 600


def test_a_million_rows_are_not_measured() -> None:
    rows = Rows([40 + row % 90 for row in range(1_000_000)])
    made = geometry(rows)
    made.go_to_bar_value(500_000 * BAR_STEPS)
    made.scroll_by(-700)
    made.place(250_000, 100)
    assert made.top_of(0) < -1_000_000 < 1_000_000 < made.top_of(999_999)
    assert len(rows.measured) < 200


def test_a_row_far_away_is_found_again_by_its_estimated_place() -> None:
    made = geometry(Rows([40] * 10_000))
    made.place(5000, 0)
    for row in (0, 4000, 4900, 5100, 9999):
        assert made.row_at(made.top_of(row)) == row


def test_below_the_last_row_there_is_none() -> None:
    made = geometry(Rows([40, 40]))
    assert made.row_at(79) == 1
    assert made.row_at(80) == -1
    assert geometry(Rows([])).row_at(0) == -1


def test_no_rows_at_all_are_a_valid_position() -> None:
    made = geometry(Rows([]))
    assert made.scroll_by(100) == 0
    assert made.bar_maximum == made.bar_value == 0
    made.go_to_bar_value(10)
    made.place(3, 0)
    assert list(made.rows(0, 600)) == []


def test_rows_that_shrink_leave_no_gap_at_the_end() -> None:
    rows = Rows([100] * 20)
    made = geometry(rows)
    made.go_to_bar_value(made.bar_maximum)
    rows.heights[:] = [50] * 20
    made.settle()
    assert list(made.rows(0, 600))[-1].bottom == 600
