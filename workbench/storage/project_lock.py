"""The lock that keeps a project from being edited in two windows at once."""

import os
import socket
import sys
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from workbench.model.problems import StorageProblem

if sys.platform == "win32":
    import msvcrt

    # The byte that is locked lies behind the owner's name, so that others can read the name.
    _LOCKED_BYTE = 1 << 20

    def _take(stream: BinaryIO) -> None:
        stream.seek(_LOCKED_BYTE)
        msvcrt.locking(stream.fileno(), msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _take(stream: BinaryIO) -> None:
        fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)


class ProjectLock:
    """A lock on a file beside the project; the system frees it when the program dies."""

    def __init__(self, path: Path, stream: BinaryIO) -> None:
        self._path = path
        self._stream = stream

    @classmethod
    def acquire(cls, project: Path) -> "ProjectLock":
        """Lock a project for editing.

        Raises StorageProblem if another window has it, OSError if the folder takes no files.
        """
        path = project.with_name(f".{project.name}.lock")
        stream = path.open("a+b", buffering=0)
        try:
            _take(stream)
        except OSError as error:
            owner = _owner(path)
            stream.close()
            message = (
                "{path} is open in another window{owner}. "
                "Go on there, or close it there and open it again here."
            )
            raise StorageProblem(message, path=str(project), owner=owner) from error
        stream.truncate(0)
        stream.write(f"{os.getpid()} {socket.gethostname()}".encode())
        return cls(path, stream)

    def release(self) -> None:
        """Let others open the project."""
        with suppress(OSError):
            self._path.unlink()
        self._stream.close()
        with suppress(OSError):  # Windows removes no open file
            self._path.unlink(missing_ok=True)


def _owner(path: Path) -> str:
    with suppress(OSError, ValueError):
        process, host = path.read_text(encoding="utf-8").split(" ", 1)
        return f" (process {process} on {host})"
    return ""
