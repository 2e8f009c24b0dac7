"""How fast scores are counted, against sacrebleu in the same run; the figures are the same."""

from collections.abc import Callable
from random import Random
from time import process_time

import pytest
from sacrebleu.metrics.base import Metric
from sacrebleu.metrics.chrf import CHRF
from sacrebleu.metrics.ter import TER

from workbench.model.languages import Language
from workbench.scoring.yardsticks import yardstick_for

pytestmark = pytest.mark.speed

_WORDS = (
    "harbour ferry fishers warehouse mayor quay council plan budget road school hospital bridge "
    "residents said built torn increased reduced passed refused considered announced finished"
)
_HAN = "港口渡轮渔民仓库市长码头委员会计划预算道路学校医院桥梁居民工程游客表示建成拆除增加"
_SEGMENTS = {"chrf": 1000, "chrf++": 1000, "ter": 15}
_ROUNDS = 3
_LEAST = {"chrf": 2.0, "chrf++": 2.0, "ter": 2.0}


def _lines(language: str, count: int) -> tuple[list[str], list[str]]:
    random = Random(count)
    units, gap = (list(_HAN), "") if language == "zh" else (_WORDS.split(), " ")
    references = [
        [random.choice(units) for _ in range(random.randint(10, 80))] for _ in range(count)
    ]
    drafts = []
    for line in references:
        cut = random.randrange(len(line))
        kept = [unit for unit in line[cut:] + line[:cut] if random.random() > 0.1]
        drafts.append([*kept, random.choice(units)])
    return [gap.join(line) for line in drafts], [gap.join(line) for line in references]


def _least_time(work: Callable[[], object]) -> float:
    times = []
    for _ in range(_ROUNDS):
        start = process_time()
        work()
        times.append(process_time() - start)
    return min(times)


def _of_sacrebleu(metric: str, language: str) -> Metric:
    if metric == "ter":
        return TER(normalized=language == "zh", asian_support=language == "zh")
    return CHRF(word_order=2 if metric == "chrf++" else 0)


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("metric", _SEGMENTS)
def test_counts_are_found_in_half_the_time_of_sacrebleu_or_less(
    metric: str, language: str, record_property: Callable[[str, object], None]
) -> None:
    drafts, references = _lines(language, _SEGMENTS[metric])
    theirs, ours = _of_sacrebleu(metric, language), yardstick_for(metric, Language.parse(language))

    expected = theirs._extract_corpus_statistics(drafts, [references])
    counted = ours.count(drafts, [references], lambda _done: None)
    assert counted == expected

    slow = _least_time(lambda: theirs._extract_corpus_statistics(drafts, [references]))
    fast = _least_time(lambda: ours.count(drafts, [references], lambda _done: None))
    record_property(f"{metric} {language}: times as fast as sacrebleu", round(slow / fast, 1))
    assert slow / fast >= _LEAST[metric]
