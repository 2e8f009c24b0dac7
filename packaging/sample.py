"""The sample review: the shipped article and its draft, from files to a reviewed DOCX."""

import subprocess
from pathlib import Path

from environment import Say, clean_variables

_FOLDER = "sample-review"


class SampleReview:
    """The main job on ``resources/samples``; what it writes goes to ``sample-review``."""

    def __init__(self, python: Path, root: Path, say: Say) -> None:
        self._python = python
        self._say = say
        samples = root / "resources" / "samples"
        self._source = samples / "harbour.en.txt"
        self._target = samples / "harbour.zh-Hant.txt"
        self._reference = samples / "harbour.reference.zh-Hant.txt"
        self._folder = root / _FOLDER
        self._project = self._folder / "harbour.wbproj"
        self._reviewed = self._folder / "harbour-reviewed.docx"

    def in_the_window(self) -> int:
        """Open the sample project; the edits of an earlier start are still in it."""
        return self._open() or self._workbench(self._project)

    def on_the_command_line(self) -> int:
        """Open, align, check, score and export; say where the reviewed DOCX is."""
        steps = (
            ("Aligning", ("align", self._source, self._target)),
            ("Checking", ("check", self._project, "--fail-on", "never")),
            ("Scoring", ("score", self._project, "--reference", self._reference)),
            ("Writing the reviewed DOCX", ("export", self._project, "-o", self._reviewed)),
        )
        failed = self._open()
        for title, arguments in steps:
            if failed:
                return failed
            self._say(f"\n{title} ...")
            failed = self._workbench(*arguments)
        if not failed:
            self._say(f"\nThe reviewed document: {self._reviewed}")
        return failed

    def _open(self) -> int:
        if self._project.exists():
            return 0
        self._folder.mkdir(exist_ok=True)
        self._say("Opening the sample: an article and its draft translation ...")
        return self._workbench("new", self._source, self._target, "-o", self._project)

    def _workbench(self, *arguments: str | Path) -> int:
        command = [self._python, "-m", "workbench", *arguments]
        return subprocess.call(command, env=clean_variables())
