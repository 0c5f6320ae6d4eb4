"""Importing and exporting records in the admin: nobody gets further than their rights, nothing is written unasked."""

import json
import re

import pytest
from django.contrib.auth.models import Permission
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from wagtail.models import GroupPagePermission
from wagtail.users.models import UserProfile

from editorial.models import RecordImport
from editorial.records.format import dumps
from editorial.records.plan import _Planner
from practices.models import Practice, PracticeIndex
from tests.builders import make_record
from tests.importing import writer
from tests.tables import csv_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("site")]
rows = _Planner.rows
START = "/admin/import/records/"
TABLE = csv_of(["Tipo", "Titolo", "Sintesi"], ["practice", "Orto", "Un orto"], ["practice", "Forno", "Un forno"])


def send(client, content=TABLE, name="tabella.csv"):
    return client.post(START, {"file": SimpleUploadedFile(name, content), "kind": "", "language": ""})


def italian_writer(name="scrive"):
    return writer(name, PracticeIndex.objects.get(locale__language_code="it"))


def go_to_the_end(client, url):
    for _ in range(20):
        page = client.get(url)
        if "data-go-on" not in page.text:
            return page
        client.post(url, {"act": "go_on"})
    raise AssertionError("it never ends")


def test_a_table_is_shown_first_and_written_when_asked(client, editor):
    url = send(client).url
    page = client.get(url)
    assert page.context["counts"] == {"create": 2, "update": 0, "same": 0, "refused": 0}
    assert not Practice.objects.exists()
    client.post(url, {"act": "write"})
    page = go_to_the_end(client, url)
    assert sorted(Practice.objects.values_list("title", "live", "owner")) == [
        ("Forno", False, editor.pk),
        ("Orto", False, editor.pk),
    ]
    client.post(url, {"act": "publish"})
    go_to_the_end(client, url)
    assert Practice.objects.filter(live=True).count() == 2
    assert client.get(send(client).url).context["counts"]["same"] == 2


def test_what_it_would_do_is_worked_out_once_by_the_page_that_says_it(client, editor, monkeypatch):
    worked_out = []
    monkeypatch.setattr("editorial.records.plan._Planner.rows", lambda planner: worked_out.append(1) or rows(planner))
    url = send(client).url
    assert len(worked_out) == 0
    client.get(url)
    assert len(worked_out) == 1
    client.post(url, {"act": "write"})
    assert len(worked_out) == 2


def test_an_interrupted_import_is_taken_back_before_another_is_written(client, editor):
    url = send(client).url
    client.post(url, {"act": "write"})
    client.post(url, {"act": "go_on"})
    RecordImport.objects.filter(pk=url.split("/")[-2]).update(state="writing", alive_at="2020-01-01T00:00Z")
    other = send(client, csv_of(["Tipo", "Titolo", "Sintesi"], ["practice", "Mulino", "Un mulino"])).url
    client.post(other, {"act": "write"})
    assert not Practice.objects.exists()
    go_to_the_end(client, other)
    assert list(Practice.objects.values_list("title", flat=True)) == ["Mulino"]


def test_taking_back_leaves_nothing(client, editor):
    url = send(client).url
    client.post(url, {"act": "write"})
    go_to_the_end(client, url)
    client.post(url, {"act": "undo"})
    go_to_the_end(client, url)
    assert not Practice.objects.exists()


def test_translations_can_be_prepared_as_drafts(client, editor):
    url = send(client).url
    client.post(url, {"act": "write"})
    go_to_the_end(client, url)
    client.post(url, {"act": "translate"})
    go_to_the_end(client, url)
    french = Practice.objects.filter(locale__language_code="fr")
    assert sorted(french.values_list("title", "live", "alias_of")) == [("Forno", False, None), ("Orto", False, None)]


def test_a_wrong_row_stops_all_unless_the_editor_goes_on_without_it(client, editor):
    table = csv_of(["Tipo", "Titolo"], ["practice", "Orto"], ["ricetta", "Forno"])
    url = send(client, table).url
    client.post(url, {"act": "write"})
    assert RecordImport.objects.get().state == "read"
    client.post(url, {"act": "write", "only_good": "1"})
    go_to_the_end(client, url)
    assert [page.title for page in Practice.objects.all()] == ["Orto"]


