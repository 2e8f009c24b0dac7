"""Languages and scripts guessed from a sentence."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.language.detection import detect_language, dominant_script

SENTENCES = {
    "en": "The new quay was opened on Tuesday, and it is longer than the one that was there.",
    "de": "Der neue Kai wurde am Dienstag eröffnet und ist länger als der, den es vorher gab.",
    "fr": "Le nouveau quai a été ouvert mardi par les autorités du port et il est plus long.",
    "es": "El nuevo muelle fue inaugurado el martes por la autoridad del puerto y es más largo.",
    "it": "Il nuovo molo è stato aperto martedì dalla capitaneria del porto ed è più lungo.",
    "pt": "O novo cais foi inaugurado na terça-feira pela administração do porto e é mais longo.",
    "nl": "De nieuwe kade is dinsdag door het havenbestuur geopend en is langer dan de oude.",
    "sv": "Den nya kajen öppnades på tisdagen av hamnstyrelsen och är längre än den gamla.",
    "pl": "Nowe nabrzeże zostało otwarte we wtorek przez zarząd portu i jest dłuższe niż stare.",
    "cs": "Nové nábřeží bylo otevřeno v úterý správou přístavu a je delší než to staré.",
    "fi": "Uusi laituri avattiin tiistaina, ja se on pidempi kuin vanha, mutta ei ole valmis.",
    "hu": "Az új rakpartot kedden nyitotta meg a kikötő vezetése, és hosszabb, mint a régi volt.",
    "tr": "Yeni rıhtım salı günü liman yönetimi tarafından açıldı ve eskisinden daha uzun.",
    "vi": "Bến cảng mới đã được ban quản lý khai trương vào thứ ba và dài hơn bến cũ.",
    "ru": "Новый причал открыли во вторник, и он длиннее, чем тот, который был до этого.",
    "uk": "Новий причал відкрили у вівторок, і він довший, ніж той, який був до цього.",
    "bg": "Новият кей беше открит във вторник и е по-дълъг от този, който беше преди това.",
    "ar": "افتتحت هيئة الميناء الرصيف الجديد يوم الثلاثاء وهو أطول من الرصيف الذي كان قبل ذلك",
    "fa": "اسکله جدید روز سه‌شنبه با حضور مدیران بندر افتتاح شد و از اسکله‌ای که بود بلندتر است",
    "he": "הרציף החדש נפתח ביום שלישי והוא ארוך יותר",
    "el": "Η νέα προβλήτα άνοιξε την Τρίτη",
    "ja": "新しい埠頭は火曜日に開かれた。",
    "ko": "새 부두는 화요일에 문을 열었다.",
    "th": "ท่าเรือใหม่เปิดเมื่อวันอังคาร",
    "hi": "नया घाट मंगलवार को खोला गया और यह पुराने से लंबा है।",
    "zh-Hans": "新码头周二启用，比旧码头长。",
    "zh-Hant": "新碼頭週二啟用，比舊碼頭長。",
}


@pytest.mark.parametrize("tag", SENTENCES)
def test_one_sentence_is_enough(tag: str) -> None:
    guess = detect_language(SENTENCES[tag])
    assert guess.language.tag == tag
    assert guess.certainty >= 0.5


def test_a_chinese_line_with_latin_names_is_still_chinese() -> None:
    line = "船長Tomas Vereker稱「First in class」是最好的船"
    assert dominant_script(line) == "Hani"


def test_a_japanese_word_does_not_make_a_chinese_text_japanese() -> None:
    text = "日本的「うみ」是大海的意思，這個詞在港口常常聽到，漁民們也都會說。"
    assert detect_language(text).language.tag == "zh-Hant"


@pytest.mark.parametrize("text", ["", "2026-03-18", "1,250 / 48 %", "——", "１２３"])
def test_without_letters_there_is_no_script_and_no_certainty(text: str) -> None:
    assert dominant_script(text) == ""
    assert detect_language(text).certainty == 0.0


def test_an_unknown_word_alone_is_english_with_little_certainty() -> None:
    guess = detect_language("Xqzt")
    assert guess.language.tag == "en"
    assert guess.certainty < 0.5


@given(st.text(max_size=200))
def test_any_text_gets_some_guess(text: str) -> None:
    assert 0.0 <= detect_language(text).certainty <= 1.0


def test_lines_of_the_benchmark_are_told_apart(shared) -> None:
    right = total = 0
    names = {"zh-CN": "zh-Hans", "zh-TW": "zh-Hant"}
    for file in ("numbers_enzh", "numbers_other"):
        path = shared(f"benchmarks/dev/{file}.jsonl")
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            guess = detect_language(row["target"]).language.tag
            right += guess == names.get(row["tgt_lang"], row["tgt_lang"])
            total += 1
    assert right / total >= 0.985
