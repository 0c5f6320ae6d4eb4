"""What editors read in the query log, and who may."""

import re
from datetime import timedelta

import pytest
from django.contrib.auth.models import Permission
from django.urls import reverse
from django.utils import timezone

from practices.spreadsheet_cells import guarded
from search.indexing import rebuild
from search.models import AskedSearch
from search.querylog.report import most_asked, nothing_found
from tests.builders import make_record, make_site, make_user
from tests.serving import ROOT


@pytest.fixture(autouse=True)
def archive(archive_index):
    make_site()
    make_record(title="Orti solidali")
    rebuild()


def make_asked(words, times=1, **changes):
    fields = {"day": timezone.localdate(), "language": "it", "engine": "embedded", "results": 1}
    return AskedSearch.objects.create(words=words, times=times, **(fields | changes))


def test_the_report_says_what_was_asked_not_found_and_not_opened(client):
    make_asked("orti", 9, clicks=8, positions=12)
    make_asked("casa protetta", 4, results=0)
    make_asked("solidali", 5)
    make_asked("con filtro", 2, results=0, facets="theme=x")
    make_asked("jardins", 7, language="fr")
    make_asked("vecchia", 50, day=timezone.localdate() - timedelta(days=40))
    assert [row.words for row in most_asked("it", 30)] == ["orti", "solidali", "casa protetta", "con filtro"]
    assert [(row.words, row.failed, row.now) for row in nothing_found("it", 30)] == [("casa protetta", 4, 0)]
    client.force_login(make_user())
    html = client.get(reverse("searches"), {"language": "it"}).content.decode()
    assert "also_it=casa+protetta" in html
    assert html.index("Con risultati, ma aperti di rado") < html.rindex("solidali")
    assert "jardins" not in html and "vecchia" not in html
    assert "jardins" in client.get(reverse("searches"), {"language": "fr", "period": "boh"}).content.decode()
    assert "vecchia" in client.get(reverse("searches"), {"language": "it", "period": "all"}).content.decode()


def test_the_words_of_the_report_are_no_markup(client):
    make_asked('<script>alert(1)</script>"', results=0)
    client.force_login(make_user())
    assert b"<script>alert(1)" not in client.get(reverse("searches"), {"language": "it"}).content


def test_the_export_holds_both_languages_and_no_formula(client):
    make_asked("=cmd|' /c calc'!a0")
    make_asked("jardins", language="fr", clicks=2, positions=3)
    client.force_login(make_user())
    text = client.get(reverse("searches_export")).content.decode("utf-8-sig")
    assert "it,'=cmd|' /c calc'!a0,1,0,0," in text
    assert "fr,jardins,1,0,2,1.5" in text
    assert guarded("orti") == "orti" and guarded("@a") == "'@a" and guarded("\t=a") == "'\t=a"


def test_the_report_is_for_those_with_the_right(client):
    user = make_user("redattrice", is_superuser=False)
    user.user_permissions.add(Permission.objects.get(codename="access_admin"))
    client.force_login(user)
    for name in ("searches", "searches_export"):
        assert client.get(reverse(name)).status_code == 302
    assert reverse("searches") not in client.get("/admin/").content.decode()
    user.user_permissions.add(Permission.objects.get(codename="view_askedsearch"))
    make_asked("casa protetta", results=0)
    html = client.get(reverse("searches"), {"language": "it"}).content.decode()
    assert "casa protetta" in html and "also_it" not in html


def test_the_style_of_the_report_is_built():
    """A name that the build does not know would be an error on a public server, where files are looked up in a list."""
    names = re.findall(r"css/([\w-]+)\.css", (ROOT / "search/templates/search/admin/searches.html").read_text("utf-8"))
    assert names and all(name.startswith("page-") and (ROOT / f"static/css/{name}.css").exists() for name in names)
