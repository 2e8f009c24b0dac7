"""Everything is loaded by one call, for any direction."""

from concurrent.futures import ThreadPoolExecutor

from workbench.language.names.knowledge import Knowledge, knowledge_for
from workbench.model.languages import Direction


def test_one_call_loads_all_for_either_direction(knowledge: Knowledge) -> None:
    other = Knowledge.load(Direction.parse("zh-CN", "en"))
    for loaded in (knowledge, other):
        assert loaded.lexicon.renderings("France")
        assert loaded.romanizer.is_romanized("Li", "李")
        assert loaded.sound.score("Gates", "盖茨") > 0
        assert loaded.words.is_word("harbour") or loaded.words.is_word("harbor")


def test_who_asks_while_another_reads_gets_the_same() -> None:
    direction = Direction.parse("zh-Hant", "en")
    with ThreadPoolExecutor(3) as pool:
        first, *others = pool.map(knowledge_for, [direction] * 3)
    assert all(other is first for other in others)
