"""Completeness in lists of records and in the report: constant queries, filters, rights."""

import csv
import io

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from editorial.completeness.keeping import seed
from editorial.models import CompletenessRule
from practices.models import Method, Practice
from tests.builders import make_record, make_site, make_user, make_writer

pytestmark = pytest.mark.django_db
REPORT = "/admin/reports/completeness/"


@pytest.fixture(autouse=True)
def site():
    seed()
    return make_site()


@pytest.fixture
def editor(client):
    client.force_login(make_user())
    return client


def page_of(client, url, **query):
    return client.get(url, query).content.decode()


def explorer(page):
    return reverse("wagtailadmin_explore", args=[page.get_parent().pk])


def queries(client, url):
    client.get(url)
    with CaptureQueriesContext(connection) as asked:
        assert client.get(url).status_code == 200
    return len(asked)


def test_lists_of_records_show_order_and_filter_by_completeness(editor):
    poor, rich = make_record(title="Povera", summary=""), make_record(title="Ricca", need="<p>Sì.</p>")
    url = explorer(poor)
    assert "Completezza" in page_of(editor, url) and "%" in page_of(editor, url)
    ordered = page_of(editor, url, ordering="completeness_percent")
    assert ordered.index("Povera") < ordered.index("Ricca")
    assert "Ricca" not in page_of(editor, url, completeness="full")
    assert rich.title in page_of(editor, url, completeness="half")


def test_a_list_reads_completeness_with_its_own_query(editor):
    # Of the other queries two for each row are those of wagtail-localize's buttons.
    page = make_record()
    for _ in range(8):
        make_record()
    with CaptureQueriesContext(connection) as asked:
        editor.get(explorer(page))
    assert sum("recordcompleteness" in query["sql"] for query in asked) == 1


def test_a_list_costs_the_same_with_few_and_with_many_records(editor):
    url = explorer(make_record())
    few = queries(editor, url)
    for _ in range(8):
        make_record()
    many = queries(editor, url)
    assert many == few and many <= 20


def test_the_report_costs_the_same_with_few_and_with_many_records(editor):
    make_record()
    few = queries(editor, REPORT)
    for _ in range(8):
        make_record()
    many = queries(editor, REPORT)
    assert many == few and many <= 20


def test_the_report_filters_by_kind_language_range_and_what_lacks(editor):
    make_record(title="Pratica italiana", need="<p>Sì.</p>")
    make_record(Method, title="Metodo")
    make_record(title="Pratique", language="fr")
    assert "Metodo" not in page_of(editor, REPORT, kind="practice")
    assert "Pratica italiana" not in page_of(editor, REPORT, language="fr")
    lacking = page_of(editor, REPORT, lacks="need")
    assert "Pratique" in lacking and "Pratica italiana" not in lacking
    assert "Metodo" not in page_of(editor, REPORT, completeness="full")


def test_odd_filters_are_no_error(editor):
    assert (
        editor.get(REPORT, {"completeness": "x", "kind": "'", "lacks": "\0", "ordering": "nothing"}).status_code == 200
    )


def test_the_report_is_a_file_too(editor):
    make_record(title="Pratica", need="<p>Sì.</p>")
    response = editor.get(REPORT, {"export": "csv"})
    rows = list(csv.reader(io.StringIO(b"".join(response.streaming_content).decode("utf-8-sig"))))
    assert rows[0][:2] == ["Codice", "Scheda"] and rows[1][1] == "Pratica"


def test_the_report_lists_only_what_its_reader_may_edit(client):
    mine, other = make_record(title="Mia"), make_record(Method, title="Altrui")
    client.force_login(make_writer(mine.get_parent(), "change"))
    html = page_of(client, REPORT)
    assert "Mia" in html and other.title not in html


def test_who_may_work_on_no_page_sees_no_report(client):
    page = make_record(title="Mia")
    client.force_login(make_writer(page.get_parent()))
    response = client.get(REPORT)
    assert response.status_code in (302, 403) and b"Mia" not in response.content


def test_rules_are_weighed_by_editors_and_neither_added_nor_deleted(editor):
    rule = CompletenessRule.objects.get(kind="practice", key="need")
    base = "wagtailsnippets_editorial_completenessrule"
    assert "bisogno" in page_of(editor, reverse(f"{base}:list"))
    editor.post(reverse(f"{base}:edit", args=[rule.pk]), {"weight": 9, "is_required": "on"})
    rule.refresh_from_db()
    assert (rule.weight, rule.is_required) == (9, True)
    editor.post(reverse(f"{base}:delete", args=[rule.pk]))
    editor.post(reverse(f"{base}:add"), {"weight": 1})
    assert CompletenessRule.objects.filter(pk=rule.pk).exists() and not CompletenessRule.objects.filter(key="").exists()


def test_a_writer_without_the_right_does_not_reach_the_rules(client):
    page = make_record(Practice)
    client.force_login(make_writer(page.get_parent(), "change"))
    rule = CompletenessRule.objects.first()
    client.post(reverse("wagtailsnippets_editorial_completenessrule:edit", args=[rule.pk]), {"weight": 77})
    rule.refresh_from_db()
    assert rule.weight != 77
