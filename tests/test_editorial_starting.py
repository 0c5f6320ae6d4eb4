"""A record begins from a model, from an edition of the form or from another record; rights are those of the page tree."""

import json

import pytest
from django.urls import reverse

from editorial.models import RecordModel
from practices.models import (
    Method,
    MethodIndex,
    Practice,
    PracticeIndex,
    ProjectCard,
    ProjectCardIndex,
    RecordPage,
    RecordRole,
    RelatedRecord,
)
from practices.models.organisation import Organisation
from practices.publishing import problems
from tests.builders import make_record, make_term, make_translation
from tests.editions import field, make_edition
from tests.importing import writer

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("site")]


def index(model, language="it"):
    return model.objects.get(locale__language_code=language)


def add(parent):
    return reverse("wagtailadmin_pages:add_subpage", args=[parent.pk])


def make_model(kind="practice", **guidance):
    lines = [
        {"type": "line", "value": {"field": name, "text_it": f"Guida: {text}", "text_fr": f"Consigne : {text}"}}
        for name, text in guidance.items()
    ]
    titles = {"title_it": "Modello", "title_fr": "Modèle"}
    model = RecordModel.objects.create(kind=kind, guidance=json.dumps(lines), **titles)
    return RecordModel.objects.get(pk=model.pk)


def begin(client, parent, start, title="Nuova scheda"):
    answer = client.post(add(parent), {"title": title, "start": start})
    assert answer.status_code == 302, answer.context["form"].errors
    return RecordPage.objects.get(title=title).specific


def test_add_in_a_list_offers_models_an_empty_form_and_the_import(client, editor):
    model = make_model(need="chi")
    html = client.get(add(index(PracticeIndex))).content.decode()
    assert f"model-{model.pk}" in html and "/admin/import/document/?kind=practice" in html
    assert reverse("wagtailadmin_pages:add", args=["practices", "practice", index(PracticeIndex).pk]) in html


@pytest.mark.parametrize(("language", "words"), [("it", "Guida: chi"), ("fr", "Consigne : chi")])
def test_a_draft_from_a_model_says_in_each_field_what_to_write(client, editor, language, words):
    model = make_model(need="chi", summary="riassunto", steps="passo")
    page = begin(client, index(PracticeIndex, language), f"model-{model.pk}")
    assert not page.live and words in page.need and page.owner == editor
    assert len(page.steps) == 1 and page.summary.endswith("riassunto")
    assert client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).status_code == 200


def test_guidance_left_standing_stops_publishing(client, editor):
    page = begin(client, index(PracticeIndex), f"model-{make_model(need='chi', steps='passo').pk}")
    assert [problem.field for problem in problems(page)] == ["need", "steps"]
    page.need, page.steps = "<p>Un bisogno vero.</p>", "[]"
    assert problems(page) == []


def test_a_card_begins_with_every_section_of_the_edition(client, editor):
    old, edition = make_edition(field("a"), key="vecchia", is_offered=False), make_edition(field("a"), field("b"))
    parent = index(ProjectCardIndex)
    assert f"edition-{old.pk}" not in client.get(add(parent)).content.decode()
    page = begin(client, parent, f"edition-{edition.pk}")
    assert page.edition == edition and [block.value["field"] for block in page.answers] == ["a", "b"]


def test_a_method_begins_with_its_phases(client, editor):
    make_term("phase", "conoscere")
    model = make_model("method")
    RecordModel.objects.filter(pk=model.pk).update(with_phases=True)
    page = begin(client, index(MethodIndex), f"model-{model.pk}")
    assert [block.value["phase"] for block in page.described_phases] == ["conoscere"]
    assert client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).status_code == 200


def test_the_archive_begins_with_models_that_work(client, editor):
    kinds = set(RecordModel.objects.filter(is_offered=True).values_list("kind", flat=True))
    assert {"practice", "method"} <= kinds
    for model in RecordModel.objects.all():
        assert all(line.value["text_it"] and line.value["text_fr"] for line in model.guidance)


def test_nobody_begins_where_they_may_not_add(client):
    client.force_login(writer("altrove", index(PracticeIndex, "fr")))
    parent = index(PracticeIndex)
    assert client.get(add(parent)).status_code == 302
    client.post(add(parent), {"title": "Mia", "start": f"model-{make_model().pk}"})
    assert not Practice.objects.filter(title="Mia").exists()


