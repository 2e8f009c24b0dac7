import pytest

from workbench.language.mentions.chinese_spelling import looks_chinese


@pytest.mark.parametrize("name", ["Zhang Jianmin", "Li Guo-hua", "Wang Xiao Ming", "Ouyang Xiu"])
def test_pinyin_with_a_family_name_first_looks_chinese(name):
    assert looks_chinese(name)


@pytest.mark.parametrize("name", ["Palu", "Fiona Ma", "Wang Smith", "Li Na", "Gordon Liu", ""])
def test_other_names_do_not(name):
    assert not looks_chinese(name)
