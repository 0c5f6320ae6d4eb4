"""The map: named markers, the keys alone, one choice on map and list, and nobody else asked for anything."""

import json
import sqlite3
from contextlib import closing

import pytest
from playwright.sync_api import expect

from tests.browser.axe import violations
from tests.browser.pages import LANGUAGES, PAGES, follow
from tests.serving import served

MARKS = "#map .leaflet-marker-icon[role=button]"
PROVINCES = "SELECT code FROM practices_territory WHERE level = 3"


@pytest.fixture
def drawn(visit):
    def drawn_(language, name="map", **options):
        page = visit(name, language, **options)
        page.locator(MARKS).first.wait_for()
        return page

    return drawn_


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_mark_has_a_name_and_none_is_lost(drawn, language):
    page = drawn(language)
    places = page.eval_on_selector_all(
        ".records li",
        "rows => rows.flatMap(row => [row.dataset.at, row.dataset.in].join(' ').trim().split(' ')).filter(Boolean)",
    )
    names = [mark.get_attribute("aria-label") for mark in page.locator(MARKS).all()]
    assert all(names)
    titles = set(page.locator(".records li > a").all_text_contents())
    assert len(places) == sum(1 if name in titles else int(name.split()[0]) for name in names)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_keys_alone_lead_from_a_cluster_to_a_record_and_back(drawn, language):
    page = drawn(language)
    for _ in range(6):
        page.locator(MARKS).first.focus()
        opener = page.evaluate("document.activeElement.getAttribute('aria-label')")
        page.keyboard.press("Enter")
        page.wait_for_timeout(500)
        if page.locator(".leaflet-popup").count():
            break
        assert page.evaluate("document.activeElement.id") == "map"
    link = page.locator(".leaflet-popup-content a").first
    assert link.evaluate("link => link === document.activeElement")
    assert page.locator(".records .chosen").count() == page.locator(".leaflet-popup-content li").count()
    page.keyboard.press("Escape")
    expect(page.locator(".leaflet-popup")).to_have_count(0)
    assert page.locator(".records .chosen").count() == 0
    assert page.evaluate("document.activeElement.getAttribute('aria-label')") == opener


@pytest.mark.parametrize("language", LANGUAGES)
def test_axe_finds_nothing_in_what_a_mark_tells(drawn, language):
    page = drawn(language)
    page.locator(".records button").first.click()
    page.locator(".leaflet-popup-content a").wait_for()
    page.wait_for_timeout(300)
    assert violations(page, language) == []
    page.set_viewport_size({"width": 360, "height": 740})
    assert violations(page, language) == []


@pytest.mark.parametrize("width", [1280, 360])
def test_a_record_of_the_list_is_shown_on_the_map(drawn, width):
    page = drawn("fr", width=width)
    item = page.locator(".records li[data-at]").first
    button = item.locator("button")
    title = item.locator("a").text_content()
    assert title in button.get_attribute("aria-label")
    button.focus()
    page.keyboard.press("Enter")
    link = page.locator(".leaflet-popup-content a")
    assert link.text_content() == title
    assert link.get_attribute("href") == item.locator("a").get_attribute("href")
    assert link.evaluate("link => link === document.activeElement")
    assert "chosen" in item.get_attribute("class")
    page.keyboard.press("Escape")
    assert button.evaluate("button => button === document.activeElement")


def test_the_wheel_scrolls_the_page_until_the_map_is_chosen(drawn):
    page = drawn("it")
    before = page.locator("#map .province").first.get_attribute("d")
    page.locator("#map").hover()
    page.mouse.wheel(0, 300)
    page.wait_for_timeout(300)
    assert page.evaluate("scrollY") > 0
    assert page.locator("#map .province").first.get_attribute("d") == before


def test_nothing_glides_for_those_who_want_no_motion(drawn):
    page = drawn("it", reduced_motion="reduce")
    assert "fade-anim" not in page.locator("#map").get_attribute("class")
    page.locator(".leaflet-control-zoom-in").click()
    assert "leaflet-zoom-anim" not in page.locator(".leaflet-map-pane").get_attribute("class")


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_scripts_the_list_and_the_table_say_everything(visit, language):
    page = visit("map", language, javascript=False)
    assert page.locator(".unscripted").is_visible()
    assert page.locator(".records li > a").count() > 40
    assert page.locator(".provinces tbody tr").count() > 2
    follow(page, ".provinces a")
    assert page.locator(".active a").count() >= 1
    assert page.locator(".provinces tbody tr").count() == 1


def test_every_province_of_the_archive_has_an_outline(archive):
    outlines = json.loads((archive.folder / "assets" / "map" / "outlines.json").read_text())
    with closing(sqlite3.connect(archive.folder / "archive.sqlite3")) as file:
        codes = {code for (code,) in file.execute(PROVINCES)}
    assert codes <= outlines["provinces"].keys()
    assert all(outline["rings"] for outline in outlines["provinces"].values())
    assert len(outlines["border"]) == 1


def test_pictures_of_another_server_come_only_after_a_click(archive, open_page, monkeypatch):
    monkeypatch.setenv("MAP_TILES_URL", "https://{s}.tiles.example.org/{z}/{x}/{y}.png")
    asked, said = [], []
    with served(archive.folder) as url:
        page = open_page("about:blank")
        page.on("console", lambda message: said.append(message.text))
        page.route("https://*.tiles.example.org/**", lambda route: (asked.append(route.request.url), route.abort()))
        page.goto(url + PAGES["map"][0])
        page.locator(MARKS).first.wait_for()
        assert asked == []
        assert "tiles.example.org" in page.locator(".tiles-offer").text_content()
        page.locator(".tiles-offer button").click()
        page.wait_for_timeout(500)
        assert asked
        assert [line for line in said if "Content Security Policy" in line] == []
