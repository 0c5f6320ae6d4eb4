"""An import whose process is killed half-way leaves nothing behind once anybody imports again."""

import signal
import subprocess
import sys

import pytest

from editorial.records.format import dumps
from tests import snapshots
from tests.serving import ROOT, manage, scratch_environment

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("demo")]
COUNT = "from practices.models import *; print(Practice.objects.count(), Record.objects.count())"


def new(number):
    return {"kind": "practice", "original_language": "it", "texts": {"it": {"title": f"Nuova {number}"}}}


def count(folder):
    return [int(each) for each in manage(folder, "shell", "-v", "0", "-c", COUNT).split()]


def test_a_killed_import_is_taken_back_by_the_next(demo_snapshots, tmp_path):
    _, demo = demo_snapshots
    (tmp_path / "database-url").write_text(snapshots.address_of(demo, tmp_path))
    (tmp_path / "molte.json").write_bytes(dumps([new(number) for number in range(300)]))
    (tmp_path / "una.json").write_bytes(dumps([new(1000)]))
    practices, records = count(tmp_path)
    command = [sys.executable, "manage.py", "import_records", str(tmp_path / "molte.json")]
    with subprocess.Popen(
        command, cwd=ROOT, env=scratch_environment(tmp_path), stderr=subprocess.PIPE, text=True
    ) as importing:
        seen = next((line for line in importing.stderr if "/300" in line), None)
        importing.send_signal(signal.SIGKILL)
    assert seen and importing.returncode == -signal.SIGKILL
    assert count(tmp_path)[0] > practices
    manage(tmp_path, "import_records", str(tmp_path / "una.json"))
    assert count(tmp_path) == [practices + 1, records + 1]
