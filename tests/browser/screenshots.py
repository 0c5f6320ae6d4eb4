"""Pictures of the pages that are judged by eye, and the one in the README:

python -m tests.browser.screenshots http://127.0.0.1:8000 var/screenshots
python -m tests.browser.screenshots http://127.0.0.1:8000 --readme
"""

import argparse
import io
from pathlib import Path

from PIL import Image
from playwright.sync_api import sync_playwright

from tests.browser.pages import LANGUAGES, PAGES
from tests.chromium import ARGUMENTS, CHROMIUM
from tests.serving import ROOT

JUDGED = ("home", "list", "practice", "search with results")
WIDTHS = (1280, 360)
README = ROOT / "docs" / "images" / "search-fr.png"
README_PAGE = "/fr/recherche/?q=personnes+agees"


def shoot(browser, url, file, width, whole=True):
    page = browser.new_page(viewport={"width": width, "height": 900})
    page.goto(url)
    picture = Image.open(io.BytesIO(page.screenshot(full_page=whole)))
    page.close()
    file.parent.mkdir(parents=True, exist_ok=True)
    # Flat colours and text: 128 colours look the same and weigh a third.
    picture.convert("RGB").quantize(128, dither=Image.Dither.NONE).save(file, optimize=True)
    print(f"{file} {file.stat().st_size // 1024} KB")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("site", help="address of a served archive with the demonstration content")
    parser.add_argument("folder", nargs="?", default="var/screenshots", type=Path)
    parser.add_argument("--readme", action="store_true", help=f"only {README.relative_to(ROOT)}")
    options = parser.parse_args()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        if options.readme:
            shoot(browser, options.site + README_PAGE, README, 1280, whole=False)
            return
        for name in JUDGED:
            for language, path in zip(LANGUAGES, PAGES[name], strict=True):
                for width in WIDTHS:
                    file = options.folder / f"{name.replace(' ', '-')}-{language}-{width}.png"
                    shoot(browser, options.site + path, file, width)


if __name__ == "__main__":
    main()
