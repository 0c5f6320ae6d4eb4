"""Form editions: copied, kept safe for the cards that answer them, and moved to without losing an answer."""

import pytest
from django.core.exceptions import ValidationError
from django.db.models import ProtectedError
from django.urls import reverse

from editorial.editions.moving import STAYS, move_card, moves_of
from practices.addresses import address
from practices.models import FormEdition, ProjectCard, ProjectCardIndex
from tests.builders import make_translation, make_user
from tests.editions import field, groups, make_card, make_edition
from tests.importing import writer

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("site")]


def answers_of(page):
    return {block.value["field"]: block.value["text"].source for block in page.answers}


def test_an_answered_section_cannot_leave_its_edition():
    edition = make_edition(field("a"), field("b"))
    card = make_card(edition, a="Un bisogno")
    edition.groups = FormEdition._meta.get_field("groups").to_python(groups(field("b")))
    with pytest.raises(ValidationError, match="creare una nuova edizione") as refused:
        edition.full_clean()
    assert card.title in str(refused.value)
    edition.groups = FormEdition._meta.get_field("groups").to_python(groups(field("a", "Altro titolo")))
    edition.full_clean()


def test_a_section_answered_only_in_a_draft_counts_too():
    edition, other = make_edition(field("a")), make_edition(field("a"), key="altra")
    card = make_card(other, live=False, a="Prima")
    draft = card.get_latest_revision_as_object()
    draft.edition = edition
    draft.save_revision()
    edition.groups = FormEdition._meta.get_field("groups").to_python(groups(field("z")))
    with pytest.raises(ValidationError):
        edition.full_clean()
    with pytest.raises(ProtectedError):
        edition.delete()


def test_instructions_left_as_an_answer_hold_no_section():
    edition = make_edition(field("a", guidance_it="Descrivere il bisogno."), field("b"))
    make_card(edition, a="Descrivere il bisogno.")
    edition.groups = FormEdition._meta.get_field("groups").to_python(groups(field("b")))
    edition.full_clean()


def test_a_limit_cannot_go_below_what_cards_have_written():
    edition = make_edition(field("a"))
    make_card(edition, a="x" * 50)
    edition.groups = FormEdition._meta.get_field("groups").to_python(groups(field("a", max_chars=49)))
    with pytest.raises(ValidationError):
        edition.full_clean()
    edition.groups = FormEdition._meta.get_field("groups").to_python(groups(field("a", max_chars=50)))
    edition.full_clean()


def test_two_sections_with_one_key_are_refused():
    with pytest.raises(ValidationError, match="una chiave propria"):
        FormEdition(key="x", title_it="x", title_fr="x", groups=groups(field("a"), field("a"))).full_clean()


def test_a_copy_begins_with_a_key_of_its_own(client):
    client.force_login(make_user())
    edition = make_edition(field("a"))
    html = client.get(reverse("wagtailsnippets_practices_formedition:copy", args=[edition.pk])).content.decode()
    assert 'value="scheda-2"' in html and "Sezione a" in html


def test_an_edition_in_use_is_not_deleted_and_the_editor_is_told_by_which_cards(client):
    client.force_login(make_user())
    edition = make_edition(field("a"))
    card = make_card(edition, a="Testo")
    url = reverse("wagtailsnippets_practices_formedition:delete", args=[edition.pk])
    assert card.title in client.post(url, follow=True).content.decode()
    assert FormEdition.objects.filter(pk=edition.pk).exists()


def test_each_answer_is_proposed_for_the_section_that_asks_the_same():
    old = make_edition(
        field("1", "Analisi del bisogno sociale"), field("2", "Idea progettuale"), field("3", "Bilancio")
    )
    new = make_edition(field("1", "Idea del progetto"), field("2", "Analisi del bisogno"), key="nuova")
    card = make_card(old, **{"1": "Bisogno", "2": "Idea", "3": "Soldi"})
    proposed = {move.text: move.target for move in moves_of(card, new, "it")}
    assert proposed["Bisogno"] == "2" and proposed["Soldi"] == STAYS


