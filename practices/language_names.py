"""The two languages as they are called in the reader's own."""

from django.utils.translation import pgettext_lazy

LANGUAGE_NAMES = {"it": pgettext_lazy("language", "Italian"), "fr": pgettext_lazy("language", "French")}
