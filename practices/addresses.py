"""Addresses of pages without a query: `/` + language + the path below that language's home page."""

from django.urls import reverse
from django.utils.translation import override

from practices.vocabulary import language_of


def address(page):
    """The path of a page, for example "/it/pratiche/mi-affido-a-te/"."""
    return f"/{language_of(page)}/{page.url_path.split('/', 2)[2]}"


def reading_address(page, language):
    """Where a reader of `language` reads this page: at its own address, or inside their interface."""
    if language_of(page) == language:
        return address(page)
    return localised(language, "record_reading", code=page.record.code)


def localised(language, name, **kwargs):
    with override(language):
        return reverse(name, kwargs=kwargs)
