"""What is sent to which address, so that an answer means something: {pattern of the route: f(scene, case)}."""

import re

from django.core.files.uploadedfile import SimpleUploadedFile
from wagtail.models import Locale

SOUGHT = "zq"  # the start of every word of the scene


def other_locale(scene, case):
    code = "fr" if case.page.locale.language_code == "it" else "it"
    return {"locales": [Locale.objects.get(language_code=code).pk]}


def place(scene, case):
    """A destination for moves and copies: the list of the page's own language."""
    return scene.lists[case.page.locale.language_code].pk


SENT = {
    r"localize/submit/page": other_locale,
    r"localize/update": lambda scene, case: {"publish_translations": "on"},
    r"strings/.*edit": lambda scene, case: {"value": "altro"},
    r"pofile/upload": lambda scene, case: {"file": SimpleUploadedFile("x.po", b"")},
    r"privacy": lambda scene, case: {"restriction_type": "none"},
    r"pages/<page_id>/copy/": lambda scene, case: {
        "new_title": "copia",
        "new_slug": f"copia-{case.page.pk}",
        "new_parent_page": place(scene, case),
    },
    r"api/main/pages/<pk>/action": lambda scene, case: {
        "locale": "fr" if case.page.locale.language_code == "it" else "it",
        "destination_page_id": place(scene, case),
        "revision_id": case.page.latest_revision_id,
        "slug": f"altra-{case.page.pk}",
        "update_slug": f"altra-{case.page.pk}",
    },
    r"editing-sessions/ping": lambda scene, case: {"revision_id": case.page.latest_revision_id},
    r"workflow/action": lambda scene, case: {"comment": "va bene"},
    r"collections/<pk>/": lambda scene, case: {"name": "altra"},
}
ASKED = {
    r"admin/bulk/": lambda scene, case: {"id": case.values["id"]},
    r"search|admin/choices/": lambda scene, case: {"q": SOUGHT},
    r"choose.*/results/|chooser/results/": lambda scene, case: {"q": SOUGHT},
    r"api/main/(pages|documents|images)/$": lambda scene, case: {"limit": 20},
    r"choose-page/chosen-multiple": lambda scene, case: {"id": [page.pk for page in everything(scene)]},
    r"documents/chooser/chosen-multiple": lambda scene, case: {"id": scene.document.pk},
    r"images/chooser/chosen-multiple": lambda scene, case: {"id": scene.image.pk},
    r"pages/<page_to_move_id>/set_position": lambda scene, case: {"position": 0},
    r"tag-autocomplete": lambda scene, case: {"term": SOUGHT},
}


def everything(scene):
    return [*scene.pages.values(), scene.waiting, scene.changed]


def sent(route, scene, case):
    return _first(SENT, route, scene, case)


def asked(route, scene, case):
    return _first(ASKED, route, scene, case)


def _first(table, route, scene, case):
    return next((make(scene, case) for pattern, make in table.items() if re.search(pattern, route)), {})


def publishing_form(page):
    """What the edit form of a practice sends when “Publish” is pressed."""
    from tests.posted import posted

    return posted(page, title="Altro titolo", summary="Altro.") | {"action-publish": "1"}
