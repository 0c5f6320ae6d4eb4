"""When the figures of translations are counted anew."""

from django.dispatch import receiver
from wagtail.signals import page_published

from editorial.translating.figures import keep_changed_words
from practices.models import RecordPage


@receiver(page_published)
def on_record_published(instance, **kwargs):
    if isinstance(instance, RecordPage):
        keep_changed_words(instance)
