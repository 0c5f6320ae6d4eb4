"""A load that is killed half-way is completed by the next, and nothing shows that it was."""

import json
import signal
import subprocess
import sys

import pytest

from home.models import DemoDigest
from practices.models import GlossaryTerm, Record, RecordPage, Term
from tests import snapshots
from tests.serving import ROOT, manage, scratch_environment

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("demo")]

HALF_WAY = "20/53"  # of the records, as the load says them


def content():
    """Everything a reader sees of the demonstration, in words that are the same in every database."""
    pages = RecordPage.objects.order_by("url_path").select_related("record")
    return {
        "digests": sorted(DemoDigest.objects.values_list("key", "digest")),
        "pages": [[page.url_path, page.title, page.summary, page.live, page.alias_of_id] for page in pages],
        "unpublished": pages.filter(has_unpublished_changes=True).count(),
        "records": Record.objects.count(),
        "terms": [Term.objects.count(), GlossaryTerm.objects.count()],
    }


def test_a_load_killed_half_way_is_completed_by_the_next(demo_snapshots, tmp_path):
    expected = json.loads(json.dumps(content()))
    empty, _ = demo_snapshots
    (tmp_path / "database-url").write_text(snapshots.address_of(empty, tmp_path))
    command = [sys.executable, "manage.py", "load_demo"]
    with subprocess.Popen(
        command, cwd=ROOT, env=scratch_environment(tmp_path), stdout=subprocess.PIPE, text=True
    ) as loading:
        seen = next((line for line in loading.stdout if HALF_WAY in line), None)
        loading.send_signal(signal.SIGKILL)
    assert seen and loading.returncode == -signal.SIGKILL
    said = manage(tmp_path, "load_demo")
    assert "Vocabularies: nothing new." in said
    show = "import json; from tests.test_home_load_demo_killed import content; print(json.dumps(content()))"
    assert json.loads(manage(tmp_path, "shell", "-v", "0", "-c", show)) == expected
