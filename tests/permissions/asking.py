"""One question and its answer as a cell: what came back, whether anything was written, what was let out.

`login`, `refused` (back to the admin's home, or 403), `→` (sent on), else the status; then `+` if rows were written
that hold content, and the letters of the words that the answer contains.
"""

import re
from urllib.parse import urlencode

from django.contrib.messages import get_messages
from django.db import connection, transaction
from django.test import Client

from tests.permissions.addresses import address
from tests.permissions.scene import WORDS
from tests.permissions.sending import asked, publishing_form, sent

WRITE = re.compile(r'^\s*(?:INSERT INTO|UPDATE|DELETE FROM) "?(\w+)', re.IGNORECASE)
# What looking at a page may write: sessions, who is editing, one's own settings, pictures made smaller.
UNCOUNTED = re.compile(
    r"django_session|wagtailadmin_editingsession|wagtailusers_userprofile|wagtailimages_rendition|auth_user$"
    r"|wagtailcore_pagesubscription|django_content_type|search_|wagtailsearch_|wagtailcore_referenceindex"
)
WRITTEN = "+"  # no letter: those stand for what was let out
FOUND = re.compile("|".join(sorted(WORDS, key=len, reverse=True)))
# Where a page's whole form is sent.
WITH_FORM = ("admin/pages/<page_id>/edit/", "admin/pages/<page_id>/revisions/<revision_id>/revert/")
METHODS = ("GET", "POST")
# Addresses of localize's editor, which speaks otherwise.
OTHER_METHODS = {"strings/": ("GET", "PUT", "DELETE"), "overrides/": ("GET", "PUT", "DELETE")}


def methods(route):
    return next((each for part, each in OTHER_METHODS.items() if part in route), METHODS)


class Asker:
    def __init__(self, scene, user):
        self.scene = scene
        client = Client()
        if user:
            client.force_login(user)
        self.cookies = client.cookies

    def cell(self, route, case, method):
        client = Client(raise_request_exception=False)
        client.cookies = self.cookies.copy()
        url = address(route, case.values).replace("//", "/")
        query = asked(route, self.scene, case)
        if query:
            url += "?" + urlencode(query, doseq=True)
        data = sent(route, self.scene, case) if method != "GET" else {}
        if method == "POST" and route in WITH_FORM:
            data = publishing_form(case.page)
        written = set()
        with Undone(), connection.execute_wrapper(Recorder(written)):
            answer = ask(client, method, url, data)
            text = words_of(answer)
        return " ".join(filter(None, (outcome(answer, written), WRITTEN if written else "", letters(text))))


def ask(client, method, url, data):
    if method in ("PUT", "DELETE"):
        return client.generic(method, url, urlencode(data), "application/x-www-form-urlencoded")
    return client.get(url) if method == "GET" else client.post(url, data)


def outcome(answer, written):
    if answer.status_code == 403:
        return "refused"
    if answer.status_code in (301, 302, 307):
        target = answer["Location"].partition("?")[0]
        if target == "/admin/login/":
            return "login"
        return "refused" if target == "/admin/" and not written else "→"
    return str(answer.status_code)


def words_of(answer):
    body = b"".join(answer.streaming_content) if answer.streaming else answer.content
    told = [str(message) for message in get_messages(answer.wsgi_request)] if hasattr(answer, "wsgi_request") else []
    return body.decode("utf-8", "replace") + " ".join(told) + answer.headers.get("Location", "")


def letters(text):
    return "".join(sorted({WORDS[found] for found in FOUND.findall(text)}))


class Recorder:
    """Tables written, as a wrapper of the database's execute."""

    def __init__(self, written):
        self.written = written

    def __call__(self, execute, sql, params, many, context):
        match = WRITE.match(sql)
        if match and not UNCOUNTED.match(match[1]):
            self.written.add(match[1])
        return execute(sql, params, many, context)


class Undone:
    """A piece of a transaction that leaves nothing behind."""

    def __enter__(self):
        self.point = transaction.savepoint()

    def __exit__(self, *error):
        transaction.savepoint_rollback(self.point)
        connection.needs_rollback = False
