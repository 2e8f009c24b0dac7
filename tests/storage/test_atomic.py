"""Atomic writing: the old file or the whole new one."""

import errno
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO

import pytest

from workbench.model.problems import StorageProblem
from workbench.model.progress import Cancelled
from workbench.storage.atomic import write_atomically

resource = pytest.importorskip("resource", reason="quotas of a process are a POSIX matter")


def writing(content: bytes) -> Callable[[BinaryIO], None]:
    def write(stream: BinaryIO) -> None:
        stream.write(content)

    return write


def failing(error: BaseException) -> Callable[[BinaryIO], None]:
    def write(stream: BinaryIO) -> None:
        stream.write(b"half")
        raise error

    return write


@pytest.fixture
def old(tmp_path: Path) -> Path:
    path = tmp_path / "review.docx"
    path.write_bytes(b"old")
    return path


@pytest.fixture
def _small_quota() -> Iterator[None]:
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, hard))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_a_new_file_appears_alone(tmp_path: Path) -> None:
    path = tmp_path / "新 export %#.docx"
    write_atomically(path, writing(b"new"))
    assert path.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [path]


def test_an_old_file_is_replaced_and_keeps_its_permissions(old: Path) -> None:
    old.chmod(0o640)
    write_atomically(old, writing(b"new"))
    assert old.read_bytes() == b"new"
    assert old.stat().st_mode & 0o777 == 0o640


def test_a_symbolic_link_stays_one(old: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    link = tmp_path / "elsewhere" / "link.docx"
    link.symlink_to(old)
    write_atomically(link, writing(b"new"))
    assert link.is_symlink()
    assert old.read_bytes() == b"new"


def test_what_was_written_can_be_read_back(tmp_path: Path) -> None:
    seen = []

    def write(stream: BinaryIO) -> None:
        stream.write(b"content")
        stream.seek(0)
        seen.append(stream.read())

    write_atomically(tmp_path / "a", write)
    assert seen == [b"content"]
    assert (tmp_path / "a").read_bytes() == b"content"


@pytest.mark.usefixtures("_small_quota")
def test_a_full_disk_leaves_the_old_file_and_says_so(old: Path) -> None:
    with pytest.raises(StorageProblem, match=r"no room left on the disk for review\.docx"):
        write_atomically(old, writing(b"x" * 1_000_000))
    assert old.read_bytes() == b"old"
    assert list(old.parent.iterdir()) == [old]


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (errno.ENOSPC, "no room left"),
        (errno.EROFS, "is read-only"),
        (errno.EACCES, "is read-only"),
        (errno.ENAMETOOLONG, "shorter or simpler"),
        (errno.EIO, "could not be written"),
    ],
)
def test_every_failure_is_one_sentence(old: Path, code: int, words: str) -> None:
    with pytest.raises(StorageProblem, match=words):
        write_atomically(old, failing(OSError(code, os.strerror(code))))
    assert old.read_bytes() == b"old"
    assert list(old.parent.iterdir()) == [old]


@pytest.mark.parametrize("error", [Cancelled(), ValueError("bug"), KeyboardInterrupt()])
def test_what_the_writer_raises_comes_through(old: Path, error: BaseException) -> None:
    with pytest.raises(type(error)):
        write_atomically(old, failing(error))
    assert old.read_bytes() == b"old"
    assert list(old.parent.iterdir()) == [old]


def test_a_file_in_use_is_named(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(self: Path, target: Path) -> None:
        raise PermissionError(errno.EACCES, "The process cannot access the file")

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(StorageProblem, match=r"review\.docx is in use by another program"):
        write_atomically(old, writing(b"new"))
    assert old.read_bytes() == b"old"
    assert list(old.parent.iterdir()) == [old]


def test_a_write_protected_file_is_left_alone(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda path, mode: False)
    with pytest.raises(StorageProblem, match="write-protected"):
        write_atomically(old, writing(b"new"))
    assert old.read_bytes() == b"old"


def test_a_folder_and_a_missing_folder_are_named(tmp_path: Path) -> None:
    with pytest.raises(StorageProblem, match="is a folder"):
        write_atomically(tmp_path, writing(b""))
    with pytest.raises(StorageProblem, match=r"folder .*nowhere does not exist"):
        write_atomically(tmp_path / "nowhere" / "a.docx", writing(b""))


def test_a_name_of_the_greatest_length_works_and_a_longer_one_is_named(tmp_path: Path) -> None:
    longest = tmp_path / ("n" * 255)
    write_atomically(longest, writing(b"new"))
    assert longest.read_bytes() == b"new"
    with pytest.raises(StorageProblem, match="no file name this disk accepts"):
        write_atomically(tmp_path / ("n" * 256), writing(b"new"))


def test_what_a_killed_program_left_goes_away_a_day_later(old: Path) -> None:
    code = (
        "import os, signal, sys\n"
        "from pathlib import Path\n"
        "from workbench.storage.atomic import write_atomically\n"
        "def write(stream):\n"
        "    stream.write(b'half'); stream.flush()\n"
        "    os.kill(os.getpid(), signal.SIGKILL)\n"
        "write_atomically(Path(sys.argv[1]), write)\n"
    )
    killed = subprocess.run([sys.executable, "-c", code, str(old)], check=False)
    assert killed.returncode == -signal.SIGKILL
    assert old.read_bytes() == b"old"
    (leftover,) = (path for path in old.parent.iterdir() if path != old)

    write_atomically(old, writing(b"new"))
    assert leftover.exists()
    long_ago = time.time() - 2 * 24 * 60 * 60
    os.utime(leftover, (long_ago, long_ago))
    write_atomically(old, writing(b"newer"))
    assert list(old.parent.iterdir()) == [old]
