"""Choosers show the pages that the person may know of."""

from wagtail import hooks

from editorial.rights.knowing import known_pages


@hooks.register("construct_page_chooser_queryset")
def only_known_pages(pages, request):
    return pages if request.user.is_superuser else known_pages(request.user, pages)
