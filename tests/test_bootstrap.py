"""A step is done once, done again when its inputs change, and never believed done when it was interrupted."""

import pytest

from setup import cleaning, frontend, python, serve, steps
from setup.steps import Step, digest, run


@pytest.fixture
def source(tmp_path):
    folder = tmp_path / "source"
    folder.mkdir()
    (folder / "a.css").write_text("one")
    return folder


@pytest.fixture
def made(monkeypatch, tmp_path, source):
    """A step that counts how often it works; `made.step`, `made.times`."""
    monkeypatch.setattr(steps, "STAMPS", tmp_path / "stamps")

    class Made:
        times = 0
        result = tmp_path / "result"

        def work(self):
            self.times += 1
            self.result.write_text("made")

        def run(self, **changes):
            fields = {"name": "made", "title": "Made", "work": self.work, "inputs": lambda: [source]}
            return run(Step(**(fields | {"outputs": (self.result,)} | changes)), say=lambda line: None)

    return Made()


def test_a_step_is_skipped_the_second_time(made):
    assert [made.run(), made.run()] == [True, False]
    assert made.times == 1


@pytest.mark.parametrize(
    "change",
    [
        lambda folder: (folder / "a.css").write_text("two"),
        lambda folder: (folder / "a.css").rename(folder / "b.css"),
        lambda folder: (folder / "new.css").touch(),
        lambda folder: (folder / "a.css").unlink(),
    ],
    ids=["changed", "renamed", "added", "deleted"],
)
def test_a_step_is_done_again_when_its_inputs_change(made, source, change):
    made.run()
    change(source)
    assert made.run()


def test_a_step_is_done_again_when_its_result_is_gone(made):
    made.run()
    made.result.unlink()
    assert made.run()


def test_touching_a_file_changes_nothing(made, source):
    made.run()
    (source / "a.css").touch()
    (source / "__pycache__").mkdir()
    (source / "__pycache__" / "a.pyc").write_text("leaving")
    assert not made.run()


@pytest.mark.parametrize("interruption", [KeyboardInterrupt, RuntimeError])
def test_an_interrupted_step_is_done_again(made, interruption):
    def stop():
        made.work()
        raise interruption

    made.run()
    with pytest.raises(interruption):
        made.run(work=stop, inputs=lambda: ["changed"])
    assert made.run()


def test_a_word_among_the_inputs_counts():
    assert digest(["3.11"]) != digest(["3.12"])


def test_a_missing_file_is_not_an_empty_one(tmp_path):
    missing = digest([tmp_path / "a"])
    (tmp_path / "a").touch()
    assert digest([tmp_path / "a"]) != missing


def test_an_environment_in_which_pip_was_killed_is_not_healthy(monkeypatch, tmp_path):
    monkeypatch.setattr(python, "INSTALLING", tmp_path / ".installing")
    monkeypatch.setattr(python, "IS_OWN_VENV", True)
    assert python.is_healthy()
    (tmp_path / ".installing").touch()
    assert not python.is_healthy()


def test_an_environment_whose_python_is_gone_is_not_healthy(monkeypatch, tmp_path):
    (tmp_path / "python").symlink_to(tmp_path / "gone")
    monkeypatch.setattr(python, "PYTHON", tmp_path / "python")
    assert not python.is_healthy()


def test_without_npm_node_comes_from_pypi(monkeypatch):
    monkeypatch.setattr(frontend.shutil, "which", lambda name: None)
    assert [step.name for step in frontend.steps()] == ["packages-node", "npm", "assets"]


def test_a_missing_node_has_no_version(tmp_path):
    assert frontend.node_version(tmp_path / "node") == 0


@pytest.fixture
def var(monkeypatch, tmp_path):
    """A var folder with a database, a picture and built files; nothing of the project itself is in reach."""
    var = tmp_path / "var"
    (var / "media").mkdir(parents=True)
    (var / "assets").mkdir()
    for name in ("archive.sqlite3", "archive.sqlite3-wal", "media/a.jpg", "assets/site.css", "admin-password"):
        (var / name).touch()
    monkeypatch.delenv("RESET", raising=False)
    for name, path in {"VAR": var, "ROOT": tmp_path, "NODE_MODULES": tmp_path / "node_modules"}.items():
        monkeypatch.setattr(cleaning, name, path)
    monkeypatch.setattr(cleaning, "ADMIN_PASSWORD", var / "admin-password")
    monkeypatch.setattr(cleaning, "database_file", lambda: var / "archive.sqlite3")
    return var


def left(var):
    return sorted(path.name for path in var.rglob("*") if path.is_file())


def test_clean_leaves_database_and_media(var):
    cleaning.clean()
    assert left(var) == ["a.jpg", "admin-password", "archive.sqlite3", "archive.sqlite3-wal"]


def test_clean_takes_everything_when_told_to(var, monkeypatch):
    monkeypatch.setenv("RESET", "1")
    cleaning.clean()
    assert left(var) == []


def test_the_last_lines_say_where_to_look():
    text = "\n".join(serve.lines("127.0.0.1", 8000, {"engine": "embedded"}))
    for wanted in ("http://127.0.0.1:8000/it/", "http://127.0.0.1:8000/fr/", "/admin/", "embedded", "Database"):
        assert wanted in text


@pytest.mark.parametrize(
    "url, said",
    [
        ("sqlite:////srv/archive.sqlite3", "SQLite, /srv/archive.sqlite3"),
        ("postgres://somebody:secret@db.example.org:5432/archive", "PostgreSQL, archive on db.example.org"),
        (
            "postgresql://somebody@/archive?host=/run/postgresql&password=secret",
            "PostgreSQL, archive on /run/postgresql",
        ),
    ],
)
def test_the_database_in_use_is_named_without_its_password(monkeypatch, url, said):
    monkeypatch.setenv("DATABASE_URL", url)
    text = "\n".join(serve.lines("127.0.0.1", 8000, {}))
    assert said in text
    assert "secret" not in text and "somebody" not in text


def test_the_secret_key_is_kept_for_its_owner_only(monkeypatch, tmp_path):
    monkeypatch.setattr(serve, "SECRET_KEY", tmp_path / "secret-key")
    assert serve.secret_key() == serve.secret_key()
    assert (tmp_path / "secret-key").stat().st_mode & 0o777 == 0o600
