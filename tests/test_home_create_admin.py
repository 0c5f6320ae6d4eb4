"""The first administrator: a random password, shown once, kept for the owner of the files only."""

from io import StringIO

import pytest
from django.contrib.auth import get_user_model
from django.core.management import call_command

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def var(settings, tmp_path):
    settings.VAR = tmp_path
    return tmp_path


def create(**options):
    out = StringIO()
    call_command("create_admin", stdout=out, **options)
    return out.getvalue()


def test_the_password_in_the_file_opens_the_account(var):
    said = create()
    password = (var / "admin-password").read_text().strip()
    assert password in said
    assert get_user_model().objects.get(username="admin").check_password(password)


def test_only_the_owner_reads_the_file(var):
    (var / "admin-password").write_text("older, and readable by all")
    create()
    assert (var / "admin-password").stat().st_mode & 0o777 == 0o600


def test_a_second_time_changes_nothing(var):
    create()
    before = (var / "admin-password").read_text()
    assert before.strip() not in create()
    assert (var / "admin-password").read_text() == before


def test_quiet_says_no_password():
    assert create(verbosity=0) == ""
