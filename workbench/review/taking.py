"""Taking: whose text counts where a project and a reviewed file differ."""

from enum import Enum


class Take(Enum):
    """The text of the project, or that of the file."""

    MINE = "mine"
    THEIRS = "theirs"
