"""Every figure equals the one that sacrebleu's command line prints, in the same run."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.scoring.conftest import Texts
from workbench.model.languages import Language
from workbench.model.progress import Unwatched
from workbench.scoring.metrics import Sample, measure, measure_difference, measure_segments
from workbench.scoring.paired_tests import Standing
from workbench.scoring.resampling import PairedTest

UNWATCHED = Unwatched()
TAGS = {"zh": "zh-Hans", "en": "en"}
_TER = ["-m", "ter"]
_WIDTH = ["-w", "4", "-nc"]

# Language, metric, the tokenizer that is asked for, sacrebleu's options.
CASES = [
    ("zh", "bleu", "", ["-m", "bleu", "-tok", "zh"]),
    ("zh", "bleu", "char", ["-m", "bleu", "-tok", "char"]),
    ("en", "bleu", "", ["-m", "bleu", "-tok", "13a"]),
    ("en", "bleu", "intl", ["-m", "bleu", "-tok", "intl"]),
    ("zh", "chrf", "", ["-m", "chrf"]),
    ("en", "chrf", "", ["-m", "chrf"]),
    ("zh", "chrf++", "", ["-m", "chrf", "-cw", "2"]),
    ("en", "chrf++", "", ["-m", "chrf", "-cw", "2"]),
    ("zh", "ter", "", [*_TER, "--ter-normalized", "--ter-asian-support"]),
    ("en", "ter", "", _TER),
]
SIZES = [pytest.param(2000, marks=pytest.mark.slow), 60]

Case = tuple[str, str, str, list[str]]


@pytest.fixture(params=SIZES, ids=lambda size: f"{size}-segments")
def lines(request: pytest.FixtureRequest) -> int:
    size: int = request.param
    return size


@pytest.fixture(params=CASES, ids=lambda case: "-".join(filter(None, case[:3])))
def case(request: pytest.FixtureRequest) -> Case:
    chosen: Case = request.param
    return chosen


@pytest.fixture
def printed(tmp_path: Path) -> Callable[..., str]:
    """Run sacrebleu on references and drafts and give what it prints."""

    def run(references: list[list[str]], drafts: list[list[str]], options: list[str]) -> str:
        files = []
        for number, text in enumerate([*references, *drafts]):
            files.append(tmp_path / f"{number}.txt")
            files[-1].write_text("\n".join(text) + "\n", encoding="utf-8")
        known, said = files[: len(references)], files[len(references) :]
        call = [sys.executable, "-m", "sacrebleu", *known, "-i", *said, *options, *_WIDTH]
        return subprocess.run(call, capture_output=True, check=True, encoding="utf-8").stdout

    return run


def test_score_interval_and_signature_with_two_references(
    case: Case, lines: int, texts: Callable[[str, int], Texts], printed: Callable[..., str]
) -> None:
    language, metric, tokenizer, options = case
    made = texts(language, lines)
    references = [made.reference, made.second]
    sample = Sample(made.good, references, Language.parse(TAGS[language]))

    expected = json.loads(printed(references, [made.good], [*options, "-ci"]))
    (score,) = measure([metric], sample, UNWATCHED, tokenizer, resamples=1000)

    assert score.interval is not None
    assert round(score.value, 4) == expected["score"]
    assert round(score.interval.mean, 4) == expected["confidence_mean"]
    assert round(score.interval.half_width, 4) == expected["confidence_var"]
    assert score.signature == expected["signature"]


def test_scores_of_segments(
    case: Case, lines: int, texts: Callable[[str, int], Texts], printed: Callable[..., str]
) -> None:
    language, metric, tokenizer, options = case
    made = texts(language, lines)
    sample = Sample(made.worse, [made.reference], Language.parse(TAGS[language]))

    expected = printed([made.reference], [made.worse], [*options, "-sl"]).splitlines()
    scores = measure_segments(metric, sample, UNWATCHED, tokenizer)

    assert len(scores.values) == lines
    assert [line.split(" = ")[1].split()[0] for line in expected] == [
        f"{value:.4f}" for value in scores.values
    ]
    assert expected[0].split(" = ")[0].split("|", 1)[1] == scores.signature


@pytest.mark.parametrize("test", PairedTest)
def test_paired_tests(
    case: Case,
    lines: int,
    test: PairedTest,
    texts: Callable[[str, int], Texts],
    printed: Callable[..., str],
) -> None:
    language, metric, tokenizer, options = case
    made = texts(language, lines)
    drafts = [made.good, made.worse, made.second]
    known, tag = [made.reference], Language.parse(TAGS[language])
    samples = [Sample(draft, known, tag) for draft in drafts]

    options = [*options, f"--paired-{test.value}", "-f", "latex"]
    table, _, signatures = printed(known, drafts, options).partition("Metric signatures")
    compared = measure_difference(metric, samples, test, UNWATCHED, tokenizer)

    cells = [line.split("&")[1].strip(" \\") for line in table.splitlines() if ".txt &" in line]
    assert cells == [_as_printed(standing) for standing in compared.standings]
    assert compared.signature in signatures


def _as_printed(standing: Standing) -> str:
    text = f"{standing.score:.4f}"
    if standing.interval:
        text += f" ({standing.interval.mean:.4f} ± {standing.interval.half_width:.4f})"
    if standing.p is not None:
        text += f" (p = {standing.p:.4f})" + ("*" if standing.p < 0.05 else "")
    return text
