"""Review words: headings and status names as review tables of many languages write them."""

import re
from collections.abc import Iterable, Iterator

from workbench.formats.docx_content import Column
from workbench.formats.docx_labels import Labels
from workbench.model.segments import Status

# What translators' tools and people call the three statuses; lower case, without punctuation.
_STATUS_WORDS: dict[Status, tuple[str, ...]] = {
    Status.CONFIRMED: (
        "confirmed", "approved", "accepted", "ok", "okay", "done", "final", "reviewed",
        "translation approved", "sign-off", "signed off", "已确认", "确认", "已批准", "通过",
        "已通过", "已审校", "已確認", "確認", "已核准", "通過", "已通過", "已審校", "確定",
        "確認済み", "確認済", "承認済み", "확인됨", "확인", "승인됨", "승인", "bestätigt",
        "freigegeben", "genehmigt", "confirmé", "validé", "approuvé", "confirmado", "aprobado",
        "aprovado", "confermato", "approvato", "bevestigd", "подтверждено", "утверждено",
        "одобрено", "підтверджено", "potwierdzone", "onaylandı", "مؤكد", "تم التأكيد", "معتمد",
        "אושר", "đã xác nhận",
    ),
    Status.NEEDS_WORK: (
        "needs work", "needs review", "needs editing", "rework", "rejected", "fuzzy", "todo",
        "translation rejected", "to do", "not ok", "query", "question", "需要修改", "需修改",
        "待修改", "返工", "已拒绝", "已退回", "需要处理", "需要處理", "已拒絕", "退回",
        "要修正", "要対応", "差し戻し", "修正が必要", "수정 필요", "작업 필요", "거부됨",
        "zu überarbeiten", "überarbeiten", "nacharbeit", "abgelehnt", "à revoir",
        "à retravailler", "à corriger", "rejeté", "necesita trabajo", "por revisar",
        "requiere trabajo", "rechazado", "requer trabalho", "precisa de revisão", "rejeitado",
        "da rivedere", "da correggere", "rifiutato", "требует доработки", "нужна доработка",
        "доработать", "отклонено", "потребує доопрацювання", "do poprawy", "nog bewerken",
        "يحتاج إلى عمل", "بحاجة إلى مراجعة", "مرفوض", "דורש עבודה",
    ),
    Status.DRAFT: (
        "draft", "not started", "new", "translated", "untranslated", "unconfirmed", "pending",
        "草稿", "初稿", "未确认", "未確認", "下書き", "初譯", "初译", "초안", "entwurf",
        "brouillon", "ébauche", "borrador", "rascunho", "bozza", "concept", "черновик",
        "чернетка", "szkic", "taslak", "مسودة", "טיוטה", "bản nháp",
    ),
}  # fmt: skip
# What else our own status cells say, which is no status.
_ASIDES = (
    "edited", "unpaired", "已编辑", "已修改", "未配对", "已編輯", "未配對", "編集済み",
    "bearbeitet", "modifié", "editado", "изменено",
)  # fmt: skip
_HEADINGS: dict[Column, tuple[str, ...]] = {
    Column.NUMBER: (
        "no", "nr", "n", "id", "number", "segment id", "segment", "编号", "編號", "序号",
        "序號", "番号", "번호", "numéro", "número", "nummer", "номер", "№", "رقم",
    ),
    Column.SOURCE: (
        "source", "source segment", "original", "原文", "源文", "源语", "來源", "来源",
        "原文文本", "원문", "quelle", "ausgangstext", "origine", "texte source", "origen",
        "origem", "fonte", "исходный текст", "источник", "оригинал", "المصدر", "النص المصدر",
    ),
    Column.TARGET: (
        "target", "target segment", "translation", "译文", "譯文", "目标", "目標", "翻译",
        "翻譯", "訳文", "번역문", "ziel", "zieltext", "übersetzung", "cible", "traduction",
        "texte cible", "destino", "traducción", "tradução", "traduzione", "перевод",
        "целевой текст", "الهدف", "الترجمة",
    ),
    Column.STATUS: (
        "status", "segment status", "state", "状态", "狀態", "ステータス", "状態", "상태",
        "statut", "état", "estado", "stato", "статус", "состояние", "الحالة",
    ),
    Column.REVIEWED: ("reviewed text", "审校文本", "審校文本", "geprüfter text", "texte révisé"),
    Column.COMMENTS: (
        "comments", "comment", "notes", "note", "备注", "備註", "批注", "註解", "评论",
        "コメント", "메모",
        "kommentar", "kommentare", "commentaires", "comentarios", "comentários", "commenti",
        "комментарии", "примечания", "تعليقات",
    ),
    Column.FINDINGS: (
        "findings", "remarks", "issues", "问题", "問題", "发现", "發現", "指摘", "befunde",
        "constats",
    ),
}  # fmt: skip
_LANGUAGE = re.compile(r"[(（\[][^)）\]]*[)）\]]|:.*$")
_EDGES = " \t\n.,;:!?。．…✓✔✗•·-–—#\u00a0"


def status_in(words: Iterable[str], exported: Status | None) -> Status | None:
    """Read a status cell, a phrase a line; None if no status is in it.

    Where several are, e.g. where somebody wrote a new one beside the old, the last that differs
    from the one that was exported counts.
    """
    found = [status for word in words if (status := _STATUSES.get(_plain(word))) is not None]
    others = [status for status in found if status is not exported]
    latest = others or found
    return latest[-1] if latest else None


def is_status_phrase(word: str) -> bool:
    """Say whether a phrase is one that status cells hold."""
    return _plain(word) in _STATUSES or _plain(word) in _KNOWN_ASIDES


def heading(text: str) -> Column | None:
    """Say which column a heading names; a language in brackets is passed over."""
    return _COLUMNS.get(_plain(_LANGUAGE.sub("", text)))


def _plain(text: str) -> str:
    return " ".join(text.split()).strip(_EDGES).casefold()


def _own_headings(labels: Labels) -> Iterator[tuple[Column, str]]:
    yield Column.NUMBER, labels.number
    yield Column.SOURCE, labels.source
    yield Column.TARGET, labels.target
    yield Column.STATUS, labels.status
    yield Column.FINDINGS, labels.findings
    yield Column.REVIEWED, labels.reviewed
    yield Column.COMMENTS, labels.comments


_OWN = Labels()
_STATUSES = {_plain(word): status for status, words in _STATUS_WORDS.items() for word in words} | {
    _plain(_OWN.of_status(status)): status for status in Status
}
_KNOWN_ASIDES = {_plain(word) for word in (*_ASIDES, _OWN.edited, _OWN.unpaired)}
_COLUMNS = {_plain(word): column for column, words in _HEADINGS.items() for word in words} | {
    _plain(_LANGUAGE.sub("", word)): column for column, word in _own_headings(_OWN)
}
