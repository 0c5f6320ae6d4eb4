"""What is wrong with one record, what the clock changes, what a check finds: the index stays in step."""

import time
from datetime import timedelta

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from practices.models import ContentVersion, RecordPage
from search import documents as module
from search import outbox
from search.checking import check
from search.documents import documents
from search.engines.embedded.lock import writing
from search.expiry import follow_expiries
from search.indexing import drain, engine, rebuild
from search.models import OutboxEntry
from tests.builders import make_record, make_site, make_term
from tests.search.indexed import found, publish


@pytest.fixture(autouse=True)
def index(archive_index):
    make_site()
    rebuild()


def test_a_record_that_cannot_be_indexed_is_put_off_and_keeps_no_other_waiting(monkeypatch):
    with outbox.postponed():
        bad, good = make_record(title="Guasto"), make_record(title="Orti")
    rebuild()

    def breaking(original, *args, made=module._document):
        if original.record_id == bad.record_id:
            raise TypeError("a block nobody knows")
        return made(original, *args)

    with monkeypatch.context() as patch:
        patch.setattr(module, "_document", breaking)
        with outbox.postponed():
            bad.title, good.title = "Guasto ancora", "Mense"
            publish(bad)
            publish(good)
        assert found("mense") == {good.record_id}
        assert found("guasto") == {bad.record_id}
        assert {entry.attempts for entry in OutboxEntry.objects.all()} == {1}
        assert drain() == 0
    OutboxEntry.objects.update(due_at=None)
    drain()
    assert (found("ancora"), outbox.is_empty()) == ({bad.record_id}, True)


def test_a_rebuild_that_would_lose_records_is_refused_unless_forced(monkeypatch):
    with outbox.postponed():
        bad, good = make_record(title="Guasto"), make_record(title="Orti")
    rebuild()
    made = module._document

    def breaking(original, *args):
        if original.record_id == bad.record_id:
            raise TypeError("a block nobody knows")
        return made(original, *args)

    monkeypatch.setattr(module, "_document", breaking)
    with pytest.raises(CommandError, match="1 of 2 records"):
        call_command("rebuild_search_index", verbosity=0)
    assert found("") == {bad.record_id, good.record_id}
    call_command("rebuild_search_index", "--force", verbosity=0)
    assert found("") == {good.record_id}
    assert OutboxEntry.objects.filter(record_id=bad.record_id).exists()


def test_a_dry_run_of_the_rebuild_changes_nothing(capsys):
    make_record(title="Orti")
    before = engine().generation()
    call_command("rebuild_search_index", "--dry-run")
    assert "built with 1 records" in capsys.readouterr().out
    assert engine().generation() == before


def test_the_check_repairs_what_differs():
    page = make_record(title="Orti")
    RecordPage.objects.filter(pk=page.pk).update(title="Mense")
    call_command("check_search_index", "--repair")
    assert found("mense") == {page.record_id}


def test_a_document_from_the_future_is_noticed_and_repaired():
    page = make_record(title="Orti")
    [document] = documents([page.record_id], version=2**60)
    engine().update([document])
    assert check().ahead == (page.record_id,)
    call_command("check_search_index", "--repair")
    assert not check()


def test_following_expiries_costs_no_query_while_nothing_changes(django_assert_num_queries):
    make_record(title="Orti", expire_at=timezone.now() + timedelta(days=1))
    follow_expiries()
    with ContentVersion.held(), django_assert_num_queries(0):
        follow_expiries()


def test_an_expired_page_leaves_results_and_counts_by_itself(client):
    theme = make_term(key="orti")
    page = make_record(title="Orti", sets={"themes": [theme]}, expire_at=timezone.now() + timedelta(days=1))
    other = make_record(title="Orti vicini", sets={"themes": [theme]})
    assert found("orti") == {page.record_id, other.record_id}
    moment = timezone.now() + timedelta(seconds=0.3)
    RecordPage.objects.filter(pk=page.pk).update(expire_at=moment)
    ContentVersion.bump()
    assert client.get("/it/cerca/").status_code == 200
    time.sleep(0.35)
    html = client.get("/it/cerca/?q=orti").content.decode()
    assert "Orti vicini" in html
    assert found("", theme="orti") == {other.record_id}


def test_what_waited_when_a_building_was_interrupted_is_indexed_when_it_is_gone_on_with(monkeypatch):
    page = make_record(title="Orti")
    rebuild()
    with outbox.postponed():
        page.title = "Mense"
        page.save()
        monkeypatch.setattr(engine(), "unfinished", lambda: {page.record_id})
        rebuild(is_forced=True)  # the engine of this test begins anew, without that record
    assert found("mense") == {page.record_id}


def test_the_worker_builds_no_new_index_because_another_process_is_writing(monkeypatch):
    make_record(title="Orti")
    OutboxEntry.objects.create(record_id=RecordPage.objects.get().record_id)
    monkeypatch.setattr("search.management.commands.sync_search.rebuild", lambda: pytest.fail("rebuilt"))
    with writing(engine().generations.directory, 1), pytest.raises(CommandError):
        call_command("sync_search", verbosity=0)
