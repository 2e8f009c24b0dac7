import pytest

from workbench.language.names.knowledge import Knowledge
from workbench.model.languages import Direction


@pytest.fixture(scope="session")
def knowledge() -> Knowledge:
    return Knowledge.load(Direction.parse("en", "zh-Hans"))
