"""Spanish: number words, units, idioms."""

from fractions import Fraction

from workbench.language.numbers.lexicon import (
    Lexicon,
    Role,
    Word,
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
    "cero": 0, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6,
    "siete": 7, "ocho": 8, "nueve": 9, "diez": 10, "once": 11, "doce": 12, "trece": 13,
    "catorce": 14, "quince": 15, "dieciséis": 16, "diecisiete": 17, "dieciocho": 18,
    "diecinueve": 19, "veinte": 20, "veintiuno|veintiún|veintiuna": 21, "veintidós": 22,
    "veintitrés": 23, "veinticuatro": 24, "veinticinco": 25, "veintiséis": 26, "veintisiete": 27,
    "veintiocho": 28, "veintinueve": 29, "treinta": 30, "cuarenta": 40, "cincuenta": 50,
    "sesenta": 60, "setenta": 70, "ochenta": 80, "noventa": 90, "ciento|cien": 100,
    "doscientos|doscientas": 200, "trescientos|trescientas": 300,
    "cuatrocientos|cuatrocientas": 400, "quinientos|quinientas": 500,
    "seiscientos|seiscientas": 600, "setecientos|setecientas": 700,
    "ochocientos|ochocientas": 800, "novecientos|novecientas": 900}  # fmt: skip
_STEMS = {
    "primer": 1, "segund": 2, "tercer": 3, "cuart": 4, "quint": 5, "sext": 6, "séptim": 7,
    "octav": 8, "noven": 9, "décim": 10, "undécim": 11, "duodécim": 12, "decimotercer": 13,
    "decimocuart": 14, "decimoquint": 15, "vigésim": 20, "trigésim": 30,
    "centésim": 100}  # fmt: skip

_HOURS = {
    f"{hour} {words}": 60 * n + minutes
    for n, hour in enumerate(("la una", "las dos", "las tres", "las cuatro", "las cinco",
                              "las seis", "las siete", "las ocho", "las nueve", "las diez",
                              "las once", "las doce"), 1)
    for words, minutes in (("y media", 30), ("y cuarto", 15), ("menos cuarto", -15))
}  # fmt: skip
_WORDS = {
    **cardinals(_CARDINALS),
    **scales({"mil": 1000, "millón|millones|mill.": 10**6, "billón|billones": 10**12,
              "millardo|millardos": 10**9, "trillón|trillones": 10**18}),
    **groups({"docena": 12, "decena": 10, "veintena": 20, "centena|centenar": 100,
              "quincena": 15, "treintena": 30, "cuarentena": 40,
              "cincuentena": 50, "millar": 1000}),
    **ordinals({f"{stem}{ending}": value for stem, value in _STEMS.items()
                for ending in ("o", "a", "os", "as")}),
    **ordinals({"primer": 1, "tercer": 3}),
    **parts({"mitad|medio|media": Fraction(1, 2), "tercio|tercios": Fraction(1, 3),
             "tercera parte|terceras partes": Fraction(1, 3),
             "cuartas partes|cuarta parte": Fraction(1, 4),
             "quinta parte|quintas partes": Fraction(1, 5),
             "décima parte|décimas partes|décimas": Fraction(1, 10),
             "cuartos": Fraction(1, 4)}),
    **articles("un|uno|una"),
    # *los dos* is both, but for what is counted in thousands.
    **dict.fromkeys(("los dos mil", "las dos mil"), Word(Role.CARDINAL, 2000)),
    **dict.fromkeys(("los dos millones",), Word(Role.CARDINAL, 2 * 10**6)),
    # Goals are told as *dos a uno*.
    **dict.fromkeys(("goles a uno", "tantos a uno"), Word(Role.CARDINAL, 1)),
    **free_ordinals({"segundos|segundas": 2, "terceros": 3}),
    **free({
        "ambos|ambas|los dos|las dos|par|pareja|parejas|dúo|gemelos|gemelas|bilateral"
        "|doble sentido|dobles"
        "|uno y otro|de nuevo|otra vez": 2,
        "trío|trilogía|hat-trick": 3, "cuarteto|fourball|fourballs|foursome|foursomes|cuádruple":
        4,
        "quinteto": 5, "solo|sola|único|única|únicos|únicas|individuales|individual|una vez"
        "|unánime|sencillos": 1, "milenio": 1000, "millonario|millonarios|millonaria": 10**6,
        "multimillonario|multimillonarios": 10**9, "semestre": 6, "trimestre": 3,
        "adolescente|adolescentes": 10, "centenario": 100, "ninguno|nulo": 0}),
    **multiples({"doble|duplicar|duplicó|duplicado|duplica|duplicará|dos veces|duplicando"
                 "|duplicaron|duplican|duplicarse|duplicada": 2,
                 "triple|triplicar|triplicó|tres veces|triplicado|triplica|triplican|triplicaron"
                 "|triplicará|triplicando|triplicarse|triplicada": 3,
                 "cuadruplicar|cuadruplicó": 4}),
    **months((
        "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto",
        "septiembre|setiembre|sept.", "octubre", "noviembre", "diciembre")),
    **spans_of_time({
        "década|decenio": (10, "year"), "siglo": (100, "year"), "quince días": (2, "week"),
        "media hora": (30, "minute"), "cuarto de hora": (15, "minute"), "lustro": (5, "year"),
        "medio siglo": (50, "year"), "cuarto de siglo|un cuarto de siglo": (25, "year"),
        "año y medio": (18, "month"), "bienio": (2, "year"),
        "medio año": (6, "month")}),
    **parts_of_the_hour(_HOURS),
    **decades({"años veinte": 20, "años treinta": 30, "años cuarenta": 40, "años cincuenta": 50,
               "años sesenta": 60, "años setenta": 70, "años ochenta": 80, "años noventa": 90}),
    **clocks({"mediodía": 720, "medianoche": 0}),
    **vague({"decenas": 10, "docenas": 12, "centenares|cientos": 100, "miles|millares": 1000,
             "decenas de miles": 10**4, "centenares de miles|cientos de miles": 10**5,
             "decenas de millones": 10**7, "cientos de millones": 10**8, "décadas": 10,
             "varias décadas": 10, "siglos": 100, "varios millones": 10**6,
             "miles de millones": 10**9, "los millones|de millones|en millones|costar millones":
             10**6}),
    **idioms(
        "uno de|una de|uno a uno|primer ministro|primera ministra|primera dama|tercer mundo"
        "|un poco"
        "|en primer lugar|segundo tiempo|primer tiempo|segunda parte|primera parte|medio oriente"
        "|segunda mitad"
        "|primera mitad|medio ambiente|medio tiempo|cuartos de final|cuarto de final|por segundo"
        "|a medio|por medio|en medio|clase media|media parte|edad media|primera vez"
        "|medios de|el medio|los medios|medio de|medio plazo|cuarto de baño|de primera"
        "|a primera vista"
        "|bajo cero|sobre cero"
        "|otro tanto|tercera persona|último cuarto|último tercio|por ciento|cien por cien"
    ),
}  # fmt: skip

