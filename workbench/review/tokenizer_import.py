"""Tokenizer import: a model that a tokenizer needs, fetched by the user, put where it is used."""

from hashlib import sha256
from pathlib import Path

from workbench.model.problems import InputProblem
from workbench.review.inputs import read_bytes
from workbench.scoring.tokenizers import model_place
from workbench.storage.atomic import write_atomically


def take_in_model(tokenizer: str, path: Path, checksum: str = "") -> str:
    """Put a sentencepiece model where sacrebleu looks for it; give its SHA-256.

    With ``checksum``, the SHA-256 that its publisher names, another file is refused. Raises
    InputProblem for a tokenizer without a model and a file that cannot be read, StorageProblem
    if it cannot be written.
    """
    place = model_place(tokenizer)
    data = read_bytes(path)
    found = sha256(data).hexdigest()
    if checksum and checksum.strip().lower() != found:
        raise InputProblem(
            "{name} is not the model that was named: its SHA-256 is {found}. Fetch it again.",
            name=path.name,
            found=found,
        )
    place.parent.mkdir(parents=True, exist_ok=True)
    write_atomically(place, lambda stream: stream.writelines([data]))
    return found
