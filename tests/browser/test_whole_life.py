"""The whole life of one practice: a Word file, a review with a return, two languages, an update. Begun in either language."""

import json
import re

import pytest

from editorial import roles
from tests.documents import PRACTICE_FR, PRACTICE_IT, docx
from tests.serving import manage

PASSWORD = "parola-lunga-1"
PEOPLE = {
    "autrice": roles.CONTRIBUTOR,
    "redazione": roles.EDITOR,
    "revisione-it": roles.REVIEWER_IT,
    "revisione-fr": roles.REVIEWER_FR,
    "traduzione": roles.TRANSLATOR,
}
MAKE_PEOPLE = f"""
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
for name, role in {PEOPLE!r}.items():
    user = get_user_model().objects.create_user(name, name + "@example.org", "{PASSWORD}")
    user.groups.add(Group.objects.get(name=role))
"""
CODE_OF = "from practices.models import RecordPage; print(RecordPage.objects.get(pk={pk}).record.code)"
SETTLED = 3000  # ms until Wagtail's form has looked at what it began with
SEARCH = {"it": "/it/cerca/", "fr": "/fr/recherche/"}
# What localize's editor does for each sentence, through its own addresses.
TRANSLATE = """
async (start) => {
    const props = JSON.parse(document.querySelector("[data-props]").dataset.props);
    const token = document.cookie.match(/csrftoken=([^;]+)/)[1];
    let done = 0;
    for (const segment of props.segments) {
        if (segment.type !== "string") continue;
        const body = new FormData();
        const source = segment.source;
        body.set("value", segment.contentPath === "slug" ? `${start}-${done}`.toLowerCase() : `${start} ${source}`);
        const headers = { "X-CSRFToken": token, "X-Requested-With": "XMLHttpRequest" };
        const answer = await fetch(segment.editUrl, { method: "PUT", body, headers });
        if (!answer.ok) throw new Error(`${segment.contentPath}: ${answer.status} ${await answer.text()}`);
        done += 1;
    }
    return done;
}
"""


@pytest.fixture(scope="module")
def people(archive):
    manage(archive.folder, "shell", "-v0", "-c", MAKE_PEOPLE)


@pytest.fixture
def desk(archive, people, open_page):
    """`desk("redazione")` -> this person's own window, logged in."""
    windows = {}

    def desk_(name):
        if name not in windows:
            page = windows[name] = open_page(f"{archive.url}/admin/login/", height=1400)
            page.fill("[name=username]", name)
            page.fill("[name=password]", PASSWORD)
            page.click("button[type=submit]")
            page.wait_for_url("**/admin/")
        return windows[name]

    return desk_


