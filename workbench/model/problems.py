"""Problems: why a file or a request could not be used, said in one sentence with what to do."""


class Problem(Exception):  # noqa: N818 - reported to the user, not a programming error
    """Something the user has to hear about.

    ``message`` is an English sentence with ``{names}`` that ``values`` fill, so that it can be
    translated before it is filled; it says what is wrong, where, and what to do.
    """

    def __init__(self, message: str, **values: str | int) -> None:
        super().__init__(message.format(**values))
        self.message = message
        self.values = values


class InputProblem(Problem):
    """A file or text that cannot be read as what it claims to be."""


class StorageProblem(Problem):
    """A project or an export that cannot be read or written where it lies."""
