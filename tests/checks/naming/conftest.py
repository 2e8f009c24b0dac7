from collections.abc import Callable

import pytest

from workbench.checks.naming.lines import Line, read_line
from workbench.checks.naming.memory import Memory
from workbench.language.names.knowledge import Knowledge
from workbench.model.languages import Direction
from workbench.model.segments import Pair

INTO_HAN = Direction.parse("en", "zh-Hans")
INTO_LETTERS = Direction.parse("zh-Hans", "en")

# A made-up report; “Brumwell” is rendered the same on every line.
REPORT = [
    ("The pilot Brumwell reached the harbour.", "领航员布伦韦尔到达港口。"),
    ("Brumwell called the tugs.", "布伦韦尔叫来拖船。"),
    ("The tugs waited for Brumwell.", "拖船等候布伦韦尔。"),
    ("At noon Brumwell came ashore.", "中午布伦韦尔上岸。"),
    ("Nobody thanked Brumwell.", "没有人感谢布伦韦尔。"),
]


@pytest.fixture(scope="session")
def knowledge() -> Knowledge:
    return Knowledge.load(INTO_HAN)


@pytest.fixture
def report(knowledge: Knowledge) -> Callable[[list[tuple[str, str]]], tuple[Memory, list[Line]]]:
    """Make a memory of English lines with their Chinese."""

    def make(texts: list[tuple[str, str]]) -> tuple[Memory, list[Line]]:
        memory = Memory(knowledge)
        lines = []
        for number, (english, han) in enumerate(texts):
            pair = Pair(str(number), "d", english, han, han)
            lines.append(read_line(pair, INTO_HAN, knowledge))
            memory.add(lines[-1])
        return memory, lines

    return make
