"""The dashboard on the admin's first page."""

from wagtail import hooks

from editorial.dashboard.panel import REPLACED, WorkPanel


@hooks.register("construct_homepage_panels")
def work_first(request, panels):
    panels[:] = [WorkPanel(), *(panel for panel in panels if not isinstance(panel, REPLACED))]
