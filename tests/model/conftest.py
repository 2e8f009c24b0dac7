"""Small projects to try changes on."""

import pytest

from workbench.model.languages import Direction
from workbench.model.project import Facts, Project
from workbench.model.segments import Pair


@pytest.fixture
def project() -> Project:
    facts = Facts("p", "Harbour", Direction.parse("en", "zh-Hant"), "2026-01-01T00:00:00+00:00")
    rows = [
        ("One ship came.", "來了一艘船。"),
        ("Two ships left.", "兩艘船離開了。"),
        ("The tide turned.", ""),
        ("", "港口很靜。"),
        ("Night fell.", "夜幕降臨。"),
    ]
    pairs = [Pair(f"h:{n}", "h", s, t, t, confidence=0.9) for n, (s, t) in enumerate(rows, 1)]
    return Project(facts, pairs)
