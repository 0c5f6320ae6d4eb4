"""What the counters of a project card's answers need to know: the limits of each edition of the form."""

from wagtail.admin.panels import Panel

from practices.limits import edition_limits
from practices.models.form_edition import FormEdition


class AnswerLimitsPanel(Panel):
    """Nothing to see: limits by edition and key of the field, for the edit form's script."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "practices/admin/answer_limits.html"

        def get_context_data(self, parent_context=None):
            editions = {edition.pk: numbers(edition) for edition in FormEdition.objects.all()}
            limits = {"editions": editions, "edition": self.instance.original.edition_id}
            return super().get_context_data(parent_context) | {"limits": limits}


def numbers(edition):
    return {key: limit for key, (_, limit) in edition_limits(edition).items() if limit}
