"""Term bases in TBX of 2008 and of 2019."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.formats.tbx import read_tbx, write_tbx
from workbench.model.languages import Direction
from workbench.model.name_entries import NameEntry
from workbench.model.problems import InputProblem

_TRADITIONAL = Direction.parse("en", "zh-Hant")
_OF_2008 = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
<martif type="TBX" xml:lang="en"><martifHeader/><text><body>
<termEntry id="1">
 <langSet xml:lang="en"><tig><term>Kiel</term></tig></langSet>
 <langSet xml:lang="de"><tig><term>Kiel</term></tig></langSet>
 <langSet xml:lang="zh-TW"><ntig><termGrp><term>吉爾</term></termGrp>
  <termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></ntig>
  <ntig><termGrp><term>基爾</term></termGrp></ntig></langSet>
 <langSet xml:lang="zh-CN"><tig><term>基尔</term></tig></langSet>
</termEntry>
<termEntry id="2"><langSet xml:lang="en-GB"><tig><term>Brest </term></tig></langSet>
 <langSet xml:lang="zh"><tig><term>布雷斯特</term></tig></langSet></termEntry>
<termEntry id="3"><langSet xml:lang="en"><tig><term>quay</term></tig></langSet></termEntry>
</body></text></martif>"""
_OF_2019 = """<tbx type="TBX-Basic" style="dct" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"
 xmlns:basic="http://www.tbxinfo.net/ns/basic"><tbxHeader/><text><body>
<conceptEntry id="c1"><langSec xml:lang="en"><termSec><term>Kiel</term></termSec></langSec>
 <langSec xml:lang="zh-Hant"><termSec><term>吉爾</term>
  <basic:administrativeStatus>admittedTerm-admn-sts</basic:administrativeStatus></termSec>
  <termSec><term>基爾</term>
  <basic:administrativeStatus>preferredTerm-admn-sts</basic:administrativeStatus></termSec>
 </langSec></conceptEntry></body></text></tbx>"""


def test_terms_of_2008_are_read_for_two_languages() -> None:
    assert read_tbx(_OF_2008.encode(), "a.tbx", _TRADITIONAL) == [
        NameEntry("Kiel", ("基爾",)),
        NameEntry("Brest", ("布雷斯特",)),
    ]
    simplified = read_tbx(_OF_2008.encode(), "a.tbx", Direction.parse("en", "zh-Hans"))
    assert simplified[0] == NameEntry("Kiel", ("基尔",))


def test_the_preferred_term_of_2019_comes_first() -> None:
    found = read_tbx(_OF_2019.encode("utf-16"), "a.tbx", _TRADITIONAL)
    assert found == [NameEntry("Kiel", ("基爾", "吉爾"))]


_texts = st.text(st.characters(categories=("L", "N", "P"), codec="utf-8"), min_size=1, max_size=12)


@given(st.dictionaries(_texts, st.lists(_texts, min_size=1, max_size=3, unique=True), min_size=1))
def test_what_is_written_is_read(table: dict[str, list[str]]) -> None:
    entries = [NameEntry(name, tuple(renderings)) for name, renderings in table.items()]
    assert read_tbx(write_tbx(entries, _TRADITIONAL), "a.tbx", _TRADITIONAL) == entries


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("<tbx><a>", "not sound XML"),
        ("", "not sound XML"),
        ("<html/>", "no TBX: it begins with <html>"),
        ("<tbx/>", "no term in both en and zh-Hant"),
        ('<!DOCTYPE tbx [<!ENTITY a "b">]><tbx>&a;</tbx>', "declares entities"),
        ("<tbx>" + "<a/>" * 1_600_000 + "</tbx>", "far more than a term base"),
    ],
)
def test_what_is_no_term_base_is_refused_in_a_sentence(text: str, words: str) -> None:
    with pytest.raises(InputProblem, match=words):
        read_tbx(text.encode(), "a.tbx", _TRADITIONAL)
