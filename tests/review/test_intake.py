"""Intake as a whole: from what users drop on the window to pairs, or one clear sentence."""

import json
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.formats.encodings import EncodingNeeded
from workbench.formats.format import visible_characters
from workbench.language.glosses import clean_glosses
from workbench.model.edits import clean_texts, restore_texts
from workbench.model.languages import Language
from workbench.model.problems import InputProblem
from workbench.model.progress import Cancelled
from workbench.model.resources import resource
from workbench.model.segments import Side
from workbench.review.intake import Request, propose
from workbench.review.pairing import Glosses
from workbench.review.proposal import Arrangement, Proposal

EN, HANT = Language.parse("en"), Language.parse("zh-Hant")
ENGLISH = "The quay was opened on Tuesday.\nIt is 1,250 meters long.\nThree ships can moor.\n"
CHINESE = "碼頭週二啟用。\n它長1250公尺。\n可停靠三艘船。\n"


def sample(name: str) -> Path:
    return resource(f"samples/{name}")


def beads(proposal: Proposal) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    return [(pair.origin.source, pair.origin.target) for pair in proposal.pairs]


def file(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


class TestTwoFiles:
    def test_the_sample_is_aligned_around_its_missing_headline_and_merged_paragraph(self) -> None:
        proposal = propose(Request(sample("harbour.en.txt"), sample("harbour.zh-Hant.txt")))
        assert beads(proposal) == [
            ((0,), ()),
            *[((n,), (n - 1,)) for n in range(1, 7)],
            ((7, 8), (6,)),
            *[((n,), (n - 2,)) for n in range(9, 14)],
        ]
        assert (proposal.direction.source, proposal.direction.target) == (EN, HANT)
        assert proposal.arrangement is Arrangement.TWO_TEXTS
        assert [text.encoding for text in proposal.texts] == ["utf-8", "utf-8"]
        assert [(u.side, u.line, u.reason) for u in proposal.unpaired] == [
            (Side.SOURCE, 1, "no-target")
        ]
        assert proposal.pairs[4].id == "harbour:5"
        assert not proposal.notices
        assert proposal.account.lost == 0

    def test_swapping_exchanges_all_that_belongs_to_a_side(self) -> None:
        request = Request("a", "b", "utf-8", "big5", EN, HANT)
        assert request.swapped() == Request("b", "a", "big5", "utf-8", HANT, EN)
        assert request.swapped().swapped() == request

    def test_the_same_text_twice_is_a_problem(self) -> None:
        path = sample("harbour.en.txt")
        with pytest.raises(InputProblem, match="hold the same text"):
            propose(Request(path, path))

    def test_two_texts_in_one_language_are_a_problem(self) -> None:
        with pytest.raises(InputProblem, match="both in one language"):
            propose(Request(ENGLISH, "The tide was low.\nNobody came to see it.\n"))

    def test_languages_the_wrong_way_round_are_a_problem(self) -> None:
        request = Request(ENGLISH, CHINESE, source_language=HANT, target_language=EN)
        with pytest.raises(InputProblem, match="wrong way round"):
            propose(request)
        assert propose(replace(request, source=CHINESE, target=ENGLISH)).pairs

    def test_a_table_needs_no_second_file(self, tmp_path: Path) -> None:
        table = file(tmp_path, "port.csv", "id,source,target\n1,One ship,一艘船\n")
        with pytest.raises(InputProblem, match=r"port\.csv holds source and target"):
            propose(Request(table, CHINESE))

    def test_cancelling_stops_the_alignment(self) -> None:
        class Stop:
            def advance(self, done: int, total: int) -> None:
                raise Cancelled

        with pytest.raises(Cancelled):
            propose(Request(ENGLISH, CHINESE), Stop())


class TestOneFile:
    def test_the_interleaved_sample_pairs_all_but_its_strays(self) -> None:
        proposal = propose(Request(sample("harbour.interleaved.txt")))
        assert proposal.arrangement is Arrangement.INTERLEAVED
        assert [(u.line, u.reason) for u in proposal.unpaired] == [
            (1, "no-words"),
            (2, "no-target"),
            (28, "no-target"),
        ]
        assert ((14, 15), (16,)) in beads(proposal)
        assert len(proposal.pairs) == 15
        assert proposal.account.lost == 0

    def test_one_text_behind_the_other_is_cut_and_aligned(self) -> None:
        proposal = propose(Request(ENGLISH + "\n" + CHINESE))
        assert proposal.arrangement is Arrangement.ONE_AFTER_OTHER
        assert beads(proposal) == [((0,), (3,)), ((1,), (4,)), ((2,), (5,))]

    def test_the_arrangement_can_be_overruled(self) -> None:
        request = Request(ENGLISH + CHINESE, arrangement=Arrangement.INTERLEAVED)
        assert propose(request).arrangement is Arrangement.INTERLEAVED

    def test_turning_takes_the_second_language_for_the_source(self) -> None:
        request = Request(sample("harbour.interleaved.txt")).swapped()
        proposal = propose(request)
        assert (proposal.direction.source, proposal.direction.target) == (HANT, EN)
        assert ((16,), (14, 15)) in beads(proposal)

    def test_pasted_columns_are_rows(self) -> None:
        lines = zip(ENGLISH.splitlines(), CHINESE.splitlines(), strict=True)
        proposal = propose(Request("\n".join("\t".join(pair) for pair in lines)))
        assert proposal.arrangement is Arrangement.ROWS
        assert proposal.pairs[1].target == "它長1250公尺。"
        assert proposal.pairs[1].id == "pasted:2"

    def test_turned_rows_exchange_their_sides(self, tmp_path: Path) -> None:
        table = file(tmp_path, "port.csv", "id,source,target\n1,一艘船,One ship came.\n")
        assert propose(Request(table)).direction.source.base == "zh"
        turned = propose(Request(table).swapped())
        assert turned.direction.source == EN
        assert turned.pairs[0].source == "One ship came."

    def test_rows_keep_their_ids_and_empty_targets_are_said(self, tmp_path: Path) -> None:
        text = "id,document,source,target\nx7,log,One ship.,一艘船。\nx9,log,Two ships.,\n"
        proposal = propose(Request(file(tmp_path, "port.csv", text)))
        assert [(pair.id, pair.document) for pair in proposal.pairs] == [
            ("x7", "log"),
            ("x9", "log"),
        ]
        assert [(u.pair, u.line, u.reason) for u in proposal.unpaired] == [
            ("x9", 3, "empty-target")
        ]

    def test_rows_that_are_not_translated_are_noticed(self, tmp_path: Path) -> None:
        text = "id,source,target\n1,One ship.,One ship.\n2,Two ships.,Two ships.\n"
        request = Request(file(tmp_path, "p.csv", text), None, None, None, EN, HANT)
        assert "equal-sides" in [notice.id for notice in propose(request).notices]

    def test_a_bilingual_word_table_is_read_as_rows(self, tmp_path: Path) -> None:
        document = docx.Document()
        table = document.add_table(0, 2)
        for pair in zip(ENGLISH.splitlines(), CHINESE.splitlines(), strict=True):
            for cell, text in zip(table.add_row().cells, pair, strict=True):
                cell.text = text
        path = tmp_path / "port.docx"
        document.save(path)
        proposal = propose(Request(path))
        assert proposal.arrangement is Arrangement.ROWS
        assert [pair.source for pair in proposal.pairs] == ENGLISH.splitlines()

    def test_languages_that_the_file_names_are_taken(self, tmp_path: Path) -> None:
        document = docx.Document()
        table = document.add_table(0, 2)
        for pair in [("Source (en-GB)", "Target (zh-HK)"), ("A quay.", "碼頭。")]:
            for cell, text in zip(table.add_row().cells, pair, strict=True):
                cell.text = text
        path = tmp_path / "port.docx"
        document.save(path)
        direction = propose(Request(path)).direction
        assert (direction.source.tag, direction.target.tag) == ("en-GB", "zh-Hant-HK")


class TestGlosses:
    TEXT = "The port firms came.\n港口企業(yè)來了。\nThey left.\n他們離開(kāi)了。\n"

    def test_they_are_kept_and_counted_unless_cleaning_is_asked_for(self) -> None:
        proposal = propose(Request(self.TEXT))
        assert proposal.glosses == 2
        assert proposal.pairs[0].target == "港口企業(yè)來了。"

    def test_cleaned_they_are_counted_as_leftovers_and_the_raw_text_is_kept(self) -> None:
        proposal = propose(Request(self.TEXT, glosses=Glosses.CLEAN))
        assert [pair.target for pair in proposal.pairs] == ["港口企業來了。", "他們離開了。"]
        assert proposal.pairs[0].origin.raw_target == "港口企業(yè)來了。"
        assert proposal.glosses == 2
        assert [(x.reason, x.characters) for x in proposal.account.leftovers] == [("glosses", 9)]
        assert proposal.account.lost == 0

    def test_what_intake_cleaned_can_be_restored_to_the_letter(self) -> None:
        source = "The port firms came. Nobody went.\nThey left in 2026.\n"
        target = "港口企業(yè)來了。\n沒有人離開(kāi)。\n他們在2026年走了。\n"
        kept = propose(Request(source, target)).project("p")
        project = propose(Request(source, target, glosses=Glosses.CLEAN)).project("p")
        assert "(" not in "".join(pair.target for pair in project)
        restore_texts(project, clean_glosses).apply(project)
        assert [pair.target for pair in project] == [pair.target for pair in kept]
        clean_texts(project, clean_glosses).apply(project)
        assert "(" not in "".join(pair.target for pair in project)


BAD = {
    "empty.txt": (b"", "is empty"),
    "blank.txt": (b"\n \n", "only blank lines"),
    "nul.txt": (b"abc\0def", "not a text file"),
    "binary.txt": (bytes(range(256)) * 9, "not a text file"),
    "picture.txt": (b"\x89PNG\r\n\x1a\n", "a picture"),
    "one_language.txt": (ENGLISH.encode(), "only one language"),
    "ragged.csv": (b"id,source,target\n1,One\n", "line 2"),
    "columns.csv": (b"one,two\n1,2\n", "no column id"),
    "cut.docx": (b"PK\x03\x04 and no more", "cut short"),
    "old.docx": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(99), r"old \.doc format"),
    "locked.docx": (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
        "password",
    ),
    "letter.doc": (b"anything", "cannot be read"),
    "p.wbproj": (b"anything", "project already"),
}


