"""Units: what quantities are measured in, and the values that other units give them."""

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction

from workbench.language.numbers.quantities import Kind, Number, Reading, new, simplest

_CARDINAL = Kind.CARDINAL


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit: ``scale`` names what is measured in which base unit, ``factor`` its size there."""

    kind: Kind
    scale: str
    factor: Number


def _units(kind: Kind, scale: str, factors: dict[str, str | int]) -> dict[str, Unit]:
    return {name: Unit(kind, scale, simplest(Fraction(f))) for name, f in factors.items()}


# Sources: SI brochure (9th ed.), the international yard and pound of 1959, CLDR units; li, jin,
# liang, mu by the Chinese metric order of 1959.
UNITS: dict[str, Unit] = {
    **_units(Kind.DURATION, "s", {"second": 1, "minute": 60, "hour": 3600, "day": 86400,
                                  "week": 604800, "fortnight": 1209600}),
    **_units(Kind.DURATION, "month", {"month": 1, "quarter": 3, "year": 12, "decade": 120,
                                      "century": 1200}),
    **_units(Kind.MEASURE, "m", {
        "mm": "0.001", "cm": "0.01", "m": 1, "km": 1000, "in": "0.0254", "ft": "0.3048",
        "yd": "0.9144", "mi": "1609.344", "nmi": 1852, "li": 500, "zhang": "10/3"}),
    **_units(Kind.MEASURE, "g", {
        "mg": "0.001", "g": 1, "kg": 1000, "t": 10**6, "lb": "453.59237", "oz": "28.349523125",
        "st": "6350.29318", "jin": 500, "liang": 50}),
    **_units(Kind.MEASURE, "l", {
        "ml": "0.001", "cl": "0.01", "l": 1, "gal": "3.785411784", "pt": "0.473176473",
        "m3": 1000, "bbl": "158.987294928"}),
    **_units(Kind.MEASURE, "m2", {
        "cm2": "0.0001", "m2": 1, "km2": 10**6, "ha": 10**4, "acre": "4046.8564224",
        "sqft": "0.09290304", "sqmi": "2589988.110336", "mu": "2000/3", "ping": "3.305785"}),
    **_units(Kind.MEASURE, "m/s", {"m/s": 1, "km/h": "5/18", "mph": "0.44704", "kn": "463/900"}),
    **_units(Kind.MEASURE, "W", {"W": 1, "kW": 1000, "MW": 10**6, "GW": 10**9}),
    **_units(Kind.MEASURE, "Wh", {"kWh": 1000, "MWh": 10**6, "GWh": 10**9}),
    **_units(Kind.MEASURE, "Hz", {"Hz": 1, "kHz": 1000, "MHz": 10**6, "GHz": 10**9}),
    **_units(Kind.MEASURE, "B", {"kB": 1000, "MB": 10**6, "GB": 10**9, "TB": 10**12}),
}  # fmt: skip

DOLLARS = frozenset(["USD", "AUD", "CAD", "NZD", "HKD", "SGD", "TWD"])
_YUAN = frozenset(["CNY", "TWD", "HKD"])
# Names that leave open which currency or measure they mean.
_OPEN: dict[str, frozenset[str]] = {
    "$": DOLLARS,
    "¥": frozenset(("CNY", "JPY", "元")),
    "元": _YUAN | {"$", "¥"},
    "pound": frozenset(("GBP", "lb")),
    "¢": frozenset(("jiao",)),
    "degree": frozenset(("°C", "°F")),
    "point": frozenset(("pp",)),
    "mph": frozenset(("mi",)),
    "km/h": frozenset(("km",)),
}
MONEY = frozenset(
    [
        "USD",
        "EUR",
        "GBP",
        "CNY",
        "JPY",
        "TWD",
        "HKD",
        "AUD",
        "CAD",
        "NZD",
        "SGD",
        "INR",
        "RUB",
        "KRW",
        "CHF",
        "SEK",
        "NOK",
        "DKK",
        "PLN",
        "TRY",
        "BRL",
        "MXN",
        "ZAR",
        "THB",
        "PHP",
        "IDR",
        "VND",
        "ILS",
        "UAH",
        "CZK",
        "HUF",
        "AED",
        "SAR",
        "$",
        "¥",
        "元",
        "pound",
        "¢",
        "jiao",
    ]
)


def convertible(left: str, right: str) -> bool:
    """Say whether two different units measure the same, so that their values may differ."""
    one, other = measure(left), measure(right)
    if one and other:
        return one.scale == other.scale
    return {left, right} == {"°C", "°F"}


def measure(name: str) -> Unit | None:
    """Give the unit of a symbol; a pound that is turned into grams is no money."""
    return UNITS.get("lb" if name == "pound" else name)


def compatible(left: str, right: str) -> bool:
    """Say whether two unit names can mean the same; a missing one can mean any."""
    if left == right or not left or not right:
        return True
    return right in _OPEN.get(left, ()) or left in _OPEN.get(right, ())


def readings_in(value: Number, name: str) -> tuple[Kind, tuple[Reading, ...]]:
    """Give the kind and the readings of a value in a unit named by its symbol."""
    plain = new(Reading, ("", value))
    if not name:
        return _CARDINAL, (plain,)
    unit = UNITS.get(name)
    if unit:
        return unit.kind, (plain, new(Reading, (unit.scale, simplest(value * unit.factor))))
    if name in MONEY:
        parts = {"¢": 100, "jiao": 10}.get(name)
        whole = (Reading("", simplest(Fraction(value) / parts)),) if parts else ()
        return Kind.MONEY, (plain, *whole)
    special = _SPECIAL.get(name)
    return special(value) if special else (Kind.CARDINAL, (plain,))


def _percent(value: Number) -> tuple[Kind, tuple[Reading, ...]]:
    return Kind.PERCENT, (Reading("%", value),)


def _points(value: Number) -> tuple[Kind, tuple[Reading, ...]]:
    return Kind.POINTS, (Reading("pp", value),)


def _open_points(value: Number) -> tuple[Kind, tuple[Reading, ...]]:
    return Kind.CARDINAL, (Reading("", value), Reading("pp", value))


def _basis_points(value: Number) -> tuple[Kind, tuple[Reading, ...]]:
    hundredth = simplest(Fraction(value, 100))
    return Kind.POINTS, (Reading("", value), Reading("pp", hundredth), Reading("%", hundredth))


def _times(value: Number) -> tuple[Kind, tuple[Reading, ...]]:
    return Kind.MULTIPLE, (Reading("x", value), Reading("", value), Reading("%", value * 100))


def _plain_degrees(value: Number) -> tuple[Kind, tuple[Reading, ...]]:
    return Kind.MEASURE, (Reading("", value),)


def _month(value: Number) -> tuple[Kind, tuple[Reading, ...]]:
    return Kind.MONTH, (Reading("M", value), Reading("", value))


def _per(whole: int) -> Callable[[Number], tuple[Kind, tuple[Reading, ...]]]:
    def parts(value: Number) -> tuple[Kind, tuple[Reading, ...]]:
        return Kind.FRACTION, (*share(simplest(Fraction(value, whole))), Reading("", value))

    return parts


_SPECIAL = {
    "%": _percent,
    "‰": _per(1000),
    "ppm": _per(10**6),
    "ppb": _per(10**9),
    "pp": _points,
    "point": _open_points,
    "bp": _basis_points,
    "x": _times,
    "M": _month,
    "°C": _plain_degrees,
    "°F": _plain_degrees,
    "degree": _plain_degrees,
}


def share(value: Number) -> tuple[Reading, ...]:
    """Give the readings of a part of a whole: the fraction itself and its percentage."""
    return Reading("f", value), Reading("%", simplest(value * 100))