def test_moving_makes_a_draft_and_loses_no_answer():
    old, new = make_edition(field("a"), field("b")), make_edition(field("b"), field("c"), key="nuova")
    card = make_card(old, a="Prima", b="Seconda")
    move_card(card.get_latest_revision_as_object(), new, {0: "c", 1: STAYS}, make_user())
    live = ProjectCard.objects.get(pk=card.pk)
    draft = live.get_latest_revision_as_object()
    assert live.edition == old and answers_of(live) == {"a": "<p>Prima</p>", "b": "<p>Seconda</p>"}
    assert draft.edition == new and answers_of(draft) == {"c": "<p>Prima</p>", "kept-b": "<p>Seconda</p>"}
    assert [block.id for block in draft.answers] == [block.id for block in live.answers]


def test_the_other_language_follows_a_moved_answer(client):
    old, new = make_edition(field("a")), make_edition(field("z"), key="nuova")
    card = make_card(old, a="Prima")
    translation = make_translation(card)
    move_card(card.get_latest_revision_as_object(), new, {0: "z"}, None).publish()
    shown = client.get(address(translation)).content.decode()
    assert "Prima" in shown and "Sezione z fr" in shown


def test_a_card_in_an_old_edition_stays_as_it_was(client):
    card = make_card(make_edition(field("a", "Titolo di allora"), is_offered=False), a="Prima")
    make_edition(field("a", "Titolo nuovo"), key="nuova")
    shown = client.get(address(card)).content.decode()
    assert "Titolo di allora" in shown and "Titolo nuovo" not in shown


def test_the_mapping_is_shown_before_anything_changes(client):
    client.force_login(make_user())
    old = make_edition(field("a"), field("b"))
    new = make_edition(field("a", max_chars=3), field("d", "Nuova domanda"), key="nuova")
    card = make_card(old, a="Lungo testo", b="Resta")
    url = reverse("editorial_move_card", args=[card.pk])
    html = client.get(url, {"edition": new.pk}).content.decode()
    assert (
        "Troppo lunga per questa sezione: 11" in html and "Conservata con la scheda" in html and "Nuova domanda" in html
    )
    assert card.revisions.count() == 1
    sent = {"edition": new.pk, "seen": card.latest_revision_id, "answer_0": "a", "answer_1": ""}
    assert client.post(url, sent | {"answer_1": "a"}).status_code == 200 and card.revisions.count() == 1
    assert client.post(url, sent | {"seen": "0"}).status_code == 200 and card.revisions.count() == 1
    assert client.post(url, sent).status_code == 302
    assert ProjectCard.objects.get(pk=card.pk).get_latest_revision_as_object().edition == new


def test_who_may_not_edit_the_card_neither_sees_its_mapping_nor_moves_it(client):
    old, new = make_edition(field("a")), make_edition(field("a"), key="nuova")
    card = make_card(old, a="Segreto")
    client.force_login(writer("altrove", ProjectCardIndex.objects.get(locale__language_code="fr")))
    for name in ("editorial_move_card", "editorial_card_stages"):
        assert client.get(reverse(name, args=[card.pk])).status_code == 302
    sent = {"edition": new.pk, "seen": card.latest_revision_id, "answer_0": "a"}
    client.post(reverse("editorial_move_card", args=[card.pk]), sent)
    assert card.revisions.count() == 1


def test_the_form_of_an_answered_card_does_not_change_its_edition(client):
    client.force_login(make_user())
    make_edition(field("a"), key="nuova")
    html = client.get(reverse("wagtailadmin_pages:edit", args=[make_card(make_edition(field("a")), a="x").pk]))
    edition = html.context["form"].fields["edition"]
    assert edition.disabled and "Passa a un’altra edizione" in html.content.decode()
