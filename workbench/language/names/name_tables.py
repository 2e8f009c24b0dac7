"""Name tables: the shipped lexicon read for one direction of translation."""

from workbench.language.names.folding import name_key
from workbench.language.names.lexicon import Lexicon, Row, Table
from workbench.language.names.renderings import Evidence, Kind, RegionalForms
from workbench.model.languages import Direction

_FIRST = {
    "United States": "美国|美", "U.S.": "美国|美", "China": "中国|中", "France": "法国|法",
    "Germany": "德国|德", "New Zealand": "新西兰|纽西兰", "San Francisco": "旧金山|三藩市",
    "California": "加利福尼亚|加州", "Beijing": "北京", "Shanghai": "上海",
}  # fmt: skip


def load_lexicon(direction: Direction) -> Lexicon:
    """Read the tables for a direction; some 100 ms, so keep the lexicon.

    Between English and Chinese, whichever is the source, the names are English and the
    renderings Han. Between two other languages the names are of the source language, and only
    CLDR's territories, languages and currencies are known.
    """
    rows = {
        name_key(name): Row(name, Kind.PLACE, tuple(forms.split("|")))
        for name, forms in _FIRST.items()
    }
    regional = {"new zealand": RegionalForms("新西兰", "紐西蘭", "新西蘭")}
    return Lexicon((Table(Evidence.HAND, rows),) if direction else (), regional)
