"""`manage.py import_document`: the same import without a browser, with the mapping printed."""

import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from wagtail.documents.models import Document

from editorial.models import ImportedDocument
from practices.models import EventIndex, Practice, PracticeIndex
from tests.builders import make_site, make_term, make_user
from tests.documents import PRACTICE_FR, docx, markdown, odt, pdf

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def site(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "media"
    make_site()


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "merende.docx"
    path.write_bytes(docx())
    return path


def run(*arguments):
    out = StringIO()
    call_command("import_document", *map(str, arguments), stdout=out)
    return out.getvalue()


def test_a_file_becomes_a_draft_and_the_mapping_is_printed(file):
    printed = run(file)
    page = Practice.objects.get()
    assert not page.live and page.record.code in printed and "Il bisogno" in printed
    assert ImportedDocument.objects.get().record == page.record


def test_a_dry_run_writes_nothing_and_says_the_same(file):
    said = json.loads(run(file, "--dry-run", "--format", "json"))
    assert not Practice.objects.exists() and not Document.objects.exists()
    done = json.loads(run(file, "--format", "json"))
    assert said["page"] is None and done["code"] == Practice.objects.get().record.code
    same = ("title", "language", "kind", "sections", "facts", "dropped", "sha256")
    assert {name: said[name] for name in same} == {name: done[name] for name in same}
    assert ("Le attività svolte", "steps", "heading") in [
        (each["heading"], each["target"], each["reason"]) for each in said["sections"]
    ]


@pytest.mark.parametrize(("name", "content"), [("a.odt", odt), ("a.pdf", pdf), ("a.md", markdown)])
def test_every_format(tmp_path, name, content):
    path = tmp_path / name
    path.write_bytes(content(PRACTICE_FR))
    assert json.loads(run(path, "--format", "json"))["language"] == "fr"
    assert Practice.objects.get().locale.language_code == "fr"


def test_the_same_file_is_imported_again_only_when_asked(file):
    run(file)
    with pytest.raises(CommandError, match="--again"):
        run(file)
    run(file, "--again")
    assert Practice.objects.count() == 2


def test_kind_language_and_list_can_be_said(file):
    index = EventIndex.objects.get(locale__language_code="fr")
    said = json.loads(run(file, "--kind", "event", "--language", "fr", "--parent", index.pk, "--format", "json"))
    assert EventIndex.objects.get(pk=index.pk).get_children().get().pk == said["page"]


def test_facts_are_written_only_when_asked(file):
    theme = make_term("theme", "cucina", label_it="Cucina")
    assert json.loads(run(file, "--format", "json"))["facts"][0]["label"] == "Cucina"
    assert not Practice.objects.get().themes.exists()
    run(file, "--again", "--with-facts")
    assert theme in Practice.objects.latest("pk").themes.all()


def test_a_person_needs_the_right_to_add_there(file):
    make_user("altra", is_superuser=False)
    for arguments in (["--user", "altra"], ["--user", "nessuno"]):
        with pytest.raises(CommandError):
            run(file, *arguments)
    assert not Practice.objects.exists()


@pytest.mark.parametrize("arguments", [["--parent", "999999"], ["--parent", "1"]])
def test_a_page_that_is_no_such_list_is_refused(file, arguments):
    with pytest.raises(CommandError):
        run(file, *arguments)
    assert PracticeIndex.objects.first() and not Practice.objects.exists()


def test_what_cannot_be_read_is_refused(tmp_path):
    empty = tmp_path / "vuoto.txt"
    empty.write_bytes(b"")
    for path in (empty, tmp_path / "manca.docx", tmp_path):
        with pytest.raises(CommandError):
            run(path)
