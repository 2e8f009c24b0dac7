"""German: number words, which are written as one, units, idioms."""

import re
from fractions import Fraction

from workbench.language.numbers.lexicon import (
    Lexicon,
    Role,
    Word,
    cardinals,
    clocks,
    decades,
    free,
    free_ordinals,
    groups,
    idioms,
    months,
    multiples,
    named,
    ordinals,
    parts,
    parts_of_the_hour,
    scales,
    small,
    spans_of_time,
    vague,
)
from workbench.language.numbers.quantities import Kind, Strength
from workbench.language.numbers.units import readings_in

_ONES = {"null": 0, "ein": 1, "eins": 1, "eine": 1, "zwei": 2, "zwo": 2, "drei": 3, "vier": 4,
         "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8, "neun": 9, "zehn": 10, "elf": 11,
         "zwölf": 12, "dreizehn": 13, "vierzehn": 14, "fünfzehn": 15, "sechzehn": 16,
         "siebzehn": 17, "achtzehn": 18, "neunzehn": 19}  # fmt: skip
_TENS = {"zwanzig": 20, "dreißig": 30, "dreissig": 30, "vierzig": 40, "fünfzig": 50,
         "sechzig": 60, "siebzig": 70, "achtzig": 80, "neunzig": 90}  # fmt: skip
_ORDINAL_STEMS = {"erst": 1, "zweit": 2, "dritt": 3, "viert": 4, "fünft": 5, "sechst": 6,
                  "siebt": 7, "siebent": 7, "acht": 8, "neunt": 9, "zehnt": 10, "elft": 11,
                  "zwölft": 12, "dreizehnt": 13, "vierzehnt": 14, "fünfzehnt": 15,
                  "sechzehnt": 16, "siebzehnt": 17, "achtzehnt": 18, "neunzehnt": 19}  # fmt: skip
_ENDINGS = ("e", "er", "es", "en", "em")


def _ordinal_forms() -> dict[str, int]:
    stems = {**_ORDINAL_STEMS, **{f"{tens}st": value for tens, value in _TENS.items()}}
    return {
        stem + ending: value
        for stem, value in stems.items()
        for ending in _ENDINGS
        if stem + ending != "achten"
    }


_LOW = "|".join(sorted((*_ONES, *_TENS), key=len, reverse=True))
# All numerals below a million that are written as one word, and what is made of them.
_COMPOUND = (
    rf"(?:(?:{_LOW}|und|hundert|tausend)+)"
    r"(?:(?P<times>fach(?:e[rnsm]?)?|mal(?:ige[rnsm]?|s)?)|(?P<ordinal>s?te[rnsm]?)"
    r"|(?P<unit>jährige[rnsm]?|monatige[rnsm]?|wöchige[rnsm]?|tägige[rnsm]?|stündige[rnsm]?"
    r"|minütige[rnsm]?)|(?P<half>einhalb)|(?P<kind>köpfige[rnsm]?|seitige[rnsm]?|teilige[rnsm]?"
    r"|stellige[rnsm]?|stöckige[rnsm]?|spurige?[rnsm]?|sprachige?[rnsm]?|bändige?[rnsm]?"
    r"|türige?[rnsm]?|gleisige?[rnsm]?|tes|en|er|mals)|(?P<noun>(?!halb)[a-zäöüß]{4,}))?"
)
# What begins like a number and is none.
_NO_NUMBER = frozenset(("zweifel", "zweifeln", "zweifels", "zweifellos", "zweifelhaft", "zweige",
                        "zweigen", "zweigstelle", "achtung", "achtsam", "achtlos", "dreist",
                        "elfenbein", "zweifelsohne", "achtziger"))  # fmt: skip
_TWENTY = 20
_SPANS = {"jahr": "year", "monat": "month", "woche": "week", "tage": "day", "stunden": "hour",
          "minuten": "minute", "meter": "m", "kilometer": "km"}  # fmt: skip
_COMPOUND_WORD = re.compile(_COMPOUND)
_PIECE = re.compile(rf"{_LOW}|und|hundert|tausend")
_UNIT_OF = {"jährig": "year", "monatig": "month", "wöchig": "week", "tägig": "day",
            "stündig": "hour", "minütig": "minute"}  # fmt: skip


