"""The pages that hold the records, in both languages before any record is translated: no alias is ever needed."""

from django.conf import settings
from django.db import transaction
from django.utils.translation import override
from wagtail.models import Locale, Page, Site

from home.loading.data import read
from home.loading.markup import identifier, line, stream
from home.loading.rows import row_of
from home.models import HomePage, TextPage
from practices import models

# The list page of each kind and its address in Italian and French.
INDEXES = {
    "practice": (models.PracticeIndex, "pratiche", "pratiques"),
    "project_card": (models.ProjectCardIndex, "schede-di-progetto", "fiches-de-projet"),
    "method": (models.MethodIndex, "metodi", "methodes"),
    "publication": (models.PublicationIndex, "documenti", "documents"),
    "event": (models.EventIndex, "eventi", "evenements"),
    "organisation": (models.OrganisationIndex, "organizzazioni", "organismes"),
}
TITLES = {"publication": {"it": "Documenti", "fr": "Documents"}}
HOME_SLUGS = {"it": "it", "fr": "fr"}


def index_of(kind, locale):
    return INDEXES[kind][0].objects.get(locale=locale)


def load_pages(ledger):
    """The home first: it carries everything else."""
    wanted = [("home", HomePage, _home_values), *_index_pages(), *_text_pages()]
    return sum(_load(key, model, values, ledger) for key, model, values in wanted)


def _load(name, model, values, ledger):
    written = 0
    for language in ("it", "fr"):
        data = values(language)
        key = f"page/{name}/{language}"
        if not ledger.is_known(key, data):
            _write(identifier(name), model, Locale.objects.get(language_code=language), data)
            ledger.note(key, data)
            written += 1
    return written


@transaction.atomic
def _write(key, model, locale, values):
    """The Italian page is made, the French one is its translation; each then has its own words."""
    page = model.objects.filter(translation_key=key, locale=locale).first()
    source = model.objects.filter(translation_key=key).first()
    if page is None and source is not None:
        page = source.copy_for_translation(locale)
    page = page or model(translation_key=key, locale=locale, live=False)
    for field, value in values.items():
        setattr(page, field, value)
    if page.pk is None:
        parent = Page.get_first_root_node() if model is HomePage else HomePage.objects.get(locale=locale)
        parent.add_child(instance=page)
    page.save_revision().publish()
    if model is HomePage and locale.language_code == "it":
        _make_root(page)


def _make_root(home):
    """The site starts at the Italian home; Wagtail's page of welcome goes."""
    for site in Site.objects.filter(is_default_site=True) or [Site(hostname="localhost", is_default_site=True)]:
        site.root_page = Page.objects.get(pk=home.pk)
        with override("it"):
            site.site_name = site.site_name or str(settings.WAGTAIL_SITE_NAME)
        site.save()
    for page in Page.objects.filter(depth=2, slug="home"):
        if page.specific_class is Page:
            page.delete()


def _home_values(language):
    home = read("pages")["home"][language]
    highlighted = [row_of(slug).code for slug in read("states")["highlighted"]]
    return {name: home[name] for name in ("title", "lead", "seo_title", "search_description")} | {
        "slug": HOME_SLUGS[language],
        "examples": stream("home", "examples", "example", home["examples"]),
        "doors": stream("home", "doors", "door", home["doors"]),
        "highlighted": stream("home", "highlighted", "record", highlighted),
    }


def _index_pages():
    for row in read("taxonomies")["record_kinds"]:
        model, *slugs = INDEXES[row["key"]]
        titles = TITLES.get(row["key"]) or {"it": row["it_plural"], "fr": row["fr_plural"]}
        yield row["key"], model, _values_of(titles, dict(zip(("it", "fr"), slugs, strict=True)))


def _values_of(titles, slugs):
    return lambda language: {"title": line(titles[language], language), "slug": slugs[language]}


def _text_pages():
    for row in read("pages")["text_pages"]:
        yield row["key"], TextPage, _text_values(row)


def _text_values(row):
    names = ("title", "slug", "intro", "body", "footer_name")
    return lambda language: {name: row.get(f"{name}_{language}", "") for name in names}
