"""What the admin's lists of records are narrowed by: Wagtail's filters, asking the database for people and nothing else."""

import django_filters
from django.conf import settings
from django.contrib.auth import get_user_model
from django.db.models import Exists, OuterRef
from django.forms import CheckboxSelectMultiple, RadioSelect
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as theirs  # words of Wagtail, in its own catalogue
from django.utils.translation import pgettext_lazy
from wagtail.admin.filters import LocaleFilter
from wagtail.admin.utils import get_user_display_name
from wagtail.admin.views.pages.listing import PageFilterSet
from wagtail.models import PageLogEntry

from editorial.completeness.listing import CompletenessFilter, in_range

EDITS = PageLogEntry.objects.filter(action="wagtail.edit").order_by()


class PersonFilter(django_filters.MultipleChoiceFilter):
    """The people of whom `has_done`, an annotation of `RecordFilters.people`, is true."""

    def __init__(self, has_done, **kwargs):
        super().__init__(widget=CheckboxSelectMultiple, distinct=False, **kwargs)
        self.has_done = has_done

    @property
    def field(self):
        people = [person for person in self.parent.people if getattr(person, self.has_done)]
        self.extra["choices"] = [(person.pk, get_user_display_name(person)) for person in people]
        return super().field


class RecordFilters(PageFilterSet):
    completeness = CompletenessFilter()
    owner = PersonFilter("owns", label=theirs("Owner"))
    edited_by = PersonFilter("has_edited", label=theirs("Edited by"), method="filter_edited_by")
    # There is one site, and no page below a record.
    site = None
    has_child_pages = None
    locale = LocaleFilter(
        label=pgettext_lazy("completeness", "Language"),  # Wagtail's French calls it “Région”
        choices=settings.LANGUAGES,
        empty_label=None,
        null_label=theirs("All"),
        null_value=None,
        widget=RadioSelect,
    )

    @cached_property
    def people(self):
        """Who owns a record of this kind or has edited a page, for both filters together."""
        owns = Exists(self._meta.model.objects.filter(owner=OuterRef("pk")).order_by())
        has_edited = Exists(EDITS.filter(user=OuterRef("pk")))
        people = get_user_model().objects.filter(owns | has_edited).annotate(owns=owns, has_edited=has_edited)
        return sorted(people, key=lambda person: get_user_display_name(person).casefold())

    def filter_edited_by(self, queryset, name, value):
        return queryset.filter(pk__in=EDITS.filter(user__in=value).values("page")) if value else queryset

    def filter_completeness(self, queryset, name, value):
        return in_range(queryset, value)
