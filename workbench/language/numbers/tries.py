"""Tries: a list of words as one regular expression that finds the longest of them at a place."""

import re
from collections.abc import Iterable

_Node = dict[str, "_Node"]


def pattern(words: Iterable[str]) -> str:
    """Give a pattern that matches the longest word that starts at a place.

    A trie tries each character once where a plain alternation tries every word, which made
    reading English about twenty times faster.
    """
    root: _Node = {}
    for word in words:
        node = root
        for character in word:
            node = node.setdefault(character, {})
        node[""] = {}
    return _alternatives(root)


def _alternatives(node: _Node) -> str:
    ends = "" in node
    branches: list[str] = []
    singles: list[str] = []
    for character, child in node.items():
        if not character:
            continue
        rest = _alternatives(child)
        if rest:
            branches.append(re.escape(character) + rest)
        else:
            singles.append(re.escape(character))
    if singles:
        branches.append(singles[0] if len(singles) == 1 else f"[{''.join(singles)}]")
    if not branches:
        return ""
    joined = branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"
    if not ends:
        return joined
    return f"(?:{joined})?"