@pytest.mark.parametrize("language", ["it", "fr"])
def test_a_file_that_cannot_be_read_says_so_beside_the_field(client, editor, language):
    profile = UserProfile.get_for_user(editor)
    profile.preferred_language = language
    profile.save()
    page = send(client, b"Ricetta;Dosi\npane;1")
    assert page.status_code == 200
    error = str(page.context["form"].errors["file"])
    assert "Ricetta" in error and {"it": "Titoli di colonna", "fr": "En-têtes"}[language] in error
    assert not RecordImport.objects.exists()


def test_nobody_without_rights_on_pages_comes_in(client):
    client.force_login(writer("nessuno"))
    for url in (START, f"{START}template/?language=it&format=xlsx", "/admin/export/records/?format=json&language=it"):
        assert client.get(url).status_code == 302, url
    assert send(client).url == reverse("wagtailadmin_home")
    assert not RecordImport.objects.exists()


def test_nobody_sees_or_moves_the_import_of_another(client, editor):
    url = send(client).url
    client.force_login(italian_writer())
    assert client.get(url).status_code == 404
    assert client.post(url, {"act": "write"}).status_code == 404


def test_one_adds_where_one_may_and_changes_only_ones_own(client):
    other = make_record(title="Di altri", summary="Segreto", live=False)
    client.force_login(italian_writer())
    content = dumps([{"code": other.record.code, "texts": {"it": {"title": "Preso"}}}])
    (row,) = client.get(send(client, content, "a.json").url).context["rows"]
    assert row["action"] == "refused"
    (row,) = client.get(send(client, csv_of(["Type", "Titre"], ["practice", "Jardin"])).url).context["rows"]
    assert row["action"] == "refused"
    url = send(client).url
    client.post(url, {"act": "write"})
    go_to_the_end(client, url)
    client.post(url, {"act": "publish"})
    go_to_the_end(client, url)
    assert Practice.objects.filter(owner__username="scrive", live=False).count() == 2


@pytest.mark.parametrize("format_", ["json", "csv", "xlsx"])
def test_an_export_holds_no_draft_that_its_reader_may_not_edit(client, format_):
    make_record(title="Bozza segreta", live=False)
    live = make_record(title="Pubblica")
    live.title = "Pubblica con un ripensamento"
    live.save_revision()
    client.force_login(italian_writer())
    response = client.get(f"/admin/export/records/?format={format_}&language=it&kind=practice")
    assert response.headers["Content-Disposition"].startswith("attachment")
    if format_ == "json":
        titles = [each["texts"]["it"]["title"] for each in json.loads(response.content)["records"]]
        assert titles == ["Pubblica"]
    elif format_ == "csv":
        assert b"segreta" not in response.content and b"ripensamento" not in response.content


def test_an_editor_of_the_page_exports_its_draft(client):
    page = make_record(title="Pubblica")
    page.title = "Con un ripensamento"
    page.save_revision()
    user = italian_writer()
    change = Permission.objects.get(codename="change_page")
    GroupPagePermission.objects.create(group=user.groups.get(), page=page, permission=change)
    client.force_login(user)
    response = client.get("/admin/export/records/?format=json&language=it")
    assert re.search("Con un ripensamento", response.content.decode())


@pytest.mark.parametrize(
    "query", ["", "format=pdf&language=it", "format=json&language=de", "format=csv&language=it&kind=x"]
)
def test_an_odd_address_is_not_found(client, editor, query):
    assert client.get(f"/admin/export/records/?{query}").status_code == 404
    assert client.get(f"{START}template/?{query}").status_code == 404


def test_an_odd_step_is_not_found(client, editor):
    url = send(client).url
    assert client.post(url, {"act": "drop"}).status_code == 404
    assert client.post(url, {"act": "publish"}).status_code == 302
    assert RecordImport.objects.get().state == "read"
    client.post(url, {"act": "discard"})
    assert not RecordImport.objects.exists()
