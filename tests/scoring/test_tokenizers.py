"""Each language gets the tokenizer that suits it; none is used that would go to the network."""

from pathlib import Path

import pytest

from workbench.model.languages import Language
from workbench.model.problems import InputProblem
from workbench.model.progress import Unwatched
from workbench.scoring import tokenizers
from workbench.scoring.metrics import Sample, measure
from workbench.scoring.tokenizers import MODELS, model_place, require_offline, tokenizer_for

SAMPLE = Sample(["The ferry leaves."], [["The ferry left."]], Language.parse("en"))


@pytest.fixture
def installed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tokenizers, "find_spec", lambda _module: object())


@pytest.fixture
def missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tokenizers, "find_spec", lambda _module: None)


@pytest.fixture
def models(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    monkeypatch.setattr(tokenizers, "SACREBLEU_DIR", str(tmp_path))
    folder = tmp_path / "models"
    folder.mkdir()
    return folder


@pytest.mark.parametrize(
    ("tag", "name"),
    [
        ("en", "13a"),
        ("de-AT", "13a"),
        ("ru", "13a"),
        ("zh-TW", "zh"),
        ("yue", "zh"),
        ("zh-Latn", "13a"),
        ("th", "char"),
    ],
)
def test_each_language_gets_its_tokenizer(tag: str, name: str) -> None:
    assert tokenizer_for(Language.parse(tag)).name == name


@pytest.mark.usefixtures("installed")
@pytest.mark.parametrize(("tag", "name"), [("ja", "ja-mecab"), ("ko", "ko-mecab")])
def test_mecab_is_used_where_it_is_installed(tag: str, name: str) -> None:
    assert tokenizer_for(Language.parse(tag)) == tokenizers.Tokenizer(name)
    assert require_offline(name).name == name


@pytest.mark.usefixtures("missing")
@pytest.mark.parametrize("tag", ["ja", "ko"])
def test_without_mecab_the_score_is_by_character_and_says_so(tag: str) -> None:
    sample = Sample(["船は七時に出る。"], [["船は七時に出ます。"]], Language.parse(tag))

    (score,) = measure(["bleu"], sample, Unwatched())

    assert "tok:char" in score.signature
    assert any("MeCab" in note for note in score.notes)


@pytest.mark.usefixtures("models", "installed")
@pytest.mark.parametrize("name", MODELS)
def test_a_tokenizer_that_would_download_is_refused_with_a_way_to_import_it(name: str) -> None:
    with pytest.raises(InputProblem, match=r"offline.*--tokenizer-model"):
        measure(["bleu"], SAMPLE, Unwatched(), tokenizer=name)


@pytest.mark.usefixtures("installed")
def test_a_tokenizer_whose_model_was_imported_is_used(models: Path) -> None:
    model_place("flores200").write_bytes(b"a model")

    assert model_place("flores200").parent == models
    assert require_offline("flores200").name == "flores200"


@pytest.mark.usefixtures("missing", "models")
def test_what_a_tokenizer_needs_is_named() -> None:
    with pytest.raises(InputProblem, match="MeCab and ipadic"):
        measure(["bleu"], SAMPLE, Unwatched(), tokenizer="ja-mecab")
    model_place("flores101").write_bytes(b"a model")
    with pytest.raises(InputProblem, match="package sentencepiece"):
        require_offline("flores101")


def test_a_tokenizer_without_a_model_has_no_place_for_one() -> None:
    with pytest.raises(InputProblem, match="zh uses no model file; those that do are flores101"):
        model_place("zh")


def test_our_files_lie_where_sacrebleu_looks_for_them() -> None:
    spm = pytest.importorskip("sacrebleu.tokenizers.tokenizer_spm")
    known = {key: value["url"].rsplit("/", 1)[1] for key, value in spm.SPM_MODELS.items()}
    known.pop("spm")  # an old name of flores101

    assert dict(MODELS) == known
