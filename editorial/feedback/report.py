"""Report for editors: what readers say of each record, and the words of those who had some."""

from django.db.models import Count, Max, OuterRef, Q, Subquery
from django.urls import reverse
from django.utils.translation import pgettext_lazy
from wagtail.admin.ui.tables import Column, TitleColumn

from editorial.documents.duplicates import visible
from editorial.models import Feedback
from editorial.models.feedback import Reuse
from editorial.reports import EditorsReport
from practices.models import Record, RecordPage

RIGHT = "editorial.view_feedback"


class FeedbackReport(EditorsReport):
    header_icon = "pick"
    paginate_by = 50
    export_buttons_template_name = None

    @staticmethod
    def is_open_to(user):
        return user.has_perm(RIGHT)

    @property
    def known(self):
        """Originals of the records this editor may know of."""
        return visible(RecordPage.objects.originals(), self.request.user)


class UsefulReport(FeedbackReport):
    page_title = pgettext_lazy("feedback", "Useful to readers")
    index_url_name = "useful_report"
    index_results_url_name = "useful_report_results"
    model = Record
    columns = [
        TitleColumn("title", label=pgettext_lazy("record", "record"), get_url=lambda row: edit_url(row.original)),
        Column("yes", label=pgettext_lazy("feedback", "useful")),
        Column("no", label=pgettext_lazy("feedback", "not useful")),
        Column("done", label=pgettext_lazy("feedback", "taken up")),
        Column("planned", label=pgettext_lazy("feedback", "thinking about it")),
        Column("worded", label=pgettext_lazy("feedback", "with words")),
        Column("last", label=pgettext_lazy("feedback", "last answer")),
    ]
    list_export = ["code", "title", "yes", "no", "done", "planned", "worded", "last"]
    export_headings = {
        "code": pgettext_lazy("record", "code"),
        "title": pgettext_lazy("record", "record"),
        "yes": pgettext_lazy("feedback", "useful"),
        "no": pgettext_lazy("feedback", "not useful"),
        "done": pgettext_lazy("feedback", "taken up"),
        "planned": pgettext_lazy("feedback", "thinking about it"),
        "worded": pgettext_lazy("feedback", "with words"),
        "last": pgettext_lazy("feedback", "last answer"),
    }

    def get_queryset(self):
        original = self.known.filter(record=OuterRef("pk")).values("pk")[:1]
        return (
            Record.objects.filter(pk__in=self.known.values("record"))
            .annotate(
                yes=Count("feedback", filter=Q(feedback__is_useful=True)),
                no=Count("feedback", filter=Q(feedback__is_useful=False)),
                done=Count("feedback", filter=Q(feedback__reuse=Reuse.DONE)),
                planned=Count("feedback", filter=Q(feedback__reuse=Reuse.PLANNED)),
                worded=Count("feedback", filter=~Q(feedback__words="")),
                last=Max("feedback__day"),
                original=Subquery(original),
            )
            .filter(last__isnull=False)
            .order_by("-last", "title_key")
        )


class WordsReport(FeedbackReport):
    page_title = pgettext_lazy("feedback", "Readers’ words about records")
    index_url_name = "words_report"
    index_results_url_name = "words_report_results"
    model = Feedback
    columns = [
        TitleColumn("record", label=pgettext_lazy("record", "record"), get_url=lambda row: edit_url(row.original)),
        Column("words", label=pgettext_lazy("feedback", "words")),
        Column("reuse", label=pgettext_lazy("feedback", "taken up"), accessor="get_reuse_display"),
        Column("day", label=pgettext_lazy("feedback", "day")),
    ]
    list_export = ["record", "language", "day", "is_useful", "reuse", "words"]
    export_headings = {
        "record": pgettext_lazy("record", "record"),
        "language": pgettext_lazy("proposal", "language"),
        "day": pgettext_lazy("feedback", "day"),
        "is_useful": pgettext_lazy("feedback", "useful"),
        "reuse": pgettext_lazy("feedback", "taken up"),
        "words": pgettext_lazy("feedback", "words"),
    }

    def get_queryset(self):
        original = self.known.filter(record=OuterRef("record")).values("pk")[:1]
        rows = Feedback.objects.exclude(words="").filter(record__in=self.known.values("record"))
        return rows.select_related("record").annotate(original=Subquery(original)).order_by("-day", "-pk")


def edit_url(pk):
    return reverse("wagtailadmin_pages:edit", args=[pk])
