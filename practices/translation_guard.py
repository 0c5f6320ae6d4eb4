"""What wagtail-localize leaves open: who may submit or update a translation, and publishing one with gaps."""

from django.contrib import messages
from django.db.models import Exists, OuterRef
from django.shortcuts import get_object_or_404, redirect
from django.urls import include, path, reverse
from wagtail import hooks
from wagtail.admin.auth import permission_denied
from wagtail.models import Locale, Page
from wagtail.permissions import page_permission_policy
from wagtail_localize.models import TranslationSource
from wagtail_localize.views.convert import convert_to_alias
from wagtail_localize.views.report import TranslationsReportView
from wagtail_localize.views.submit_translations import SubmitPageTranslationView
from wagtail_localize.views.update_translations import UpdateTranslationsView

from practices.gaps import gaps, gaps_of, refusal


def may_submit(user, page, locales, with_subtree):
    """Whether the user may edit what is translated and add pages where the translations go.

    A missing parent is refused as well: wagtail-localize would make a live alias of it.
    """
    pages = page.get_descendants(inclusive=True) if with_subtree else [page]
    if not all(each.permissions_for_user(user).can_edit() for each in pages):
        return False
    parent = page.get_parent()
    for locale in locales:
        target = parent if parent.is_root() else parent.get_translation_or_none(locale)
        if target is None or not target.permissions_for_user(user).can_add_subpage():
            return False
    return True


def may_update(user, source, is_publishing):
    page = source.get_source_instance()
    if not isinstance(page, Page) or not page.permissions_for_user(user).can_edit():
        return False
    targets = page.get_translations().filter(alias_of=None)
    return not is_publishing or all(target.permissions_for_user(user).can_publish() for target in targets)


class GuardedSubmitView(SubmitPageTranslationView):
    def dispatch(self, request, *args, **kwargs):
        page = get_object_or_404(Page, pk=kwargs["page_id"])
        chosen = [pk for pk in request.POST.getlist("locales") if pk.isdecimal()]
        locales = Locale.objects.filter(pk__in=chosen)
        if page.is_root() or not may_submit(request.user, page, locales, "include_subtree" in request.POST):
            return permission_denied(request)
        return super().dispatch(request, *args, **kwargs)


class GuardedUpdateView(UpdateTranslationsView):
    def dispatch(self, request, *args, **kwargs):
        source = get_object_or_404(TranslationSource, pk=kwargs["translation_source_id"])
        if not may_update(request.user, source, "publish_translations" in request.POST):
            return permission_denied(request)
        return super().dispatch(request, *args, **kwargs)

    def form_valid(self, form):
        """Update in any case; publish only when the update has opened no gap."""
        if form.cleaned_data["publish_translations"]:
            self.object.update_from_db()
            missing = sum(gaps(each) for each in self.object.translations.filter(enabled=True))
            if missing:
                form.cleaned_data["publish_translations"] = False
                messages.error(self.request, refusal(missing))
        return super().form_valid(form)


class GuardedReport(TranslationsReportView):
    """Only the translations that the reader may edit."""

    def get_queryset(self):
        pages = page_permission_policy.instances_user_has_permission_for(self.request.user, "change")
        targets = pages.filter(translation_key=OuterRef("source__object_id"), locale=OuterRef("target_locale"))
        return super().get_queryset().filter(Exists(targets))


def guarded_convert(request, page_id):
    """An alias is as public as its original: making one is publishing, and whoever may not publish may not withdraw."""
    if not get_object_or_404(Page, pk=page_id).permissions_for_user(request.user).can_publish():
        return permission_denied(request)
    return convert_to_alias(request, page_id)


# Before wagtail-localize's own addresses, which are the same.
@hooks.register("register_admin_urls", order=-10)
def guarded_addresses():
    guarded = [
        path("submit/page/<int:page_id>/", GuardedSubmitView.as_view(), name="submit_page_translation"),
        path("update/<int:translation_source_id>/", GuardedUpdateView.as_view(), name="update_translations"),
        path("page/<int:page_id>/convert_to_alias/", guarded_convert, name="convert_to_alias"),
        path("reports/translations/", GuardedReport.as_view(), name="translations_report"),
        path("reports/translations/results/", GuardedReport.as_view(results_only=True), name="report_results"),
    ]
    return [path("localize/", include((guarded, "translation_guard")))]


@hooks.register("before_edit_page", order=-10)
def refuse_publishing_with_gaps(request, page):
    """A missing text would stand in the other language's words: the page stays as it is, the editor is told."""
    if request.method != "POST" or request.POST.get("action") != "publish":
        return None
    missing = gaps_of(page)
    if not missing:
        return None
    messages.error(request, refusal(missing))
    return redirect(reverse("wagtailadmin_pages:edit", args=[page.pk]))


@hooks.register("before_bulk_action")
def refuse_bulk_publishing_with_gaps(request, action_type, objects, action):
    if action_type != "publish" or request.method != "POST":
        return None
    pages = [page for page in objects if isinstance(page, Page)]
    if request.POST.get("include_descendants"):
        pages += [below for page in pages for below in page.get_descendants().filter(live=False)]
    missing = sum(gaps_of(page) for page in pages)
    if not missing:
        return None
    messages.error(request, refusal(missing))
    return redirect(action.next_url)
