"""The wheel, built and installed into an environment of its own, away from the checkout."""

import os
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
pytestmark = pytest.mark.packaging


def _run(*command: str | Path, cwd: Path) -> str:
    clean = {k: v for k, v in os.environ.items() if k not in {"PYTHONPATH", "PYTHONHOME"}}
    done = subprocess.run(
        command, cwd=cwd, env=clean, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the folder of programs of an environment that holds the wheel and nothing else.

    The libraries come from this environment through a path file, so no network is needed; a
    path file does not bring this environment's own editable workbench along.
    """
    away = tmp_path_factory.mktemp("away")
    _run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", away, cwd=ROOT)
    fresh = away / "fresh"
    venv.create(fresh, with_pip=False)
    programs = fresh / ("Scripts" if os.name == "nt" else "bin")
    (wheel,) = away.glob("*.whl")
    quiet = ("--no-deps", "--no-index", "--disable-pip-version-check", "-q")
    pip = (sys.executable, "-m", "pip", "--python", programs / "python")
    _run(*pip, "install", *quiet, wheel, cwd=away)
    (packages,) = (folder for folder in fresh.rglob("site-packages") if folder.is_dir())
    libraries = sysconfig.get_path("purelib")
    (packages / "libraries.pth").write_text(libraries + "\n", encoding="utf-8")
    return programs


def test_the_program_starts_away_from_the_checkout(installed: Path, tmp_path: Path) -> None:
    told = _run(installed / "workbench", "--help", cwd=tmp_path)
    for command in ("check", "align", "score", "export", "new"):
        assert command in told


def test_it_is_the_installed_program_with_its_own_resources(
    installed: Path, tmp_path: Path
) -> None:
    asked = "from workbench.model.resources import resource; print(resource('samples'))"
    samples = Path(_run(installed / "python", "-c", asked, cwd=tmp_path).strip())
    assert installed.parent in samples.parents
    shipped = {path.name for path in (ROOT / "resources" / "samples").iterdir()}
    assert {path.name for path in samples.iterdir()} == shipped


def test_it_checks_the_shipped_sample(installed: Path, tmp_path: Path) -> None:
    samples = next(installed.parent.rglob("workbench/resources/samples"))
    source, target = samples / "harbour.en.txt", samples / "harbour.zh-Hant.txt"
    options = ("--format", "jsonl", "--fail-on", "never")
    told = _run(installed / "workbench", "check", source, target, *options, cwd=tmp_path)
    assert '"check"' in told


def test_licences_travel_with_the_wheel(installed: Path) -> None:
    (packages,) = (f for f in installed.parent.rglob("site-packages") if f.is_dir())
    assert next(packages.glob("*.dist-info/licenses/LICENSE")).is_file()
    assert next(packages.glob("*.dist-info/licenses/THIRD_PARTY_NOTICES.md")).is_file()
