"""Spellings: how a Chinese syllable is written in Latin letters besides pinyin."""

# Wade-Giles by initial, the longer first; apostrophes are left out as people leave them out.
_WADE_INITIALS = (
    ("zh", "ch"), ("ch", "ch"), ("sh", "sh"), ("b", "p"), ("p", "p"), ("d", "t"), ("t", "t"),
    ("g", "k"), ("k", "k"), ("j", "ch"), ("q", "ch"), ("x", "hs"), ("r", "j"), ("z", "ts"),
    ("c", "ts"), ("m", "m"), ("f", "f"), ("n", "n"), ("l", "l"), ("h", "h"),
    ("s", "s"),
)  # fmt: skip
_WADE_WHOLE = {
    "zi": "tzu", "ci": "tzu", "si": "ssu", "er": "erh", "yi": "i", "you": "yu", "ye": "yeh",
    "yan": "yen", "yong": "yung", "yue": "yueh", "gui": "kuei", "kui": "kuei", "ge": "ko",
    "ke": "ko", "he": "ho", "e": "o", "shuo": "shuo", "guo": "kuo", "kuo": "kuo", "huo": "huo",
}  # fmt: skip
_WADE_FINALS = (("iong", "iung"), ("ong", "ung"), ("ian", "ien"), ("ie", "ieh"), ("uo", "o"),
                ("ue", "ueh"))  # fmt: skip
_HISSING = ("zh", "ch", "sh", "r")
# What is seen on cards and in the press of Taiwan besides.
_TAIWAN = {
    "ying": ("ing",), "yi": ("yi", "yih", "ih", "ee"), "zi": ("tse", "tze", "tsz", "tsu"),
    "si": ("szu", "sze"), "zhi": ("chi", "jr", "jhih"), "shi": ("shih",), "chi": ("chi",),
    "zhe": ("je", "jhe"), "you": ("yo", "yiu"), "xi": ("shi", "si"), "xu": ("shu", "syu", "hsiu"),
    "qi": ("chyi", "ci"), "jie": ("jye", "chie"), "wen": ("wun",), "feng": ("fong",),
    "ru": ("ju", "lu"), "rong": ("jung", "yung"), "xiao": ("siao", "shiao"),
    "xue": ("syue", "shueh"), "xin": ("sin", "shin"), "qing": ("ching", "cing"), "jiu": ("jeou",),
    "yu": ("yui", "yue"), "li": ("lee",), "yao": ("yew",), "guang": ("kuan",), "su": ("soo",),
    "lü": ("lu",), "song": ("soong",), "zheng": ("jheng", "cheng"), "zhong": ("jhong", "chong"),
}  # fmt: skip

_CANTONESE_INITIALS = (
    ("gw", ("kw", "gw")), ("kw", ("kw", "qu")), ("ng", ("ng", "")), ("b", ("p", "b")),
    ("p", ("p",)), ("d", ("t", "d")), ("t", ("t",)), ("g", ("k", "g")), ("k", ("k",)),
    ("z", ("ch", "ts", "tz", "j", "cz")), ("c", ("ch", "ts")), ("s", ("s", "sh")),
    ("j", ("y", "")), ("m", ("m",)), ("f", ("f",)), ("n", ("n", "l")), ("l", ("l",)),
    ("h", ("h",)), ("w", ("w", "")),
)  # fmt: skip
_CANTONESE_FINALS = {
    "aa": ("a", "ah"), "aai": ("ai", "aai"), "aau": ("au", "aau"), "aam": ("am", "aam"),
    "aan": ("an", "aan"), "aang": ("ang",), "aap": ("ap",), "aat": ("at",), "aak": ("ak",),
    "ai": ("ai",), "au": ("au", "ow"), "am": ("am", "um"), "an": ("an", "un"), "ang": ("ang",),
    "ap": ("ap", "up"), "at": ("at", "ut"), "ak": ("ak",), "e": ("e", "eh"),
    "ei": ("ei", "ee", "i", "ay", "ey"), "eng": ("eng", "ing"), "ek": ("ek",),
    "i": ("i", "ee", "ze", "z", "zu"), "iu": ("iu",), "im": ("im",), "in": ("in",),
    "ing": ("ing",), "ip": ("ip",), "it": ("it",), "ik": ("ik",), "o": ("o", "aw", "or", "oh"),
    "oi": ("oi", "oy"), "ou": ("o", "ou", "u", "oe"), "on": ("on",), "ong": ("ong",),
    "ok": ("ok", "ock"), "ot": ("ot",), "u": ("u", "oo"), "ui": ("ui",), "un": ("un", "oon"),
    "ung": ("ung",), "uk": ("uk",), "ut": ("ut",), "oe": ("eu", "o"), "oeng": ("eung", "eong"),
    "oek": ("euk", "eok"), "eoi": ("ui", "oi"), "eon": ("un", "eun"), "eot": ("ut",),
    "yu": ("yu", "u", "ue", "yue"), "yun": ("uen", "un", "yuen", "yun"),
    "yut": ("uet", "yuet", "yut"),
    "m": ("m", "ng"), "ng": ("ng",),
}  # fmt: skip


def from_pinyin(syllable: str) -> set[str]:
    """Give the spellings of a pinyin syllable: itself, Wade-Giles, and those of Taiwan."""
    found = {syllable, wade_giles(syllable), *_TAIWAN.get(syllable, ())}
    if syllable in ("lu", "nu"):
        found |= {syllable[0] + "yu", syllable[0] + "v"}
    return found


def wade_giles(syllable: str) -> str:
    """Write a pinyin syllable in Wade-Giles, letters only: zhang as chang, xie as hsieh."""
    whole = _WADE_WHOLE.get(syllable)
    if whole:
        return whole
    known = (pair for pair in _WADE_INITIALS if syllable.startswith(pair[0]))
    initial, wade = next(known, ("", ""))
    final = syllable.removeprefix(initial)
    if final == "i" and initial in _HISSING:
        return wade + "ih"
    for ending, written in _WADE_FINALS:
        if final == ending and not (ending == "ue" and not initial):
            return wade + written
    return wade + final


def from_jyutping(syllable: str) -> set[str]:
    """Give the spellings usual in Hong Kong for a Cantonese syllable without its tone."""
    if syllable in ("m", "ng"):
        return {"m", "ng"}
    initial, written = next(
        (pair for pair in _CANTONESE_INITIALS if syllable.startswith(pair[0])), ("", ("",))
    )
    finals = _CANTONESE_FINALS.get(syllable.removeprefix(initial), ())
    found = {before + after for before in written for after in finals}
    if initial == "j":
        found = {spelling.replace("yy", "y") for spelling in found}
    return {spelling for spelling in found if spelling}
