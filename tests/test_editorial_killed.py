"""A process killed in the middle of an import or of publishing leaves all of it or nothing."""

import json

import pytest

from tests import snapshots
from tests.documents import PRACTICE_IT, docx
from tests.serving import manage

pytestmark = pytest.mark.django_db

# A child process for each point: it dies before one of its writes, as by a cut of the current.
DRIVER = """
import json, os, signal
from django.core.management import call_command
from django.db import connection, connections
from wagtail.documents.models import Document
from editorial.models import ImportedDocument
from practices.models import Practice, Record, RecordPage

def writes(number):
    done = [0]
    def wrapper(execute, sql, params, many, context):
        if sql.lstrip()[:6].upper() in ("INSERT", "UPDATE", "DELETE"):
            done[0] += 1
            if done[0] == number:
                os.kill(os.getpid(), signal.SIGKILL)
        return execute(sql, params, many, context)
    connection.ensure_connection()
    connection.execute_wrappers.append(wrapper)
    return done

def attempt(number):
    connections.close_all()
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        work = prepare()
        done = writes(number)
        work()
        os.write(writing, str(done[0]).encode())
        os._exit(0)
    os.close(writing)
    os.waitpid(child, 0)
    return int(os.read(reading, 20) or 0)

def state():
    page = Practice.objects.get(pk=chosen)
    return {{
        "records": Record.objects.count(), "pages": RecordPage.objects.count(), "documents": Document.objects.count(),
        "imported": ImportedDocument.objects.count(), "without pages": Record.objects.filter(pages=None).count(),
        "published": [page.title, page.summary, page.record.title, page.live_revision.as_object().title],
    }}

chosen = Practice.objects.filter(live=True, locale__language_code="it").order_by("pk").first().pk
{work}
states = [state()]
total = attempt(10**9)
states.append(state())
for point in sorted({{1, 2, 3, total // 4, total // 2, 3 * total // 4, total - 1, total}}):
    attempt(point)
    states.append(state())
print(json.dumps([total, states]))
"""
IMPORT = """
def prepare():
    return lambda: call_command("import_document", {file!r}, again=True, verbosity=0)
"""
PUBLISH = """
def prepare():
    page = Practice.objects.get(pk=chosen)
    number = int(page.title.rpartition(" ")[2]) + 1 if page.title.startswith("Titolo ") else 1
    page.title = page.summary = f"Titolo {number}"
    revision = page.save_revision()
    return revision.publish
"""


@pytest.fixture
def killed(demo_snapshots, tmp_path):
    """`killed(work)` -> (number of writes of the whole work, [state before, after it, after each killed one])."""

    def killed_(work):
        _, demo = demo_snapshots
        (tmp_path / "database-url").write_text(snapshots.address_of(demo, tmp_path))
        said = manage(tmp_path, "shell", "-v0", "-c", DRIVER.format(work=work))
        return json.loads(said.splitlines()[-1])

    return killed_


def test_a_killed_import_leaves_a_whole_draft_or_nothing(killed, tmp_path):
    file = tmp_path / "merende.docx"
    file.write_bytes(docx(PRACTICE_IT))
    total, (before, after, *states) = killed(IMPORT.format(file=str(file)))
    counted = ("records", "pages", "documents", "imported")
    assert total > 8 and all(after[name] == before[name] + 1 for name in counted)
    for state in states:
        assert len({state[name] - before[name] for name in counted}) == 1
        assert state["without pages"] == before["without pages"]
    assert states[0] == after and states[len(states) // 2] == after


def test_a_killed_publication_leaves_the_old_page_or_the_new_one(killed):
    total, (before, after, *states) = killed(PUBLISH)
    assert total > 3 and before != after and set(after["published"]) == {"Titolo 1"}
    for state in states:
        assert len(set(state["published"])) == 1, state
    assert states[0] == after
