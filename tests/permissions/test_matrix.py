"""The table of rights is what the admin answers, for every role at every address.

After a change that is meant: `python -m pytest tests/permissions --write-matrix all`, then read the difference.
`--write-matrix new` asks only for the rows that are not there yet: after new addresses, or for rows taken out by hand.
"""

import pytest
from wagtail.admin.menu import Menu

from tests.permissions import table
from tests.permissions.addresses import routes
from tests.permissions.asking import WRITTEN, Asker, methods
from tests.permissions.objects import Objects
from tests.permissions.roles import ASKERS
from tests.permissions.scene import THINGS, Scene

pytestmark = [pytest.mark.django_db, pytest.mark.once]
EXPLANATION = f"""
Who gets which answer where. Made by `python -m pytest tests/permissions --write-matrix all`; read each difference.

login    asked to log in
refused  sent back to the admin's home with a message, or 403
→        sent on to another page, usually after something was done
200 …    the status
{WRITTEN}        rows of content were written
Letters  words that the answer contains; capital: a title, small: a text of
         {", ".join(f"{letter} {name}" for letter, name in THINGS.items())}
"""


@pytest.fixture
def rows(settings, tmp_path, request, monkeypatch):
    """The whole table as the admin answers now; with `--write-matrix new` its old rows are taken as they are."""
    settings.MEDIA_ROOT = tmp_path
    # Beside every page stands the same menu, which says nothing of that page and takes a third of its time.
    monkeypatch.setattr(Menu, "render_component", lambda menu, request: [])
    known = table.read() if request.config.getoption("--write-matrix") == "new" else {}
    scene = Scene()
    objects = Objects(scene)
    found = {}
    for role, user in scene.people.items():
        asker = Asker(scene, user)
        for route in routes():
            for case in objects.cases(route, role):
                for method in methods(route):
                    key = (route, case.label, method)
                    cell = known[key][role] if key in known else asker.cell(route, case, method)
                    found.setdefault(key, {})[role] = cell
    return found


def test_the_admin_answers_as_the_table_says(rows, request):
    if request.config.getoption("--write-matrix"):
        table.write(rows, ASKERS, EXPLANATION)
    expected = table.read()
    assert rows.keys() - expected.keys() == set(), "addresses without a row: --write-matrix new"
    assert expected.keys() - rows.keys() == set(), "rows without an address: --write-matrix new"
    changed = [
        f"{' '.join(key)} · {role}: {expected[key][role]} → {cell}"
        for key, cells in rows.items()
        for role, cell in cells.items()
        if cell != expected[key][role]
    ]
    assert not changed, "\n".join(changed)
