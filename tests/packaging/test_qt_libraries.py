"""What a stranger is told where Qt's system libraries are missing."""

import os
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

LDD = """\
\tlinux-vdso.so.1 (0x00007ffd)
\tlibQt6XcbQpa.so.6 => not found
\tlibEGL.so.1 => not found
\tlibxcb-cursor.so.0 => not found
\tlibstdc++.so.6 => /lib/x86_64-linux-gnu/libstdc++.so.6 (0x00007f)
\tlibEGL.so.1 => not found
"""
LOADER = "ImportError: libxkbcommon.so.0: cannot open shared object file: No such file"


@pytest.fixture
def libraries(module: Callable[[str], ModuleType]) -> ModuleType:
    return module("qt_libraries")


def test_missing_libraries_are_read_once_each_from_both_sources(libraries: ModuleType) -> None:
    missing = libraries.unresolved(LDD + LOADER)
    assert missing == ["libEGL.so.1", "libxcb-cursor.so.0", "libxkbcommon.so.0"]


def test_one_command_for_each_distribution_names_all_packages(libraries: ModuleType) -> None:
    advice = libraries.advice(["libEGL.so.1", "libxcb-cursor.so.0"])
    assert "libEGL.so.1, libxcb-cursor.so.0" in advice
    assert "sudo apt-get install libegl1 libxcb-cursor0\n" in advice
    assert "sudo dnf install libglvnd-egl xcb-util-cursor\n" in advice


def test_a_library_nobody_listed_is_named_by_itself(libraries: ModuleType) -> None:
    advice = libraries.advice(["libnew.so.3"])
    assert "packages that carry libnew.so.3" in advice
    assert "apt-get" not in advice


def test_a_package_that_carries_two_libraries_is_named_once(libraries: ModuleType) -> None:
    advice = libraries.advice(["libglib-2.0.so.0", "libgthread-2.0.so.0"])
    assert "apt-get install libglib2.0-0\n" in advice


def test_only_libraries_the_loader_does_not_know_are_installed(libraries: ModuleType) -> None:
    known = "\n".join(f"\t{name} (libc6,x86-64)" for name in libraries.PACKAGES)
    assert libraries.debian_packages_to_install(known) == []
    without = known.replace("libxcb-util.so.1", "")
    assert libraries.debian_packages_to_install(without) == ["libxcb-util1"]


def test_qt_that_starts_complains_of_nothing(libraries: ModuleType) -> None:
    hidden = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    assert libraries.complaint(Path(sys.executable), hidden) == ""


def test_qt_that_does_not_start_says_why(libraries: ModuleType) -> None:
    unknown = {**os.environ, "QT_QPA_PLATFORM": "no-such-platform"}
    assert "no-such-platform" in libraries.complaint(Path(sys.executable), unknown)
