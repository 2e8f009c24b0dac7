"""TOML tables: values read with their kind and range looked at, and nothing left unread."""

import tomllib
from collections.abc import Mapping
from enum import Enum
from fractions import Fraction
from typing import TypeVar

from workbench.model.problems import InputProblem

_LARGEST = 1_000_000
_LONGEST_NUMBER = 20

Choice = TypeVar("Choice", bound=Enum)


class Table:
    """A table of a file, with its place in it for what has to be said of it."""

    def __init__(self, values: Mapping[str, object], file: str, place: str = "") -> None:
        self._values = values
        self._file = file
        self._place = place
        self._read: set[str] = set()

    @classmethod
    def parse(cls, text: str, file: str) -> "Table":
        """Read a whole file; raise InputProblem where it is no TOML."""
        try:
            return cls(tomllib.loads(text, parse_float=_exact), file)
        except (ValueError, RecursionError) as error:
            raise InputProblem(
                "{file} is not sound TOML: {detail}. Repair that place.",
                file=file,
                detail=str(error).rstrip("."),
            ) from None

    def has(self, key: str) -> bool:
        """Say whether the key is there."""
        return key in self._values

    def names(self) -> list[str]:
        """Give the keys in their order."""
        return list(self._values)

    def text(self, key: str, default: str | None = None) -> str:
        """Give a text; one without a default has to be there."""
        value = self._value(key, default)
        if not isinstance(value, str):
            raise self.problem(key, "has to be a text in quotation marks")
        return value

    def number(self, key: str, default: Fraction | None = None) -> Fraction:
        """Give a number from 0 to 1,000,000, exactly as it is written."""
        return self._number(key, self._value(key, default))

    def whole(self, key: str, default: int | None = None) -> int:
        """Give a whole number from 1 to 1,000,000."""
        number = self.number(key, None if default is None else Fraction(default))
        if number.denominator != 1 or number < 1:
            raise self.problem(key, "has to be a whole number from 1")
        return int(number)

    def flag(self, key: str) -> bool:
        """Give true or false, which is also what a missing key means."""
        value = self._value(key, default=False)
        if not isinstance(value, bool):
            raise self.problem(key, "has to be true or false")
        return value

    def choice(self, key: str, choices: type[Choice], default: Choice | None = None) -> Choice:
        """Give one of the values of an enumeration."""
        named = self.text(key, None if default is None else default.value)
        try:
            return choices(named)
        except ValueError:
            known = ", ".join(str(choice.value) for choice in choices)
            raise self.problem(key, f"has to be one of {known}") from None

    def table(self, key: str) -> "Table":
        """Give a table, empty if it is not there."""
        value = self._value(key, {})
        if not isinstance(value, dict):
            raise self.problem(key, f"has to be a table, headed by [{key}]")
        return Table(value, self._file, self._name(key))

    def tables(self, key: str) -> list["Table"]:
        """Give the tables of a list, empty if it is not there."""
        value = self._value(key, [])
        if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
            raise self.problem(key, f"has to be a list of tables, each headed by [[{key}]]")
        return [
            Table(item, self._file, f"{self._name(key)} {place}")
            for place, item in enumerate(value, 1)
        ]

    def finish(self) -> None:
        """Raise InputProblem for a key that nobody asked for, as a misspelled one is."""
        for key in self._values:
            if key not in self._read:
                raise self.problem(key, "is not known here; correct or remove it")

    def problem(self, key: str, detail: str) -> InputProblem:
        """Make what has to be said of a key."""
        return InputProblem(
            "{file}: “{key}” {detail}.", file=self._file, key=self._name(key), detail=detail
        )

    def _value(self, key: str, default: object = None) -> object:
        self._read.add(key)
        value = self._values.get(key, default)
        if value is None:
            raise self.problem(key, "is missing; add it")
        return value

    def _number(self, key: str, value: object) -> Fraction:
        # True is an int to Python, and no number here.
        is_flag = isinstance(value, bool)
        if is_flag or not isinstance(value, int | Fraction) or not 0 <= value <= _LARGEST:
            raise self.problem(key, f"has to be a number from 0 to {_LARGEST:,}")
        return Fraction(value)

    def _name(self, key: str) -> str:
        return f"{self._place} › {key}" if self._place else key


def _exact(written: str) -> Fraction:
    """Read 0.1 as one tenth; an exponent could ask for a number that fills the memory."""
    if len(written) > _LONGEST_NUMBER or "e" in written.lower():
        msg = f"{written[:_LONGEST_NUMBER]} is no number that can be used here"
        raise ValueError(msg)
    return Fraction(written)
