"""Addresses: permanent codes, the other language, calendars, themes and territories."""

import pytest
from wagtail.models import PageViewRestriction

from practices.addresses import address
from practices.models import Event, Method, Organisation, ProjectCard, Publication
from tests.builders import make_record, make_term, make_territory, make_translation

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("site")]


def html(client, path, status=200, **headers):
    response = client.get(path, headers=headers)
    assert response.status_code == status, (path, response.status_code)
    return response.content.decode()


def test_an_address_is_the_language_and_the_path():
    page = make_record(slug="mi-affido-a-te")
    assert address(page) == "/it/pratiche/mi-affido-a-te/" == page.url


def test_a_code_leads_to_the_reader_s_language(client):
    page = make_record()
    translation = make_translation(page)
    code = page.record.code
    for language, target in (("it", page), ("fr", translation), ("de", page)):
        response = client.get(f"/id/{code}", headers={"accept-language": language})
        assert (response.status_code, response["Location"]) == (303, address(target))
        assert "Accept-Language" in response["Vary"]


def test_a_code_without_the_reader_s_language_leads_to_the_original_in_their_interface(client):
    page = make_record()
    response = client.get(f"/id/{page.record.code.lower()}", headers={"accept-language": "fr"})
    assert (response.status_code, response["Location"]) == (303, f"/fr/id/{page.record.code}/")


def test_an_untranslated_record_is_read_in_the_other_interface_marked_with_its_language(client):
    page = make_record(title="Una pratica sola", need="<p>Il bisogno.</p>")
    content = html(client, f"/fr/id/{page.record.code}/")
    assert '<html lang="fr"' in content and 'lang="it"' in content and "Una pratica sola" in content
    assert f'<link rel="canonical" href="http://testserver{address(page)}"' in content


def test_the_reading_address_gives_way_to_the_translation_once_it_is_live(client):
    page = make_record()
    translation = make_translation(page)
    response = client.get(f"/fr/id/{page.record.code}/")
    assert (response.status_code, response["Location"]) == (303, address(translation))


def test_a_withdrawn_record_answers_410_in_both_languages(client):
    page = make_record()
    page.unpublish()
    content = html(client, f"/id/{page.record.code}", status=410)
    assert 'lang="it"' in content and 'lang="fr"' in content


def test_a_deleted_record_answers_410(client):
    page = make_record()
    code = page.record.code
    page.delete()
    html(client, f"/id/{code}", status=410)


def test_a_draft_s_code_and_an_unknown_code_answer_404(client):
    html(client, f"/id/{make_record(live=False).record.code}", status=404)
    html(client, "/id/ZZZZZZ", status=404)


def test_a_restricted_record_s_code_says_nothing(client):
    page = make_record()
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)
    html(client, f"/id/{page.record.code}", status=404)


def test_a_translation_of_a_restricted_original_asks_for_a_login(client):
    page = make_record()
    translation = make_translation(page)
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)
    assert client.get(address(translation)).status_code == 302


def test_alternates_are_reciprocal_and_name_a_default(client):
    page = make_record()
    translation = make_translation(page)
    for each in (page, translation):
        content = html(client, address(each))
        for code, target in (("it", page), ("fr", translation), ("x-default", page)):
            assert f'hreflang="{code}" href="http://testserver{address(target)}"' in content


def test_the_switch_keeps_page_and_query(client):
    page = make_record()
    translation = make_translation(page)
    assert f'href="{address(translation)}?a=1"' in html(client, f"{address(page)}?a=1")


def test_a_changed_slug_leaves_a_redirect(client, django_capture_on_commit_callbacks):
    page = make_record(slug="prima")
    page.slug = "dopo"
    with django_capture_on_commit_callbacks(execute=True):
        page.save_revision().publish()
    response = client.get("/it/pratiche/prima/")
    assert (response.status_code, response["Location"]) == (301, "/it/pratiche/dopo/")


@pytest.mark.parametrize("model", [ProjectCard, Method, Publication, Event, Organisation])
def test_every_kind_of_record_is_served_in_both_languages(client, model):
    page = make_record(model)
    translation = make_translation(page)
    assert page.title in html(client, address(page))
    assert translation.title in html(client, address(translation))


def test_the_lists_show_each_record_once_in_the_reader_s_language(client):
    both, only = make_record(title="Pratica doppia"), make_record(title="Pratica sola")
    make_translation(both, title="Pratique double")
    content = html(client, "/fr/pratiques/")
    assert content.count("<article") == 2 and "Pratique double" in content
    assert "Pratica sola" in content and f"/fr/id/{only.record.code}/" in content


@pytest.mark.parametrize("page", ["0", "-1", "999999", "x", "1e3", "９"])
def test_an_odd_page_number_shows_a_sensible_page(client, page):
    make_record()
    html(client, f"/it/pratiche/?page={page}&sort=boh")


def test_a_theme_gathers_its_records(client):
    theme = make_term("theme", key="montagna")
    make_record(title="In montagna", sets={"themes": [theme]})
    make_record(title="Altrove")
    for path in ("/it/tematiche/montagna/", "/fr/thematiques/montagna/"):
        content = html(client, path)
        assert "In montagna" in content and "Altrove" not in content
    html(client, "/it/tematiche/nessuna/", status=404)


def test_a_region_gathers_the_records_of_its_provinces(client):
    region = make_territory("ITC1")
    province = make_territory("ITC11", parent=region)
    make_record(title="A Torino", sets={"territories": [province]})
    assert "A Torino" in html(client, "/it/territori/ITC1/")
    assert "A Torino" in html(client, "/fr/territoires/itc11/")


def test_an_event_of_a_known_day_has_a_calendar_file(client):
    event = make_record(Event, title="Incontro; a Torino", period_start="2017-07-05", period_end="2017-07-05")
    response = client.get(f"/it/id/{event.record.code}.ics")
    text = response.content.decode()
    assert response["Content-Type"].startswith("text/calendar")
    assert "DTSTART;VALUE=DATE:20170705\r\nDTEND;VALUE=DATE:20170706\r\n" in text
    assert "SUMMARY:Incontro\\; a Torino\r\n" in text
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))


def test_an_event_of_an_unknown_day_has_none(client):
    event = make_record(Event, period_start="2017-10")
    html(client, f"/it/id/{event.record.code}.ics", status=404)


def test_what_is_missing_has_a_name_of_its_own_where_the_record_says_what_its_source_leaves_out(client):
    section = ("section", {"heading": "Che cosa la fonte non dice", "text": "<p>Date e nomi.</p>"})
    own, plain = make_record(Method, sections=[section]), make_record(Method)
    assert html(client, address(own)).count("<h2>Che cosa la fonte non dice</h2>") == 1
    assert "<h2>Che cosa manca ancora</h2>" in html(client, address(own))
    assert "<h2>Che cosa la fonte non dice</h2>" in html(client, address(plain))


def test_target_groups_in_a_row_have_one_capital_and_keep_acronyms(client):
    labels = ("Persone anziane", "Nuclei familiari", "ETS e volontari")
    groups = [make_term("target", f"t{number}", label_it=label, order=number) for number, label in enumerate(labels)]
    assert "Persone anziane, nuclei familiari, ETS e volontari" in html(
        client, address(make_record(sets={"target_groups": groups}))
    )


def test_only_a_practice_calls_itself_one(client):
    item = ("item", {"text": "Chi assiste", "target": ""})
    assert "À qui s’adresse la pratique" in html(client, address(make_record(language="fr", target_detail=[item])))
    content = html(client, address(make_record(Publication, language="fr", target_detail=[item])))
    assert "Publics concernés" in content and "s’adresse la pratique" not in content