@pytest.mark.parametrize("name", BAD)
def test_bad_input_is_one_sentence_that_names_the_file(tmp_path: Path, name: str) -> None:
    content, words = BAD[name]
    with pytest.raises(InputProblem, match=words) as caught:
        propose(Request(file(tmp_path, name, content)))
    assert name in str(caught.value)
    assert [path.name for path in tmp_path.iterdir() if path.name != "home"] == [name]


def test_an_encoding_is_asked_for_and_then_used(tmp_path: Path) -> None:
    path = file(tmp_path, "port.txt", (ENGLISH + CHINESE).encode("big5"))
    with pytest.raises(EncodingNeeded) as caught:
        propose(Request(path))
    chosen = caught.value.candidates[0].encoding
    proposal = propose(Request(path, source_encoding=chosen))
    assert proposal.texts[0].encoding == chosen
    assert proposal.pairs[0].target == "碼頭週二啟用。"


LINES = st.lists(
    st.sampled_from([*ENGLISH.splitlines(), *CHINESE.splitlines(), "", "2026", "港(gǎng)口。"]),
    max_size=12,
)


@given(LINES, LINES, st.sampled_from(Glosses))
def test_every_character_of_two_texts_is_accounted_for(
    source: list[str], target: list[str], glosses: Glosses
) -> None:
    request = Request("\n".join(source), "\n".join(target), None, None, EN, HANT, glosses=glosses)
    _assert_balanced(request, source + target)


