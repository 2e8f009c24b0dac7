"""From arguments to an exit code, whatever goes wrong on the way."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from workbench.cli import main


def workbench(*arguments: str | Path, **variables: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "workbench", *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, **variables},
    )


def test_a_problem_is_one_sentence_on_standard_error(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main.run(["check", str(tmp_path / "missing.txt")]) == 2

    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith("workbench: There is no file ")
    assert said.err.count("\n") == 1


def test_an_interrupt_ends_without_a_traceback(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupted(*_arguments: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(main, "_command", interrupted)

    assert main.run(["check", "a.csv"]) == 130
    assert capsys.readouterr().err == "workbench: stopped.\n"


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGPIPE")
def test_a_reader_that_hangs_up_leaves_no_traceback(table: Path) -> None:
    process = workbench("check", table)
    assert process.stdout
    assert process.stderr
    process.stdout.close()

    said = process.stderr.read()
    process.stderr.close()

    assert process.wait() == 141
    assert said == b""


@pytest.mark.parametrize("encoding", ["latin-1", "ascii", "cp936"])
def test_output_is_utf8_whatever_the_locale(table: Path, encoding: str) -> None:
    process = workbench("check", table, PYTHONUTF8="0", PYTHONIOENCODING=encoding)

    assert "它建于[1898" in process.communicate()[0].decode("utf-8")


def test_a_check_of_a_table_loads_no_heavy_library(table: Path) -> None:
    options = ["--source-lang", "en", "--target-lang", "zh-Hans", "--format", "jsonl"]
    heavy = ("PySide6", "sacrebleu", "docx", "rapidfuzz", "numpy")
    script = (
        "import sys\n"
        "from workbench.cli.main import run\n"
        f"run(['check', {str(table)!r}, *{options!r}])\n"
        f"loaded = [name for name in {heavy!r} if name in sys.modules]\n"
        "sys.stderr.write(' '.join(loaded))\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True)

    assert done.stdout
    assert done.stderr == b""
