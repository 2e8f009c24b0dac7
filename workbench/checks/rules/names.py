"""Names: people, places and organisations that are missing, wrong or left as they were."""

from collections.abc import Iterator

from workbench.checks.check import Check, Context, Example
from workbench.checks.naming.judgements import Judgement
from workbench.checks.naming.study import AlikeStudy, NameStudy, study_names
from workbench.language.scripts import write_han
from workbench.model.findings import Finding, Severity, Suggestion
from workbench.model.languages import Direction, Language
from workbench.model.segments import Pair, Span

_MESSAGES = {
    "missing": "“{name}” should be {expected} here; the target has nothing for it.",
    "missing-plain": "“{name}” is missing in the target.",
    "missing-usual": (
        "“{name}” is {expected} on {count} of {total} other lines; here the target lacks it."
    ),
    "otherwise": ("“{name}” is {expected} on {count} of {total} other lines; here it is {found}."),
    "untranslated": "“{name}” is left as it is; {expected} is expected.",
    "untranslated-usual": (
        "“{name}” is left as it is; on {count} of {total} other lines it is {expected}."
    ),
    "left-in-latin": "“{name}” is left in Latin letters.",
    "misspelled": "{found} should perhaps be {expected}, for “{name}”.",
    "misspelled-plain": "{found} should perhaps be {expected}.",
    "misspelled-usual": (
        "{found} should perhaps be {expected}, as “{name}” is on {count} of {total} other lines."
    ),
    "swapped": "The target has {found}, which the source lacks; “{name}” ({expected}) is missing.",
    "swapped-plain": "The target has {found}, which the source lacks; “{name}” is missing.",
    "added": "The target says “{found}”, of which the source has nothing.",
    "regional": "{found} is the form of another region; here “{name}” is {expected}.",
    "inconsistent": (
        "“{name}” is {expected} on {count} of {total} lines and {found} on {others}, of which this"
        " is the first."
    ),
}
_WITHOUT_EXPECTATION = {"missing": "missing-plain", "untranslated": "left-in-latin",
                        "swapped": "swapped-plain"}  # fmt: skip
_ERROR, _WARNING, _INFO = Severity.ERROR, Severity.WARNING, Severity.INFO
# How grave a judgement is and how often a reviewer would agree; measured on the dev set.
_RATINGS = {
    "missing.memory3": (_WARNING, 0.9),
    "missing.memory2": (_WARNING, 0.8),
    "missing.memory1.known": (_WARNING, 0.7),
    "missing.lexicon": (_WARNING, 0.8),
    "missing.pinyin": (_WARNING, 0.7),
    "swapped.pinyin": (_ERROR, 0.8),
    "missing.memory1": (_WARNING, 0.6),
    "missing.pronoun": (_INFO, 0.3),
    "missing.metonym": (_INFO, 0.4),
    "missing.memory3.freedom": (_WARNING, 0.6),
    "missing.memory2.freedom": (_WARNING, 0.6),
    "missing.lexicon.freedom": (_INFO, 0.4),
    "swapped.memory3": (_ERROR, 0.95),
    "swapped.memory2": (_ERROR, 0.95),
    "swapped.memory1": (_WARNING, 0.8),
    "swapped.memory1.known": (_ERROR, 0.9),
    "swapped.lexicon": (_ERROR, 0.9),
    "swapped.partner": (_WARNING, 0.7),
    "swapped.count": (_WARNING, 0.6),
    "swapped.suspect": (_WARNING, 0.8),
    "added.lexicon": (_INFO, 0.4),
    "misspelled.memory3": (_ERROR, 0.95),
    "misspelled.memory2": (_ERROR, 0.95),
    "misspelled.memory1": (_WARNING, 0.9),
    "misspelled.memory1.known": (_ERROR, 0.95),
    "misspelled.lexicon": (_ERROR, 0.9),
    "misspelled.copy": (_ERROR, 0.9),
    "misspelled.near": (_WARNING, 0.8),
    "misspelled.weak": (_INFO, 0.5),
    "untranslated.han": (_ERROR, 0.98),
    "untranslated.dotted": (_ERROR, 0.95),
    "untranslated.memory3": (_WARNING, 0.9),
    "untranslated.memory2": (_WARNING, 0.8),
    "untranslated.memory1": (_WARNING, 0.7),
    "untranslated.memory1.known": (_WARNING, 0.8),
    "untranslated.lexicon": (_WARNING, 0.9),
    "otherwise.memory": (_WARNING, 0.7),
    "regional": (_WARNING, 0.8),
    "inconsistent.slip": (_WARNING, 0.8),
    "inconsistent.heard": (_INFO, 0.6),
}
_UNRATED = (None, 0.0)
# Half a name, or Han in a text of letters, is no style.
_NO_STYLE = frozenset(("untranslated.dotted", "untranslated.han"))
_LEFT = {"error": _ERROR, "off": None}


