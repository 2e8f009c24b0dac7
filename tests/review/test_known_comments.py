"""Known comments: by what the export said of them, or by what the project would say."""

from dataclasses import replace

from workbench.formats.docx_manifest import text_hash
from workbench.formats.docx_provenance import Exported, Told
from workbench.formats.label_languages import LABELS
from workbench.model.annotations import Annotation
from workbench.model.decisions import Dismissal
from workbench.model.project import Project
from workbench.model.segments import Status
from workbench.review.known_comments import KnownComments
from workbench.review.mark_captions import caption
from workbench.scoring.model_catalogue import built_in_models

ERROR = Annotation("e", "h:1", "Ten\ntimes.", "Bo", "", category="style", severity="minor")


def having(project: Project, *marks: Annotation) -> Project:
    return Project(project.facts, list(project), annotations=marks)


def exported(*told: Told) -> dict[str, Exported]:
    return {"k": Exported("k", "h:1", 1, "", "", "", Status.DRAFT, told)}


def test_without_an_export_a_mark_is_known_in_every_language_and_line_by_line(
    project: Project,
) -> None:
    known = KnownComments(having(project, ERROR), {}).of_pair("k", project.pairs["h:1"])
    said = [caption(ERROR, built_in_models()[0], labels) for labels in LABELS.values()]
    for words in (*said, "[Style · minor] Ten", "times.", ERROR.comment):
        assert known.marks[text_hash(words)] == (ERROR,)
        assert known.resolved[text_hash(words)] == {"e": False}


def test_the_export_says_whose_words_are_whose(project: Project) -> None:
    note = replace(ERROR, id="n", severity="", comment="Hm?")
    error = replace(ERROR, comment="Hm?")
    told = exported(Told("n", text_hash("Hm?"), is_resolved=True), Told("gone", text_hash("Ah.")))
    content = having(project, error, note)
    known = KnownComments(content, told).of_pair("k", project.pairs["h:1"])
    assert known.marks[text_hash("Hm?")] == (note, error)
    assert known.resolved == {text_hash("Hm?"): {"n": True}, text_hash("Ah."): {"gone": False}}
    assert known.marks[text_hash("Ah.")] == ()


def test_findings_are_known_until_they_are_dismissed(project: Project) -> None:
    base = exported()["k"]._replace(findings=(Told("f", "words"), Told("g", "words")))
    for dismissals, left in (([], {"f", "g"}), ([Dismissal("f", "h:1", "", "")], {"g"})):
        content = Project(project.facts, list(project), dismissals)
        known = KnownComments(content, {"k": base}).of_pair("k", project.pairs["h:1"])
        assert known.findings == {"words": left}


def test_what_is_known_anywhere_is_known(project: Project) -> None:
    known = KnownComments(having(project, ERROR), exported(Told("x", "hash")))
    assert {"hash", text_hash("times.")} <= known.everywhere()
