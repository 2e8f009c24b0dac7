"""English: number words, units, idioms."""

from fractions import Fraction

from workbench.language.numbers.lexicon import (
    QUARTER,
    THIRD,
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
    spans_of_time,
    vague,
)
from workbench.language.numbers.quantities import Kind, Reading, Strength
from workbench.language.numbers.units import share

_ONES = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
_TEENS = [
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_ORDINALS = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
]
_DECADES = [
    "twenties",
    "thirties",
    "forties",
    "fifties",
    "sixties",
    "seventies",
    "eighties",
    "nineties",
]

_HOURS = {
    f"{words} {hour}": 60 * n + minutes
    for n, hour in enumerate((*_ONES, *_TEENS[:3]), 1)
    for words, minutes in (("half past", 30), ("quarter past", 15), ("a quarter past", 15),
                           ("quarter to", -15), ("a quarter to", -15), ("twenty past", 20),
                           ("ten past", 10))
}  # fmt: skip
_WORDS = {
    **cardinals({word: n for n, word in enumerate((*_ONES, *_TEENS), 1)}),
    **cardinals({word: 10 * n for n, word in enumerate(_TENS, 2)}),
    **cardinals({"zero|nought|naught": 0, "fourty": 40, "umpteen": 0}),
    **scales({
        "hundred": 100, "thousand": 10**3, "lakh|lakhs|lac": 10**5, "million": 10**6,
        "crore|crores": 10**7, "billion": 10**9, "trillion": 10**12, "quadrillion": 10**15}),
    **groups({"dozen|doz|dozs|dzs": 12}),
    **ordinals({word: n for n, word in enumerate(_ORDINALS, 1)}),
    **ordinals({word.replace("y", "ieth"): 10 * n for n, word in enumerate(_TENS, 2)}),
    **ordinals({"hundredth": 100, "thousandth": 1000, "millionth": 10**6,
                "billionth": 10**9, "trillionth": 10**12, "secondly": 2,
                "thirdly": 3, "fourthly": 4}),
    **parts({
        "half|halves": Fraction(1, 2), "third of|thirds": Fraction(1, 3),
        "a quarter": Fraction(1, 4), "fifth of|fifths": Fraction(1, 5),
        "sixth of|sixths": Fraction(1, 6), "fourth of|fourths": Fraction(1, 4),
        "seventh of|sevenths": Fraction(1, 7), "ninth of|ninths": Fraction(1, 9),
        "twentieths": Fraction(1, 20), "hundredths": Fraction(1, 100),
        "thousandths": Fraction(1, 1000), "million to one": Fraction(1, 10**6),
        "tenth of|tenths": Fraction(1, 10),
        "eighths": Fraction(1, 8), "one-third": Fraction(1, 3), "one third": Fraction(1, 3),
        "one-fifth": Fraction(1, 5), "one fifth": Fraction(1, 5), "one-tenth": Fraction(1, 10),
        "one tenth": Fraction(1, 10), "one-quarter": Fraction(1, 4), "one-sixth": Fraction(1, 6),
        "one-eighth": Fraction(1, 8)}),
    **dict.fromkeys(("quarter", "quarters"), QUARTER),
    **dict.fromkeys(("50-50", "50/50", "fifty-fifty"), Word(
        Role.WHOLE, Fraction(1, 2), Strength.FREE, Kind.FRACTION,
        readings=(*share(Fraction(1, 2)), Reading("", 50)))),
    **free({
        "duplicate|dual|duet|duel|brace|bilateral|either|neither|bi-weekly|each other": 2,
        "triplicate|trilogy|triplets|trilateral|triangle|tripartite|trifecta|troika": 3,
        "quadruplicate|quadruple|quadrilateral": 4, "pentagon": 5, "hexagon": 6, "decathlon": 10,
        "heptathlon": 7, "pentathlon": 5, "triathlon": 3,
        "single|sole|singles|lone|once|first-ever|opener|maiden|debut|that one": 1,
        "round-the-clock|around-the-clock|round the clock|around the clock": 24, "from zero": 0,
        "nil|zero-sum|scoreless|goalless|nothing": 0,
        "teen|teens|teenage|teenager|teenagers": 10,
        "millennium": 1000, "millionaire|millionaires": 10**6,
        "billionaire|billionaires": 10**9, "centenary|centennial|centenarian|centenarians": 100,
        "sexagenarian": 60,
        "septuagenarian": 70, "octogenarian": 80, "nonagenarian": 90,
        "bicentennial|bicentenary": 200}),
    **free({
        "both|pair|pairs|duo|twin|twins|couple|couples": 2, "trio|hat-trick|hat trick|threesome":
        3,
        "quartet|foursome|foursomes|fourball|fourballs": 4, "quintet": 5,
        "half-dozen|half a dozen": 6}, Strength.FAINT),
    **free_ordinals({
        "no. 1|no.1|number 1|number one|#1": 1, "second-best|second-hand|secondary|every second"
        "|second half|second-half|runoff|run-off"
        "|runner-up|runners-up|runner up|silver": 2,
        "tertiary|bronze": 3, "primary": 1,
        "third party|third-party|third parties": 3}),
    **dict.fromkeys(("final third", "last third", "first third", "attacking third"), THIRD),
    **multiples({
        "double|doubles|doubling|twofold|two-fold|twice": 2,
        "triple|triples|threefold|three-fold|treble|thrice": 3}),
    **multiples({
        "doubled": 2, "tripled|tripling|trebled": 3, "quadrupled|quadrupling|fourfold": 4,
        "quintupled|fivefold": 5, "sixfold": 6, "sevenfold": 7, "eightfold": 8, "ninefold": 9,
        "tenfold": 10, "twentyfold": 20, "hundredfold": 100, "thousandfold": 1000}, Strength.WEAK),
    **multiples({"a hundred times": 100, "a thousand times": 1000, "a million times": 10**6},
                Strength.FREE),
    **free({"co2|pm2": 2, "pm2.5": Fraction(5, 2)}),
    **parts_of_the_hour(_HOURS),
    **months((
        "january|jan|jan.", "february|feb|feb.", "march", "april|apr|apr.", "may", "june|jun.",
        "july|jul.", "august|aug|aug.", "september|sept|sept.|sep.", "october|oct|oct.",
        "november|nov|nov.", "december|dec|dec.")),
    **decades({word: 10 * n for n, word in enumerate(_DECADES, 2)}),
    **spans_of_time({
        "decade|decade-long|decade-old": (10, "year"), "fortnight|fortnightly": (2, "week"),
        "century|century-old|century-long|centuries-old": (100, "year"), "half-hour": (30,
        "minute"),
        "half an hour": (30, "minute"), "half a year|half-year": (6, "month"),
        "quarter of an hour|quarter-hour|quarter hour": (15, "minute"),
        "year and a half": (18, "month"), "hour and a half": (90, "minute"),
        "half a century|half-century|half century": (50, "year"),
        "quarter of a century|quarter-century|quarter century": (25, "year"),
        "half a decade": (5, "year"), "biennial|biennially": (2, "year")}),
    **clocks({"noon|midday|noontime": 720, "midnight": 0}),
    **vague({
        "dozens": 12, "scores of": 20, "hundreds": 100, "thousands": 1000, "millions": 10**6,
        "billions": 10**9, "trillions": 10**12, "tens of thousands": 10**4,
        "hundreds of thousands": 10**5, "tens of millions": 10**7, "hundreds of millions": 10**8,
        "tens of billions": 10**10, "hundreds of billions": 10**11, "decades": 10,
        "dozens of thousands": 10**4, "a few hundred|several hundred|few hundred": 100,
        "a few thousand|several thousand|few thousand": 1000, "centuries": 100,
        "a few million|several million": 10**6, "several dozen|a few dozen": 12,
        "a few decades|several decades": 10, "a few dozen": 12}),
    **idioms(
        "one of|no one|one another|one day|one thing|the one|this one|one who|which one"
        "|ones|at first|first of all|first place|first and foremost|second to none|on second"
        " thought|second thoughts|on the one hand|on one hand|one by one|one after another|at one"
        " point|one way or another|one-sided|one-off|one-time|one time|at once|once again"
        "|once more|once upon|no-one|everyone|anyone|someone|loved one|loved ones|good one"
        "|first lady|first name|first names|first aid|first hand|first-hand|firsthand|seconds"
        "|wait a second"
        "|just a second|within a second|per second|a second later|a second ago"
        "|split second|split-second"
        "|the first half|first half|first-half|half-time|halftime"
        "|half time|half-hearted|half brother|half sister|half-brother|half-sister"
        "|better half|quarterback|quarterbacks|quarter-final|quarter-finals|quarter final"
        "|quarterfinal|quarterfinals|close quarters|living quarters|third world|third-world"
        "|seconded|headquarters|one-on-one"
        "|one in a million|thanks a million|nine-to-five|back to square one"
        "|ten to one|second-guess|first-class|first class"
        "|second-class|first-time|first-rate|second-rate|one-way|one-stop|first come"
        "|first-come first-served|in the first place|in the second place|zero tolerance"
        "|zero-tolerance|below zero|above zero|sub-zero|nine times out of ten|second only to"
    ),
}  # fmt: skip

