"""What every report of the editors has in common: its file is safe to open, and its right is asked."""

import csv
import io
from datetime import timedelta

import pytest
from django.contrib.auth.models import Permission
from django.urls import reverse
from django.utils import timezone

from editorial.models import CheckedLink, Feedback, LinkUse
from practices.models import RecordPage
from practices.spreadsheet_cells import STARTS
from tests.builders import make_record, make_site, make_user

pytestmark = pytest.mark.django_db
FORMULA = "|cmd"
REPORTS = (
    "completeness_report",
    "editorial_broken_links",
    "editorial_due",
    "translating_table",
    "useful_report",
    "words_report",
)


@pytest.fixture
def record():
    make_site()
    page = make_record(title=f"{FORMULA} Città", owner=make_user("=cmd"))
    RecordPage.objects.filter(pk=page.pk).update(last_published_at=timezone.now() - timedelta(days=800))
    Feedback.objects.create(record=page.record, language="it", is_useful=True, words=FORMULA)
    link = CheckedLink.objects.create(
        url="https://example.org/à", state=CheckedLink.State.BROKEN, final_url="＝1", checked_at=timezone.now()
    )
    LinkUse.objects.create(link=link, page=page)
    return page


@pytest.mark.parametrize("report", REPORTS)
def test_a_spreadsheet_takes_no_cell_for_a_formula_and_reads_the_accents(client, record, report):
    client.force_login(make_user())
    answer = client.get(reverse(report), {"export": "csv"})
    content = b"".join(answer.streaming_content)
    assert content.startswith(b"\xef\xbb\xbf")
    _, *rows = csv.reader(io.StringIO(content.decode("utf-8-sig")))
    cells = [cell for row in rows for cell in row]
    assert any(cell.startswith("'") for cell in cells), cells
    assert [cell for cell in cells if cell.startswith(STARTS)] == []


@pytest.mark.parametrize("report", REPORTS)
def test_a_report_is_closed_to_those_without_the_right(client, record, report):
    user = make_user("nessuno", is_superuser=False)
    user.user_permissions.add(Permission.objects.get(codename="access_admin"))
    client.force_login(user)
    for name in (report, f"{report}_results"):
        assert client.get(reverse(name)).status_code == 302
    assert reverse(report) not in client.get(reverse("wagtailadmin_home")).text
