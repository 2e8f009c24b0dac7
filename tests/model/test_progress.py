"""Progress of several parts is one progress."""

from workbench.model.progress import Part


class _Watch:
    def __init__(self) -> None:
        self.seen: list[tuple[int, int]] = []

    def advance(self, done: int, total: int) -> None:
        self.seen.append((done, total))


def test_parts_follow_each_other_however_many_steps_they_take() -> None:
    watch = _Watch()

    Part(watch, 0, 2).advance(0, 0)
    Part(watch, 0, 2).advance(3, 4)
    Part(watch, 1, 2).advance(1, 10)
    Part(watch, 1, 2).advance(10, 10)

    assert watch.seen == [(0, 2000), (750, 2000), (1100, 2000), (2000, 2000)]
