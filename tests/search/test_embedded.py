"""The embedded engine among several processes, and after small disasters."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from search.engines.base import IndexBusy, IndexUnavailable, Question
from search.engines.embedded import EmbeddedEngine
from search.engines.embedded.compaction import MOST_SEGMENTS
from search.engines.embedded.lock import writing
from search.nodes import Everything
from tests.search.documents import make_document

ROOT = Path(__file__).parents[2]


@pytest.fixture
def engine(tmp_path):
    engine = EmbeddedEngine(tmp_path / "index", lock_timeout=0.2)
    engine.rebuild([make_document(1, it="Orti")])
    return engine


def found(engine, limit=20):
    question = Question(Everything(), facets=("kind",), limit=limit)
    return [hit.record_id for hit in engine.search(question).hits]


def run(code, directory, *, until=None):
    """Another process with an engine on the same directory; killed when it prints `until`."""
    script = (
        "import os, sys, django; os.environ['DJANGO_SETTINGS_MODULE'] = 'config.settings.test'; django.setup()\n"
        "from search.engines.embedded import EmbeddedEngine\n"
        "from tests.search.documents import make_document\n"
        f"engine = EmbeddedEngine({str(directory)!r}, lock_timeout=2)\n{code}"
    )
    environment = {"PYTHONPATH": f"{ROOT}:{ROOT / 'site'}", "PATH": ""}
    process = subprocess.Popen(
        [sys.executable, "-c", script], stdout=subprocess.PIPE, text=True, env=environment, cwd=ROOT
    )
    with process:
        if until:
            while (line := process.stdout.readline()) and line.strip() != until:
                pass
            process.kill()
        output = process.stdout.read()
    return output


def test_readers_see_what_another_process_wrote(engine):
    assert found(engine) == [1]
    run("engine.update([make_document(2, it='Mense')], removed=[1])", engine.generations.directory)
    assert found(engine) == [2]
    run("engine.rebuild([make_document(3, it='Mense')])", engine.generations.directory)
    assert found(engine) == [3]


def test_a_writer_killed_before_its_commit_leaves_the_last_state(engine):
    code = """
def documents():
    yield make_document(2, it="Mense")
    print("writing", flush=True)
    import time; time.sleep(60)
engine.update(documents())
"""
    run(code, engine.generations.directory, until="writing")
    assert found(engine) == [1]
    engine.update([make_document(3, it="Mense")])
    assert sorted(found(engine)) == [1, 3]


def test_a_killed_rebuild_leaves_the_old_index_and_no_waste_after_the_next(engine):
    code = """
def documents():
    yield make_document(2, it="Mense")
    print("writing", flush=True)
    import time; time.sleep(60)
engine.rebuild(documents())
"""
    run(code, engine.generations.directory, until="writing")
    assert found(engine) == [1]
    engine.rebuild([make_document(3, it="Mense")])
    folders = [path for path in engine.generations.directory.iterdir() if path.is_dir()]
    assert folders == [engine.generations.current()]


def test_writers_wait_for_one_another_and_say_when_too_long(engine):
    with writing(engine.generations.directory, 1), pytest.raises(IndexBusy):
        engine.update([make_document(2, it="Mense")])
    engine.update([make_document(2, it="Mense")])
    assert sorted(found(engine)) == [1, 2]


def test_readers_answer_while_somebody_writes(engine):
    with writing(engine.generations.directory, 1):
        assert found(engine) == [1]


def test_many_small_updates_leave_few_segments_and_lose_nothing(engine):
    for record_id in range(2, 60):
        engine.update([make_document(record_id, it=f"Orti {record_id}")], removed=[record_id - 30])
        assert engine.reader.searcher().num_segments <= MOST_SEGMENTS
    assert sorted(found(engine, limit=100)) == list(range(30, 60))
    assert engine.digests() == {i: make_document(i, it=f"Orti {i}").digest for i in range(30, 60)}


def test_a_missing_index_is_said(tmp_path):
    engine = EmbeddedEngine(tmp_path / "nowhere")
    for ask in (engine.count, engine.generation, engine.digests, lambda: list(engine.words()), lambda: found(engine)):
        with pytest.raises(IndexUnavailable):
            ask()
    with pytest.raises(IndexUnavailable):
        engine.update([make_document(1, it="Orti")])


def test_an_index_of_another_edition_is_not_searched_but_replaced(engine):
    old = engine.generations.current()
    old.rename(old.with_name("0123456789ab-old"))
    engine.generations.pointer.write_text("0123456789ab-old")
    with pytest.raises(IndexUnavailable):
        found(engine)
    engine.rebuild([make_document(2, it="Mense")])
    assert found(engine) == [2]
    assert not old.with_name("0123456789ab-old").exists()


def test_an_index_lost_under_a_running_reader_is_noticed(engine):
    assert found(engine) == [1]
    shutil.rmtree(engine.generations.directory)
    with pytest.raises(IndexUnavailable):
        found(engine)
    engine.rebuild([make_document(2, it="Mense")])
    assert found(engine) == [2]


@pytest.mark.parametrize("damage", ["empty", "noise", "gone"])
@pytest.mark.parametrize("ending", ["meta.json", "idx", "term", "fast", "store", "pos", "fieldnorm"])
def test_damaged_files_are_an_unavailable_index(engine, damage, ending):
    engine.update([make_document(2, it="Mense")])
    for path in engine.generations.current().glob(f"*{ending}"):
        if damage == "gone":
            path.unlink()
        else:
            path.write_bytes(b"" if damage == "empty" else b"\x00\xffnoise" * (path.stat().st_size // 7))
    other = EmbeddedEngine(engine.generations.directory)
    with pytest.raises(IndexUnavailable):
        found(other)
        other.update([make_document(3, it="Mense")])
    other.rebuild([make_document(4, it="Mense")])
    assert found(other) == [4]