_UNITS = named({
    "%": "%|por ciento|por cien", "pp": "puntos porcentuales|punto porcentual"
    "|puntos de porcentaje",
    "bp": "puntos básicos", "point": "puntos|punto", "x": "veces", "second": "segundos|seg",
    "minute": "minutos|minuto|min", "hour": "horas|hora", "day": "días|día", "week": "semanas"
    "|semana",
    "month": "meses|mes", "year": "años|año|años de edad", "decade": "décadas|década",
    "century": "siglos|siglo", "quarter": "trimestres|trimestre", "mm": "mm|milímetros",
    "cm": "cm|centímetros", "m": "m|metros|metro", "km": "km|kilómetros|kilómetro",
    "in": "pulgadas|pulgada", "ft": "pies|pie", "yd": "yardas|yarda", "mi": "millas|milla",
    "nmi": "millas náuticas", "mg": "mg", "g": "g|gramos", "kg": "kg|kilogramos|kilos", "t":
    "toneladas|tonelada",
    "pound": "libras|libra", "oz": "onzas", "l": "l|litros|litro", "ml": "ml",
    "m3": "m³|metros cúbicos|de metros cúbicos", "m2": "m²|metros cuadrados", "km2": "km²"
    "|kilómetros cuadrados",
    "ha": "ha|hectáreas|hectárea", "acre": "acres|acre", "km/h": "km/h|kilómetros por hora",
    "mph": "mph|millas por hora|mi/h", "kn": "nudos", "kW": "kw|kilovatios", "MW": "mw"
    "|megavatios", "GW": "gw|gigavatios",
    "kWh": "kwh", "°C": "°c|° c|ºc|grados celsius|grados centígrados", "°F": "°f|° f|ºf"
    "|grados fahrenheit",
    "degree": "grados|grado|°|º", "$": "dólares|dólar|$|de dólares", "USD":
    "dólares estadounidenses|usd|de dólares estadounidenses|dólares americanos",
    "EUR": "euros|euro|€|de euros", "GBP": "£|libras esterlinas|de libras esterlinas|de libras"
    "|gbp", "¢": "centavos|céntimos",
    "CNY": "yuanes|yuan|de yuanes", "JPY": "yenes|de yenes", "MXN": "pesos|de pesos", "RUB":
    "rublos",
    "am": "a. m.|a.m.|am|de la mañana|de la madrugada|h de la mañana|a. m", "pm": "p. m.|p.m.|pm"
    "|de la tarde|de la noche|h de la tarde|p. m",
    "*6": "m€", "*3": "k€", "clock": "h|hs|hrs|horas del|hora local|hora peninsular",
})  # fmt: skip

LEXICON = Lexicon(
    base="es",
    words=_WORDS,
    units=_UNITS,
    conjunction="y",
    adds_ordinals=False,
    conjunction_after=10,
    ordinal_ending=r"(?:\.?[ºª°]|er|ro|do|ra|da|to|ta|vo|va|mo|ma|no|na|o|a)",
    hours_of_day=True,
    decade_before="años|década de|década de los|decenio de|los|de los",
    century_before="siglo|siglos",
    range_words="a|y|o|u|al",
    half_after=r"(?: [a-zñ]+)? y medi[oa]",
    all_before="todos|todas|todos los|todas las|los otros|las otras",
    parts_of=r"(?: de)? ",
    qualifiers={
        "más de": "over", "superior a": "over", "casi": "under", "cerca de": "under",
        "menos de": "under", "aproximadamente": "about", "alrededor de": "about", "unos": "about",
        "unas": "about", "al menos": "least", "por lo menos": "least", "hasta": "most",
        "como máximo": "most",
    },
)  # fmt: skip
