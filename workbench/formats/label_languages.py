"""Label languages: the words of a bilingual DOCX in the languages that they are written in."""

from workbench.formats.docx_labels import Labels
from workbench.model.languages import Language

# Headings and status words are among those that review_words knows when the file comes back.
_SIMPLIFIED = Labels(
    language=Language("zh-Hans"),
    untitled="译文审校",
    facts=(
        "{source} → {target} · {date} · 句段：{segments} · 已编辑：{edited}"
        " · 问题：{findings} · {tool}"
    ),
    instruction="请只修改译文一栏；修订功能已开启。",
    table="原文、译文、状态和问题对照表",
    number="编号",
    source="原文（{language}）",
    target="译文（{language}）",
    status="状态",
    findings="问题",
    reviewed="审校文本（{language}）",
    comments="批注",
    resolved="已解决：{text}",
    segment="第 {number} 句段",
    reviewer="审校者",
    draft="草稿",
    confirmed="已确认",
    needs_work="需要修改",
    edited="已编辑",
    unpaired="未配对",
    error="错误",
    warning="警告",
    info="提示",
    summary="总结",
    segments="句段",
    rows_shown="本文件中的句段",
    findings_by_severity="问题：{severity}",
    findings_by_check="检查“{check}”发现的问题",
    source_words="原文词数",
    source_characters="原文字数（不计空格）",
    target_words="译文词数",
    target_characters="译文字数（不计空格）",
    reworded="措辞有改动的句段",
    format_only="只改格式的句段",
    characters_changed="改动的字符",
    part="{number}／{total}",
)
_TRADITIONAL = Labels(
    language=Language("zh-Hant"),
    untitled="譯文審校",
    facts=(
        "{source} → {target} · {date} · 句段：{segments} · 已編輯：{edited}"
        " · 問題：{findings} · {tool}"
    ),
    instruction="請只修改譯文一欄；追蹤修訂已開啟。",
    table="原文、譯文、狀態和問題對照表",
    number="編號",
    source="原文（{language}）",
    target="譯文（{language}）",
    status="狀態",
    findings="問題",
    reviewed="審校文本（{language}）",
    comments="註解",
    resolved="已解決：{text}",
    segment="第 {number} 句段",
    reviewer="審校者",
    draft="草稿",
    confirmed="已確認",
    needs_work="需要修改",
    edited="已編輯",
    unpaired="未配對",
    error="錯誤",
    warning="警告",
    info="提示",
    summary="總結",
    segments="句段",
    rows_shown="本檔案中的句段",
    findings_by_severity="問題：{severity}",
    findings_by_check="檢查「{check}」發現的問題",
    source_words="原文詞數",
    source_characters="原文字數（不計空格）",
    target_words="譯文詞數",
    target_characters="譯文字數（不計空格）",
    reworded="措辭有改動的句段",
    format_only="只改格式的句段",
    characters_changed="改動的字元",
    part="{number}／{total}",
)

LABELS = {labels.language.tag: labels for labels in (Labels(), _SIMPLIFIED, _TRADITIONAL)}
"""The labels by the tag of their language."""
