"""The archive's part of Wagtail's admin: vocabularies, glossary and form editions as snippets, guarded deletion."""

from django.contrib import messages
from django.shortcuts import redirect
from django.template.loader import render_to_string
from django.urls import path, reverse
from django.utils.safestring import mark_safe
from django.utils.translation import npgettext, pgettext, pgettext_lazy
from wagtail import hooks
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from practices import translation_guard  # noqa: F401  (registers its hooks)
from practices.choosing.views import choices
from practices.form_edition_views import FormEditionViewSet
from practices.form_use import cards_of
from practices.models import Area, FormEdition, GlossaryTerm, Municipality, RecordPage, Term, Territory
from practices.restrictions import check_original
from practices.uses import all_uses


class TermViewSet(SnippetViewSet):
    model = Term
    icon = "tag"
    list_display = ["label_it", "label_fr", "scheme", "key", "is_active"]
    list_filter = ["scheme", "is_active"]
    ordering = ["scheme", "order", "label_it"]
    list_per_page = 50


class TerritoryViewSet(SnippetViewSet):
    model = Territory
    icon = "site"
    list_display = ["code", "label_it", "label_fr", "level", "parent"]


class AreaViewSet(SnippetViewSet):
    model = Area
    icon = "site"
    list_display = ["label_it", "label_fr", "kind"]


class MunicipalityViewSet(SnippetViewSet):
    model = Municipality
    icon = "site"
    list_display = ["label_it", "label_fr", "province"]


class GlossaryViewSet(SnippetViewSet):
    model = GlossaryTerm
    icon = "openquote"
    list_display = ["term_it", "term_fr", "is_editorial"]
    list_per_page = 50


class VocabularyGroup(SnippetViewSetGroup):
    menu_label = pgettext_lazy("admin", "Vocabularies")
    menu_icon = "tag"
    menu_order = 200
    items = (
        TermViewSet,
        TerritoryViewSet,
        AreaViewSet,
        MunicipalityViewSet,
        GlossaryViewSet,
        FormEditionViewSet,
    )


register_snippet(VocabularyGroup)


@hooks.register("insert_editor_js")
def script_of_the_edit_form():
    return mark_safe(render_to_string("practices/admin/edit_words.html"))


@hooks.register("register_admin_urls")
def choosing_address():
    return [path("choices/<slug:source>/", choices, name="practices_choices")]


@hooks.register("before_delete_snippet")
def refuse_deletion_of_what_is_used(request, instances):
    """Say where it is used instead of deleting; nothing changes."""
    rows = [each for each in instances if isinstance(each, (Term, Territory, Area, Municipality))]
    used = dict(zip(rows, all_uses(rows), strict=True))
    for instance in instances:
        pages = list(used[instance][:20]) if instance in used else []
        if pages:
            message = npgettext(
                "admin",
                "“%(name)s” cannot be deleted: %(count)d page uses it (%(pages)s).",
                "“%(name)s” cannot be deleted: %(count)d pages use it (%(pages)s).",
                len(pages),
            ) % {"name": instance, "count": len(pages), "pages": "; ".join(page.title for page in pages)}
            messages.error(request, message)
            return redirect(request.META.get("HTTP_REFERER") or reverse("wagtailadmin_home"))
        cards = cards_of(instance) if isinstance(instance, FormEdition) else {}
        if cards:
            message = npgettext(
                "admin",
                "“%(name)s” cannot be deleted: %(count)d card is written in it (%(pages)s).",
                "“%(name)s” cannot be deleted: %(count)d cards are written in it (%(pages)s).",
                len(cards),
            ) % {"name": instance, "count": len(cards), "pages": "; ".join(list(cards.values())[:20])}
            messages.error(request, message)
            return redirect(request.META.get("HTTP_REFERER") or reverse("wagtailadmin_home"))
        if isinstance(instance, (Term, Territory)) and instance.children.exists():
            messages.error(request, pgettext("admin", "It cannot be deleted: other terms are inside it."))
            return redirect(request.META.get("HTTP_REFERER") or reverse("wagtailadmin_home"))
    return None


@hooks.register("before_serve_page")
def follow_the_original(page, request, args, kwargs):
    """A translation is as open as its original: restricted or withdrawn there means so in every language."""
    if isinstance(page, RecordPage) and not page.is_original:
        return check_original(page, request)
    return None


@hooks.register("before_edit_page", order=-30)
def keep_workflow(request, page):
    if isinstance(page, RecordPage):
        page.keep_workflow()
