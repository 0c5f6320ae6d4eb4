"""Languages by address, one policy for the public and one for the admin, answers when there is no page."""

import pytest

from config.errors import words_of
from tests.builders import make_user

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("site")]


def policy(response):
    rows = response["Content-Security-Policy"].split("; ")
    return {row.partition(" ")[0]: row.partition(" ")[2] for row in rows}


@pytest.mark.parametrize(
    ("wanted", "home"), [("fr-FR,fr;q=0.9", "/fr/"), ("it", "/it/"), ("de,en", "/it/"), ("", "/it/")]
)
def test_the_front_door_leads_to_the_readers_language(client, wanted, home):
    response = client.get("/", headers={"accept-language": wanted})
    assert (response.status_code, response["Location"]) == (302, home)
    assert "Accept-Language" in response["Vary"]


def test_the_address_decides_the_language(client):
    response = client.get("/fr/", headers={"accept-language": "it"})
    assert response["Content-Language"] == "fr"
    assert "Accept-Language" not in response.get("Vary", "")


@pytest.mark.parametrize("path", ["/pratiche/", "/de/", "/nothing", "/favicon.php"])
def test_an_unknown_address_stays_unknown(client, path):
    assert client.get(path, headers={"accept-language": "it"}).status_code == 404


def test_the_public_policy_is_strict(client):
    found = policy(client.get("/it/"))
    assert found["script-src"] == found["style-src"] == "'self'"
    assert found["default-src"] == found["object-src"] == "'none'"
    assert found["base-uri"] == found["form-action"] == found["frame-ancestors"] == "'self'"


def test_the_admin_may_use_its_inline_scripts(client):
    client.force_login(make_user())
    found = policy(client.get("/admin/"))
    assert "'unsafe-inline'" in found["script-src"]
    assert "nonce" not in found["script-src"]
    assert found["object-src"] == "'none'"


def test_every_answer_says_what_browsers_may_do(client):
    response = client.get("/it/")
    assert response["Referrer-Policy"] == "same-origin"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["X-Frame-Options"] == "SAMEORIGIN"
    assert "camera=()" in response["Permissions-Policy"]


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/it/pratiche/mi-afido-a-te/", "mi afido a te"),
        ("/fr/soins_de-proximité.html", "soins de proximité"),
        ("/it/pratiche/2019/", "2019"),
        ("/it/", ""),
        ("/it/<script>/", "script"),
        ("/" + "a-" * 2000, ""),
    ],
)
def test_the_words_of_an_address_are_offered_for_a_search(path, words):
    assert words_of(path) == words


def test_a_missing_page_speaks_both_languages_and_searches(client):
    response = client.get("/fr/mi-afido-a-te/")
    assert response.status_code == 404
    assert 'lang="it"' in response.text
    assert 'lang="fr"' in response.text
    assert 'value="mi afido a te"' in response.text


def test_a_missing_page_is_cheap(client, django_assert_max_num_queries):
    client.get("/it/niente/")
    with django_assert_max_num_queries(6):
        client.get("/it/niente/")


def test_a_wrong_request_gets_both_languages(client):
    response = client.get("/it/", headers={"host": "evil.example"})
    assert response.status_code == 400
    assert "Richiesta non valida" in response.text
    assert "Requête non valide" in response.text


def test_health_tells_numbers_and_is_never_kept(client):
    response = client.get("/healthz")
    assert response.json()["database"] == "ok"
    assert "records" in response.json()
    assert "no-store" in response["Cache-Control"]


def test_health_is_503_without_a_database(client, monkeypatch):
    from django.db import OperationalError

    def fail(*args):
        raise OperationalError("secret path")

    monkeypatch.setattr("config.health.connection.cursor", fail)
    response = client.get("/healthz")
    assert response.status_code == 503
    assert "secret" not in response.text


def test_a_failure_is_told_in_both_languages_without_details(client, monkeypatch):
    def fail():
        raise RuntimeError("secret detail")

    monkeypatch.setattr("config.health.search_health", fail)
    client.raise_request_exception = False
    response = client.get("/healthz")
    assert response.status_code == 500
    assert "Errore del sito" in response.text
    assert "Erreur du site" in response.text
    assert "secret" not in response.text
