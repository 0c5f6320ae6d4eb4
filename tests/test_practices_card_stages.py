"""The preliminary and the definitive stage of a card are versions of one record, comparable where both were published."""

import pytest
from django.urls import reverse
from django.utils import timezone

from practices.models import ContentVersion, ProjectCard, PublishedVersion
from tests.builders import make_site, make_translation, make_user
from tests.editions import field, make_card, make_edition

pytestmark = pytest.mark.django_db


@pytest.fixture
def card():
    make_site()
    card = make_card(make_edition(field("a", "Il bisogno"), field("b", "I partner")), a="Poche righe", b="Uguale")
    return to_stage(card, "preliminary", "Poche righe")


def to_stage(card, stage, text, publish=True):
    draft = ProjectCard.objects.get(pk=card.pk).get_latest_revision_as_object()
    draft.stage = stage
    draft.answers[0].value["text"].source = f"<p>{text}</p>"
    revision = draft.save_revision()
    if publish:
        revision.publish()
    return ProjectCard.objects.get(pk=card.pk)


def address(card, language="it"):
    return f"/{language}/{'fasi' if language == 'it' else 'etapes'}/{card.record.code}/"


def test_readers_compare_the_two_stages_once_both_were_published(client, card):
    assert client.get(address(card)).status_code == 404
    to_stage(card, "definitive", "Molte più righe", publish=False)
    assert client.get(address(card)).status_code == 404
    ProjectCard.objects.get(pk=card.pk).latest_revision.publish()
    shown = client.get(address(card)).content.decode()
    assert "Poche righe" in shown and "Molte più righe" in shown and "Il bisogno" in shown


def test_the_page_of_a_card_leads_to_the_comparison(client, card):
    path = f"/it/schede-di-progetto/{card.slug}/"
    assert address(card) not in client.get(path).content.decode()
    to_stage(card, "definitive", "Molte più righe")
    assert address(card) in client.get(path).content.decode()


def test_both_stages_are_shown_in_the_reader_s_language_or_neither(client, card):
    translation = make_translation(card)
    to_stage(card, "definitive", "Molte più righe")
    shown = client.get(address(card, "fr")).content.decode()
    assert "Molte più righe" in shown and "Poche righe" in shown and "affichée en italien" in shown
    draft = translation.get_latest_revision_as_object()
    draft.answers[0].value["text"].source = "<p>Beaucoup de lignes</p>"
    draft.save_revision().publish()
    shown = client.get(address(card, "fr")).content.decode()
    assert "Beaucoup de lignes" in shown and "Poche righe" in shown and "Molte più righe" not in shown


def test_a_withdrawn_card_shows_no_stage(client, card):
    to_stage(card, "definitive", "Molte più righe").unpublish()
    assert client.get(address(card)).status_code == 404


def test_a_version_that_an_editor_hid_is_not_shown(client, card):
    to_stage(card, "definitive", "Molte più righe")
    PublishedVersion.objects.filter(content__stage="preliminary").update(hidden_at=timezone.now())
    ContentVersion.bump()
    assert client.get(address(card)).status_code == 404


def test_editors_compare_drafts_too(client, card):
    client.force_login(make_user())
    url = reverse("editorial_card_stages", args=[card.pk])
    edit = reverse("wagtailadmin_pages:edit", args=[card.pk])
    assert url not in client.get(edit).content.decode()
    to_stage(card, "definitive", "Ancora una bozza", publish=False)
    assert "Ancora una bozza" in client.get(url).content.decode()
    assert url in client.get(edit).content.decode()


def test_editions_are_compared_section_by_section(client, card):
    later = make_edition(field("a", "Il bisogno sociale"), key="nuova")
    draft = card.get_latest_revision_as_object()
    draft.edition, draft.stage = later, "definitive"
    draft.save_revision().publish()
    rows = [row for group in client.get(address(card)).context["groups"] for row in group.rows]
    assert rows[0].is_same and len(rows[0].cells) == 2
