"""Takes the demonstration's pages away, so that the next load writes everything anew."""

from wagtail.models import Page
from wagtail_localize.models import TranslatableObject

from home.loading.data import records
from home.loading.markup import identifier
from home.models import DemoDigest
from practices.record_uses import unguarded


def reset():
    """Records keep their rows, and so their codes; pages written by editors stay, and so do the lists that hold them."""
    keys = [identifier(record["slug"]) for record in records()]
    with unguarded():  # they cite each other
        for page in Page.objects.filter(translation_key__in=keys):
            page.specific.delete()
    TranslatableObject.objects.filter(translation_key__in=keys).delete()
    DemoDigest.objects.all().delete()
