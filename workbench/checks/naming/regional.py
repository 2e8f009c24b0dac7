"""Regional: renderings that are usual in another region than the one the target is for."""

from collections.abc import Iterator

from workbench.checks.naming.demands import FIXED
from workbench.checks.naming.judgements import Judgement
from workbench.checks.naming.matching import Matching
from workbench.model.languages import Language


def regional(matching: Matching, language: Language) -> Iterator[Judgement]:
    """Give the renderings of a line that readers of a Chinese target do not use: 紐西蘭 in China.

    What the project has accepted is right anywhere; Traditional Chinese without a region may be
    anybody's.
    """
    if language.script == "Hant" and not language.region:
        return
    lexicon = matching.knowledge.lexicon
    for demand in matching.demands:
        entry = demand.entry
        if entry is None or entry.kind not in FIXED or entry.is_metonym or demand.is_kin:
            continue
        accepted = matching.knowledge.decided.get(demand.name.key, ())
        for span in demand.found:
            text = span.quote(matching.line.han.folded)
            right = lexicon.region_mismatch(entry.name, text, language)
            if right and text not in accepted:
                yield Judgement(
                    "regional",
                    demand.name.text,
                    right,
                    foreign=(demand.name.span,),
                    han=(span,),
                    found=text,
                    is_certain=True,
                )