def compound(word: str) -> Word | None:
    """Read a numeral written as one word: zweiundzwanzig, dreitausendfünfhundert, dreifache."""
    match = _COMPOUND_WORD.fullmatch(word)
    if not match:
        return None
    ending = next((group for group in match.groups() if group), "")
    stem = word[: len(word) - len(ending)]
    value = _value(stem)
    if value is None or (value == 1 and not match["times"]):
        return None
    if match["noun"]:
        return _within(stem, ending, value)
    if match["times"]:
        return multiples({"": value}, Strength.FAINT if value < 3 else Strength.SMALL)[""]
    return _with_ending(match.lastgroup or "", ending, value)


def _within(stem: str, noun: str, value: int) -> Word | None:
    """Read a noun that begins with a number, which may stand for it: Dreizimmerwohnung."""
    if stem + noun in _NO_NUMBER or (noun.startswith("tel") and value < _TWENTY):
        return None
    unit = next((symbol for name, symbol in _SPANS.items() if noun.startswith(name)), "")
    kind, readings = readings_in(value, unit)
    return Word(Role.WHOLE, value, Strength.FREE, kind, unit, readings)


def _with_ending(group: str, ending: str, value: int) -> Word:
    if group == "half":
        return Word(Role.CARDINAL, value + Fraction(1, 2), Strength.SMALL)
    if group == "ordinal":
        return Word(Role.ORDINAL, value, small(value), Kind.ORDINAL)
    if group == "unit":
        unit = next(symbol for name, symbol in _UNIT_OF.items() if ending.startswith(name))
        kind, readings = readings_in(value, unit)
        return Word(Role.WHOLE, value, small(value), kind, unit, readings)
    return Word(Role.CARDINAL, value, small(value))


def _value(stem: str) -> int | None:
    total = current = 0
    place = 0
    for piece in _PIECE.finditer(stem):
        if piece.start() != place:
            return None
        place = piece.end()
        name = piece[0]
        if name == "tausend":
            total, current = (total + current or 1) * 1000, 0
        elif name == "hundert":
            current = (current or 1) * 100
        elif name != "und":
            current += _ONES.get(name, _TENS.get(name, 0))
    return total + current if place == len(stem) and stem not in {"und", "ein"} else None


_MONTHS = (
    "januar|jänner|jan.|januars", "februar|feb.|feber|februars", "märz", "april|aprils",
    "mai|mais", "juni|junis", "juli|julis", "august|aug.|augusts", "september|sept.|septembers",
    "oktober|okt.|oktobers", "november|nov.|novembers", "dezember|dez.|dezembers")  # fmt: skip
_MONTH_PARTS = ("anfang", "beginn", "ende", "hälfte", "mitte", "woche", "wochen", "tag", "tage",
                "tagen", "wochenende", "abend", "nacht")  # fmt: skip

