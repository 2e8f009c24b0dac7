"""Chinese spelling: Latin names that look like the pinyin of a Chinese person's name."""

import re

# Syllables of Hanyu Pinyin by initial, without tones (ISO 7098, GB/T 16159).
_FINALS = {
    "b": "a ai an ang ao ei en eng i ian iao ie in ing o u",
    "p": "a ai an ang ao ei en eng i ian iao ie in ing o ou u",
    "m": "a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u",
    "f": "a an ang ei en eng o ou u",
    "d": "a ai an ang ao e ei en eng i ian iao ie ing iu ong ou u uan ui un uo",
    "t": "a ai an ang ao e eng i ian iao ie ing ong ou u uan ui un uo",
    "n": "a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong ou u uan uo ue v",
    "l": "a ai an ang ao e ei eng i ia ian iang iao ie in ing iu ong ou u uan un uo ue v",
    "g": "a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo",
    "k": "a ai an ang ao e en eng ong ou u ua uai uan uang ui un uo",
    "h": "a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo",
    "j": "i ia ian iang iao ie in ing iong iu u uan ue un",
    "q": "i ia ian iang iao ie in ing iong iu u uan ue un",
    "x": "i ia ian iang iao ie in ing iong iu u uan ue un",
    "zh": "a ai an ang ao e ei en eng i ong ou u ua uai uan uang ui un uo",
    "ch": "a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo",
    "sh": "a ai an ang ao e ei en eng i ou u ua uai uan uang ui un uo",
    "r": "an ang ao e en eng i ong ou u uan ui un uo",
    "z": "a ai an ang ao e ei en eng i ong ou u uan ui un uo",
    "c": "a ai an ang ao e en eng i ong ou u uan ui un uo",
    "s": "a ai an ang ao e en eng i ong ou u uan ui un uo",
    "y": "a an ang ao e i in ing o ong ou u uan ue un",
    "w": "a ai an ang ei en eng o u",
    "": "a ai an ang ao e ei en er o ou",
}
_SYLLABLE = "|".join(
    sorted(
        (initial + final for initial, finals in _FINALS.items() for final in finals.split()),
        key=len,
        reverse=True,
    )
)
_GIVEN = re.compile(rf"(?:{_SYLLABLE})(?:{_SYLLABLE})?")
# The commonest family names, which nine in ten people bear (ministry of public security, 2020).
_FAMILY = frozenset(
    """wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng
    liang xie song tang deng han feng cao peng zeng xiao tian dong pan yuan cai jiang yu du ye
    cheng wei su lu ding ren yao zhong jin tan liao fan wang shi dai xia fang zou xiong bai meng
    qin qiu hou yin xue yan lei long duan hao kong shao mao chang wan gu lai wu he qian gong
    tao ouyang""".split()  # noqa: SIM905 - a list of words is read more easily so
)
_SHORTEST = 6


def looks_chinese(name: str) -> bool:
    """Whether a name is spelled as pinyin spells a Chinese person's, family name first."""
    words = name.lower().replace("-", "").replace("'", "").replace("’", "").split()
    if not 2 <= len(words) <= 3 or sum(map(len, words)) < _SHORTEST:
        return False
    return words[0] in _FAMILY and bool(_GIVEN.fullmatch("".join(words[1:])))