_UNITS = named({
    "ppm": "parts per million|ppm", "ppb": "parts per billion|ppb", "‰": "‰|per mille",
    "%": "%|percent|per cent|pct|percentage", "pp": "percentage points|percentage point|pp|pps"
    "|percentage-point|percentage-points|percent points|per cent points",
    "bp": "basis points|basis point|bps|bp", "point": "points|point|pts",
    "x": "times|fold|x", "second": "seconds|sec|secs|second", "minute": "minutes|minute|min|mins",
    "hour": "hours|hour|hr|hrs", "day": "days|day", "week": "weeks|week",
    "month": "months|month|lunar month",
    "year": "years|year|yr|yrs|year-old|years-old|years old|year old", "decade": "decades|decade",
    "century": "centuries|century", "quarter": "quarters|quarter", "fortnight": "fortnights",
    "mm": "mm|millimeters|millimetres|millimeter|millimetre",
    "cm": "cm|centimeters|centimetres|centimeter|centimetre",
    "m": "m|meters|metres|meter|metre", "km": "km|kilometers|kilometres|kilometer|kilometre|kms",
    "in": "inches|inch|in.", "ft": "feet|foot|ft|ft.", "yd": "yards|yard|yd|yds",
    "mi": "miles|mile|mi", "nmi": "nautical miles|nautical mile", "li": "li",
    "mg": "mg|milligrams", "g": "g|grams|gram|grammes", "kg": "kg|kilograms|kilogram|kilos|kilo"
    "|kgs",
    "t": "tons|ton|tonnes|tonne|metric tons|metric ton", "lb": "lb|lbs", "pound": "pounds|pound",
    "oz": "ounces|ounce|oz", "st": "stone", "l": "liters|litres|liter|litre",
    "ml": "ml|milliliters|millilitres", "gal": "gallons|gallon", "bbl": "barrels|barrel",
    "m3": "cubic meters|cubic metres|m³|m3", "m2": "square meters|square metres|sq m|m²|sqm|m2",
    "km2": "square kilometers|square kilometres|sq km|km²|km2", "ha": "hectares|hectare|ha",
    "acre": "acres|acre", "sqft": "square feet|sq ft|square-foot", "sqmi": "square miles|sq mi",
    "mu": "mu", "km/h": "km/h|kph|kmh|kilometers per hour|kilometres per hour"
    "|kilometers an hour|kilometres an hour", "mph": "mph|miles per hour|miles an hour",
    "kn": "knots", "W": "watts|watt", "kW": "kilowatts|kilowatt|kw", "MW": "megawatts|megawatt|mw",
    "GW": "gigawatts|gigawatt|gw", "kWh": "kwh|kilowatt-hours|kilowatt hours",
    "kHz": "khz", "MHz": "mhz", "GHz": "ghz", "MB": "mb", "GB": "gb|gigabytes", "TB": "tb",
    "°C": "°c|° c|c|degrees celsius|degrees centigrade",
    "degree": "degrees|degree|°|º|degree-days",
    "°F": "°f|° f|f|degrees fahrenheit",
    "USD": "us dollars|us dollar|u.s. dollars|u.s. dollar|american dollars|usd",
    "$": "dollars|dollar|bucks", "¢": "cents|cent|¢|fen", "jiao": "jiao|mao",
    "EUR": "euros|euro|€|eur",
    "GBP": "£|gbp|pounds sterling|british pounds|quid", "CNY": "yuan|rmb|renminbi|cny",
    "JPY": "yen|jpy", "HKD": "hong kong dollars|hk dollars|hkd", "TWD": "new taiwan dollars|twd",
    "AUD": "australian dollars|aud", "CAD": "canadian dollars|cad",
    "SGD": "singapore dollars|sgd", "INR": "rupees|rupee|inr", "RUB": "rubles|roubles|ruble"
    "|rouble",
    "CHF": "swiss francs|chf", "TRY": "lira", "BRL": "reais", "MXN": "pesos",
    "am": "a.m.|am|a.m|o'clock in the morning|in the morning|o’clock in the morning",
    "pm": "p.m.|pm|p.m|in the afternoon|in the evening|o'clock at night|at night",
    "clock": "o'clock|o’clock|gmt|utc",
    "*3": "k", "*6": "mn|mln|mil|megapixel|megapixels", "*9": "bn|bln|b", "*12": "tn|tln|trn",
})  # fmt: skip

