"""A running browser must not lead Django's own tests to another database."""

import pytest
from django.db import connection

from practices.models import Record


@pytest.mark.django_db
def test_the_database_is_still_the_tests_own(chromium):
    assert "memory" in connection.settings_dict["NAME"] or connection.settings_dict["NAME"].startswith("test_")
    assert not Record.objects.exists()
