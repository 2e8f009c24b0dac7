"""CLDR words: months, scales and units of the languages without a number table of their own."""

from collections.abc import Iterator

from workbench.language.numbers.lexicon import Lexicon, Word, months, scales
from workbench.model.resources import resource

_PERCENT = dict.fromkeys("%٪％", "%")
# Languages that add endings or particles to a word without a space.
_ATTACHING = frozenset(("ko", "th", "lo", "km", "my"))


def lexicon_of(base: str) -> Lexicon:
    """Give what CLDR knows of a language; percent signs alone where it does not know it."""
    names = dict.fromkeys(range(1, 13), "")
    sizes: dict[str, int] = {}
    units = dict(_PERCENT)
    for kind, meant, forms in _rows(base):
        if kind == "month":
            names[int(meant)] = forms
        elif kind == "scale":
            sizes[forms] = int(meant)
        else:
            units |= dict.fromkeys(forms.split("|"), meant)
    words: dict[str, Word] = scales(sizes)
    if all(names.values()):
        words |= months(names.values())
    return Lexicon(base, words, units, attaches=base in _ATTACHING)


def _rows(base: str) -> Iterator[list[str]]:
    text = resource("numbers/cldr.tsv").read_text("utf-8")
    for line in text.splitlines():
        language, *row = line.split("\t")
        if language == base:
            yield row
