"""The edit forms: facts on the original, texts in each language."""

import pytest
from django.urls import reverse
from wagtail_localize.models import Translation, TranslationSource

from practices.models import Practice, Term
from tests.builders import INDEXES, make_record, make_term, make_translation, make_user

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("site")]


@pytest.fixture
def editor(client):
    user = make_user()
    client.force_login(user)
    return client


def edit(client, page):
    return client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()


def test_the_original_s_form_edits_the_facts(editor):
    html = edit(editor, make_record(sets={"themes": [make_term("theme")]}))
    assert 'name="themes"' in html and 'name="period_start"' in html and "roles-TOTAL_FORMS" in html


def test_a_translation_s_form_shows_the_facts_read_only_with_the_way_to_edit_them(editor):
    theme = make_term("theme", label_it="Tema di prova", label_fr="Tema di prova")
    page = make_record(sets={"themes": [theme]})
    html = edit(editor, make_translation(page))
    assert 'name="themes"' not in html and "roles-TOTAL_FORMS" not in html
    assert "Tema di prova" in html and reverse("wagtailadmin_pages:edit", args=[page.pk]) in html


def test_localize_s_own_editor_shows_the_facts_too(editor):
    theme = make_term("theme", label_it="Tema di prova", label_fr="Tema di prova")
    page = make_record(sets={"themes": [theme]})
    source, _ = TranslationSource.update_or_create_from_instance(page)
    translation = Translation.objects.create(source=source, target_locale_id=make_record(language="fr").locale_id)
    translation.save_target(publish=False)
    target = Practice.objects.get(translation_key=page.translation_key, locale__language_code="fr")
    html = edit(editor, target)
    assert "js-translation-editor" in html and "Tema di prova" in html


def test_every_kind_of_record_has_a_working_form(editor):
    for model, (index, _, _) in INDEXES.items():
        parent = index.objects.get(locale__language_code="it")
        url = reverse("wagtailadmin_pages:add", args=["practices", model._meta.model_name, parent.pk])
        assert editor.get(url).status_code == 200


def test_a_term_in_use_is_not_deleted_and_the_editor_is_told_where_it_is_used(editor):
    theme = make_term("theme")
    page = make_record(sets={"themes": [theme]})
    url = reverse("wagtailsnippets_practices_term:delete", args=[theme.pk])
    response = editor.post(url, follow=True)
    assert Term.objects.filter(pk=theme.pk).exists()
    assert page.title in response.content.decode()
