"""Records side by side: which are shown, in what rows, and what odd addresses get."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import PageViewRestriction

from practices.models import Method, Organisation, ProjectCard, RecordRole
from tests.builders import make_record, make_term, make_territory, make_translation

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("site")]
IT, FR = "/it/confronta/", "/fr/comparer/"


def html(client, *pages, path=IT, extra=""):
    response = client.get(path + "?" + "&".join([f"id={page.record.code}" for page in pages]) + extra)
    assert response.status_code == 200
    return response.content.decode()


def headings(content):
    found = re.findall(r'<th scope="row" role="rowheader">(.*?)</th>', content)
    return [re.sub(r"<small>.*", "", each).strip() for each in found]


def test_two_records_stand_in_one_table_with_headers_of_rows_and_columns(client):
    first = make_record(need="<p>Un bisogno.</p>", period_start="2020")
    second = make_record(results="<p>Un risultato.</p>")
    content = html(client, first, second)
    assert content.count('<th scope="col" role="columnheader">') == 2
    assert {"Quando", "Il bisogno", "I risultati"} <= set(headings(content))
    assert "Un bisogno." in content and "Un risultato." in content
    assert 'role="region" aria-labelledby="compared" tabindex="0"' in content
    assert '<meta name="robots" content="noindex' in content and 'rel="canonical"' not in content


def test_only_rows_that_any_record_has_are_shown(client):
    content = html(client, make_record(need="<p>Un bisogno.</p>"), make_record())
    assert "Il bisogno" in headings(content)
    assert not {"L’idea", "Per chi", "Tematiche"} & set(headings(content))


def test_equal_rows_say_so_and_may_be_left_out(client):
    theme = make_term("theme", "cura", label_it="Cura")
    pages = [make_record(sets={"themes": [theme]}, need=f"<p>Bisogno {number}.</p>") for number in range(2)]
    content = html(client, *pages)
    assert re.search(r"Tematiche <small>uguale in tutte</small>", content)
    assert "Mostra solo le differenze" in content and "&amp;diff=1" in content
    content = html(client, *pages, extra="&diff=1")
    assert "Tematiche" not in headings(content) and "Il bisogno" in headings(content)
    assert "Mostra tutte le righe" in content


def test_blocks_are_compared_by_their_words_not_by_their_ids(client):
    pages = [make_record(steps=[("step", {"text": "Un passo"})]) for _ in range(2)]
    assert "Le azioni, passo per passo" not in headings(html(client, *pages, extra="&diff=1"))


def test_a_method_s_phases_and_a_card_s_answers_are_rows_of_their_own(client):
    phase = make_term("phase", "conoscere", label_it="Conoscere")
    value = {"phase": phase.key, "aim": "Capire i bisogni.", "done": ["Interviste"], "outputs_note": "Nota"}
    value |= {"tools": [], "outputs": [], "replicability": []}
    method = make_record(Method, described_phases=[("phase", value)])
    content = html(client, method, make_record())
    assert "Conoscere" in headings(content) and "Capire i bisogni." in content and "Interviste" in content
    assert html(client, make_record(ProjectCard), make_record())


def test_texts_are_in_the_reader_s_language_else_marked(client):
    translated, only_italian = make_record(need="<p>Un bisogno.</p>"), make_record(need="<p>Solo italiano.</p>")
    make_translation(translated, title="En français", need="<p>Un besoin.</p>")
    content = html(client, translated, only_italian, path=FR)
    assert "En français" in content and "Un besoin." in content and "Un bisogno." not in content
    assert re.search(r'<div lang="it"><div class="rich"><p>Solo italiano', content)


def test_both_languages_have_one_address_but_for_its_word(client):
    pages = [make_record(), make_record()]
    codes = "&amp;".join(f"id={page.record.code}" for page in pages)
    assert f'href="{FR}?{codes}"' in html(client, *pages)
    assert f'href="{IT}?{codes}"' in html(client, *pages, path=FR)


def test_one_record_or_none_is_told_what_to_do(client):
    assert "Da due a quattro schede" in client.get(IT).content.decode()
    content = html(client, make_record())
    assert "Una scheda è scelta" in content and "<table" not in content


def test_related_records_are_offered_with_the_reason(client):
    sets = {"themes": [make_term("theme", "cura", label_it="Cura")], "territories": [make_territory("ITC11")]}
    make_record(), make_record()
    first, second = [make_record(sets=sets) for _ in range(2)]
    content = html(client, first)
    assert f'href="{IT}?id={first.record.code}&amp;id={second.record.code}"' in content
    assert "Stessa tematica e stessa provincia: Cura; ITC11" in content


@pytest.mark.parametrize("write", [str.lower, lambda code: f" {code} ", lambda code: f"{code},{code}", "{0}-".format])
def test_codes_are_read_as_people_write_them(client, write):
    first, second = make_record(), make_record()
    response = client.get(IT, {"id": [write(first.record.code), second.record.code]})
    assert response.content.decode().count('role="columnheader"') == 2


def test_more_than_four_are_left_out_by_name(client):
    pages = [make_record() for _ in range(5)]
    content = html(client, *pages)
    assert content.count('role="columnheader"') == 4
    assert f"Lasciate fuori: {pages[4].record.code}." in content


def test_what_is_not_public_is_as_unknown_as_what_never_was(client):
    draft, restricted, withdrawn = make_record(live=False), make_record(), make_record()
    PageViewRestriction.objects.create(page=restricted, restriction_type=PageViewRestriction.LOGIN)
    withdrawn.unpublish()
    shown = make_record()
    content = html(client, draft, restricted, withdrawn, shown)
    codes = ", ".join(page.record.code for page in (draft, restricted, withdrawn))
    assert f"Nessuna scheda pubblica ha questo codice: {codes}." in content
    assert restricted.title not in content and withdrawn.title not in content


@pytest.mark.parametrize(
    "query",
    [
        "id=",
        "id=%00",
        "id=<script>alert(1)</script>",
        "id=ZZZZZZ&id=ZZZZZZ",
        "id=" + "A" * 5000,
        "&".join(f"id={number:06d}" for number in range(500)),
        "id=" + ",".join(f"{number:06d}" for number in range(500)),
        "id=%F0%9F%98%80&diff=2&diff=1",
        "id=%ff%fe",
        "diff=1",
    ],
)
@pytest.mark.parametrize("path", [IT, FR])
def test_odd_addresses_get_a_page(client, path, query):
    response = client.get(f"{path}?{query}")
    assert response.status_code == 200
    assert "<script>alert" not in response.content.decode()
    assert len(response.content) < 20_000


def test_an_organisation_s_name_is_shown_only_where_it_is_public(client):
    organisation = make_record(Organisation, title="Ente riservato")
    pages = [make_record(), make_record()]
    RecordRole.objects.create(page=pages[0], organisation=organisation.record)
    assert "Ente riservato" in html(client, *pages)
    PageViewRestriction.objects.create(page=organisation, restriction_type=PageViewRestriction.LOGIN)
    assert "Ente riservato" not in html(client, *pages)


def test_four_records_cost_hardly_more_questions_than_two(client):
    pages = [make_record() for _ in range(4)]
    counts = []
    for shown in (pages[:2], pages):
        html(client, *shown)
        with CaptureQueriesContext(connection) as captured:
            html(client, *shown)
        counts.append(len(captured))
    assert counts[1] <= counts[0] <= 14


def test_a_list_lets_records_be_chosen_and_carries_what_was_chosen(client):
    first, second = make_record(), make_record()
    assert "choose=1" in client.get("/it/pratiche/").content.decode()
    assert 'type="checkbox"' not in client.get("/it/pratiche/").content.decode()
    content = client.get(f"/it/pratiche/?choose=1&id={first.record.code}").content.decode()
    assert f'<input type="checkbox" name="id" value="{second.record.code}">' in content
    assert f'<input type="hidden" name="id" value="{first.record.code}">' in content
    assert "Già nel confronto" in content and f'<form action="{IT}">' in content
    assert "noindex" in content


def test_a_french_colon_stands_apart(client):
    page = make_record()
    content = client.get("/fr/pratiques/?choose=1").content.decode()
    assert f'<span class="vh">\u00a0: {page.title}</span>' in content


def test_a_record_s_page_leads_to_its_comparison(client):
    page = make_record()
    assert (
        f'href="{IT}?id={page.record.code}"' in client.get(f"/it/id/{page.record.code}/", follow=True).content.decode()
    )
