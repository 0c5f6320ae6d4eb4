"""Where editors weigh the rules and say what publishing waits for."""

from django.core.exceptions import PermissionDenied
from django.utils.translation import pgettext_lazy
from wagtail.snippets.views.snippets import CreateView, DeleteView, SnippetViewSet

from editorial.models import CompletenessRule


class NoCreation(CreateView):
    def dispatch(self, request, *args, **kwargs):
        raise PermissionDenied


class NoDeletion(DeleteView):
    def dispatch(self, request, *args, **kwargs):
        raise PermissionDenied


class RuleViewSet(SnippetViewSet):
    model = CompletenessRule
    icon = "tasks"
    menu_label = pgettext_lazy("completeness", "Rules of completeness")
    menu_order = 800
    add_to_settings_menu = True
    add_view_class = NoCreation
    delete_view_class = NoDeletion
    copy_view_enabled = False
    list_display = ["name", "kind_in_words", "weight", "is_required"]
    list_filter = ["kind", "is_required"]
    list_per_page = 100
    search_fields = ["key"]
