"""Words of attached documents are found, in which document is said, and nothing private is."""

import pytest
from django.core.files.base import ContentFile
from django.core.management import call_command
from django.urls import reverse
from wagtail.models import Collection, CollectionViewRestriction, PageViewRestriction

from search.answer import answer
from search.attachments.texts import read_pending
from search.checking import check
from search.indexing import drain, engine, rebuild
from search.models import FileText
from search.query import SearchQuery
from search.synonyms import Synonyms
from tests.builders import make_record, make_site, make_translation, make_user
from tests.search.files import attached, make_document, pdf
from tests.search.pages import text_of, titles

pytestmark = pytest.mark.usefixtures("documents_in")


@pytest.fixture(autouse=True)
def index(archive_index):
    make_site()
    rebuild()


@pytest.fixture
def documents_in(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "media"


def found(text):
    results = answer(SearchQuery(text, is_literal=True), engine(), Synonyms())
    return {hit.record_id for hit in results.hits if hit.is_complete}


def publish(page):
    page.save_revision().publish()


def read(content="Il melograno e la vite", name="allegato.txt"):
    document = make_document(name, content.encode())
    read_pending()
    return document


def page_of(client, query, language="it"):
    path = {"it": "/it/cerca/", "fr": "/fr/recherche/"}[language]
    response = client.get(path, {"q": query})
    assert response.status_code == 200
    return response.content.decode()


def test_words_of_a_document_are_found_once_it_was_read():
    document = make_document("a.txt", b"Il melograno")
    page = make_record(title="Orti", media=attached(document))
    assert found("melograno") == set()
    assert read_pending() == 1
    assert found("melograno") == found("orti melograno") == {page.record_id}
    assert read_pending() == 0


def test_the_body_weighs_more_than_a_document():
    both = "Il melograno e la vite di tutti"
    with_document = make_record(title="Uno", summary="Altro.", media=attached(read(both)))
    with_body = make_record(title="Due", summary="Altro.", need=f"<p>{both}</p>")
    results = answer(SearchQuery("melograno"), engine(), Synonyms())
    assert [hit.record_id for hit in results.hits] == [with_body.record_id, with_document.record_id]


def test_the_result_says_in_which_document_and_where(client):
    make_record(title="Orti solidali", summary="In città.", media=attached(read("La cura & il <b>melograno</b>")))
    html = page_of(client, "melograno")
    assert "“L’allegato”: La cura & il <b>melograno</b>" in text_of(html) or "&lt;b&gt;<mark>melograno</mark>" in html
    assert "L’allegato" in text_of(html)
    mixed = page_of(client, "città melograno")
    assert "In <mark>città</mark>." in mixed and "<mark>melograno</mark>" in mixed


def test_a_record_that_has_the_words_itself_mentions_no_document(client):
    make_record(title="Orti", summary="Il melograno.", media=attached(read()))
    assert "indoc" not in page_of(client, "melograno")


def test_the_language_of_a_document_is_that_of_the_page_it_hangs_on(client):
    page = make_record(title="Orti")
    make_translation(page, title="Jardins", media=attached(read("Les personnes âgées et leurs aidants"), "La pièce"))
    drain()
    assert found("agees") == found("aidante") == {page.record_id}
    html = page_of(client, "âgé", "it")
    assert 'lang="fr">La pièce</a>' in html and '<span lang="fr">' in html


def test_a_document_that_is_taken_off_replaced_or_deleted_is_found_no_more():
    document = read()
    page = make_record(title="Orti", media=attached(document))
    assert found("melograno") == {page.record_id}
    document.file = ContentFile(b"Il castagno", "altro.txt")
    document._set_document_file_metadata()
    document.save()
    assert found("melograno") == set()
    call_command("extract_texts", verbosity=0)
    assert found("castagno") == {page.record_id}
    assert FileText.objects.count() == 1
    page.media = []
    publish(page)
    assert found("castagno") == set()
    page.media = attached(document)
    publish(page)
    assert found("castagno") == {page.record_id}
    document.delete()
    assert found("castagno") == set()
    assert not FileText.objects.exists()


def test_the_same_file_is_read_once():
    first, second = make_document("a.txt", b"Il melograno"), make_document("b.txt", b"Il melograno")
    assert read_pending() == 1
    pages = {make_record(media=attached(document)).record_id for document in (first, second)}
    assert found("melograno") == pages
    first.delete()
    assert FileText.objects.count() == 1


def test_a_document_of_a_restricted_collection_is_not_found():
    closed = Collection.get_first_root_node() or Collection.add_root(name="Root")
    closed = closed.add_child(name="Interna")
    document = make_document("a.txt", b"Il melograno", collection=closed)
    read_pending()
    page = make_record(title="Orti", media=attached(document))
    assert found("melograno") == {page.record_id}
    restriction = CollectionViewRestriction.objects.create(collection=closed, restriction_type="login")
    assert found("melograno") == set()
    restriction.delete()
    assert found("melograno") == {page.record_id}


def test_a_stale_index_shows_no_passage_of_a_document_that_became_private(client):
    root = Collection.get_first_root_node() or Collection.add_root(name="Root")
    closed, inside = root.add_child(name="Interna"), root.add_child(name="Altra")
    CollectionViewRestriction.objects.create(collection=closed, restriction_type="login")
    document = make_document("a.txt", b"Il melograno scarlatto", collection=inside)
    read_pending()
    make_record(title="Orti", media=attached(document))
    assert "scarlatto" in page_of(client, "melograno")
    Collection.objects.get(pk=inside.pk).move(Collection.objects.get(pk=closed.pk), "sorted-child")
    html = page_of(client, "melograno")
    assert titles(html) == ["Orti"] and "scarlatto" not in html


def test_documents_of_drafts_and_private_records_are_not_found():
    document = read()
    make_record(title="Bozza", media=attached(document), live=False)
    page = make_record(title="Orti")
    page.media = attached(document)
    page.save_revision()
    assert found("melograno") == set()
    publish(page)
    assert found("melograno") == {page.record_id}
    PageViewRestriction.objects.create(page=page, restriction_type="login")
    assert found("melograno") == set()


def test_a_document_that_cannot_be_read_is_said_and_stops_no_other():
    make_document("a.pdf", pdf("Segreto", password="x"))
    good = make_document("b.pdf", pdf("Il melograno"))
    make_document("c.csv", b"a;b")
    gone = make_document("d.txt", b"Altro")
    gone.file.storage.delete(gone.file.name)
    assert read_pending() == 3
    states = dict(FileText.objects.values_list("file_hash", "state"))
    assert sorted(states.values()) == ["encrypted", "missing", "read"]
    assert states[good.file_hash] == "read"


def test_rebuilding_and_checking_use_the_stored_text(monkeypatch):
    page = make_record(title="Orti", media=attached(read()))
    monkeypatch.setattr("search.attachments.texts.read_apart", lambda *args: pytest.fail("read again"))
    rebuild()
    assert found("melograno") == {page.record_id}
    assert not check()


def test_folding_small_segments_keeps_the_words_of_documents():
    page = make_record(title="Orti", media=attached(read()))
    for _ in range(12):
        make_record()
    assert found("melograno") == {page.record_id}
    assert not check()


def test_documents_from_before_are_read_by_the_command(capsys):
    make_record(title="Orti", media=attached(make_document("a.txt", b"Il melograno")))
    FileText.objects.all().delete()
    call_command("extract_texts")
    assert "1 documents read, 0 cannot be read" in capsys.readouterr().out
    assert found("melograno")


def test_questions_to_the_database_do_not_grow_with_documents(client, django_assert_max_num_queries):
    for number in range(6):
        make_record(title=f"Orti {number}", media=attached(read(f"Il melograno {number}", f"{number}.txt")))
    page_of(client, "melograno")
    with django_assert_max_num_queries(12):
        page_of(client, "melograno")


def test_editors_see_what_became_of_each_document(client):
    document = make_document("a.pdf", pdf("Segreto", password="x"), title="Verbale")
    make_document("b.pdf", pdf("Il melograno"), title="Altro verbale")
    make_document("c.csv", b"a;b", title="Tabella")
    read_pending()
    client.force_login(make_user())
    html = client.get(reverse("document_texts")).content.decode()
    assert html.index("Verbale") < html.index("Protetto da una password") < html.index("Altro verbale")
    assert "Escluso dalla ricerca" in html
    assert (
        "Ricerca: Protetto da una password"
        in client.get(reverse("wagtaildocs:edit", args=[document.pk])).content.decode()
    )


def test_the_report_is_for_those_who_work_on_documents(client):
    client.force_login(make_user("reader", is_superuser=False))
    assert client.get(reverse("document_texts")).status_code == 302
