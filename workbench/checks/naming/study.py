"""The study of names: a memory for each document, kept up with every edit."""

from collections.abc import Iterable, Iterator

from workbench.checks.naming.into_han import IntoHan
from workbench.checks.naming.into_letters import IntoLetters
from workbench.checks.naming.judgements import Judgement
from workbench.checks.naming.lines import Line, read_line
from workbench.checks.naming.matching import Matching
from workbench.checks.naming.memory import Memory
from workbench.language.names.knowledge import Knowledge
from workbench.model.languages import Direction
from workbench.model.project import Project
from workbench.model.segments import Pair


class NameStudy:
    """What all pairs tell of their names. Documents know nothing of each other."""

    def __init__(self, pairs: Iterable[Pair], direction: Direction, knowledge: Knowledge) -> None:
        self.direction = direction
        self.knowledge = knowledge
        self._memories: dict[str, Memory] = {}
        for pair in pairs:
            self._learn(pair)

    @classmethod
    def of(cls, project: Project) -> "NameStudy":
        """Read the lexicons and learn from all pairs."""
        direction = project.facts.direction
        return cls(project, direction, Knowledge.load(direction))

    def memory(self, document: str) -> Memory:
        """Give the memory of a document; an empty one if it has no pairs."""
        return self._memories.get(document) or Memory(self.knowledge)

    def line(self, pair: Pair) -> Line:
        """Give a pair as it was read, or read it now."""
        known = self.memory(pair.document).line(pair.id)
        if known and (known.pair.source, known.pair.target) == (pair.source, pair.target):
            return known
        return read_line(pair, self.direction, self.knowledge)

    def judge(self, pair: Pair) -> Iterator[Judgement]:
        """Give what is amiss with the names of a pair; nothing between two languages in Han."""
        if self.direction.source.writes_han == self.direction.target.writes_han:
            return iter(())
        matching = Matching(self.line(pair), self.memory(pair.document), self.knowledge)
        judge = IntoHan if self.direction.target.writes_han else IntoLetters
        return judge(matching).judge()

    def revise(self, before: Pair | None, after: Pair | None) -> frozenset[str]:
        """Forget what a pair was and learn what it is; give those that share a name with it."""
        concerned: set[str] = set()
        for pair in (before, after):
            if pair is None:
                continue
            memory = self._memories.get(pair.document)
            known = memory.line(pair.id) if memory else None
            if pair is before and memory and known:
                concerned.update(memory.shared(known))
                memory.remove(pair.id)
            elif pair is after:
                line = self._learn(pair)
                if line:
                    concerned.update(self._memories[pair.document].shared(line))
        own = {pair.id for pair in (before, after) if pair}
        return frozenset(concerned - own)

    def _learn(self, pair: Pair) -> Line | None:
        if pair.is_unpaired:
            return None
        memory = self._memories.setdefault(pair.document, Memory(self.knowledge))
        line = read_line(pair, self.direction, self.knowledge)
        memory.add(line)
        return line