LEXICON = Lexicon(
    base="en",
    paired_years=True,
    scales_need_count=True,
    point="point",
    point_digits="zero|nought|naught|" + "|".join(_ONES),
    share_before=r"(?:by|up|down|nearly|almost|about|around|roughly|over|under|than|only"
    r"|just) an?|another",
    share_after=r" (?:to|from|more|less|fewer|higher|lower|larger|smaller|above|below)",
    words=_WORDS,
    units=_UNITS,
    conjunction="and",
    ordinal_ending=r"(?:st|nd|rd|th)",
    capitalised=frozenset(("may", "march")),
    decade_ending=r"['’]?s",
    range_words="to|and|or|through|versus|vs",
    half_after=r"[ -]and[ -]a[ -]half",
    all_before="all|all of the|all the",
    out_of="from|out of|in|over",
    parts_of=r"(?: of)? an? ",
    qualifiers_after={
        "-odd": "over", "-plus": "over", "+": "over", " or so": "about", " or more": "least",
        " or over": "least", " or less": "most", " or fewer": "most", " or under": "most",
    },
    qualifiers={
        "over": "over", "more than": "over", "above": "over", "exceeding": "over",
        "exceed": "over", "exceeds": "over", "exceeded": "over", "topped": "over",
        "not exceed": "most",
        "not exceeding": "most", "not more than": "most", "not less than": "least",
        "surpassed": "over", "well over": "over",
        "upwards of": "over", "in excess of": "over", "nearly": "under", "almost": "under",
        "close to": "under", "just under": "under", "less than": "under", "fewer than": "under",
        "under": "under", "below": "under", "about": "about", "around": "about",
        "approximately": "about", "roughly": "about", "some": "about", "at least": "least",
        "no less than": "least", "no fewer than": "least", "a minimum of": "least",
        "at most": "most", "up to": "most", "as many as": "most", "no more than": "most",
    },
)  # fmt: skip
