"""Who may import, and who sees what an import keeps."""

import pytest
from django.urls import reverse
from wagtail.documents.models import Document

from editorial.models import DocumentUpload
from practices.models import Practice, PracticeIndex
from tests.builders import make_record, make_site, make_user
from tests.documents import PRACTICE_FR, docx
from tests.importing import UPLOAD, fields_of, made, review, send, writer

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def site(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    make_site()


def test_the_original_is_not_public(client, editor):
    made(client, review(client))
    document = Document.objects.get()
    assert client.get(document.url).status_code == 200
    client.logout()
    assert client.get(document.url).status_code == 302


def test_a_private_original_opens_for_those_who_work_here(client, editor):
    colleague = writer("collega", PracticeIndex.objects.first())
    made(client, review(client))
    client.force_login(colleague)
    assert client.get(Document.objects.get().url).status_code == 200


def test_drafts_of_others_are_not_named_to_those_who_may_not_see_them(client):
    make_record(title="Merende del mercoledì", live=False, language="fr")
    client.force_login(writer("scrive", PracticeIndex.objects.get(locale__language_code="it")))
    assert review(client).context["duplicates"] == []


def test_nobody_imports_where_they_may_not_add(client):
    client.force_login(writer("nessuno"))
    assert client.get(UPLOAD).status_code == 302
    assert send(client).url == reverse("wagtailadmin_home")
    assert not DocumentUpload.objects.exists()


def test_a_visitor_is_asked_to_log_in(client):
    assert "login" in client.get(UPLOAD).url
    assert "login" in client.get(f"{UPLOAD}00000000-0000-4000-8000-000000000000/").url


def test_who_may_add_in_italian_only_imports_in_italian_only(client):
    client.force_login(writer("scrive", PracticeIndex.objects.get(locale__language_code="it")))
    response = review(client, docx(PRACTICE_FR), "gouters.docx")
    assert dict(response.context["form"].fields["language"].choices).keys() == {"it"}
    answer = client.post(response.request["PATH_INFO"], fields_of(response) | {"language": "fr"})
    assert answer.status_code == 200 and answer.context["form"].errors
    assert not Practice.objects.exists()


def test_an_upload_is_its_owner_s_alone(client, editor):
    response = review(client)
    client.force_login(make_user("altra"))
    assert client.get(response.request["PATH_INFO"]).status_code == 404
    assert "merende.docx" not in client.get(UPLOAD).content.decode()


def test_the_menu_and_the_lists_lead_to_the_import(client, editor):
    index = PracticeIndex.objects.get(locale__language_code="fr")
    assert UPLOAD in client.get(reverse("wagtailadmin_home")).content.decode()
    shown = client.get(reverse("wagtailadmin_explore", args=[index.pk])).content.decode()
    assert f"{UPLOAD}?kind=practice&amp;language=fr" in shown
    form = client.get(f"{UPLOAD}?kind=practice&language=fr").context["form"]
    assert (form["kind"].value(), form["language"].value()) == ("practice", "fr")


def test_the_menu_shows_no_import_to_those_who_may_not(client):
    client.force_login(writer("nessuno"))
    assert UPLOAD not in client.get(reverse("wagtailadmin_home")).content.decode()
