"""The pictures of the editors' guides, taken from a running site with the demonstration: `make screenshots`.

Makes a site of its own in var/guide (`--again` uses the one that is there), serves it, and writes
docs/editors/images/{it,fr}/<name>.webp. Each picture is a line in PICTURES; the guides name them.
"""

import argparse
import io
import json
import shutil
import subprocess
import sys

from PIL import Image
from playwright.sync_api import sync_playwright

from tests.chromium import ARGUMENTS, CHROMIUM
from tests.documents import PRACTICE_FR, PRACTICE_IT, docx
from tests.serving import ROOT, build_assets, manage, served

FOLDER = ROOT / "docs" / "editors" / "images"
SITE = ROOT / "var" / "guide"
SIZE = {"width": 1120, "height": 760}
PASSWORD = "parola-lunga-1"
LANGUAGES = ("it", "fr")
MAKE_PEOPLE = f"""
from django.contrib.auth import get_user_model
from wagtail.users.models import UserProfile
for language, name in (("it", "Anna"), ("fr", "Claire")):
    user, made = get_user_model().objects.get_or_create(
        username="guida-" + language, defaults={{"is_superuser": True, "is_staff": True, "first_name": name}})
    user.set_password("{PASSWORD}")
    user.save()
    UserProfile.objects.update_or_create(user=user, defaults={{"preferred_language": language}})
"""
# In each language: a record of many texts, its list, a translation into the language.
FIND = """
import json
from practices.models import Practice, PracticeIndex
found = {}
for language, other in (("it", "fr"), ("fr", "it")):
    own = Practice.objects.filter(locale__language_code=language, live=True, alias_of=None).order_by("pk")
    originals = [page for page in own if page.is_original] or list(own)
    translated = [page for page in own if not page.is_original]
    found[language] = {
        "page": originals[0].pk,
        "list": PracticeIndex.objects.get(locale__language_code=language).pk,
        "translation": (translated or originals)[0].pk,
    }
print(json.dumps(found))
"""
# {name: address}; {…} is what FIND found.
PICTURES = {
    "home": "/admin/",
    "list": "/admin/pages/{list}/",
    "edit": "/admin/pages/{page}/edit/",
    "history": "/admin/pages/{page}/history/",
    "import": "/admin/import/document/",
    "import-tables": "/admin/import/records/",
    "translations": "/admin/translations/",
    "side-by-side": "/admin/translations/{translation}/side-by-side/",
    "proposals": "/admin/proposals/",
}
AFTER_UPLOAD = "import-review"


def make_site():
    shutil.rmtree(SITE, ignore_errors=True)
    SITE.mkdir(parents=True)
    manage(SITE, "migrate", "-v0")
    manage(SITE, "load_demo", "-v0")
    manage(SITE, "rebuild_search_index")


def log_in(browser, site, language):
    page = browser.new_page(viewport=SIZE, locale=f"{language}-{language.upper()}")
    page.goto(f"{site}/admin/login/")
    page.fill("[name=username]", f"guida-{language}")
    page.fill("[name=password]", PASSWORD)
    page.click("button[type=submit]")
    page.wait_for_url("**/admin/")
    return page


def shoot(page, language, name):
    page.wait_for_load_state("networkidle")
    file = FOLDER / language / f"{name}.webp"
    file.parent.mkdir(parents=True, exist_ok=True)
    picture = Image.open(io.BytesIO(page.screenshot())).convert("RGB")
    picture.save(file, "WEBP", quality=55, method=6)
    print(f"{file.relative_to(ROOT)} {file.stat().st_size // 1024} KB", flush=True)


def upload(page, site, language):
    parts = PRACTICE_IT if language == "it" else PRACTICE_FR
    name = "merende.docx" if language == "it" else "gouters.docx"
    page.goto(f"{site}/admin/import/document/")
    page.set_input_files("[name=file]", {"name": name, "mimeType": "application/octet-stream", "buffer": docx(parts)})
    page.get_by_role("button", name="Leggi il documento" if language == "it" else "Lire le document").click()
    page.wait_for_url("**/import/document/*-*/")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--again", action="store_true", help="on the site that is in var/guide")
    parser.add_argument("--only", nargs="*", default=[*PICTURES, AFTER_UPLOAD], help="names of pictures")
    options = parser.parse_args()
    if not options.again or not SITE.exists():
        make_site()
    build_assets(SITE)
    subprocess.run([sys.executable, "site/messages.py", "--compile"], cwd=ROOT, check=True)
    manage(SITE, "migrate", "-v0")
    manage(SITE, "shell", "-v0", "-c", MAKE_PEOPLE)
    found = json.loads(manage(SITE, "shell", "-v0", "-c", FIND).splitlines()[-1])
    with served(SITE) as site, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        for language in LANGUAGES:
            page = log_in(browser, site, language)
            for name in options.only:
                if name == AFTER_UPLOAD:
                    upload(page, site, language)
                else:
                    answer = page.goto(site + PICTURES[name].format(**found[language]))
                    if (
                        answer.status != 200
                        or page.url.rstrip("/") == f"{site}/admin" != f"{site}{PICTURES[name]}"[:-1]
                    ):
                        raise SystemExit(f"{name} in {language}: {answer.status} {page.url}")
                shoot(page, language, name)
        browser.close()


if __name__ == "__main__":
    main()
