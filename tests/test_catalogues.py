"""Both interface catalogues are complete, and every translation can be filled in as its original can."""

import re
from functools import cache

import pytest
from django.utils import translation

import extraction
import messages

LANGUAGES = list(messages.PLURALS)
PLACEHOLDER = re.compile(r"%\((\w+)\)[sd]|\{(\w*)\}")


@cache
def template():
    return extraction.template()


@cache
def catalogue(language):
    return messages.read(language)


def placeholders(text):
    return {found.group() for found in PLACEHOLDER.finditer(text)}


def forms(message):
    """(original, translation) of each form that the language has."""
    if not message.pluralizable:
        return [(message.id, message.string)]
    return list(zip(message.id, message.string, strict=True))


@pytest.mark.parametrize("language", LANGUAGES)
def test_catalogue_is_complete_without_fuzzy_or_unused_entries(language):
    assert list(messages.problems(language, template())) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_translations_have_the_placeholders_of_their_original(language):
    wrong = [
        (original, text)
        for message in messages.entries(catalogue(language))
        for original, text in forms(message)
        if placeholders(original) != placeholders(text)
    ]
    assert wrong == []


def test_every_message_has_a_context():
    """Without one, short messages take Django's or Wagtail's translation, and ours would change the admin's."""
    assert [message.id for message in messages.entries(template()) if not message.context] == []


@pytest.mark.parametrize(("language", "header"), messages.PLURALS.items())
def test_plural_forms_are_said_in_the_header(language, header):
    assert catalogue(language).plural_forms.rstrip(";") == header.rstrip(";")


def test_french_singulars_can_count_zero():
    """French uses the singular for 0 and 1: a singular that spells out «une» would be wrong for 0."""
    wrong = [
        message.string
        for message in messages.entries(catalogue("fr"))
        if message.pluralizable and placeholders(message.string[0]) != placeholders(message.string[1])
    ]
    assert wrong == []


@pytest.mark.parametrize(("language", "numbers"), [("it", {0: 1, 1: 0, 2: 1}), ("fr", {0: 0, 1: 0, 2: 1})])
def test_django_takes_the_right_form(language, numbers):
    plurals = [message for message in messages.entries(catalogue(language)) if message.pluralizable]
    assert plurals
    with translation.override(language):
        for message in plurals:
            for number, form in numbers.items():
                text = translation.npgettext(message.context, *message.id, number)
                assert text == message.string[form]


def test_templates_and_code_are_extracted_with_context_and_plural(tmp_path):
    templates = tmp_path / "templates"
    templates.mkdir()
    (templates / "page.html").write_text(
        '{% block x %}\n        {% translate "Search" context "search" %}\n    '
        '{% blocktranslate count n=n trimmed context "count" %}\n  {{ n }} page\n  {% plural %}{{ n }} pages\n'
        "{% endblocktranslate %}{% endblock %}"
    )
    (tmp_path / "code.py").write_text('x = npgettext_lazy("count", "%(n)s record", "%(n)s records", "n")\n')
    found = {(message.id, message.context) for message in messages.entries(extraction.template(tmp_path))}
    assert found == {
        ("Search", "search"),
        (("%(n)s page", "%(n)s pages"), "count"),
        (("%(n)s record", "%(n)s records"), "count"),
    }


def test_rows_of_a_csv_file_fill_both_kinds_of_message(tmp_path):
    (tmp_path / "code.py").write_text('x = pgettext("a", "One"), npgettext("b", "%(n)s day", "%(n)s days", 2)\n')
    catalog = messages.update(extraction.template(tmp_path), "it")
    row = {"context": "a", "msgid": "One", "it": "Uno", "it_plural": ""}
    plural = {"context": "b", "msgid": "%(n)s day", "it": "%(n)s giorno", "it_plural": "%(n)s giorni"}
    assert messages.fill(catalog, "it", [row, plural, row | {"context": "other"}]) == [row | {"context": "other"}]
    assert catalog.get("One", context="a").string == "Uno"
    assert catalog.get("%(n)s day", context="b").string == ("%(n)s giorno", "%(n)s giorni")
