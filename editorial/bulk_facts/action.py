"""The bulk action of Wagtail's page lists: choose values, see what would change, confirm."""

import hashlib

from django.utils.functional import cached_property
from django.utils.translation import npgettext, pgettext, pgettext_lazy
from wagtail.admin.views.pages.bulk_actions.page_bulk_action import PageBulkAction

from editorial.bulk_facts.changing import changes_of, write
from editorial.bulk_facts.forms import FactsForm
from practices.models import RecordPage
from practices.publishing import CannotPublish
from search.outbox import postponed

MOST = 100  # records at a time: they are written in one transaction


class ChangeFacts(PageBulkAction):
    display_name = pgettext_lazy("bulk", "Change facts")
    action_type = "change_facts"
    aria_label = pgettext_lazy("bulk", "Change facts of the selected records")
    template_name = "editorial/bulk_facts/confirm.html"
    action_priority = 60
    form_class = FactsForm

    @cached_property
    def asked(self):
        """What the form says, as a digest: only what was shown is written."""
        said = [(name, self.request.POST.getlist(name)) for name in sorted(FactsForm.base_fields)]
        return hashlib.sha256(repr(said).encode()).hexdigest()

    def check_perm(self, page):
        original = self.original(page)
        if original is None:
            return False
        permissions = original.permissions_for_user(self.request.user)
        return permissions.can_edit() and not permissions.page_locked()

    @staticmethod
    def original(page):
        """Facts stand on the original, whichever language's page was chosen."""
        specific = page.specific
        return specific.original if isinstance(specific, RecordPage) else None

    def originals(self, pages):
        return list({found.pk: found for found in map(self.original, pages)}.values())

    def form_valid(self, form):
        pages, _ = self.get_actionable_objects()
        originals = self.originals(pages)
        if len(originals) > MOST:
            message = pgettext("bulk", "At most %(most)d records at a time: choose fewer.")
            form.add_error(None, message % {"most": MOST})
            return self.form_invalid(form)
        if self.request.POST.get("confirmed") == self.asked:
            try:
                with postponed():
                    return super().form_valid(form)
            except CannotPublish as refusal:
                form.add_error(None, str(refusal))
                return self.form_invalid(form)
        preview = [(page, changes_of(page.get_latest_revision_as_object(), form.cleaned_data)) for page in originals]
        return self.render_to_response(
            self.get_context_data(
                form=form,
                preview=preview,
                count=sum(bool(changes) for _, changes in preview),
                asked=self.asked,
            )
        )

    def get_execution_context(self):
        return super().get_execution_context() | {"wanted": self.cleaned_form.cleaned_data}

    @classmethod
    def execute_action(cls, objects, wanted=None, user=None, **kwargs):
        originals = {found.pk: found for found in map(cls.original, objects)}.values()
        return sum(write(page, wanted, user) for page in originals), 0

    def get_success_message(self, num_parent_objects, num_child_objects):
        return npgettext(
            "bulk", "%(count)d record was changed.", "%(count)d records were changed.", num_parent_objects
        ) % {"count": num_parent_objects}
