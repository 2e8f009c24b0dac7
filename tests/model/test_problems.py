"""Problems carry a sentence that can be translated before it is filled."""

from workbench.model.problems import InputProblem


def test_a_problem_keeps_its_template_beside_the_sentence() -> None:
    problem = InputProblem("{file} is empty.", file="a.txt")
    assert str(problem) == "a.txt is empty."
    assert problem.message == "{file} is empty."
    assert problem.values == {"file": "a.txt"}


def test_braces_in_a_value_are_left_alone() -> None:
    assert str(InputProblem("{file} is empty.", file="{x}.txt")) == "{x}.txt is empty."
