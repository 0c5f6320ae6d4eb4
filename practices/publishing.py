"""What may stop a record from being submitted or published: one list of checks, one refusal."""

from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

from django.utils.translation import pgettext

from practices.limits import excesses

_is_checked = ContextVar("is_checked", default=True)


@dataclass(frozen=True)
class Problem:
    """What stops a page; `field` is the field to mend."""

    field: str
    message: str


class CannotPublish(Exception):
    """The page stays as it is. Its text is for people, in the active language."""

    def __init__(self, page, problems):
        self.page, self.problems = page, problems
        start = pgettext("publishing", "“%(title)s” cannot go on yet.") % {"title": page.title}
        super().__init__(" ".join([start, *(problem.message for problem in problems)]))


def too_long(page):
    return [Problem(excess.field, excess.message) for excess in excesses(page)]


# Functions of a page that answer [Problem]; other apps add theirs when they are ready.
CHECKS = [too_long]


def problems(page):
    return [problem for check in CHECKS for problem in check(page)]


def refuse_if_stopped(page, checks=None):
    found = [problem for check in (checks or CHECKS) for problem in check(page)] if _is_checked.get() else []
    if found:
        raise CannotPublish(page, found)


@contextmanager
def unchecked():
    """For what was checked before: a planned publication keeps its date even if a limit was lowered meanwhile."""
    token = _is_checked.set(False)
    try:
        yield
    finally:
        _is_checked.reset(token)