def find(pair: Pair, context: Context) -> Iterator[Finding]:
    """Look for each name of one side on the other, as the document renders it."""
    study = context.studies.get("names")
    if pair.is_unpaired or not isinstance(study, NameStudy | AlikeStudy):
        return
    for judgement in study.judge(pair):
        severity, confidence = _RATINGS.get(judgement.rule, _UNRATED)
        if (
            severity
            and judgement.rule.startswith("untranslated.")
            and judgement.rule not in _NO_STYLE
        ):
            severity = _LEFT.get(context.settings.untranslated_names, severity)
        if severity:
            yield _finding(pair, judgement, severity, confidence, context.direction)


def _finding(
    pair: Pair,
    judgement: Judgement,
    severity: Severity,
    confidence: float,
    direction: Direction,
) -> Finding:
    kind = judgement.rule.split(".", 1)[0]
    message = f"{kind}-usual" if judgement.count and f"{kind}-usual" in _MESSAGES else kind
    if kind == "misspelled" and judgement.name == judgement.found:
        message = "misspelled-plain"
    if not judgement.expected:
        message = _WITHOUT_EXPECTATION.get(message, message)
    from_letters = direction.target.writes_han or not direction.source.writes_han
    chinese = direction.target if from_letters else direction.source
    source_spans, target_spans = judgement.foreign, judgement.han
    if not from_letters:
        source_spans, target_spans = target_spans, source_spans
    return Finding(
        check="names",
        pair=pair.id,
        message=message,
        severity=severity,
        source_spans=source_spans,
        target_spans=target_spans,
        values=(
            ("name", write_han(judgement.name, chinese)),
            ("expected", write_han(judgement.expected, chinese)),
            ("found", write_han(judgement.found, chinese)),
            ("count", str(judgement.count)),
            ("total", str(judgement.total)),
            *((("others", str(judgement.others)),) if judgement.others else ()),
        ),
        suggestion=_suggestion(judgement, target_spans, direction.target),
        confidence=confidence,
    )


def _suggestion(
    judgement: Judgement, spans: tuple[Span, ...], target: Language
) -> Suggestion | None:
    """Offer what is expected where it certainly is what was meant."""
    if not judgement.is_certain or len(spans) != 1 or not judgement.expected:
        return None
    return Suggestion(spans[0], write_han(judgement.expected, target))


CHECK = Check(
    id="names",
    title="Names",
    messages=_MESSAGES,
    find=find,
    examples=(
        Example("en", "zh-Hans", "The ministers of Germany and New Zealand met in Geneva.",
                "德国和新西兰的部长在日内瓦会面。"),
        Example("en", "zh-Hant", "Britain and Sweden bought ferries from South Korea.",
                "英國和瑞典向南韓購買了渡輪。"),
        Example("zh-Hans", "en", "加州的渔民把船卖给了墨西哥。",
                "Fishermen in California sold their boats to Mexico."),
        Example("en", "zh-Hans", "The ferry sails from Norway to Poland.", "渡轮从挪威开往荷兰。",
                ("swapped",)),
        Example("en", "zh-Hant", "The harbour was built by engineers from Switzerland.",
                "港口是由工程師建造的。", ("missing",)),
        Example("en", "zh-Hant", "The harbour was built by engineers from Switzerland.",
                "港口是由Switzerland的工程師建造的。", ("untranslated",)),
        Example("en", "zh-Hans", "Engineers from Argentina came.", "阿跟廷的工程师来了。",
                ("misspelled",)),
        Example("zh-Hant", "en", "船長來自葡萄牙。", "The captain comes from 葡萄牙.",
                ("untranslated",)),
    ),
    study=study_names,
)  # fmt: skip
