"""The admin's pages of a card's form: moving to another edition, and its stages side by side."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import pgettext, pgettext_lazy
from django.views import View
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from editorial.editions.forms import EditionForm, MappingForm
from editorial.editions.moving import move_card, moves_of
from practices.card_stages import draft_versions, has_both
from practices.comparison.stages import stage_columns, stage_groups
from practices.models import FormEdition, ProjectCard
from practices.vocabulary import language_of


class CardView(WagtailAdminTemplateMixin, View):
    """A page of the admin about one card, for those who may edit it."""

    header_icon = "form"

    def dispatch(self, request, page_id):
        self.card = get_object_or_404(ProjectCard, pk=page_id)
        if not self.may(self.card.permissions_for_user(request.user)):
            raise PermissionDenied
        return super().dispatch(request, page_id=page_id)

    def may(self, permissions):
        return permissions.can_edit()

    @cached_property
    def page(self):
        """The card as its newest draft says it."""
        return self.card.get_latest_revision_as_object()

    def get_breadcrumbs_items(self):
        edit = reverse("wagtailadmin_pages:edit", args=[self.card.pk])
        own = [{"url": edit, "label": self.page.get_admin_display_title()}, {"url": "", "label": self.page_title}]
        return [*self.breadcrumbs_items, *own]


class StagesView(CardView):
    """The newest version of either stage, published or not."""

    page_title = pgettext_lazy("card", "Stages compared")
    template_name = "editorial/editions/stages.html"
    header_icon = "history"

    def may(self, permissions):
        return self.card.is_original and permissions.can_edit()

    def get(self, request, page_id):
        versions = draft_versions(self.card)
        columns = stage_columns(versions) if has_both(versions) else []
        groups = stage_groups(columns) if columns else []
        context = {"card": self.page, "columns": columns, "groups": groups, "width": len(columns) + 1}
        return self.render_to_response(self.get_context_data(is_draft_too=True, **context))


class MoveView(CardView):
    page_title = pgettext_lazy("move card", "Move to another edition")
    template_name = "editorial/editions/move.html"

    def may(self, permissions):
        return self.card.is_original and permissions.can_edit() and not permissions.page_locked()

    @property
    def editions(self):
        return FormEdition.objects.exclude(pk=self.page.edition_id)

    def get(self, request, page_id):
        if "edition" not in request.GET:
            return self.render()
        form = EditionForm(request.GET, editions=self.editions)
        return self.render(form, self.mapping(form)) if form.is_valid() else self.render(form)

    def post(self, request, page_id):
        form = EditionForm(request.POST, editions=self.editions)
        if not form.is_valid():
            return self.render(form)
        mapping = self.mapping(form, request.POST)
        if request.POST.get("seen") != str(self.card.latest_revision_id):
            message = pgettext("move card", "The card was changed meanwhile: look at the mapping again.")
            messages.warning(request, message)
            return self.render(form, self.mapping(form))
        if not mapping.is_valid():
            return self.render(form, mapping)
        edition = form.cleaned_data["edition"]
        move_card(self.page, edition, mapping.targets, request.user)
        message = pgettext("move card", "A draft in “%(edition)s” was made. What is public stays as it was.")
        messages.success(request, message % {"edition": edition})
        return redirect("wagtailadmin_pages:edit", self.card.pk)

    def mapping(self, form, data=None):
        language = language_of(self.page)
        edition = form.cleaned_data["edition"]
        return MappingForm(data, moves=moves_of(self.page, edition, language), edition=edition, language=language)

    def render(self, form=None, mapping=None):
        form = form or EditionForm(editions=self.editions)
        context = {"form": form, "mapping": mapping, "card": self.page, "seen": self.card.latest_revision_id}
        if mapping:
            edition = form.cleaned_data["edition"]
            asked = {field.value() for _, field, _ in mapping.rows()}
            side = f"title_{language_of(self.page)}"
            context |= {
                "rows": list(mapping.rows()),
                "edition": edition,
                "unanswered": [
                    f"{field['number']} {field[side]}" for field in edition.fields if field["key"] not in asked
                ],
            }
        return self.render_to_response(self.get_context_data(**context))
