"""Recent projects: which were open lately, the latest first."""

from pathlib import Path

from PySide6.QtCore import QSettings

_KEY = "recent/projects"
_MOST = 10


class RecentProjects:
    """A list of paths in the settings of the window; projects that are gone are left out."""

    def __init__(self, settings: QSettings) -> None:
        self._settings = settings

    def paths(self) -> list[Path]:
        """Give those that are still there."""
        kept = self._settings.value(_KEY, [])
        texts = map(str, kept) if isinstance(kept, list) else [str(kept)]
        return [path for text in texts if (path := Path(text)).is_file()]

    def add(self, path: Path) -> None:
        """Put a project first."""
        path = path.resolve()
        others = [other for other in self.paths() if other != path]
        self._settings.setValue(_KEY, [str(p) for p in (path, *others)][:_MOST])
