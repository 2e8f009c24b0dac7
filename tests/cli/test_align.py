"""The command ``align``: beads by paragraph number."""

import json
from pathlib import Path

import pytest

from workbench.cli.main import run


def test_json_holds_the_beads_and_their_confidence(
    english: Path, chinese: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["align", str(english), str(chinese), "--format", "json"]) == 0

    printed = json.loads(capsys.readouterr().out)
    assert printed["beads"] == [[[n], [n]] for n in range(4)]
    assert all(0 <= confidence <= 1 for confidence in printed["confidence"])


def test_every_paragraph_is_in_exactly_one_bead(
    english: Path, chinese: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = chinese.read_text(encoding="utf-8").splitlines()
    chinese.write_text("\n".join([lines[0], lines[1] + lines[2], lines[3]]), encoding="utf-8")

    run(["align", str(english), str(chinese), "--format", "json"])

    beads = json.loads(capsys.readouterr().out)["beads"]
    assert sorted(n for source, _ in beads for n in source) == [0, 1, 2, 3]
    assert sorted(n for _, target in beads for n in target) == [0, 1, 2]
    assert [[1, 2], [1]] in beads


def test_json_lines_hold_a_bead_each(
    english: Path, chinese: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(["align", str(english), str(chinese), "--format", "jsonl"])

    first, *_ = map(json.loads, capsys.readouterr().out.splitlines())
    assert first["bead"] == [[0], [0]]
    assert set(first) == {"bead", "confidence"}


def test_text_counts_from_one_and_shows_how_each_paragraph_begins(
    english: Path, chinese: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    english.write_text(
        english.read_text(encoding="utf-8") + "Photo: A. Nightingale / Harbour Press Agency\n",
        encoding="utf-8",
    )

    run(["align", str(english), str(chinese)])

    shown = capsys.readouterr().out
    assert "        1 = 1 " in shown
    assert "        5 = – " in shown
    assert "The harbour of Little Ness will have room for 48 boats when…" in shown
    assert "5 rows: 1 unpaired, " in shown
