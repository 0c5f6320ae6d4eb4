"""What the archive adds to the admin has no fault that axe-core can see, and fits a phone."""

import json

import pytest

from tests.browser.axe import violations
from tests.serving import manage

FIND = """
import json
from practices.models import Practice, ProjectCard, PracticeIndex
practices = [page for page in Practice.objects.filter(live=True, locale__language_code="it") if page.is_original]
french = Practice.objects.get(translation_key=practices[0].translation_key, locale__language_code="fr")
card = ProjectCard.objects.filter(locale__language_code="it", edition__isnull=False)[0]
print(json.dumps({"practice": practices[0].pk, "code": practices[0].record.code, "other": practices[1].record.code,
    "translation": french.pk, "card": card.pk, "list": PracticeIndex.objects.get(locale__language_code="it").pk}))
"""
ADDRESSES = {
    "home": "",
    "list": "pages/{list}/",
    "begin": "pages/{list}/add_subpage/",
    "edit": "pages/{practice}/edit/",
    "import of a document": "import/document/",
    "import of records": "import/records/",
    "merging": "records/{code}/merge/",
    "merging, values": "records/{code}/merge/{other}/",
    "copy": "records/{practice}/copy/",
    "maturity": "records/{practice}/maturity/",
    "edition of a card": "cards/{card}/edition/",
    "stages of a card": "cards/{card}/stages/",
    "versions": "versions/{practice}/",
    "withdrawing": "withdraw/{practice}/",
    "translations": "translations/",
    "side by side": "translations/{translation}/side-by-side/",
    "changes": "translations/{translation}/changes/",
    "original": "translations/{translation}/original/",
    "upload of a translation": "translations/{translation}/upload/",
    "upload of translations": "translations/upload/",
    "proposals": "proposals/",
    "completeness": "reports/completeness/",
    "review due": "reports/review-due/",
    "links": "reports/links/",
    "searches": "reports/searches/",
    "texts of documents": "reports/document-texts/",
}


@pytest.fixture(scope="module")
def places(archive):
    return json.loads(manage(archive.folder, "shell", "-v0", "-c", FIND).splitlines()[-1])


def ours(faults):
    """Without those of Wagtail's own editor of rich text, link to the content and marks of who else is editing."""
    theirs = ("Draftail", "placeholder-", ".skiplink", ".w-editing-sessions")
    return [fault for fault in faults if not any(name in fault for name in theirs)]


@pytest.mark.parametrize("language, width", [("it", 1280), ("fr", 360)])
@pytest.mark.parametrize("name", ADDRESSES)
def test_axe_finds_nothing_in_the_admin(admin, places, name, language, width):
    page = admin(ADDRESSES[name].format(**places), language, width=width)
    page.wait_for_load_state("networkidle")
    assert ours(violations(page, language)) == []
    assert not page.evaluate("document.documentElement.scrollWidth > innerWidth")