@given(LINES, st.sampled_from([*Arrangement, None]), st.sampled_from(Glosses))
def test_every_character_of_one_text_is_accounted_for(
    lines: list[str], arrangement: Arrangement | None, glosses: Glosses
) -> None:
    _assert_balanced(Request("\n".join(lines), arrangement=arrangement, glosses=glosses), lines)


def _assert_balanced(request: Request, lines: list[str]) -> None:
    try:
        proposal = propose(request)
    except InputProblem:
        return
    account = proposal.account
    assert account.files == sum(map(visible_characters, lines))
    assert account.lost == 0
    assert account.rows == sum(visible_characters(p.source + p.target) for p in proposal.pairs)
    assert len({pair.id for pair in proposal.pairs}) == len(proposal.pairs)


class TestSeeds:
    def test_the_interleaved_article_has_its_thirteen_pairs(self, shared) -> None:
        golden = json.loads(shared("seeds/golden.json").read_text(encoding="utf-8"))["interleaved"]
        proposal = propose(Request(shared(f"seeds/{golden['file']}")))
        paired = [[*s, *t] for s, t in beads(proposal) if s and t]
        assert paired == golden["pairs"]
        assert [u.line - 1 for u in proposal.unpaired] == golden["unpaired"]
        assert proposal.direction.target.tag == golden["target_language"]
        assert (proposal.glosses, proposal.account.lost) == (60, 0)

    def test_the_original_alone_is_in_one_language(self, shared) -> None:
        with pytest.raises(InputProblem, match="only one language"):
            propose(Request(shared("seeds/001_7357ebd20c7f0ac2.txt")))

    @pytest.mark.parametrize("glosses", Glosses)
    def test_the_original_is_aligned_with_the_chinese_lines(self, shared, glosses) -> None:
        golden = json.loads(shared("seeds/golden.json").read_text(encoding="utf-8"))
        lines = shared("seeds/000_d90a9d820cc179dd.txt").read_text(encoding="utf-8").split("\n")
        chinese = "\n".join(lines[pair[1]] for pair in golden["interleaved"]["pairs"])
        source = shared("seeds/001_7357ebd20c7f0ac2.txt")
        proposal = propose(Request(source, chinese, glosses=glosses))
        wanted = [(tuple(s), tuple(t)) for s, t in golden["two_files"]["alignment"]]
        assert beads(proposal) == wanted
