"""In the translator's editor: notes beside each segment; what a machine wrote is confirmed or stops publishing."""

import pytest
from django.urls import reverse
from wagtail_localize.models import StringTranslation

from practices.models import Practice, PracticeIndex
from practices.publishing import CannotPublish
from tests.builders import make_glossary_term, make_record, make_user
from tests.importing import writer
from tests.translated import begin_translation, put

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("site")]


@pytest.fixture
def translation():
    make_glossary_term("presa in carico", "prise en charge", note_it="Non è la stessa cosa in Francia.")
    return begin_translation(make_record(need="<p>La presa in carico dura 12 mesi.</p>"))


def target_of(translation):
    return Practice.objects.get(pk=translation.get_target_instance().pk)


def notes(client, translation, method="get"):
    url = reverse("translating_notes", args=[target_of(translation).pk])
    return getattr(client, method)(url).json()


def need(translation):
    return translation.source.stringsegment_set.get(context__path="need")


def test_terms_equivalents_and_false_friends_stand_beside_the_source(client, translation):
    client.force_login(make_user())
    term = notes(client, translation)["segments"][str(need(translation).pk)]["terms"][0]
    assert (term["surface"], term["equivalent"]) == ("presa in carico", "prise en charge")
    assert "Francia" in term["note"]


def test_warnings_are_given_in_words_and_counted_for_the_table(client, translation):
    client.force_login(make_user())
    put(translation, lambda source: "Le suivi dure 21 mois." if "12" in source else f"{source} fr")
    answer = notes(client, translation, "post")
    assert len(answer["segments"][str(need(translation).pk)]["warnings"]) == 2
    assert answer["doubts"] == 2
    assert target_of(translation).figures_kept.warnings == 2


def test_the_editor_is_given_the_tools(client, translation):
    client.force_login(make_user())
    html = client.get(reverse("wagtailadmin_pages:edit", args=[target_of(translation).pk])).text
    assert 'id="translating-tools"' in html and "page-translating.js" in html and "js-translation-editor" in html


def test_the_state_stands_on_the_original_s_edit_page(client, translation):
    client.force_login(make_user())
    page = translation.source.get_source_instance()
    html = client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).text
    assert reverse("translating_side_by_side", args=[target_of(translation).pk]) in html


@pytest.mark.parametrize("name", ["translating_notes", "translating_confirm"])
def test_notes_and_confirming_are_for_those_who_may_edit_the_translation(client, translation, name):
    put(translation, lambda source: f"{source} fr", kind="machine")
    client.force_login(writer("scrive", PracticeIndex.objects.get(locale__language_code="it")))
    url = reverse(name, args=[target_of(translation).pk])
    assert client.post(url, {"segment": need(translation).pk}).status_code == 302
    assert not StringTranslation.objects.filter(translation_type="manual").exists()


def test_what_a_machine_wrote_is_not_published(translation):
    put(translation, lambda source: f"{source} fr", kind="machine")
    translation.save_target(publish=False)
    page = target_of(translation)
    with pytest.raises(CannotPublish):
        page.get_latest_revision().publish()
    assert not Practice.objects.get(pk=page.pk).live


def test_the_editor_says_why_it_is_not_published(client, translation, django_capture_on_commit_callbacks):
    put(translation, lambda source: f"{source} fr", kind="machine")
    client.force_login(make_user())
    page = target_of(translation)
    url = reverse("wagtailadmin_pages:edit", args=[page.pk])
    answer = client.post(url, {"action": "publish"}, follow=True)
    assert not Practice.objects.get(pk=page.pk).live
    assert "macchina" in answer.text or "machine" in answer.text


def test_stopping_the_translation_opens_no_way_round(translation):
    put(translation, lambda source: f"{source} fr", kind="machine")
    translation.save_target(publish=False)
    translation.enabled = False
    translation.save()
    with pytest.raises(CannotPublish):
        target_of(translation).get_latest_revision().publish()


def test_confirmed_sentence_by_sentence_it_is_published(client, translation):
    put(translation, lambda source: f"{source} fr", kind="machine")
    user = make_user()
    client.force_login(user)
    page = target_of(translation)
    for segment in translation.source.stringsegment_set.select_related("string"):
        data = {"segment": segment.pk, "text": f"{segment.string.data} fr"}
        assert client.post(reverse("translating_confirm", args=[page.pk]), data).status_code == 200
    assert set(StringTranslation.objects.values_list("translation_type", "last_translated_by")) == {("manual", user.pk)}
    translation.save_target(publish=False)
    page.get_latest_revision().publish()
    assert Practice.objects.get(pk=page.pk).live


def test_a_text_that_changed_meanwhile_is_not_confirmed(client, translation):
    put(translation, lambda source: f"{source} fr", kind="machine")
    client.force_login(make_user())
    url = reverse("translating_confirm", args=[target_of(translation).pk])
    assert client.post(url, {"segment": need(translation).pk, "text": "altro"}).status_code == 409
    assert client.post(url, {"segment": "0", "text": "altro"}).status_code == 404
    assert not StringTranslation.objects.filter(translation_type="manual").exists()
