"""A tokenizer's model is put where it is used, and only if it is the one that was named."""

from hashlib import sha256
from pathlib import Path

import pytest

from workbench.model.problems import InputProblem
from workbench.review.tokenizer_import import take_in_model
from workbench.scoring import tokenizers

MODEL = b"sentencepiece"


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(tokenizers, "SACREBLEU_DIR", str(tmp_path / "sacrebleu"))
    path = tmp_path / "fetched.model"
    path.write_bytes(MODEL)
    return path


def test_a_model_is_put_in_place_under_the_name_that_is_looked_for(file: Path) -> None:
    checksum = take_in_model("flores200", file)

    assert checksum == sha256(MODEL).hexdigest()
    assert tokenizers.model_place("flores200").read_bytes() == MODEL


def test_another_file_than_the_one_named_is_refused_and_not_put_in_place(file: Path) -> None:
    take_in_model("flores200", file, sha256(MODEL).hexdigest().upper())
    file.write_bytes(b"something else")

    with pytest.raises(InputProblem, match=r"fetched\.model is not the model that was named"):
        take_in_model("flores200", file, sha256(MODEL).hexdigest())
    assert tokenizers.model_place("flores200").read_bytes() == MODEL


def test_a_tokenizer_without_a_model_takes_none(file: Path) -> None:
    with pytest.raises(InputProblem, match="13a uses no model file"):
        take_in_model("13a", file)
