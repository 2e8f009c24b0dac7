"""Atomic writing: a file is either the old one or the whole new one, whatever happens."""

import errno
import os
import secrets
import shutil
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from workbench.model.problems import StorageProblem

# What a killed program leaves behind; after a day no write can still be under way.
_PREFIX, _SUFFIX = ".workbench-", ".part"
_ABANDONED_AFTER_SECONDS = 24 * 60 * 60

_DISK_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_FORBIDDEN = {errno.EACCES, errno.EPERM, errno.EROFS}
_BAD_NAME = {errno.ENAMETOOLONG, errno.EINVAL, errno.EILSEQ}


def write_atomically(path: Path, write: Callable[[BinaryIO], None]) -> None:
    """Let ``write`` fill a file that takes the place of ``path`` once it is safely on disk.

    The stream can be read back and sought in, so that ``write`` can check what it wrote. A
    symbolic link stays one; the file it points to is replaced and keeps its permissions.
    Raises StorageProblem where the file cannot be written; whatever is raised, also by
    ``write``, the old file is intact and nothing else is left behind.
    """
    place = Path(os.path.realpath(path))
    try:
        _require_writable(place)
        _remove_abandoned(place.parent)
        temporary = place.with_name(f"{_PREFIX}{secrets.token_hex(8)}{_SUFFIX}")
        try:
            _fill(temporary, write)
            _take_place(temporary, place)
        finally:
            temporary.unlink(missing_ok=True)
    except OSError as error:
        raise _problem(error, place) from error


def _require_writable(place: Path) -> None:
    if place.is_dir():
        raise StorageProblem(
            "{name} is a folder; choose a file name inside it.", name=place.name or str(place)
        )
    if not place.parent.is_dir():
        raise StorageProblem(
            "The folder {folder} does not exist; choose another one.", folder=str(place.parent)
        )
    # Replacing a file needs no right to write to it, but who protected it meant it.
    if place.exists() and not os.access(place, os.W_OK):
        raise StorageProblem(
            "The file {name} is write-protected; choose another name.", name=place.name
        )


def _remove_abandoned(folder: Path) -> None:
    horizon = time.time() - _ABANDONED_AFTER_SECONDS
    for leftover in folder.glob(f"{_PREFIX}*{_SUFFIX}"):
        with suppress(OSError):
            if leftover.stat().st_mtime < horizon:
                leftover.unlink()


def _fill(temporary: Path, write: Callable[[BinaryIO], None]) -> None:
    with temporary.open("x+b") as stream:
        write(stream)
        stream.flush()
        os.fsync(stream.fileno())


def _take_place(temporary: Path, place: Path) -> None:
    if place.exists():
        shutil.copymode(place, temporary)
    try:
        temporary.replace(place)
    except PermissionError as error:
        # Windows refuses to replace a file that a program such as Word holds open.
        raise StorageProblem(
            "The file {name} is in use by another program; close it there or choose another name.",
            name=place.name,
        ) from error
    _sync_folder(place.parent)


def _sync_folder(folder: Path) -> None:
    """Make the new name durable where the system can: Windows and some shares cannot."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _problem(error: OSError, place: Path) -> StorageProblem:
    name = place.name
    if error.errno in _DISK_FULL:
        return StorageProblem(
            "There is no room left on the disk for {name}; free some space or choose another"
            " folder. The old file, if any, is unchanged.",
            name=name,
        )
    if error.errno in _FORBIDDEN:
        return StorageProblem(
            "{name} cannot be written because the folder {folder} is read-only; choose another"
            " folder.",
            name=name,
            folder=str(place.parent),
        )
    if error.errno in _BAD_NAME:
        return StorageProblem(
            "{name} is no file name this disk accepts; choose a shorter or simpler one.", name=name
        )
    return StorageProblem(
        "{name} could not be written: {reason}. Try again or choose another folder.",
        name=name,
        reason=error.strerror or str(error),
    )
