"""Han characters in names: surnames, and the characters that write foreign sounds."""

SURNAMES = frozenset("王李张刘陈杨赵黄周吴")
COMPOUND_SURNAMES = frozenset(("欧阳", "司马", "诸葛"))
TRANSLITERATION_CHARACTERS = frozenset("尔斯特亚巴拉里克")


def is_surname(han: str) -> bool:
    """Whether folded Han is a Chinese surname of one or two characters."""
    return han in SURNAMES or han in COMPOUND_SURNAMES
