"""What no cell of the table may say, whatever is changed: read from the table alone."""

import re

import pytest

from editorial import roles
from tests.permissions import table
from tests.permissions.asking import WRITTEN
from tests.permissions.roles import ANONYMOUS, SUBMITTER
from tests.permissions.scene import THINGS

ALL = "".join(THINGS) + "".join(THINGS).lower()
ITALIAN, FRENCH, FILES = "ODPUAW", "FT", "XYx"
# A contributor may see that the records in the lists are there, and read their own; files are for whoever chooses them.
MAY_SEE = {
    roles.CONTRIBUTOR: ITALIAN + FRENCH + "o" + FILES,
    roles.EDITOR: ALL,
    roles.REVIEWER_IT: ITALIAN + ITALIAN.lower() + FILES,
    roles.REVIEWER_FR: FRENCH + FRENCH.lower() + FILES,
    roles.TRANSLATOR: (ITALIAN + FRENCH + ITALIAN.lower() + FRENCH.lower() + FILES),
    roles.ADMINISTRATOR: ALL,
    SUBMITTER: "",
    ANONYMOUS: "",
}
# Whoever may edit a translation reads the original's title and text beside it.
ORIGINAL_OF_A_TRANSLATION = re.compile(r"^translation|it→fr")
# Open without an account: the way in, and pictures of the interface.
OPEN = re.compile(r"admin/(login|logout|password_reset|jsi18n|sprite|nowhere)|documents/")
# Wagtail's test pages, and forms whose parts were left out by hand.
FAILS = re.compile(r"failwhale|choose-external-link|pages/add/|/create/|snippets/.*/(add|copy|edit)/|redirects/import")
PUBLISHES = re.compile(r", publish$|page publish,|, unpublish$|page unpublish,")


@pytest.fixture(scope="module")
def rows():
    return table.read()


def seen(cell):
    last = cell.split()[-1]
    return set(last) if set(last) <= set(ALL) else set()


def written(cell):
    return WRITTEN in cell.split()[1:]


def test_nobody_sees_a_title_or_a_text_that_their_rights_deny(rows):
    leaks = {}
    for key, cells in rows.items():
        for role, cell in cells.items():
            more = "Aa" if ORIGINAL_OF_A_TRANSLATION.search(key[1]) and role == roles.REVIEWER_FR else ""
            if seen(cell) - set(MAY_SEE[role] + more):
                leaks[(*key, role)] = cell
    assert leaks == {}


def test_looking_writes_nothing(rows):
    assert {key for key, cells in rows.items() if key[2] == "GET" and any(map(written, cells.values()))} == set()


def test_nobody_without_rights_on_pages_writes_anything(rows):
    assert {key for key, cells in rows.items() if written(cells[SUBMITTER]) or written(cells[ANONYMOUS])} == set()


def test_a_visitor_is_asked_to_log_in_everywhere(rows):
    closed = {key: cells[ANONYMOUS] for key, cells in rows.items() if not OPEN.match(key[0])}
    assert {key: cell for key, cell in closed.items() if cell not in ("login", "refused")} == {}


def test_only_administrators_publish_and_withdraw(rows):
    for key, cells in rows.items():
        if PUBLISHES.search(key[1]) or key[0].endswith(("/unpublish/", "/convert_to_alias/", "/privacy/")):
            assert {role for role, cell in cells.items() if written(cell)} <= {roles.ADMINISTRATOR}, key


def test_reviewers_write_in_their_own_tree_only(rows):
    others = {roles.REVIEWER_IT: "French draft|^translation|it→fr", roles.REVIEWER_FR: "^draft|private|Italian|fr→it"}
    for role, pattern in others.items():
        wrong = [key for key, cells in rows.items() if re.search(pattern, key[1]) and written(cells[role])]
        assert wrong == [], role


def test_nothing_fails(rows):
    assert {
        key for key, cells in rows.items() if "500" in " ".join(cells.values()) and not FAILS.search(key[0])
    } == set()
