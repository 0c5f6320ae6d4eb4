"""Which parts of the page tree are not for everybody: looked up once per content version, not once per query."""

from wagtail.models import PageViewRestriction

from practices.models.kept import kept


def restricted_paths():
    """Tree paths of the pages with a restriction, which everything below them inherits."""
    return kept("restricted paths", lambda: tuple(PageViewRestriction.objects.values_list("page__path", flat=True)))


class KnownRestrictions:
    """For page types: asks the database about the restrictions of a page only where there are any."""

    def get_view_restrictions(self):
        if any(self.path.startswith(path) for path in restricted_paths()):
            return super().get_view_restrictions()
        return PageViewRestriction.objects.none()
