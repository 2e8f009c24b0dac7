"""Quality models are read from TOML, and one that cannot be used says why."""

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.model.problems import InputProblem
from workbench.scoring.quality_model import (
    CountBasis,
    Level,
    Method,
    Repeats,
    Tolerance,
    read_model,
)

HEAD = 'id = "own"\ntitle = "Our own"\nmethod = "mqm-raw"\n'
BODY = """
[[levels]]
id = "minor"
title = "Minor"
weight = 1
[[levels]]
id = "critical"
title = "Critical"
weight = 12.5
fails = true
key = "3"
[[categories]]
id = "accuracy"
title = "Accuracy"
key = "a"
[[categories]]
id = "accuracy/omission"
title = "Omission"
weight = 2
[[categories]]
id = "style"
title = "Style"
"""


def test_a_model_is_what_its_file_says() -> None:
    model = read_model(
        HEAD
        + 'repeats = "document"\n[count]\nbasis = "target-characters"\n'
        + "characters-per-word.zh = 1.6\n"
        + "[thresholds]\npassing = 90\nacceptable-points = 20\n"
        + '[mapping]\n"fluency" = "style"\n[level-mapping]\nmajor = "critical"\n'
        + BODY
        + '[[points]]\nlevel = "minor"\ncategory = "style"\npoints = 0.1\n',
        "own.toml",
    )

    assert (model.id, model.title, model.method) == ("own", "Our own", Method.MQM_RAW)
    assert model.repeats is Repeats.DOCUMENT
    assert model.basis is CountBasis.TARGET_CHARACTERS
    assert dict(model.characters_per_word) == {"zh": Fraction(8, 5)}
    assert (model.thresholds.passing, model.thresholds.acceptable_points) == (90, 20)
    assert model.level("critical") == Level("critical", "Critical", Fraction(25, 2), True, "3")
    assert model.points[0].points == Fraction(1, 10)
    assert dict(model.mapping) == {"fluency": "style"}
    assert dict(model.level_mapping) == {"major": "critical"}


def test_subtypes_belong_to_their_dimension() -> None:
    model = read_model(HEAD + BODY, "own.toml")

    assert [c.id for c in model.dimensions()] == ["accuracy", "style"]
    assert [c.id for c in model.subtypes("accuracy")] == ["accuracy/omission"]
    assert model.subtypes("style") == ()
    omission = model.category("accuracy/omission")
    assert omission is not None
    assert (omission.dimension, omission.weight) == ("accuracy", 2)
    assert model.category("other") is None
    assert model.level("major") is None


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "“id” is missing; add it"),
        (HEAD, "“levels” are missing"),
        (HEAD.replace("mqm-raw", "best"), "“method” has to be one of mqm-raw, mqm-linear"),
        (HEAD + "methd = 1\n" + BODY, "“methd” is not known here"),
        (HEAD + BODY.replace("weight = 12.5", "wight = 12.5"), "“levels 2 › weight” is missing"),
        (HEAD + BODY + "colour = 1", "“categories 3 › colour” is not known here"),
        (HEAD + BODY + '[[levels]]\nid = "minor"\ntitle = ""\nweight = 2', "have “minor” twice"),
        (HEAD + BODY + '[[levels]]\nid = ""\ntitle = ""\nweight = 2', "entry without an id"),
        (HEAD + BODY + '[[categories]]\nid = "a/b"\ntitle = ""', "name “a”, which the file"),
        (HEAD + '[mapping]\nx = "design"\n' + BODY, "“mapping” name “design”"),
        (HEAD + '[level-mapping]\nx = "major"\n' + BODY, "“level-mapping” name “major”"),
        (HEAD + BODY + '[[points]]\nlevel = "major"\npoints = 1', "“points” name “major”"),
        (HEAD + "[count]\ncharacters-per-word.zh = 0.5\n" + BODY, "has to be a number from 1"),
        (HEAD + "[thresholds]\nmaximum = 0\n" + BODY, "maximum” has to be above 0"),
        (
            HEAD
            + BODY.replace("weight = 1\n", "weight = 0\n", 1)
            + '[[points]]\nlevel = "minor"\npoints = 1',
            "count for a level of weight 0",
        ),
        (HEAD + "[count]\nratio = 1\n" + BODY, "“count › ratio” is not known here"),
        (HEAD + "[thresholds]\npassing = 100\n" + BODY, "has to be below the maximum"),
        (HEAD + "[thresholds]\nacceptable-points = 0\n" + BODY, "has to be above 0"),
        (HEAD.replace("raw", "linear") + BODY, "“thresholds › acceptable-points” is what this"),
        (
            HEAD.replace("raw", "linear") + "[thresholds]\nacceptable-points = 9\n" + BODY,
            "“thresholds › passing” is what this",
        ),
    ],
)
def test_a_model_that_cannot_be_used_says_file_key_and_what_to_do(text: str, said: str) -> None:
    with pytest.raises(InputProblem) as problem:
        read_model(text, "own.toml")

    assert str(problem.value).startswith("own.toml: ")
    assert said in str(problem.value)


@pytest.mark.parametrize(
    ("points", "is_sound"),
    [((5, 10), True), ((5, 25), False), ((5, 5), False), ((0, 5), False), ((5,), False)],
)
def test_tolerances_have_to_bend(points: tuple[int, ...], is_sound: bool) -> None:
    lines = zip((1000, 5000), points, strict=False)
    tables = (f"[[thresholds.tolerances]]\nwords = {w}\npoints = {p}\n" for w, p in lines)
    text = HEAD.replace("raw", "nonlinear") + "[thresholds]\npassing = 80\n" + "".join(tables)

    if is_sound:
        model = read_model(text + BODY, "own.toml")
        assert model.thresholds.tolerances[1] == Tolerance(Fraction(5000), Fraction(10))
    else:
        with pytest.raises(InputProblem, match="have to be two"):
            read_model(text + BODY, "own.toml")


PIECES = st.sampled_from(
    [
        HEAD, BODY, "[count]\n", "[thresholds]\n", "[mapping]\n", "[[levels]]\n", "[[points]]\n",
        "[[thresholds.tolerances]]\n", "repeats", "basis", "weight", "id", "title", "passing",
        "maximum", "words", "points", "=", "0", "1.5", "-1", "1e9", "nan", '"a"', '"minor"', "[",
        "]", "{", "}", "\n", "true", "2026-01-01", "\x00", "☃",
    ]
)  # fmt: skip


@given(st.lists(PIECES, max_size=12).map(" ".join) | st.text(max_size=40))
def test_whatever_stands_in_a_file_is_a_model_or_a_problem_in_one_sentence(text: str) -> None:
    try:
        read_model(text, "own.toml")
        told = "own.toml is a model."
    except InputProblem as problem:
        told = str(problem)

    assert told.startswith("own.toml")
    assert told.endswith(".")


@pytest.mark.parametrize("value", [1, 1.5, True, "x", [], {}, [{}]])
@pytest.mark.parametrize("key", ["id", "levels", "categories", "count", "points", "mapping"])
def test_a_value_of_the_wrong_kind_is_a_problem(key: str, value: Any) -> None:
    written = str(value).lower() if isinstance(value, bool) else repr(value)
    text = "\n".join(line for line in HEAD.splitlines() if not line.startswith(f"{key} "))

    with pytest.raises(InputProblem, match=r"^own\.toml: “\w+.*” (has|is|are) .+\.$"):
        read_model(f"{text}\n{key} = {written}\n", "own.toml")
