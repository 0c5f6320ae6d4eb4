"""Names of private persons, e-mail addresses and mobile numbers are pointed out, offices are not."""

import pytest

from editorial.personal_data import PersonalData, personal_data


def found(text, kind):
    return [each.text for each in personal_data(text) if each.kind == kind]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Per informazioni: Dott.ssa Bianca Esempio, ufficio sociale", "Bianca Esempio"),
        ("La référente est Mme Dupont-Essai.", "Dupont-Essai"),
        ("Ne parla Giovanna Della Prova, volontaria", "Giovanna Della Prova"),
        ("Témoignage de Véronique L’Exemple", "Véronique L’Exemple"),
    ],
)
def test_a_person_is_pointed_out(text, name):
    assert found(text, "name") == [name]


@pytest.mark.parametrize(
    "text",
    ["Campus Luigi Einaudi", "in via Giuseppe Verdi 3", "Regione Piemonte", "la place Jean Jaurès", "Rete Dora Baltea"],
)
def test_a_place_that_bears_a_name_is_not(text):
    assert found(text, "name") == []


@pytest.mark.parametrize(
    "number", ["347 123 4567", "+39 3471234567", "06 12 34 56 78", "+33 6 12 34 56 78", "0033612345678"]
)
def test_a_mobile_number_is_pointed_out(number):
    assert found(f"Cell. {number}, anche la sera", "mobile") == [number]


@pytest.mark.parametrize("number", ["011 950 1417", "04 79 00 00 00", "IT55K0200830530000002364944", "95546580010"])
def test_an_office_number_or_a_code_is_not(number):
    assert found(f"Tel. {number}", "mobile") == []


def test_addresses_of_persons_are_told_from_those_of_offices():
    text = "bianca.esempio@example.org, info@example.org, protocollo@pec.example.org"
    assert found(text, "email") == ["bianca.esempio@example.org"]


def test_each_is_named_once_in_the_order_of_the_text():
    text = "a.b@example.org e 347 1234567, poi ancora a.b@example.org"
    assert personal_data(text) == [PersonalData("email", "a.b@example.org"), PersonalData("mobile", "347 1234567")]


def test_long_texts_take_a_moment_only():
    assert len(personal_data("Mario Rossi e mario@example.org 347 1234567 " * 20_000)) == 3
