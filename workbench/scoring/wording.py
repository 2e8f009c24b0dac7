"""Wording: sentences about a score, kept as template and values until somebody reads them."""

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Sentence:
    """An English template and what fills it, so that it can be translated before it is filled."""

    template: str
    values: tuple[tuple[str, str], ...] = ()

    def filled(self, translated: Callable[[str], str] = str) -> str:
        """Give the sentence, in the language that ``translated`` puts its template into."""
        return translated(self.template).format(**dict(self.values))


def sentence(template: str, **values: str | float | Fraction) -> Sentence:
    """Make a sentence; numbers are written as ``number_text`` writes them."""
    return Sentence(template, tuple((name, _text(value)) for name, value in values.items()))


def number_text(value: float | Fraction, decimals: int = 2) -> str:
    """Write a number with at most so many decimals, none that are 0, thousands set apart."""
    text = f"{float(value):,.{decimals}f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text == "-0" else text


def _text(value: str | float | Fraction) -> str:
    return value if isinstance(value, str) else number_text(value)
