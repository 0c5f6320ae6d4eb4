"""“Translate” and “Sync” in lists of records, without wagtail-localize's two questions to the database for every row."""

from urllib.parse import urlencode

from django.db.models import Exists, OuterRef, Subquery
from django.urls import reverse
from django.utils.translation import gettext as theirs  # words of wagtail-localize, in its own catalogue
from wagtail import hooks
from wagtail.admin.widgets.button import Button
from wagtail.models import Locale, Page
from wagtail_localize.models import Translation, TranslationSource
from wagtail_localize.wagtail_hooks import page_listing_more_buttons

HOOKS = ("register_page_listing_more_buttons", "register_page_header_buttons")


def with_translations(pages):
    """Pages with `lacks_language`, and `synced_source`: the key of the source of translations kept in step, or None."""
    theirs = Page.objects.filter(
        translation_key=OuterRef(OuterRef("translation_key")), locale=OuterRef("pk"), alias_of=None
    )
    kept = Translation.objects.filter(source=OuterRef("pk"), enabled=True)
    sources = TranslationSource.objects.filter(object_id=OuterRef("translation_key"), locale=OuterRef("locale"))
    return pages.annotate(
        lacks_language=Exists(Locale.objects.filter(~Exists(theirs))),
        synced_source=Subquery(sources.filter(Exists(kept)).values("pk")[:1]),
    )


def buttons(page, user, view_name=None, next_url=None):
    """Those of wagtail-localize, in its words."""
    if page.is_root() or not user.has_perm("wagtail_localize.submit_translation"):
        return
    if not hasattr(page, "lacks_language"):
        page = with_translations(Page.objects.filter(pk=page.pk)).get()
    if page.lacks_language:
        url = reverse("wagtail_localize:submit_page_translation", args=[page.alias_of_id or page.pk])
        yield Button(theirs("Translate this page"), url, priority=60, icon_name="wagtail-localize-language")
    if page.synced_source:
        url = reverse("wagtail_localize:update_translations", args=[page.synced_source])
        url += "?" + urlencode({"next": next_url}) if next_url else ""
        yield Button(theirs("Sync translated pages"), url, priority=60, icon_name="resubmit")


# Wagtail has no way to take a hook back.
for hook in HOOKS:
    hooks._hooks[hook] = [each for each in hooks._hooks[hook] if each[0] is not page_listing_more_buttons]
    hooks.register(hook, buttons)
