"""The search's part of Wagtail's admin: synonyms."""

from wagtail.snippets.models import register_snippet

from search.admin.synonyms import SynonymViewSet

register_snippet(SynonymViewSet)
