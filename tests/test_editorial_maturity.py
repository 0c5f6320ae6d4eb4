"""The maturity path: each step dated, with an organisation or role and a reason; a practice becomes a method."""

import json

import pytest
from django.urls import reverse
from wagtail.models import PageLogEntry

from practices.models import Method, Organisation, Practice, PracticeIndex
from practices.publishing import problems
from tests.builders import make_record, make_term, make_translation, make_user
from tests.importing import writer

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("site")]
STEP = {"date": "2019-05", "who": "Ufficio di piano", "why": "Dieci famiglie lo chiedevano.", "organisation": ""}


@pytest.fixture
def editor(client):
    user = make_user("maria.rossi")
    client.force_login(user)
    return user


@pytest.fixture
def stages():
    names = ("intuizione", "intenzione", "azione", "buona-prassi", "metodo-condiviso")
    return {key: make_term("maturity", key, label_it=key.title(), order=at) for at, key in enumerate(names, 1)}


def send(client, page, stage, name="editorial_maturity_step", **changes):
    return client.post(reverse(name, args=[page.pk]), STEP | {"stage": stage.pk} | changes)


def draft(page):
    return page.specific_class.objects.get(pk=page.pk).get_latest_revision_as_object()


def test_a_step_goes_into_a_draft_and_says_what_is_true_now(client, editor, stages):
    page = make_record()
    assert send(client, page, stages["intuizione"]).status_code == 302
    found = draft(page)
    assert found.maturity == stages["intuizione"] and found.maturity_path[0].value["who"] == "Ufficio di piano"
    assert Practice.objects.get(pk=page.pk).maturity is None


def test_an_earlier_step_added_later_takes_its_place_and_leaves_the_stage(client, editor, stages):
    page = make_record()
    send(client, page, stages["azione"], date="2021")
    send(client, page, stages["intuizione"], date="2018-03")
    found = draft(page)
    assert [step.value["stage"] for step in found.maturity_path] == ["intuizione", "azione"]
    assert found.maturity == stages["azione"]


def test_the_page_tells_the_path_in_both_languages_and_never_the_user(client, editor, stages):
    organisation = make_record(Organisation, title="Consorzio della valle")
    page = make_record()
    send(client, page, stages["intuizione"], organisation=organisation.record.code)
    draft(page).get_latest_revision().publish()
    translation = make_translation(Practice.objects.get(pk=page.pk))
    for shown in (f"/it/pratiche/{page.slug}/", f"/fr/pratiques/{translation.slug}/"):
        html = client.get(shown).content.decode()
        assert "Consorzio della valle" in html and "Dieci famiglie lo chiedevano." in html
        assert "maria.rossi" not in html
    html = client.get(f"/it/pratiche/{page.slug}/").content.decode()
    assert "maggio 2019" in html and "Come è maturata" in html


def test_the_admin_keeps_who_added_a_step(client, editor, stages):
    page = make_record()
    send(client, page, stages["intuizione"])
    entry = PageLogEntry.objects.get(page=page.pk, action="editorial.maturity_step")
    assert entry.user == editor
    assert client.get(reverse("wagtailadmin_pages:history", args=[page.pk])).status_code == 200


def test_a_step_needs_somebody_and_never_a_private_person(client, editor, stages):
    page = make_record()
    for wrong in ({"who": ""}, {"who": "Maria Bianchi"}, {"why": "Lo chiese mario.verdi@gmail.com"}, {"date": "ieri"}):
        assert send(client, page, stages["intuizione"], **wrong).status_code == 200
    assert not draft(page).maturity_path


def test_a_step_written_in_the_form_is_held_to_the_same_before_publishing():
    def path(**changes):
        value = {"stage": "azione", "date": "2020", "organisation": "", "who": "Ufficio", "why": "Perché."} | changes
        page = make_record(live=False, maturity_path=json.dumps([{"type": "step", "value": value}]))
        return [problem.field for problem in problems(page)]

    assert path() == [] and path(who="Maria Bianchi") == path(who="") == ["maturity_path"]


def test_only_the_original_has_steps_and_only_for_those_who_may_edit_it(client, stages):
    page = make_record()
    client.force_login(writer("altrove", PracticeIndex.objects.get(locale__language_code="fr")))
    for name in ("editorial_maturity_step", "editorial_promote"):
        assert client.get(reverse(name, args=[page.pk])).status_code == 302
        assert send(client, page, stages["azione"], name, title="Metodo").status_code == 302
    assert page.revisions.count() == 1 and not Method.objects.exists()
    client.force_login(make_user("capo"))
    assert send(client, make_translation(page), stages["azione"]).status_code == 302
    assert not draft(page).maturity_path


def test_a_promoted_practice_and_its_method_lead_to_each_other(client, editor, stages):
    phase = make_term("phase", "conoscere")
    page, other = make_record(sets={"phases": [phase]}), make_record()
    answer = send(client, page, stages["azione"], "editorial_promote", title="Metodo nuovo", others=other.record.code)
    method = Method.objects.get(title="Metodo nuovo")
    assert answer.url == reverse("wagtailadmin_pages:edit", args=[method.pk]) and not method.live
    assert [block.value["phase"] for block in method.described_phases] == ["conoscere"]
    assert {row.record for row in method.related.all()} == {page.record, other.record}
    assert method.maturity == stages["metodo-condiviso"] and method.maturity_path[0].value["why"] == STEP["why"]
    for practice in (page, other):
        rows = list(draft(practice).related.all())
        assert [(row.record, row.kind) for row in rows] == [(method.record, "applies")]
        assert not Practice.objects.get(pk=practice.pk).related.exists()


def test_promotion_names_no_practice_that_the_person_may_not_read(client, stages):
    index = PracticeIndex.objects.get(locale__language_code="it")
    hidden = make_record(live=False)
    user = make_user("capo")
    client.force_login(user)
    page = make_record()
    answer = send(client, page, stages["azione"], "editorial_promote", title="M", others="ZZZZZZ")
    assert answer.status_code == 200 and not Method.objects.exists()
    client.force_login(writer("scrive", index))
    assert client.get(reverse("editorial_promote", args=[hidden.pk])).status_code == 302
