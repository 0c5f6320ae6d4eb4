"""How many versions a record's page has, for the page itself."""

from practices.models import PublishedVersion
from practices.models.kept import kept


def number_of_versions(record_id, locale_id):
    """How many versions readers may read; looked up once per content version."""
    find = PublishedVersion.objects.filter(record=record_id, locale=locale_id, hidden_at=None).count
    return kept(("versions", record_id, locale_id), find)
