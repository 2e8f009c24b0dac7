"""English words and personal names: what tells "Defense Secretary" from a name.

The words are those of Webster's Second (web2, out of copyright, by english-words) with their
inflections, as far as they are among the commonest of symspellpy's list (SCOWL, free to use, with
counts of Google Books, CC BY 3.0). The names are of the US census of 1990 (public domain, by
names).
"""

from collections.abc import Iterator
from importlib.resources import files

from english_words import get_english_words_set

_MOST_WORDS = 26_000
_MOST_GIVEN = 450  # of women, and of men
_MOST_FAMILY = 2_500
# Younger than the dictionary of 1934.
_MODERN = """
app apps email emails internet online offline website websites software hardware video videos
laptop smartphone smartphones blog blogs blogger vaccine vaccines pandemic lockdown genocide
helicopter helicopters nuclear laser radar robot robots robotics startup startups ceo teen teens
teenager teenagers weekend weekends airline airlines airport airports airbus terrorist terrorists
terrorism activist activists activism healthcare lifestyle supermarket televised television tv
biotech cyber cybersecurity database digital download downloads drone drones feedback format gay
gender genome hacker hackers hashtag homeless hotline jihad jihadist livestream marketing massacre
media metadata militants missile missiles mortgage motel movie movies multinational multimedia
nightclub outreach outsourcing paparazzi paperback paramilitary pixel podcast podcasts prime
racism racist rapper reggae remix renewable renewables sexism sibling siblings spacecraft
spokesperson spokeswoman streaming superhero superpower surveillance takeover tech telecom
telecoms tsunami upgrade userid veggie videotape vlog webcam webpage whistleblower wifi workplace
workshop workshops workout youtuber transgender lesbian bisexual hip-hop heatwave wildfire
wildfires firefighter firefighters lawmaker lawmakers policymaker policymakers stakeholder
stakeholders newsroom newscast grassroots nationwide worldwide statewide
"""
# In the dictionary for a thing, in the news for a place or a person.
_RATHER_NAMES = """
china turkey jordan chad japan cologne java jersey guinea afghan african american european mark
john jack jean frank grant jimmy bill harry dick roger robin mike tom tommy jerry timothy
charlotte paris march may august berlin jordan bologna cayenne havana panama morocco cambridge
magdalen georgette nelson lima oxford brazil holland epsom carol rob bob rod dolly molly polly
kelly
"""


def words() -> list[str]:
    """Give the common words in lower case, with their inflections, sorted."""
    dictionary = {word for word in get_english_words_set(["web2"], lower=False) if word.islower()}
    unwanted = set(_RATHER_NAMES.split())
    common = (word for word in _by_frequency() if word.isalpha() and len(word) > 1)
    kept = [w for w in common if w not in unwanted and any(s in dictionary for s in _stems(w))]
    kept = kept[:_MOST_WORDS]
    american = (word.replace("our", "or") for word in kept if "our" in word)
    return sorted({*kept, *(w for w in american if w in dictionary), *_MODERN.split()})


def people() -> tuple[list[str], list[str]]:
    """Give the usual given names and family names in lower case, sorted."""
    given = {*_census("female.first", _MOST_GIVEN), *_census("male.first", _MOST_GIVEN)}
    return sorted(given), sorted(_census("all.last", _MOST_FAMILY))


def _by_frequency() -> Iterator[str]:
    text = files("symspellpy").joinpath("frequency_dictionary_en_82_765.txt").read_text("utf-8")
    for line in text.splitlines():
        yield line.lstrip("\ufeff").split()[0]


def _stems(word: str) -> Iterator[str]:
    """Give the word and what it may be an inflection of."""
    yield word
    if "our" in word:
        yield word.replace("our", "or")
    for ending, stems in (
        ("ies", ("y",)), ("es", ("", "e")), ("s", ("",)), ("ied", ("y",)), ("ed", ("", "e")),
        ("ing", ("", "e")), ("er", ("", "e")), ("est", ("", "e")), ("ly", ("", "le")),
    ):  # fmt: skip
        if word.endswith(ending) and len(word) - len(ending) > 2:
            base = word.removesuffix(ending)
            yield from (base + stem for stem in stems)
            if base[-1] == base[-2]:
                yield base[:-1]


def _census(name: str, most: int) -> list[str]:
    lines = files("names").joinpath(f"dist.{name}").read_text("ascii").splitlines()
    return [line.split()[0].lower() for line in lines[:most]]
