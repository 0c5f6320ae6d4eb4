"""Where publishing begins in the admin without passing through the record's own `publish`."""

from wagtail import hooks
from wagtail.models import Page

from practices.models import RecordPage
from practices.publishing import CannotPublish, problems, refuse_if_stopped


@hooks.register("before_publish_page", order=-5)
def refuse_to_publish(request, page):
    """From the edit form: its draft has just been saved."""
    if isinstance(page, RecordPage):
        refuse_if_stopped(page)


@hooks.register("before_bulk_action")
def refuse_to_publish_many(request, action_type, objects, action):
    """All of the chosen pages or none: the first that cannot go on is named."""
    if action_type != "publish" or request.method != "POST":
        return
    pages = [page for page in objects if isinstance(page, Page)]
    if request.POST.get("include_descendants"):
        pages += [below for page in pages for below in page.get_descendants().filter(live=False)]
    for page in pages:
        draft = page.get_latest_revision_as_object()
        if isinstance(draft, RecordPage):
            found = problems(draft)
            if found:
                raise CannotPublish(draft, found)