def full(**changes):
    organisation = make_record(Organisation)
    values = {
        "need": "<p>Un bisogno.</p>",
        "steps": json.dumps([{"type": "step", "id": "a", "value": {"text": "Primo passo"}}]),
        "updates": json.dumps([{"type": "update", "id": "b", "value": {"date": "2020", "text": "Storia"}}]),
        "links": json.dumps([{"type": "link", "id": "c", "value": {"url": "https://example.org", "label": "Sito"}}]),
        "period_start": "2019",
    }
    page = make_record(sets={"themes": [make_term("theme", "cura")]}, **(values | changes))
    RecordRole.objects.create(page_id=page.pk, organisation=organisation.record)
    RelatedRecord.objects.create(page_id=page.pk, record=organisation.record)
    return Practice.objects.get(pk=page.pk)


def copied(client, source, *parts, title="Copia", **changes):
    url = reverse("editorial_copy_record", args=[source.pk])
    parent = index(PracticeIndex, source.locale.language_code)
    answer = client.post(url, {"title": title, "parts": parts, "parent": parent.pk} | changes)
    assert answer.status_code == 302, answer.context["form"].errors
    return Practice.objects.get(title=title)


def test_a_copy_takes_what_was_chosen_and_never_code_or_history(client, editor):
    source = full()
    copy = copied(client, source, "texts", "facts", "relations")
    assert copy.need == source.need and copy.period_start == "2019" and copy.steps[0].value["text"] == "Primo passo"
    assert [term.key for term in copy.themes.all()] == ["cura"] and copy.roles.count() == copy.related.count() == 1
    assert copy.links[0].value["label"] == "Sito" and copy.steps[0].id != source.steps[0].id
    assert copy.record != source.record and not copy.live and not copy.updates
    assert copy.revisions.count() == 1 and copy.get_translations().count() == 0


def test_a_copy_leaves_what_was_not_chosen(client, editor):
    copy = copied(client, full(), "texts")
    assert copy.need and not copy.period_start and not copy.themes.exists()
    assert not copy.roles.exists() and not copy.links
    facts = copied(client, full(), "facts", title="Solo dati")
    assert facts.period_start == "2019" and not facts.need


def test_a_translation_lends_its_words_and_its_original_the_facts(client, editor):
    source = full()
    french = make_translation(source, need="<p>Un besoin.</p>")
    copy = copied(client, french, "texts", "facts", title="Copie")
    assert copy.need == "<p>Un besoin.</p>" and copy.period_start == "2019"
    assert copy.locale.language_code == "fr" and copy.is_original


def test_wagtail_s_own_copy_leads_to_ours(client, editor):
    source = full()
    answer = client.get(reverse("wagtailadmin_pages:copy", args=[source.pk]))
    assert answer.url == reverse("editorial_copy_record", args=[source.pk])


def test_a_contributor_copies_what_is_public_and_not_its_draft(client):
    source = full()
    draft = source.get_latest_revision_as_object()
    draft.need = "<p>Segreto.</p>"
    draft.save_revision()
    client.force_login(writer("scrive", index(PracticeIndex)))
    assert "Segreto" not in copied(client, source, "texts").need


def test_drafts_of_others_are_neither_found_nor_copied(client):
    source = make_record(live=False, title="Bozza altrui")
    client.force_login(writer("scrive", index(PracticeIndex)))
    assert client.get(reverse("editorial_copy_record", args=[source.pk])).status_code == 404
    found = client.get(add(index(PracticeIndex)), {"q": "bozza"})
    assert found.context["found"] == []


def test_a_copy_goes_only_where_the_person_may_add(client):
    source = full()
    client.force_login(writer("altrove", index(PracticeIndex, "fr")))
    url = reverse("editorial_copy_record", args=[source.pk])
    assert client.get(url).status_code == 302
    client.post(url, {"title": "Mia", "parts": ["texts"], "parent": index(PracticeIndex).pk})
    assert not Practice.objects.filter(title="Mia").exists()


def test_a_copied_card_keeps_its_edition_and_answers(client, editor):
    edition = make_edition(field("a"))
    raw = [{"type": "answer", "id": "a", "value": {"field": "a", "text": "<p>Testo</p>"}}]
    card = make_record(ProjectCard, edition=edition, answers=json.dumps(raw))
    parent = index(ProjectCardIndex)
    sent = {"title": "Copia", "parts": ["texts"], "parent": parent.pk}
    client.post(reverse("editorial_copy_record", args=[card.pk]), sent)
    copy = ProjectCard.objects.get(title="Copia")
    assert copy.edition == edition and copy.answers[0].value["field"] == "a"
    assert Method.objects.count() == 0
