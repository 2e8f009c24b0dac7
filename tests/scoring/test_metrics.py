"""The metrics are sacrebleu's own, with the settings the language needs."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sacrebleu.metrics.bleu import BLEU
from sacrebleu.metrics.chrf import CHRF
from sacrebleu.metrics.ter import TER

from workbench.model.languages import Language
from workbench.model.problems import InputProblem
from workbench.model.progress import Cancelled, Unwatched
from workbench.scoring.metrics import Sample, measure
from workbench.scoring.yardsticks import METRICS

ENGLISH = Language.parse("en")
CHINESE = Language.parse("zh-Hans")
UNWATCHED = Unwatched()

ENGLISH_DRAFTS = [
    "The ferry leaves at 7.30 and reaches the island before nine.",
    "Two of the old warehouses by the harbour were torn down last week.",
    "Nobody asked the fishermen what they think of it.",
    "A new quay for 12 boats is to be built until 2028 .",
    "“It is too early to say,” the mayor said on Monday.",
]
ENGLISH_REFERENCES = [
    "The ferry departs at 7.30 and reaches the island before nine.",
    "Last week two of the old harbour warehouses were torn down.",
    "Nobody asked the fishers what they thought of it.",
    "A new quay for 12 boats is to be finished by 2028.",
    "“It's too early to say,” said the mayor on Monday.",
]
CHINESE_DRAFTS = [
    "渡轮七点半出发,九点前到达小岛。",
    "上周,港口旁的两座旧仓库被拆除了。",
    "没有人问过渔民的看法。",
    "一座可停靠12艘船的新码头将在2028年前建成。",
    "市长周一表示:“现在下结论还太早。”",
]
CHINESE_REFERENCES = [
    "渡轮于七点半启航，九点前抵达岛上。",
    "港口边的两座旧仓库已于上周拆除。",
    "谁也没有问过渔民怎么想。",
    "可停泊12艘船的新码头将于2028年建成。",
    "“现在说还为时过早。”市长周一说。",
]
SAMPLES = {
    "en": Sample(ENGLISH_DRAFTS, [ENGLISH_REFERENCES], ENGLISH),
    "zh": Sample(CHINESE_DRAFTS, [CHINESE_REFERENCES], CHINESE),
}
OPTIONS = {
    ("en", "bleu"): ["-m", "bleu", "-tok", "13a"],
    ("zh", "bleu"): ["-m", "bleu", "-tok", "zh"],
    ("en", "chrf"): ["-m", "chrf"],
    ("zh", "chrf"): ["-m", "chrf"],
    ("en", "chrf++"): ["-m", "chrf", "--chrf-word-order", "2"],
    ("zh", "chrf++"): ["-m", "chrf", "--chrf-word-order", "2"],
    ("en", "ter"): ["-m", "ter"],
    ("zh", "ter"): ["-m", "ter", "--ter-normalized", "--ter-asian-support"],
}


@pytest.mark.parametrize(("language", "metric"), OPTIONS)
def test_score_and_signature_equal_those_of_sacrebleus_command_line(
    language: str, metric: str, tmp_path: Path
) -> None:
    sample = SAMPLES[language]
    hypotheses, references = tmp_path / "hypotheses.txt", tmp_path / "references.txt"
    hypotheses.write_text("\n".join(sample.hypotheses) + "\n", encoding="utf-8")
    references.write_text("\n".join(map(str, sample.references[0])) + "\n", encoding="utf-8")
    call = [sys.executable, "-m", "sacrebleu", str(references), "-i", str(hypotheses)]
    call += [*OPTIONS[language, metric], "-w", "12", "-f", "json"]
    printed = json.loads(subprocess.run(call, capture_output=True, check=True).stdout)

    (score,) = measure([metric], sample, UNWATCHED)

    assert round(score.value, 12) == printed["score"]
    assert score.signature == printed["signature"]
    assert score.n == 5


@pytest.mark.parametrize("language", SAMPLES)
def test_watching_the_work_changes_no_bit_of_any_score(language: str) -> None:
    sample = SAMPLES[language]
    many = Sample(
        [line + str(n) for n in range(40) for line in sample.hypotheses],
        [[f"{line}{n}" for n in range(40) for line in sample.references[0]]],
        sample.language,
    )
    is_chinese = language == "zh"
    plain = [
        BLEU(tokenize="zh" if is_chinese else "13a"),
        CHRF(),
        CHRF(word_order=2),
        TER(normalized=is_chinese, asian_support=is_chinese),
    ]
    expected = [m.corpus_score(many.hypotheses, many.references).score for m in plain]

    assert [score.value for score in measure(METRICS, many, UNWATCHED)] == expected


def test_edit_rate_is_the_sum_of_edits_over_the_sum_of_reference_lengths() -> None:
    one_by_one = [
        TER(normalized=True, asian_support=True).sentence_score(hypothesis, [reference])
        for hypothesis, reference in zip(CHINESE_DRAFTS, CHINESE_REFERENCES, strict=True)
    ]
    edits = sum(score.num_edits for score in one_by_one)
    length = sum(score.ref_length for score in one_by_one)

    (score,) = measure(["ter"], SAMPLES["zh"], UNWATCHED)

    assert score.value == 100 * edits / length


def test_chinese_is_not_scored_as_if_it_had_spaces() -> None:
    bleu, ter = measure(["bleu", "ter"], SAMPLES["zh"], UNWATCHED)

    assert "tok:zh" in bleu.signature
    assert "norm:yes" in ter.signature
    assert "asian:yes" in ter.signature
    assert bleu.value > 20
    assert ter.value < 100


def test_edit_rate_of_a_script_without_spaces_carries_a_warning() -> None:
    (score,) = measure(["ter"], Sample(["เรือ"], [["เรือ"]], Language.parse("th")), UNWATCHED)

    assert any("spaces" in note for note in score.notes)


def test_another_tokenizer_can_be_asked_for() -> None:
    (score,) = measure(["bleu"], SAMPLES["zh"], UNWATCHED, tokenizer="char")

    assert "tok:char" in score.signature


def test_unknown_names_are_refused_with_the_choices() -> None:
    with pytest.raises(InputProblem, match=r"no metric comet; choose from bleu, chrf"):
        measure(["comet"], SAMPLES["en"], UNWATCHED)
    with pytest.raises(InputProblem, match=r"no tokenizer words; choose from 13a"):
        measure(["bleu"], SAMPLES["en"], UNWATCHED, tokenizer="words")


def test_there_is_no_score_without_segments() -> None:
    with pytest.raises(InputProblem, match="nothing to score"):
        Sample([], [[]], ENGLISH)


def test_unequal_numbers_of_segments_are_refused_with_both() -> None:
    with pytest.raises(InputProblem, match="2 segments with a target but 1 in the reference"):
        Sample(["a", "b"], [["a"]], ENGLISH)


def test_a_score_over_few_segments_says_so() -> None:
    (few,) = measure(["chrf"], SAMPLES["en"], UNWATCHED)
    (enough,) = measure(["chrf"], Sample(["a b"] * 30, [["a c"] * 30], ENGLISH), UNWATCHED)

    assert few.notes == ("Under 30 segments a score says little.",)
    assert enough.notes == ()


class _Stopwatch:
    """Takes note of the progress and stops the work at a step."""

    def __init__(self, stop_at: int) -> None:
        self.seen: list[tuple[int, int]] = []
        self._stop_at = stop_at

    def advance(self, done: int, total: int) -> None:
        self.seen.append((done, total))
        if done >= self._stop_at:
            raise Cancelled


def test_progress_runs_once_from_nothing_to_all_over_all_metrics() -> None:
    watch = _Stopwatch(stop_at=10_000)

    measure(METRICS, SAMPLES["zh"], watch, resamples=40)

    done = [step for step, _ in watch.seen]
    assert done == sorted(done)
    assert (done[0], done[-1]) == (0, 180)
    assert {total for _, total in watch.seen} == {180}


@pytest.mark.parametrize("stop_at", [0, 3, 20, 45, 80, 140])
def test_work_can_be_cancelled_in_any_part_of_it(stop_at: int) -> None:
    watch = _Stopwatch(stop_at)

    with pytest.raises(Cancelled):
        measure(METRICS, SAMPLES["zh"], watch, resamples=40)

    assert stop_at <= watch.seen[-1][0] <= stop_at + 40


_LINES = st.lists(st.text(alphabet="ab c.，船港。", max_size=8), min_size=1, max_size=6)


@given(_LINES, st.data())
def test_edit_rate_equals_sacrebleus_where_some_segments_are_equal(
    lines: list[str], data: st.DataObject
) -> None:
    other = [data.draw(st.sampled_from([line, line[::-1], "ab " + line])) for line in lines]
    plain = TER(normalized=True, asian_support=True).corpus_score(lines, [other])

    (score,) = measure(["ter"], Sample(lines, [other], CHINESE), UNWATCHED)

    assert score.value == plain.score
