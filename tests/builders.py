"""Builders of a small archive: sensible defaults, any field by name."""

import itertools
import uuid

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, Permission
from wagtail.models import GroupPagePermission, Locale, Page, Site

from editorial.drafts import save_draft
from home.models import HomePage
from practices.models import (
    ContentVersion,
    Event,
    EventIndex,
    GlossaryTerm,
    Method,
    MethodIndex,
    Organisation,
    OrganisationIndex,
    Practice,
    PracticeIndex,
    ProjectCard,
    ProjectCardIndex,
    Publication,
    PublicationIndex,
    Term,
    Territory,
)
from tests.bare_site import kept

INDEXES = {
    Practice: (PracticeIndex, "pratiche", "pratiques"),
    ProjectCard: (ProjectCardIndex, "schede-di-progetto", "fiches-de-projet"),
    Method: (MethodIndex, "metodi", "methodes"),
    Publication: (PublicationIndex, "documenti", "documents"),
    Event: (EventIndex, "eventi", "evenements"),
    Organisation: (OrganisationIndex, "organizzazioni", "organismes"),
}
numbers = itertools.count(1)


def make_site():
    """Both languages' home and index pages, as containers that no translation has to create."""
    kept(_build_site)
    ContentVersion.bump()
    return {home.slug: home for home in HomePage.objects.filter(slug__in=("it", "fr"))}


def _build_site():
    italian, _ = Locale.objects.get_or_create(language_code="it")
    french, _ = Locale.objects.get_or_create(language_code="fr")
    root = Page.get_first_root_node() or Page.add_root(instance=Page(title="Root", slug="root", locale=italian))
    root.get_children().delete()
    root = Page.objects.get(pk=root.pk)
    homes = {}
    key = uuid.uuid4()
    for locale, slug in ((italian, "it"), (french, "fr")):
        home = HomePage(title=f"Home {slug}", slug=slug, locale=locale, translation_key=key)
        homes[slug] = root.add_child(instance=home)
    for index, slug_it, slug_fr in INDEXES.values():
        key = uuid.uuid4()
        for locale, language, slug in ((italian, "it", slug_it), (french, "fr", slug_fr)):
            home = HomePage.objects.get(pk=homes[language].pk)
            home.add_child(instance=index(title=slug, slug=slug, locale=locale, translation_key=key))
    Site.objects.all().delete()
    Site.objects.create(hostname="localhost", root_page=homes["it"], is_default_site=True)


def make_term(scheme="theme", key="", **changes):
    key = key or f"{scheme}-{next(numbers)}"
    fields = {"label_it": f"{key} it", "label_fr": f"{key} fr"} | changes
    return Term.objects.update_or_create(scheme=scheme, key=key, defaults=fields)[0]


def make_territory(code, parent=None, **changes):
    fields = {"key": code.lower(), "label_it": code, "label_fr": code, "level": len(code) - 2, "parent": parent}
    return Territory.objects.update_or_create(code=code, defaults=fields | changes)[0]


def make_glossary_term(term_it, term_fr, **changes):
    slug = changes.pop("slug", f"termine-{next(numbers)}")
    return GlossaryTerm.objects.create(slug=slug, term_it=term_it, term_fr=term_fr, **changes)


def make_record(model=Practice, language="it", live=True, sets=None, **changes):
    """A record's original page, published unless `live` says otherwise; `sets` fills many-to-many facts."""
    number = next(numbers)
    index = INDEXES[model][0].objects.get(locale__language_code=language)
    fields = {"title": f"Pratica {number}", "slug": f"pratica-{number}", "summary": f"Riassunto {number}."}
    page = model(locale=index.locale, live=False, **(fields | changes))
    for name, rows in (sets or {}).items():
        setattr(page, name, rows)
    save_draft(page, index, page.owner)
    if live:
        page.latest_revision.publish()
    return model.objects.get(pk=page.pk)


def make_translation(page, language="fr", live=True, **changes):
    """The page of the same record in the other language, without localize's segments."""
    locale = Locale.objects.get(language_code=language)
    translation = page.copy_for_translation(locale)
    for name, value in ({"title": f"{page.title} ({language})"} | changes).items():
        setattr(translation, name, value)
    revision = translation.save_revision()
    if live:
        revision.publish()
    return type(page).objects.get(pk=translation.pk)


def make_user(name="editor", is_superuser=True, **changes):
    user = get_user_model().objects.create_user(
        name, f"{name}@example.org", "parola-lunga-1", is_superuser=is_superuser, is_staff=is_superuser, **changes
    )
    return user


def make_writer(index, *verbs):
    """A user with these rights ("add", "change") on a list and what is below it, and on nothing else."""
    user = make_user("scrive", is_superuser=False)
    group = Group.objects.create(name="Scrive")
    group.permissions.add(Permission.objects.get(codename="access_admin"))
    user.groups.add(group)
    for verb in verbs:
        permission = Permission.objects.get(content_type__app_label="wagtailcore", codename=f"{verb}_page")
        GroupPagePermission.objects.create(group=group, page=index, permission=permission)
    return user
