"""Splitting: where the other side of a pair is likely to part when one side is cut."""

import regex

# The end of a sentence with the quotes and brackets that close it and the space behind.
_ENDS = regex.compile(r"[.!?…。！？]+[\"'”’」』）)\]]*\s*")
_SPACES = regex.compile(r"\s+")


def counterpart(cut_text: str, position: int, other_text: str) -> int:
    """Give the code point at which to cut the other text.

    It is the sentence end nearest to the same share of the text, else the nearest space, else
    that share itself.
    """
    share = position / len(cut_text) if cut_text else 0.0
    wanted = round(share * len(other_text))
    for pattern in (_ENDS, _SPACES):
        inside = [m.end() for m in pattern.finditer(other_text) if 0 < m.end() < len(other_text)]
        if inside:
            return min(inside, key=lambda place: abs(place - wanted))
    return wanted
