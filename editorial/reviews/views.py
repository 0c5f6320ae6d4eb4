"""The admin's pages of a review: one to send a translation, one to decide on whatever is in review."""

from django.core.exceptions import PermissionDenied, ValidationError
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import pgettext, pgettext_lazy
from django.views import View
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.forms import TaskStateCommentForm

from editorial.reviews.people import may_decide
from editorial.reviews.reasons import ReturnForm
from editorial.reviews.submitting import may_submit, submit
from practices.gaps import gaps_of, refusal, translation_of
from practices.models import RecordPage
from practices.vocabulary import language_of, vocabulary


class ReviewStep(WagtailAdminTemplateMixin, View):
    header_icon = "clipboard-list"

    def dispatch(self, request, page_id):
        self.page = get_object_or_404(RecordPage.objects.select_related("record", "locale"), pk=page_id).specific
        return super().dispatch(request)

    def get_breadcrumbs_items(self):
        edit = reverse("wagtailadmin_pages:edit", args=[self.page.pk])
        own = [{"url": edit, "label": self.page.get_admin_display_title()}, {"url": "", "label": self.page_title}]
        return [*self.breadcrumbs_items, *own]

    def get_context_data(self, **kwargs):
        page = self.page
        kind = vocabulary().term("kind", page.kind)
        state = page.current_workflow_state
        return super().get_context_data(
            page=page, kind=kind, language=language_of(page), state=state, missing=gaps_of(page), **kwargs
        )


class SubmitView(ReviewStep):
    """A page of its own for wagtail-localize's editor; Wagtail's has its own button."""

    page_title = pgettext_lazy("review", "Send to review")
    template_name = "editorial/reviews/submit.html"

    def dispatch(self, request, page_id):
        page = get_object_or_404(RecordPage, pk=page_id)
        if translation_of(page) is None or not may_submit(page, request.user):
            raise PermissionDenied
        return super().dispatch(request, page_id)

    def get(self, request):
        return self.render_to_response(self.get_context_data())

    def post(self, request):
        try:
            submit(self.page, request.user)
        except ValidationError as error:
            messages.error(request, " ".join(error.messages))
        else:
            said = pgettext("review", "“%(title)s” was sent to review.")
            messages.success(request, said % {"title": self.page.get_admin_display_title()})
        return redirect("wagtailadmin_pages:edit", self.page.pk)


class DecideView(ReviewStep):
    page_title = pgettext_lazy("review", "Review")
    template_name = "editorial/reviews/decide.html"

    def dispatch(self, request, page_id):
        page = get_object_or_404(RecordPage, pk=page_id)
        self.task = page.current_workflow_task
        if self.task is None:
            if not page.permissions_for_user(request.user).can_edit():
                raise PermissionDenied
            messages.info(request, pgettext("review", "This page is not in review any more."))
            return redirect("wagtailadmin_pages:edit", page.pk)
        self.actions = {name for name, *_ in self.task.get_actions(page, request.user)}
        if not self.actions:
            if may_decide(page, request.user):
                raise PermissionDenied
            messages.error(request, pgettext("review", "You wrote this: somebody else has to review it."))
            return redirect("wagtailadmin_home")
        return super().dispatch(request, page_id)

    def get(self, request):
        return self.render(ReturnForm(prefix="return"), TaskStateCommentForm(prefix="approve"))

    def post(self, request):
        action = request.POST.get("action")
        forms = {
            "reject": ReturnForm(request.POST if action == "reject" else None, prefix="return"),
            "approve": TaskStateCommentForm(request.POST if action == "approve" else None, prefix="approve"),
        }
        if action not in self.actions:
            if action == "approve" and (missing := gaps_of(self.page)):
                messages.error(request, refusal(missing))
            return self.render(*forms.values())
        if not forms[action].is_valid():
            return self.render(*forms.values())
        try:
            state = self.page.current_workflow_task_state
            self.task.on_action(state, request.user, action, **forms[action].cleaned_data)
        except ValidationError as error:
            messages.error(request, " ".join(error.messages))
            return self.render(*forms.values())
        messages.success(request, self.said(action) % {"title": self.page.get_admin_display_title()})
        return redirect("wagtailadmin_home")

    def said(self, action):
        if action == "reject":
            return pgettext("review", "“%(title)s” was returned to its author.")
        if self.page.__class__.objects.filter(pk=self.page.pk, has_unpublished_changes=False, live=True).exists():
            return pgettext("review", "“%(title)s” was approved and is public.")
        return pgettext("review", "“%(title)s” was approved and goes on to the next review.")

    def render(self, return_form, approve_form):
        states = self.page.current_workflow_state.task_states.select_related("task", "finished_by").order_by("pk")
        return self.render_to_response(
            self.get_context_data(
                return_form=return_form,
                approve_form=approve_form,
                may_approve="approve" in self.actions,
                task=self.task,
                past=[each.specific for each in states.exclude(status__in=["in_progress", "skipped"])],
                live=self.page.live_revision_id,
                draft=self.page.get_latest_revision(),
                is_translation=not self.page.is_original,
            )
        )
