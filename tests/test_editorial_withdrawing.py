"""What is cited is not deleted; what is withdrawn says why."""

import json

import pytest
from django.urls import reverse
from wagtail.models import Page

from editorial import roles
from practices.addresses import address
from practices.models import Organisation, PracticeIndex, RecordRole, RelatedRecord, Term
from practices.record_uses import StillUsed, citing_pages
from tests.builders import make_record, make_term, make_translation, make_user
from tests.reviewing import fresh, member

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("site")]


@pytest.fixture
def chief(client):
    user = make_user("capo")
    client.force_login(user)
    return user


def cited_by_relation():
    page, other = make_record(title="Citata"), make_record(title="Chi cita")
    other.related.add(RelatedRecord(record=page.record))
    other.save()
    return page, other


def cited_by_link():
    page = make_record(title="Citata")
    other = make_record(title="Chi cita", need=f'<p><a linktype="page" id="{page.pk}">vedi</a></p>')
    return page, other


def cited_by_role():
    page, other = make_record(Organisation, title="Citata"), make_record(title="Chi cita")
    other.roles.add(RecordRole(organisation=page.record))
    other.save()
    return page, other


@pytest.mark.parametrize("cited", [cited_by_relation, cited_by_link, cited_by_role])
def test_a_record_that_others_cite_is_not_deleted(client, chief, cited):
    page, other = cited()
    answer = client.post(reverse("wagtailadmin_pages:delete", args=[page.pk]), follow=True)
    assert reverse("wagtailadmin_pages:edit", args=[other.pk]) in answer.content.decode()
    assert Page.objects.filter(pk=page.pk).exists()
    bulk = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "delete"])
    client.post(f"{bulk}?id={page.pk}&next=/admin/")
    assert Page.objects.filter(pk=page.pk).exists()
    with pytest.raises(StillUsed):
        fresh(page).delete()


def test_a_list_with_a_cited_record_is_not_deleted(client, chief):
    page, _ = cited_by_role()
    index = page.get_parent()
    client.post(reverse("wagtailadmin_pages:delete", args=[index.pk]))
    assert Page.objects.filter(pk=page.pk).exists()


def test_records_that_cite_each_other_go_with_their_list(client, chief):
    cited_by_relation()
    index = PracticeIndex.objects.get(locale__language_code="it")
    client.post(reverse("wagtailadmin_pages:delete", args=[index.pk]))
    assert not PracticeIndex.objects.filter(pk=index.pk).exists()


def test_what_nobody_cites_is_deleted(client, chief):
    page = make_record(live=False)
    client.post(reverse("wagtailadmin_pages:delete", args=[page.pk]))
    assert not Page.objects.filter(pk=page.pk).exists()


def test_a_translation_of_a_cited_record_may_be_deleted(client, chief):
    page, _ = cited_by_relation()
    translation = make_translation(page, live=False)
    client.post(reverse("wagtailadmin_pages:delete", args=[translation.pk]))
    assert not Page.objects.filter(pk=translation.pk).exists()


def test_a_draft_that_cites_counts():
    page, other = make_record(), make_record(live=False)
    other.related.add(RelatedRecord(record=page.record))
    other.save_revision()
    other.save()
    assert list(citing_pages([page.record])) == [Page.objects.get(pk=other.pk)]


@pytest.mark.parametrize("together", [False, True])
def test_a_term_of_an_earlier_version_only_is_still_in_use(client, chief, together):
    old, new = make_term(), make_term()
    page = make_record(sets={"themes": [old]})
    page = fresh(page)
    page.themes = [new]
    page.save_revision().publish()
    if together:
        bulk = reverse("wagtail_bulk_action", args=["practices", "term", "delete"])
        client.post(f"{bulk}?id={old.pk}&next=/admin/")
    else:
        client.post(reverse("wagtailsnippets_practices_term:delete", args=[old.pk]))
    assert Term.objects.filter(pk=old.pk).exists()


def test_withdrawing_leaves_the_reason_in_every_language(client, chief):
    page = make_record(title="Merende")
    translation = make_translation(page)
    url = reverse("editorial_withdraw", args=[page.pk])
    assert client.post(reverse("wagtailadmin_pages:unpublish", args=[page.pk])).url == url
    assert client.post(url, {"reason": " "}).context["form"].errors
    client.post(url, {"reason": "Il progetto ha chiesto di toglierla."})
    assert not fresh(page).live and not fresh(translation).live
    client.logout()
    for path in (f"/id/{page.record.code}", f"/it/id/{page.record.code}/", f"/fr/id/{page.record.code}/1/"):
        answer = client.get(path)
        assert answer.status_code == 410
        assert "Il progetto ha chiesto di toglierla." in answer.content.decode()
    assert client.get(address(page)).status_code in (404, 410)


def test_records_are_not_unpublished_together_without_a_reason(client, chief):
    page = make_record()
    bulk = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "unpublish"])
    client.post(f"{bulk}?id={page.pk}&next=/admin/")
    client.post(f"{bulk}?id={page.get_parent().pk}&next=/admin/", {"include_descendants": "on"})
    assert fresh(page).live


@pytest.mark.parametrize(
    ("role", "may"),
    [
        (roles.CONTRIBUTOR, False),
        (roles.EDITOR, True),
        (roles.REVIEWER_IT, False),
        (roles.REVIEWER_FR, False),
        (roles.TRANSLATOR, False),
        (roles.ADMINISTRATOR, True),
    ],
)
def test_who_may_withdraw(client, role, may):
    page = make_record()
    client.force_login(member(role))
    url = reverse("editorial_withdraw", args=[page.pk])
    assert (client.get(url).status_code == 200) == may
    client.post(url, {"reason": "Basta"})
    assert fresh(page).live != may


def draft_with_a_block(cited):
    actor = {"type": "actor", "id": "a", "value": {"organisation": cited.record.code, "name": "", "role": ""}}
    return {"actors": json.dumps([actor])}


def draft_with_a_link(cited):
    return {"need": f'<p><a id="{cited.pk}" linktype="page">vedi</a></p>'}


def draft_with_a_link_in_a_block(cited):
    text = f'<p><a linktype="page" id="{cited.pk}">vedi</a></p>'
    return {"sections": json.dumps([{"type": "section", "id": "s", "value": {"heading": "Uno", "text": text}}])}


def draft_with_a_role(cited):
    return {"roles": [RecordRole(organisation=cited.record)]}


@pytest.mark.parametrize(
    "changes", [draft_with_a_block, draft_with_a_link, draft_with_a_link_in_a_block, draft_with_a_role]
)
def test_a_draft_of_a_public_page_that_cites_counts(changes):
    cited, citing = make_record(Organisation), make_record()
    make_record()
    draft = fresh(citing)
    for name, value in changes(cited).items():
        setattr(draft, name, value)
    draft.save_revision()
    assert [page.pk for page in citing_pages([cited.record])] == [citing.pk]
    with pytest.raises(StillUsed):
        fresh(cited).delete()
