"""Where the data files that come with the program lie."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent


def resource(name: str) -> Path:
    """Give the path of a shipped file, e.g. ``samples/harbour.en.txt``.

    An installed wheel carries them inside the package, a checkout beside it.
    """
    installed = _PACKAGE / "resources"
    folder = installed if installed.is_dir() else _PACKAGE.parent / "resources"
    return folder / name