_HOURS = {
    f"{words} {hour}": 60 * n + minutes
    for n, hour in enumerate(("eins", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht",
                              "neun", "zehn", "elf", "zwölf"), 1)
    for words, minutes in (("halb", -30), ("viertel nach", 15), ("viertel vor", -15))
}  # fmt: skip
_WORDS = {
    **cardinals({"zweien": 2, "dreien": 3, "vieren": 4, "zweier": 2, "dreier": 3, "beiden": 2}),
    **cardinals({"eins": 1}),
    **scales({"hundert|einhundert": 100, "tausend|eintausend": 1000, "million|millionen|mio.|mio":
    10**6,
              "milliarde|milliarden|mrd.|mrd": 10**9, "billion|billionen|bio.": 10**12}),
    **groups({"dutzend": 12}),
    **ordinals(_ordinal_forms()),
    **ordinals({"zweitens": 2, "drittens": 3, "erstmals|erstens|zuerst": 1}),
    **parts({"hälfte|halb|halbe|halber|halbes|halben": Fraction(1, 2),
             "drittel|dritteln": Fraction(1, 3), "viertel|vierteln": Fraction(1, 4),
             "vierteldrehung|viertelumdrehung|viertelliter": Fraction(1, 4),
             "fünftel": Fraction(1, 5), "zehntel": Fraction(1, 10), "achtel": Fraction(1, 8)}),
    **cardinals({"anderthalb|eineinhalb": 1}),
    **free({
        "beide|beiden|beider|beides|paar|paars|duo|zwillinge|zwillings|pärchen|einander"
        "|doppel|doppelt|weder|zweitplatzierte|erneut|weitere|weiteren|weiterer": 2,
        "trio|hattrick|trilogie|dreier|drittliga|drilling": 3, "quartett|vierer|fourballs"
        "|foursomes|vierling": 4, "sextett": 6, "einzige|einzigen|einziger|einziges|einzig|einmal"
        "|einzel|einmalig|einzelne|einzelnen": 1, "niemand|torlos": 0, "jahrtausend": 1000,
        "zehnkampf": 10, "teenager|jugendliche|jugendlicher|jugendlichen|teenagern": 10,
        "elfmeter": 11}),
    **free_ordinals({"achten": 8}),
    **free_ordinals({"drittstaat|drittstaaten|drittstaats|drittland|drittländer|drittpartei"
    "|drittanbieter": 3}),
    **multiples({"doppelte|doppelten|doppelter|doppeltes|verdoppelt|verdoppeln|verdoppelte|zweimal"
                 "|verdoppelten|verdoppelter|verdopplung|verdoppelung|zweifach|zweifache|zweifachen"
                 "|zweifacher": 2,
                 "dreifache|dreimal|verdreifacht|dreifach|dreifacher|dreifachen|dreimalige"
                 "|dreimaliger|dreimaligen": 3,
                 "vervierfacht|vierfach": 4}),
    **months(tuple("|".join([forms, *(forms.split("|")[0] + part for part in _MONTH_PARTS)])
             for forms in _MONTHS)),
    **decades({
        "|".join(f"{name}{ending}" for ending in ("er", "ern", "erjahre", "erjahren")): 10 * tens
        for tens, name in enumerate(("zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig",
                                     "siebzig", "achtzig", "neunzig"), 2)}),
    **spans_of_time({
        "jahrzehnt|jahrzehnts|jahrzehntelang|jahrzehntelange|jahrzehntelangen": (10, "year"),
        "jahrhundert|jahrhunderts": (100, "year"), "halbjahr|halbes jahr": (6, "month"),
        "halbe stunde|halben stunde": (30, "minute"), "viertelstunde": (15, "minute"),
        "dreiviertelstunde": (45, "minute"),
        "vierzehntägig": (14, "day"), "anderthalb jahre|anderthalb jahren": (18, "month"),
        "vierteljahr": (3, "month"), "vierteljahrhundert|vierteljahrhunderts": (25, "year"),
        "viertelstunden": (15, "minute"),
        "quartal|quartals": (3, "month")}),
    **parts_of_the_hour(_HOURS),
    **clocks({"mittag|mittags": 720, "mitternacht": 0}),
    **vague({"dutzende|dutzenden": 12, "hunderte|hunderten|hunderter": 100,
             "tausende|tausenden|tausender": 1000,
             "hunderttausende|hunderttausenden": 10**5, "zehntausende|zehntausenden": 10**4,
             "jahrzehnte|jahrzehnten": 10,
             "einige hundert|mehrere hundert": 100, "einige tausend|mehrere tausend": 1000}),
    **idioms(
        "unter null|über null"
        "|in acht|außer acht|acht geben|gib acht|erst|zu zweit zwei|auf eins|aprilwetter"
        "|dritte welt|erste hilfe|in erster linie|zum ersten mal|der erste|zunächst|ersten blick"
        "|zweitens wird|viertelfinale|viertelfinals|viertelfinalspiel|halbfinale|achtelfinale"
        "|halbzeit"
        "|vierteln der stadt|wohnviertel|stadtviertel|zweiter weltkrieg|erster weltkrieg"
        "|erst recht"
    ),
    "anderthalb": Word(Role.CARDINAL, Fraction(3, 2), Strength.SMALL),
    "eineinhalb": Word(Role.CARDINAL, Fraction(3, 2), Strength.SMALL),
}  # fmt: skip