class Life:
    def __init__(self, archive, desk, language):
        self.site, self.desk, self.language = archive.url, desk, language
        self.other = "fr" if language == "it" else "it"
        self.word = f"Zefirella{language}"  # in the title, to be found by
        self.author = desk("autrice")

    def open(self, name, path):
        page = self.desk(name)
        answer = page.goto(self.site + path)
        assert answer.status == 200, f"{name} at {path}: {answer.status}"
        assert page.url.partition("?")[0] == self.site + path.partition("?")[0], f"{name} may not open {path}"
        return page

    def is_imported(self, file):
        parts = PRACTICE_IT if self.language == "it" else PRACTICE_FR
        file.write_bytes(docx([("h1", f"{parts[0][1]} {self.word}"), *parts[1:]]))
        page = self.open("autrice", "/admin/import/document/")
        page.set_input_files("[name=file]", file)
        page.get_by_role("button", name="Leggi il documento").click()
        page.wait_for_url("**/import/document/*-*/")
        page.get_by_role("button", name="Crea la bozza").click()
        page.wait_for_url("**/admin/pages/*/edit/")
        self.pk = int(re.search(r"/pages/(\d+)/edit/", page.url)[1])

    def is_completed(self):
        """What the record may not go on without, chosen by typing."""
        page = self.open("autrice", f"/admin/pages/{self.pk}/edit/")
        for field, word in (("maturity", "buona"), ("themes", "a")):
            box = page.locator(f"#id_{field}-choosing")
            box.press_sequentially(word)
            page.locator(f"#id_{field}-choosing-list li").first.wait_for()
            box.press("ArrowDown")
            box.press("Enter")
        with page.expect_navigation():
            page.get_by_role("button", name="Salva bozza").click()

    def is_written(self, summary):
        """Typed, and kept by autosave alone."""
        page = self.open("autrice", f"/admin/pages/{self.pk}/edit/")
        page.wait_for_timeout(SETTLED)
        with page.expect_response(lambda answer: answer.request.method == "POST" and "/edit/" in answer.url) as saved:
            page.locator("[name=summary]").fill(summary)
            page.locator("[name=summary]").press("Tab")
        assert saved.value.json()["success"], saved.value.text()

    def is_submitted(self):
        page = self.open("autrice", f"/admin/pages/{self.pk}/edit/")
        button = page.locator("[name=action-submit]")
        if not button.is_visible():
            page.locator("footer [data-w-dropdown-target=toggle]").last.click()
        with page.expect_navigation():
            button.click()

    def is_returned(self, name, words):
        page = self.open(name, f"/admin/review/{self.pk}/")
        page.locator("[name=return-reason]").select_option("incomplete")
        page.locator("[name=return-comment]").fill(words)
        with page.expect_navigation():
            page.locator("button[value=reject]").click()

    def is_approved(self, name, pk=None):
        page = self.open(name, f"/admin/review/{pk or self.pk}/")
        with page.expect_navigation():
            page.locator("button[value=approve]").click()

    def passes_both_reviews(self):
        self.is_approved("redazione")
        self.is_approved(f"revisione-{self.language}")

    def is_sent_to_translation(self):
        page = self.open("redazione", f"/admin/localize/submit/page/{self.pk}/")
        page.locator("[name=locales]").first.check()
        with page.expect_navigation():
            page.locator("main form button[type=submit], main form input[type=submit]").last.click()
        self.translation = int(re.search(r"/pages/(\d+)/edit/", page.url)[1])

    def is_translated(self, start):
        page = self.open("traduzione", f"/admin/pages/{self.translation}/edit/")
        assert page.evaluate(TRANSLATE, start) > 5
        page = self.open("traduzione", f"/admin/review/{self.translation}/submit/")
        with page.expect_navigation():
            page.locator("main form button").first.click()

    def found(self, language, words):
        page = self.author
        page.goto(f"{self.site}{SEARCH[language]}?q={words}")
        return page.locator("main").inner_text()

    def public(self, language):
        """The text of the public page in this language, None where there is none."""
        page = self.author
        page.goto(f"{self.site}/id/{self.code}")
        if not page.url.startswith(f"{self.site}/{language}/"):
            link = page.locator(f"a[hreflang={language}]").first
            page.goto(self.site + link.get_attribute("href").removeprefix(self.site))
        return page.locator("main").inner_text()


@pytest.mark.parametrize("language", ["it", "fr"])
def test_the_whole_life_of_a_practice(archive, desk, tmp_path, language):
    life = Life(archive, desk, language)
    life.is_imported(tmp_path / f"{language}.docx")
    life.code = manage(archive.folder, "shell", "-v0", "-c", CODE_OF.format(pk=life.pk)).split()[-1]

    life.is_completed()
    life.is_written("Zefirella uno.")
    life.is_submitted()
    life.is_returned("redazione", "Manca il costo.")
    assert "Manca il costo." in life.open("autrice", f"/admin/pages/{life.pk}/edit/").content()
    life.is_written("Zefirella due.")
    life.is_submitted()
    assert life.word not in life.found(language, life.word.lower())
    life.passes_both_reviews()
    assert "Zefirella due." in life.public(language)

    life.is_sent_to_translation()
    life.is_translated("Altrimenti")
    life.is_approved(f"revisione-{life.other}", life.translation)
    assert "Altrimenti Zefirella due." in life.public(life.other)
    assert life.word in life.found(language, life.word.lower())
    assert "Altrimenti" in life.found(life.other, life.word.lower())

    life.is_written("Zefirella tre, cambiata.")
    life.is_submitted()
    life.passes_both_reviews()
    assert "Zefirella tre, cambiata." in life.public(language)
    states = json.loads(
        manage(archive.folder, "shell", "-v0", "-c", OUTDATED.format(pk=life.translation)).splitlines()[-1]
    )
    assert states["outdated"]
    assert NOTICE[life.other] in life.public(life.other)


OUTDATED = """
import json
from practices.models import RecordPage
page = RecordPage.objects.get(pk={pk})
print(json.dumps({{"outdated": bool(page.outdated_since)}}))
"""
NOTICE = {"it": "originale", "fr": "original"}
