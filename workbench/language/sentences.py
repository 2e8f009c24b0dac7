"""Sentences: how many a paragraph holds, by its final punctuation."""

import re

from workbench.model.languages import Language

# A full stop after one of these ends no sentence; lower case, without the stop.
_ABBREVIATIONS = frozenset({
    "mr", "mrs", "ms", "dr", "prof", "sr", "jr", "st", "gen", "col", "lt", "sgt", "capt", "rep",
    "sen", "gov", "hon", "rev", "vs", "nos", "fig", "vol", "etc", "al", "approx", "dept", "est",
    "inc", "ltd", "co", "corp", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept",
    "oct", "nov", "dec", "z.b", "d.h", "u.a", "bzw", "ca", "nr", "pp", "mme", "mlle", "av",
    "eg", "e.g", "i.e", "ie", "cf", "ул", "г", "руб", "тыс", "млн", "млрд", "им", "т.е", "т.д",
    "т.п", "стр",
})  # fmt: skip
_CLOSERS = "\"'”’»›)）]】」』》〉"
# Full-width and other marks end a sentence wherever they stand; ASCII ones need a space, the
# end or a letter of an unspaced script behind them.
_END = re.compile(
    rf"[。！？｡।॥؟۔።։]+[{re.escape(_CLOSERS)}]*"
    rf"|(?P<stop>[.!?…]+)[{re.escape(_CLOSERS)}]*(?=\s|$|[^\x00-\u02ff\u0370-\u06ff])"
)
_LETTER = r"[^\W\d_\u2e80-\U0010ffff]"
_LAST_WORD = re.compile(rf"{_LETTER}(?:{_LETTER}|\.(?={_LETTER}))*$")

_LETTERS_WITH_STOPS = re.compile(r"\w(?:\.\w)+")
# Languages that write ordinals and dates with a stop, as in "am 3. Mai".
_ORDINAL_STOPS = frozenset({"de", "da", "nb", "no", "fi", "cs", "sk", "pl", "hr", "sl", "hu"})


def count_sentences(text: str, language: Language) -> int:
    """Count sentences; 0 for a text without letters or digits, else at least 1.

    Stops of abbreviations and initials do not count; text after the last stop counts as one
    more. Thai and other scripts without a full stop give 1.
    """
    text = text.rstrip()
    count, behind = 0, 0
    for end in _END.finditer(text):
        if end["stop"] == "." and _is_abbreviation(text, behind, end, language):
            continue
        count += _has_content(text, behind, end.start())
        behind = end.end()
    return count + _has_content(text, behind, len(text))


def _has_content(text: str, start: int, end: int) -> bool:
    return any(map(str.isalnum, text[start:end]))


def _is_abbreviation(text: str, start: int, end: re.Match[str], language: Language) -> bool:
    if end.end() == len(text):
        return False
    word = _LAST_WORD.search(text, max(start, end.start() - 12), end.start())
    if word is None:
        return language.base in _ORDINAL_STOPS and text[end.start() - 1 : end.start()].isdigit()
    name = word[0].lower()
    return (
        len(name) == 1 or name in _ABBREVIATIONS or _LETTERS_WITH_STOPS.fullmatch(name) is not None
    )