_UNITS = named({
    "%": "%|prozent|v. h.|prozentige|prozentigen|prozentiger|prozentiges", "pp": "prozentpunkte"
    "|prozentpunkten|prozentpunkt",
    "point": "punkte|punkten|punkt", "bp": "basispunkte|basispunkten", "x": "mal|fache|fachen|x"
    "|fach",
    "second": "sekunden|sekunde|sek.", "minute": "minuten|minute|min.|min|minütige|minütiger"
    "|minütigen",
    "hour": "stunden|stunde|std.|stündige|stündigen|stündiger", "day": "tage|tagen|tag|tages"
    "|tägige|tägigen|tägiger",
    "week": "wochen|woche|wöchige|wöchigen|wöchiger", "month": "monate|monaten|monat|monatige"
    "|monatigen",
    "year": "jahre|jahren|jahr|jahres|jährige|jährigen|jähriger|jähriges|jährigem|jährig"
    "|jahre alt|jahre alte|jahre alten", "decade": "jahrzehnte|jahrzehnten|jahrzehnt",
    "century": "jahrhunderte|jahrhunderten|jahrhundert|jahrhunderts",
    "mm": "mm|millimeter", "cm": "cm|zentimeter|zentimetern", "m": "m|meter|metern|meters",
    "km": "km|kilometer|kilometern", "in": "zoll", "ft": "fuß", "yd": "yard|yards",
    "mi": "meilen|meile", "nmi": "seemeilen", "g": "g|gramm", "kg": "kg|kilogramm|kilo",
    "t": "t|tonnen|tonne", "pound": "pfund", "oz": "unzen", "l": "l|liter|litern", "ml": "ml"
    "|milliliter",
    "m3": "m³|kubikmeter|kubikmetern", "m2": "m²|quadratmeter|quadratmetern",
    "km2": "km²|quadratkilometer|quadratkilometern", "ha": "ha|hektar", "acre": "acre|acres"
    "|morgen",
    "km/h": "km/h|kilometer pro stunde|kilometern pro stunde|stundenkilometer|kmh",
    "mph": "mph|meilen pro stunde", "kW": "kw|kilowatt", "MW": "mw|megawatt", "GW": "gw|gigawatt",
    "kWh": "kwh|kilowattstunden", "°C": "°c|° c|grad celsius", "°F": "°f|° f|grad fahrenheit",
    "degree": "grad|°", "$": "dollar|dollars|$", "USD": "us-dollar|usd", "EUR": "euro|euros|€|eur",
    "GBP": "£|britische pfund|gbp|pfund sterling", "¢": "cent|cents", "CNY": "yuan|renminbi",
    "JPY": "yen|¥", "CHF": "franken|chf|sfr", "RUB": "rubel", "INR": "rupien",
    "*6": "mio. €|mio €|m€", "*9": "mrd. €|mrd €", "*3": "k€|tsd.|tsd",
    "clock": "uhr", "am": "uhr morgens|uhr früh|uhr vormittags|uhr in der früh", "pm":
    "uhr nachmittags|uhr abends",
    "quarter": "quartal|quartals",
})  # fmt: skip

LEXICON = Lexicon(
    base="de",
    words=_WORDS,
    units=_UNITS,
    ordinal_ending=r"(?:-?te[nrsm]?|-?ste[nrsm]?)",
    decade_ending=r"er(?:[- ]?jahren?)?(?!\w)|er[- ]?jahre",
    range_words="bis|und|oder|zu",
    all_before="alle|allen|aller",
    parts_of=r"(?:e[rsn])? ",
    compounds=_COMPOUND,
    compound=compound,
    dotted_dates=True,
    qualifiers={
        "über": "over", "mehr als": "over", "rund": "about", "etwa": "about", "ungefähr": "about",
        "circa": "about", "ca.": "about", "fast": "under", "knapp": "under", "beinahe": "under",
        "weniger als": "under", "unter": "under", "nahezu": "under", "mindestens": "least",
        "wenigstens": "least", "höchstens": "most", "bis zu": "most", "maximal": "most",
    },
)  # fmt: skip
