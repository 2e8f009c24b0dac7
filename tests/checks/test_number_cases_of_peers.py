"""The number check against the cases that other tools test theirs with."""

import json
from collections.abc import Callable
from pathlib import Path

from workbench.checks.check import Context
from workbench.checks.rules.numbers import CHECK
from workbench.model.languages import Direction
from workbench.model.segments import Pair

_SET_ASIDE = ("needs_settings", "settings", "trivial", "disputed", "conflict")


def test_nine_in_ten_usable_cases_agree(shared: Callable[[str], Path]) -> None:
    path = shared("benchmarks/peers/peer_cases.jsonl")
    lines = path.read_text(encoding="utf-8").splitlines()
    cases = [json.loads(line) for line in lines]
    usable = [
        case
        for case in cases
        if case["category"] == "numbers" and not any(case.get(name) for name in _SET_ASIDE)
    ]
    assert len(usable) == 45
    agreeing = [case for case in usable if _is_flagged(case) == (case["expect"] == "flag")]
    assert len(agreeing) >= 42


def _is_flagged(case: dict[str, str]) -> bool:
    pair = Pair("p1", "d", case["source"], case["target"], case["target"])
    tags = (_tag(case["src_lang"]), _tag(case["tgt_lang"]))
    return any(CHECK.find(pair, Context(Direction.parse(*tags))))


def _tag(language: str) -> str:
    return "en" if language == "und" else language
