"""Titles split at the colon that parts their two voices."""

import pytest

from practices.titles import two_voices


@pytest.mark.parametrize(
    ("title", "voices"),
    [
        ("Metodo C4: conoscere, creare", ("Metodo C4", "conoscere, creare")),
        ("Méthode C4 : connaître", ("Méthode C4", "connaître")),
        ("Mi affido a te", ("Mi affido a te", "")),
        ("Report «Verso il 2030: un nuovo modello»", ("Report «Verso il 2030: un nuovo modello»", "")),
        ("Report «A: b» : seguito", ("Report «A: b»", "seguito")),
        ("", ("", "")),
    ],
)
def test_a_title_is_split_outside_quotations(title, voices):
    assert two_voices(title) == voices
