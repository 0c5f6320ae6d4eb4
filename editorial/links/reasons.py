"""Why a link fails, said to editors."""

from django.utils.translation import pgettext_lazy

REASONS = {
    "address": pgettext_lazy("links", "the address is not one of a web page"),
    "port": pgettext_lazy("links", "the address names an unusual port"),
    "private": pgettext_lazy("links", "the address leads into a private network"),
    "unknown_host": pgettext_lazy("links", "the site’s name is not known any more"),
    "redirects": pgettext_lazy("links", "it is sent on too many times"),
    "certificate": pgettext_lazy("links", "the site’s certificate is not valid"),
    "timeout": pgettext_lazy("links", "no answer in time"),
    "connection": pgettext_lazy("links", "the connection failed"),
    "server": pgettext_lazy("links", "the site has an error of its own"),
}
