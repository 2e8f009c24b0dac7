"""The intake dialog, from files to a project."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from workbench.gui.intake_dialog import IntakeDialog, free_place
from workbench.gui.theme import LIGHT
from workbench.model.languages import Language
from workbench.review.proposal import Proposal

pytestmark = pytest.mark.gui

ENGLISH = ["The old harbour opens at five.", "Twelve boats leave early.", "Then it is quiet."]
CHINESE = ["舊港口五點開放。", "十二艘船在黎明前離開。", "然後一片寂靜。"]


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    source, target = tmp_path / "harbour.en.txt", tmp_path / "harbour.zh-Hant.txt"
    source.write_text("\n".join(ENGLISH), encoding="utf-8")
    target.write_text("\n".join(CHINESE), encoding="utf-8")
    return [source, target]


def opened(qtbot: QtBot, paths: list[Path]) -> IntakeDialog:
    dialog = IntakeDialog(LIGHT, paths)
    qtbot.addWidget(dialog)
    return dialog


def proposed(qtbot: QtBot, dialog: IntakeDialog) -> Proposal:
    qtbot.waitUntil(lambda: dialog.proposal is not None)
    assert dialog.proposal is not None
    return dialog.proposal


def test_two_files_become_pairs_and_a_project_beside_them(qtbot: QtBot, files: list[Path]) -> None:
    dialog = opened(qtbot, files)
    proposed(qtbot, dialog)
    with qtbot.waitSignal(dialog.chosen) as chosen:
        dialog.accept()
    proposal, place = chosen.args
    assert [(p.source, p.target) for p in proposal.pairs] == list(
        zip(ENGLISH, CHINESE, strict=True)
    )
    assert place == files[0].parent / "harbour.wbproj"


def test_nothing_can_be_started_before_there_is_something_to_review(qtbot: QtBot) -> None:
    dialog = opened(qtbot, [])
    assert not dialog._ok.isEnabled()
    with qtbot.assertNotEmitted(dialog.chosen):
        dialog.accept()


def test_one_interleaved_file_fills_both_columns(qtbot: QtBot, tmp_path: Path) -> None:
    lines = [line for pair in zip(ENGLISH, CHINESE, strict=True) for line in pair]
    path = tmp_path / "both.txt"
    path.write_text("\n".join(lines), encoding="utf-8")
    proposal = proposed(qtbot, opened(qtbot, [path]))
    assert proposal.pairs[1].target == CHINESE[1]


def test_swapping_turns_the_direction_round(qtbot: QtBot, files: list[Path]) -> None:
    dialog = opened(qtbot, files)
    proposed(qtbot, dialog)
    dialog.swap()
    assert proposed(qtbot, dialog).direction.target == Language("en")


def test_pasted_text_is_read_like_a_file(qtbot: QtBot) -> None:
    dialog = opened(qtbot, [])
    dialog._form.source.fill("\n".join(ENGLISH))
    dialog._form.target.fill("\n".join(CHINESE))
    assert len(proposed(qtbot, dialog).pairs) == 3


def test_a_file_in_another_encoding_is_shown_in_those_it_may_be_in(
    qtbot: QtBot, files: list[Path]
) -> None:
    files[1].write_bytes("\n".join(CHINESE * 6).encode("big5"))
    dialog = opened(qtbot, files)
    candidates = dialog._form._candidates
    qtbot.waitUntil(lambda: candidates.count() > 0)
    shown = [candidates.item(n).text() for n in range(candidates.count())]
    row = next(n for n, text in enumerate(shown) if CHINESE[0] in text)
    candidates.itemActivated.emit(candidates.item(row))
    assert proposed(qtbot, dialog).pairs[0].target == CHINESE[0]


def test_what_is_wrong_with_a_file_is_said_in_the_dialog(qtbot: QtBot, files: list[Path]) -> None:
    files[1].write_bytes(b"")
    dialog = opened(qtbot, files)
    message = dialog._form._message
    qtbot.waitUntil(lambda: "is empty" in message.text())
    assert dialog.proposal is None
    assert not dialog._ok.isEnabled()


def test_another_language_than_the_one_found_can_be_chosen(
    qtbot: QtBot, files: list[Path]
) -> None:
    dialog = opened(qtbot, files)
    proposed(qtbot, dialog)
    dialog._form.target.choose_language(Language("zh-Hans"))
    assert proposed(qtbot, dialog).direction.target == Language("zh-Hans")


def test_unpaired_lines_are_listed_with_their_reason(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "both.txt"
    lines = [line for pair in zip(ENGLISH, CHINESE, strict=True) for line in pair]
    path.write_text("\n".join([*lines, "Read more in our newsletter"]), encoding="utf-8")
    dialog = opened(qtbot, [path])
    proposed(qtbot, dialog)
    shown = dialog._form._unpaired
    assert shown.count() == 1
    assert "Read more in our newsletter" in shown.item(0).text()


def test_what_is_left_out_is_named_with_its_characters(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "pairs.csv"
    rows = [f'{n},"{s}","{t}"' for n, (s, t) in enumerate(zip(ENGLISH, CHINESE, strict=True))]
    path.write_text("\n".join(["id,source,target", *rows]), encoding="utf-8")
    dialog = opened(qtbot, [path])
    proposed(qtbot, dialog)
    left_out = "Left out: the names of the columns (14), ids and document names (3)"
    assert left_out in dialog._form._summary.text()


def test_a_project_is_never_put_in_the_place_of_another(tmp_path: Path) -> None:
    (tmp_path / "a.wbproj").touch()
    (tmp_path / "a 2.wbproj").touch()
    assert free_place(tmp_path, "a") == tmp_path / "a 3.wbproj"
