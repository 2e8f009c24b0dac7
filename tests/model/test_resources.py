"""Where shipped files are looked for."""

from pathlib import Path

import pytest

from workbench.model import resources


def test_a_checkout_has_its_resources_beside_the_package() -> None:
    assert resources.resource("x").parent.name == "resources"
    assert (resources.resource("x").parent.parent / "workbench").is_dir()


def test_an_installed_package_has_them_inside(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "resources").mkdir()
    monkeypatch.setattr(resources, "_PACKAGE", tmp_path)
    assert resources.resource("a/b.txt") == tmp_path / "resources" / "a" / "b.txt"
