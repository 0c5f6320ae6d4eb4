"""What people sent is for those who may see proposals; decided by those who may change them."""

import pytest
from django.contrib.auth.models import Permission
from django.core.cache import cache

from editorial.models import Proposal
from practices.models import Practice, PracticeIndex
from tests.builders import make_site
from tests.importing import writer
from tests.proposing import LIST, WHAT, act, page, received, text_file

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def site(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    cache.clear()
    return make_site()


def give(user, *rights):
    user.user_permissions.add(*Permission.objects.filter(codename__in=rights))


def test_who_has_no_right_sees_and_does_nothing(client):
    proposal, _ = received(client, files=[text_file()])
    client.force_login(writer("scrive", PracticeIndex.objects.get(locale__language_code="it")))
    addresses = [LIST, page(proposal), f"{LIST}{proposal.pk}/files/{proposal.files.get().pk}/"]
    for answer in [*map(client.get, addresses), *(act(client, proposal, what) for what in ("ask", "refuse", "draft"))]:
        assert answer.status_code == 302 and WHAT["title"] not in answer.text
    assert not Practice.objects.exists()


def test_who_may_only_look_decides_nothing(client):
    proposal, _ = received(client)
    user = writer("guarda", PracticeIndex.objects.get(locale__language_code="it"))
    give(user, "view_proposal")
    client.force_login(user)
    shown = client.get(page(proposal))
    assert shown.status_code == 200 and not shown.context["may_draft"] and "/draft/" not in shown.text
    assert act(client, proposal, "draft").status_code == 302
    assert not Practice.objects.exists()


def test_who_may_not_add_in_that_language_makes_no_draft_in_it(client):
    proposal, _ = received(client, "fr")
    user = writer("italiano", PracticeIndex.objects.get(locale__language_code="it"))
    give(user, "view_proposal", "change_proposal")
    client.force_login(user)
    assert not client.get(page(proposal)).context["may_draft"]
    assert act(client, proposal, "draft").status_code == 302
    assert not Practice.objects.exists() and Proposal.objects.get().state == "received"


def test_a_visitor_is_asked_to_log_in(client):
    proposal, _ = received(client)
    assert "login" in client.get(page(proposal)).url
    assert "login" in act(client, proposal, "draft").url
