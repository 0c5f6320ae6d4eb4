"""What every kind of record's page shares: the texts of one language, and on the original page the facts."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F
from django.utils.functional import cached_property
from django.utils.translation import pgettext_lazy
from modelcluster.fields import ParentalManyToManyField
from wagtail.fields import StreamField
from wagtail.models import Page, PageManager
from wagtail.query import PageQuerySet

from practices import blocks
from practices.choices import Licence, Scheme
from practices.models.fact_fields import ABOUT_PUBLISHING, FACT_ROWS, FACT_SETS, FACTS, FactField
from practices.models.guarded import Guarded
from practices.models.record import Record
from practices.models.record_fields import stream, term, terms, text
from practices.models.record_form import RecordForm
from practices.models.record_panels import record_panels
from practices.models.record_rights import RecordRights
from practices.models.referring import ReferringOnce
from practices.models.restored import RestoredAtOnce
from practices.models.restricted import KnownRestrictions
from practices.models.workflow import KnownWorkflow
from practices.partial_date import PartialDateField
from practices.titles import two_voices


class RecordPageQuerySet(PageQuerySet):
    def originals(self):
        # The key says nothing new, but leads the database to a page by its index on key and language.
        key = F("record__translation_key")
        return self.filter(locale=F("record__original_locale"), translation_key=key)


class RecordPage(Guarded, KnownRestrictions, KnownWorkflow, RestoredAtOnce, ReferringOnce, Page):
    """One language's page of a record. Only its subclasses are created."""

    kind = ""
    title_limit = 140

    record = models.ForeignKey(Record, models.PROTECT, related_name="pages", editable=False)

    # Kept by `practices.translations` at each publication: which text this is, and what a translation was made from.
    text_digest = models.CharField(max_length=64, blank=True, editable=False)
    source_digest = models.CharField(max_length=64, blank=True, editable=False)
    outdated_since = models.DateTimeField(null=True, editable=False)

    # Texts, translated with wagtail-localize.
    summary = models.TextField(pgettext_lazy("record", "summary"), max_length=400, blank=True)
    period_note = models.TextField(pgettext_lazy("record", "note on the period"), max_length=255, blank=True)
    need = text(pgettext_lazy("record", "the need"))
    idea = text(pgettext_lazy("record", "the idea"))
    target_detail = stream("item", blocks.TargetBlock, pgettext_lazy("record", "who it is for"))
    steps = stream("step", blocks.StepBlock, pgettext_lazy("record", "what was done, step by step"))
    sections = stream("section", blocks.SectionBlock, pgettext_lazy("record", "further sections"))
    actors = stream("actor", blocks.ActorBlock, pgettext_lazy("record", "who did what"))
    participation = text(pgettext_lazy("record", "how they worked together"))
    resources = stream("resource", blocks.ResourceBlock, pgettext_lazy("record", "resources"))
    funding = stream("grant", blocks.GrantBlock, pgettext_lazy("record", "cost and funding"))
    figures = stream("figure", blocks.FigureBlock, pgettext_lazy("record", "figures"))
    results = text(pgettext_lazy("record", "results"))
    expected_results = text(pgettext_lazy("record", "expected results"))
    evidence = text(pgettext_lazy("record", "signs of success"))
    enabling = stream("item", blocks.ConditionBlock, pgettext_lazy("record", "what helped"))
    hindering = stream("item", blocks.HindranceBlock, pgettext_lazy("record", "what hindered"))
    not_worked = text(pgettext_lazy("record", "what did not work"))
    voices = stream("voice", blocks.VoiceBlock, pgettext_lazy("record", "voices"))
    sustainability = text(pgettext_lazy("record", "sustainability"))
    transferability = text(pgettext_lazy("record", "transferability"))
    maturity_path = stream(
        "step", blocks.MaturityStepBlock, pgettext_lazy("record", "how it matured: each step, since when and why")
    )
    updates = stream("update", blocks.UpdateBlock, pgettext_lazy("record", "updates"))
    contacts = stream("contact", blocks.ContactBlock, pgettext_lazy("record", "whom to ask"))
    links = stream("link", blocks.LinkBlock, pgettext_lazy("record", "links"))
    sources = stream("source", blocks.SourceBlock, pgettext_lazy("record", "sources"))
    media = StreamField(
        [("image", blocks.ImageBlock()), ("document", blocks.DocumentBlock())],
        blank=True,
        verbose_name=pgettext_lazy("record", "images and attachments"),
    )

    # Facts, on the original page only.
    maturity = term(Scheme.MATURITY, pgettext_lazy("record", "maturity"))
    status = term(Scheme.STATUS, pgettext_lazy("record", "status"))
    status_as_of = PartialDateField(pgettext_lazy("record", "true on"))
    licence = models.CharField(
        pgettext_lazy("record", "licence"), max_length=20, choices=Licence.choices, default=Licence.CC_BY
    )
    period_start = PartialDateField(pgettext_lazy("record", "from"))
    period_end = PartialDateField(pgettext_lazy("record", "until"))
    themes = terms(Scheme.THEME, pgettext_lazy("record", "themes"))
    target_groups = terms(Scheme.TARGET, pgettext_lazy("record", "target groups"))
    participation_forms = terms(Scheme.PARTICIPATION, pgettext_lazy("record", "forms of participation"))
    thematic_axes = terms(Scheme.AXIS, pgettext_lazy("record", "thematic axes"))
    development_lines = terms(Scheme.DEVELOPMENT_LINE, pgettext_lazy("record", "development lines"))
    phases = terms(Scheme.PHASE, pgettext_lazy("record", "method phases"))
    territories = ParentalManyToManyField(
        "practices.Territory", blank=True, related_name="+", verbose_name=pgettext_lazy("record", "territories")
    )
    areas = ParentalManyToManyField(
        "practices.Area", blank=True, related_name="+", verbose_name=pgettext_lazy("record", "areas")
    )
    places = ParentalManyToManyField(
        "practices.Municipality", blank=True, related_name="+", verbose_name=pgettext_lazy("record", "places")
    )

    # About the next publication, on the original page only.
    change_note = models.TextField(
        pgettext_lazy("history", "what changes"),
        max_length=300,
        blank=True,
        help_text=pgettext_lazy(
            "history", "For the list of versions. Write it anew for each publication: the same words count once."
        ),
    )
    is_change_shown = models.BooleanField(
        pgettext_lazy("history", "show readers what changes"),
        default=False,
        help_text=pgettext_lazy("history", "On the record’s page, beside the date of the update."),
    )
    review_due = models.DateField(
        pgettext_lazy("history", "to be reviewed by"),
        null=True,
        blank=True,
        help_text=pgettext_lazy("history", "Without a date: 24 months after the last publication."),
    )

    own_facts = ()
    override_translatable_fields = [FactField(name) for name in FACTS + FACT_ROWS + ABOUT_PUBLISHING]
    base_form_class = RecordForm
    content_panels = record_panels()
    is_creatable = False
    subpage_types = []
    search_auto_update = False  # `practices.signals` does it: a draft changes nothing that the choosers find

    objects = PageManager.from_queryset(RecordPageQuerySet)()

    class Meta:
        verbose_name = pgettext_lazy("record", "record")

    @classmethod
    def fact_names(cls):
        return FACTS + FACT_SETS + FACT_ROWS + ABOUT_PUBLISHING + tuple(cls.own_facts)

    @property
    def is_original(self):
        """Whether this is the page on which the record's facts are edited (true for a page not saved yet)."""
        return self.record_id is None or self.locale_id == self.record.original_locale_id

    @cached_property
    def original(self):
        """The page of the record's original language; this very page where that one is missing."""
        if self.is_original:
            return self
        found = type(self).objects.filter(translation_key=self.translation_key, locale=self.record.original_locale_id)
        page = next(iter(found.order_by()), None)
        if page is None:
            return self
        page.record = self.record
        return page

    @property
    def title_head(self):
        return two_voices(self.title)[0]

    @property
    def title_rest(self):
        return two_voices(self.title)[1]

    def permissions_for_user(self, user):
        return RecordRights(user, self)

    def clean(self):
        super().clean()
        if self.period_start and self.period_end and self.period_end < self.period_start[: len(self.period_end)]:
            raise ValidationError({"period_end": pgettext_lazy("form", "The period ends before it begins.")})

    def with_content_json(self, content):
        page = super().with_content_json(content)
        for name in ("record_id", "text_digest", "source_digest", "outdated_since"):
            setattr(page, name, getattr(self, name))
        return page

    def copy_for_translation(self, locale, copy_parents=False, alias=False, exclude_fields=None):
        excluded = [*(exclude_fields or []), *self.fact_names()]
        return super().copy_for_translation(locale, copy_parents, alias, excluded)

    def get_context(self, request, *args, **kwargs):
        from practices.reading import reading_context

        return super().get_context(request, *args, **kwargs) | reading_context(self, request)
