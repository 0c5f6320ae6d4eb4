"""Synonyms in the admin: a list that says how many records each finds, a form that checks what is written."""

from django.utils.translation import pgettext_lazy
from wagtail.admin.ui.tables import Column
from wagtail.snippets.views.snippets import CreateView, SnippetViewSet

from search.expressions import split
from search.models import Synonym
from search.trying import records_found

WORDS = ("words_it", "words_fr", "also_it", "also_fr")


class AddSynonym(CreateView):
    """Fields may come filled in by the address: `?also_it=casa+protetta`, from a search that found nothing."""

    def get_initial_form_instance(self):
        instance = super().get_initial_form_instance() or Synonym()
        for name in WORDS:
            setattr(instance, name, self.request.GET.get(name, "").replace("\x00", "")[:200])
        return instance


class SynonymViewSet(SnippetViewSet):
    model = Synonym
    icon = "resubmit"
    add_to_admin_menu = True
    menu_label = pgettext_lazy("synonyms", "Synonyms")
    menu_order = 210
    add_view_class = AddSynonym
    list_display = [
        "words_it",
        "words_fr",
        "also_it",
        "also_fr",
        Column("found", label=pgettext_lazy("synonyms", "Records found"), accessor=lambda synonym: found(synonym)),
    ]
    search_fields = ["words_it", "words_fr", "also_it", "also_fr"]
    search_backend_name = None
    list_per_page = 50


def found(synonym) -> int | None:
    """Records that the first of the expressions finds today, for readers of its language; None without an index."""
    for name in WORDS:
        expressions = split(getattr(synonym, name))
        if expressions:
            return records_found(expressions[0], name[-2:])
    return None
