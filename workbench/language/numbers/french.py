"""French: number words, units, idioms."""

from fractions import Fraction

from workbench.language.numbers.lexicon import (
    Lexicon,
    articles,
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

_CARDINALS = {
    "zéro": 0, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7,
    "huit": 8, "neuf": 9, "dix": 10, "onze": 11, "douze": 12, "treize": 13, "quatorze": 14,
    "quinze": 15, "seize": 16, "dix-sept|dix sept": 17, "dix-huit|dix huit": 18,
    "dix-neuf|dix neuf": 19, "vingt": 20,
    "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60, "septante": 70, "huitante": 80,
    "quatre-vingt|quatre-vingts|quatre vingts": 80, "nonante": 90}  # fmt: skip
_ORDINALS = {
    "premier|première|premiers|premières|1er|1re|1ère": 1, "deuxième|deuxièmes|second|seconde": 2,
    "troisième|troisièmes": 3, "quatrième|quatrièmes": 4, "cinquième|cinquièmes": 5,
    "sixième|sixièmes": 6,
    "septième|septièmes": 7, "huitième": 8, "neuvième": 9, "dixième": 10, "onzième": 11,
    "douzième": 12,
    "treizième": 13, "quatorzième": 14, "quinzième": 15, "seizième": 16, "dix-septième": 17,
    "dix-huitième": 18, "dix-neuvième": 19, "vingtième": 20, "trentième": 30,
    "quarantième": 40, "cinquantième": 50, "soixantième": 60, "centième": 100}  # fmt: skip

_HOURS = {
    f"{hour} {words}": 60 * n + minutes
    for n, hour in enumerate(("une heure", "deux heures", "trois heures", "quatre heures",
                              "cinq heures", "six heures", "sept heures", "huit heures",
                              "neuf heures", "dix heures", "onze heures"), 1)
    for words, minutes in (("et quart", 15), ("moins le quart", -15))
}  # fmt: skip
_WORDS = {
    **cardinals(_CARDINALS),
    **scales({"cent|cents": 100, "mille": 1000, "million|millions": 10**6,
              "milliard|milliards|mds": 10**9, "billion|billions": 10**12,
              "trillion|trillions": 10**18}),
    **groups({"douzaine": 12}),
    **ordinals(_ORDINALS),
    **ordinals({"deuxièmement|secondement": 2, "troisièmement": 3, "premièrement": 1}),
    **decades({"années vingt": 20, "années trente": 30, "années quarante": 40,
               "années cinquante": 50, "années soixante": 60, "années soixante-dix": 70,
               "années quatre-vingt|années quatre-vingts": 80, "années quatre-vingt-dix": 90}),
    **parts({"les deux tiers": Fraction(2, 3), "les trois quarts": Fraction(3, 4),
             "moitié|demi|demie": Fraction(1, 2), "tiers": Fraction(1, 3),
             "quart|quarts": Fraction(1, 4), "dixièmes": Fraction(1, 10)}),
    **articles("un|une"),
    **free_ordinals({"pays tiers|état tiers": 3, "seconds|secondes": 2}),
    **free({
        "les deux|tous deux|toutes deux|tous les deux|toutes les deux|paire|paires|duo|duos"
        "|couple|couples|jumeaux|jumelles"
        "|deux tiers temps|bilatéral|bilatérale|l'un et l'autre|l’un et l’autre|binôme|tandem"
        "|double mixte|à nouveau": 2,
        "trio|triplé|triplés|trilogie|tripartite": 3, "quatuor|fourball|fourballs|foursome"
        "|foursomes": 4, "quintette": 5,
        "seul|seule|seuls|seules|unique|simple|simples|unanime|premier ministre|une fois": 1,
        "millénaire": 1000, "millionnaire|millionnaires": 10**6, "milliardaire|milliardaires":
        10**9,
        "aucun|nul": 0, "semestre": 6, "trimestre": 3, "adolescent|adolescents|adolescente"
        "|adolescentes": 10, "centenaire": 100}),
    **multiples({"double|doubles|doubler|doublé|doublée|doublait|deux fois|redouble|doublant": 2,
                 "triple|tripler|triplé fois|trois fois": 3, "triples|triplé": 3,
                 "quadruple|quadrupler|quadruplé": 4, "quintuple|quintuples": 5}),
    **months((
        "janvier|janv.", "février|févr.", "mars", "avril|avr.", "mai", "juin",
        "juillet|juil.", "août", "septembre|sept.", "octobre|oct.", "novembre|nov.",
        "décembre|déc.")),
    **spans_of_time({
        "décennie": (10, "year"), "décennie de": (10, "year"), "siècle": (100, "year"),
        "quinzaine|quinze jours": (2, "week"), "demi-heure": (30, "minute"), "huit jours": (1,
        "week"),
        "quart d'heure|quart d’heure": (15, "minute"), "dizaine d'années|dizaine d’années": (10,
        "year"),
        "demi-siècle": (50, "year"), "quart de siècle|un quart de siècle": (25, "year"),
        "un an et demi": (18, "month")}),
    **groups({"millier": 1000, "dizaine": 10, "quinzaine de": 15, "vingtaine": 20, "trentaine": 30,
              "quarantaine": 40,
              "cinquantaine": 50, "centaine": 100, "soixantaine": 60}),
    **parts_of_the_hour(_HOURS),
    **clocks({"midi": 720, "minuit": 0}),
    **vague({"dizaines": 10, "douzaines": 12, "centaines": 100, "milliers": 1000,
             "dizaines de milliers": 10**4, "centaines de milliers": 10**5,
             "dizaines de millions": 10**7, "centaines de millions": 10**8,
             "des millions": 10**6, "des milliards": 10**9, "plusieurs millions": 10**6,
             "décennies": 10, "siècles": 100,
             "quelques centaines": 100, "plusieurs centaines": 100}),
    **idioms(
        "un peu|l'un des|l’un des|l'une des|l’une des|un par un|premier ministre|première ministre"
        "|mi-temps|mille et un|demi-finale|demi-finales|quart de finale|quarts de finale"
        "|premier abord"
        "|tiers-monde|tierce partie|mille fois|dernier quart"
        "|seconde guerre|première guerre|première fois|second degré|demi-frère|demi-sœur"
        "|neuf à dix|sous zéro|sous de zéro|dessus de zéro"
        "|tout neuf|à neuf|quatre à quatre|deuxième mi-temps|première mi-temps|première dame"
        "|en premier lieu|au premier|milieu|dernier tiers|pour cent"
    ),
}  # fmt: skip

_UNITS = named({
    "%": "%|pour cent|pourcent", "pp": "points de pourcentage|point de pourcentage",
    "bp": "points de base", "point": "points|point|pts", "x": "fois", "second": "secondes|sec",
    "minute": "minutes|minute|min|mn", "hour": "heures|heure|heures de", "day": "jours|jour"
    "|journées",
    "week": "semaines|semaine", "month": "mois", "year": "ans|an|années|année", "quarter":
    "trimestres|trimestre",
    "decade": "décennies|décennie", "century": "siècles|siècle", "mm": "mm|millimètres",
    "cm": "cm|centimètres", "m": "m|mètres|mètre", "km": "km|kilomètres|kilomètre", "in":
    "pouces|pouce",
    "ft": "pieds|pied", "yd": "yards|yard|verges", "mi": "miles|mile|milles", "nmi":
    "milles marins|milles nautiques",
    "mg": "mg", "g": "g|grammes", "kg": "kg|kilogrammes|kilos", "t": "tonnes|tonne", "pound":
    "livres|livre",
    "oz": "onces", "l": "l|litres|litre", "ml": "ml", "m3": "m³|mètres cubes", "m2": "m²"
    "|mètres carrés",
    "km2": "km²|kilomètres carrés", "ha": "ha|hectares|hectare", "acre": "acres|acre",
    "km/h": "km/h|kilomètres par heure|kilomètres à l'heure|kilomètres/heure", "mph": "mph"
    "|miles par heure|miles à l'heure|milles à l'heure",
    "kn": "nœuds", "kW": "kw|kilowatts", "MW": "mw|mégawatts", "GW": "gw|gigawatts", "kWh": "kwh",
    "°C": "°c|° c|degrés celsius", "°F": "°f|° f|degrés fahrenheit", "degree": "degrés|degré|°",
    "$": "dollars|dollar|$|de dollars", "USD": "dollars américains|dollars us|$ us|usd"
    "|de dollars américains",
    "EUR": "euros|euro|€|d'euros|d’euros|eur", "GBP": "£|livres sterling|de livres sterling"
    "|de livres|gbp", "¢": "centimes|cents",
    "CNY": "yuans|yuan|de yuans", "JPY": "yens|de yens", "CHF": "francs suisses|chf", "RUB":
    "roubles|de roubles",
    "*6": "m€|m d’euros|m d'euros", "*9": "md€|mds€|md d'euros|mds d'euros|md d’euros|mds d’euros",
    "*3": "k€",
    "clock": "h", "am": "h du matin|heures du matin|h am|heure du matin", "pm":
    "h de l'après-midi|heures de l'après-midi|heures du soir"
    "|h du soir|heures de l’après-midi|h de l’après-midi",
})  # fmt: skip

LEXICON = Lexicon(
    base="fr",
    words=_WORDS,
    units=_UNITS,
    conjunction="et",
    adds_ordinals=False,
    conjunction_after=10,
    score_bases=frozenset((60, 80)),
    ordinal_ending=r"(?:ers?|res?|ères?|e|es|ème|èmes|nde?)",
    hours_of_day=True,
    decade_before="années|des années|décennie",
    range_words="à|et|ou|contre|de",
    all_before="tous les|toutes les|tous|toutes",
    half_after=r" (?:[a-zéèûô]+ )?et demie?",
    parts_of=r"(?: d['’]| de |[ -])",
    qualifiers={
        "plus de": "over", "plus d'": "over", "au-delà de": "over", "près de": "under",
        "presque": "under", "moins de": "under", "environ": "about", "autour de": "about",
        "quelque": "about", "quelques": "about", "au moins": "least", "au minimum": "least",
        "jusqu'à": "most", "jusqu’à": "most", "au maximum": "most", "au plus": "most",
    },
)  # fmt: skip
