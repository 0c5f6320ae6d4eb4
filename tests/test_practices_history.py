"""Every published version stays readable by its address, as it was, unless an editor hides it."""

import pytest
from wagtail.models import PageViewRestriction

from editorial import roles
from practices.addresses import address
from practices.models import Organisation, PublishedVersion, RecordRole
from tests.builders import make_record, make_term, make_translation, make_user
from tests.reviewing import fresh, member

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("site")]


def publish(page, **changes):
    page = fresh(page)
    for name, value in changes.items():
        setattr(page, name, value)
    page.save_revision().publish()
    return fresh(page)


def version_url(page, number, language="it"):
    return f"/{language}/id/{page.record.code}/{number}/"


def all_versions(page, language="it"):
    return f"/{language}/id/{page.record.code}/{'versioni' if language == 'it' else 'versions'}/"


def test_each_publication_that_says_something_new_is_a_version(client):
    page = make_record(summary="Com’era")
    publish(page, summary="Com’è")
    publish(page)
    assert PublishedVersion.objects.count() == 2
    first, second = (client.get(version_url(page, number)).content.decode() for number in (1, 2))
    assert "Com’era" in first and "Com’è" not in first
    assert "Com’è" in second and "Com’era" not in second


def test_a_version_keeps_the_facts_of_its_moment(client):
    before, after = make_term(label_it="Tema di allora"), make_term(label_it="Tema di adesso")
    page = make_record(sets={"themes": [before]}, period_start="2019")
    translation = make_translation(page)
    publish(page, themes=[after], period_start="2024")
    for url in (version_url(page, 1), version_url(translation, 1, "fr")):
        text = client.get(url).content.decode()
        assert "2019" in text and "2024" not in text
    text = client.get(version_url(page, 1)).content.decode()
    assert "Tema di allora" in text and "Tema di adesso" not in text


def test_a_version_is_not_indexed_and_points_to_the_record(client):
    page = make_record()
    text = client.get(version_url(page, 1)).content.decode()
    assert '<meta name="robots" content="noindex">' in text
    assert f'rel="canonical" href="http://testserver{address(page)}"' in text
    assert "noindex" not in client.get(address(page)).content.decode()


def test_the_list_says_date_and_what_changed(client):
    page = make_record(need="<p>Uno.</p>")
    publish(page, need="<p>Due.</p>", change_note="Il bisogno è detto meglio.", is_change_shown=True)
    text = client.get(all_versions(page)).content.decode()
    assert "il bisogno" in text and "Il bisogno è detto meglio." in text
    assert version_url(page, 1) in text and version_url(page, 2) in text
    assert all_versions(page) in client.get(address(page)).content.decode()


def test_readers_are_told_what_changed_only_when_the_editor_says_so(client):
    page = make_record()
    page = publish(page, need="<p>Due.</p>", change_note="Per noi soltanto")
    for url in (address(page), all_versions(page)):
        assert "Per noi soltanto" not in client.get(url).content.decode()
    page = publish(page, need="<p>Tre.</p>", change_note="Per tutti", is_change_shown=True)
    assert "Per tutti" in client.get(address(page)).content.decode()


def test_the_words_of_an_earlier_publication_are_not_said_again(client):
    page = publish(make_record(), need="<p>Due.</p>", change_note="Nuovi costi", is_change_shown=True)
    page = publish(page, need="<p>Tre.</p>", change_note="Nuovi costi", is_change_shown=True)
    assert "Nuovi costi" not in client.get(address(page)).content.decode()
    assert list(PublishedVersion.objects.values_list("note", flat=True)) == ["", "Nuovi costi", ""]


def test_a_hidden_version_is_gone_and_can_come_back(client):
    page = publish(make_record(summary="Nome di una persona"), summary="Senza nome")
    client.force_login(make_user("capo"))
    admin = f"/admin/versions/{page.pk}/"
    assert version_url(page, 1) in client.get(admin).content.decode()
    client.post(admin, {"number": "1", "action": "hide"})
    answer = client.get(version_url(page, 1))
    assert answer.status_code == 410 and "Nome di una persona" not in answer.content.decode()
    assert version_url(page, 1) not in client.get(all_versions(page)).content.decode()
    assert client.get(version_url(page, 2)).status_code == 200
    client.post(admin, {"number": "1", "action": "show"})
    assert client.get(version_url(page, 1)).status_code == 200


@pytest.mark.parametrize(
    ("role", "sees", "hides"),
    [
        (roles.CONTRIBUTOR, False, False),
        (roles.EDITOR, True, True),
        (roles.REVIEWER_IT, True, False),
        (roles.REVIEWER_FR, False, False),
        (roles.ADMINISTRATOR, True, True),
    ],
)
def test_who_may_see_the_list_in_the_admin_and_hide(client, role, sees, hides):
    page = make_record()
    client.force_login(member(role))
    admin = f"/admin/versions/{page.pk}/"
    assert (client.get(admin).status_code == 200) == sees
    client.post(admin, {"number": "1", "action": "hide"})
    assert PublishedVersion.objects.exclude(hidden_at=None).exists() == hides


def test_versions_of_what_is_withdrawn_or_private_are_not_shown(client):
    page = make_record()
    PageViewRestriction.objects.create(page=page.get_parent(), restriction_type=PageViewRestriction.LOGIN)
    for url in (version_url(page, 1), all_versions(page)):
        assert client.get(url).status_code == 404
    PageViewRestriction.objects.all().delete()
    fresh(page).unpublish()
    for url in (version_url(page, 1), all_versions(page)):
        assert client.get(url).status_code == 410


def test_a_version_names_no_organisation_that_was_withdrawn_since(client):
    organisation = make_record(Organisation, title="Cooperativa Nuvola")
    page = make_record()
    RecordRole.objects.create(page_id=page.pk, organisation=organisation.record, role=None)
    page = publish(page, need="<p>Con loro.</p>")
    assert "Cooperativa Nuvola" in client.get(version_url(page, 2)).content.decode()
    fresh(organisation).unpublish()
    assert "Cooperativa Nuvola" not in client.get(version_url(page, 2)).content.decode()


def test_odd_addresses_are_not_found(client):
    page = make_record()
    for url in (version_url(page, 0), version_url(page, 99999999999), version_url(page, 1, "fr")):
        assert client.get(url).status_code == 404
    assert client.get("/it/id/ZZZZZZ/1/").status_code == 404


def test_versions_outlive_the_purge_of_revisions(client):
    page = publish(make_record(summary="Com’era"), summary="Com’è")
    page.revisions.exclude(pk=page.latest_revision_id).delete()
    assert "Com’era" in client.get(version_url(page, 1)).content.decode()
