"""Why a row cannot become or change a record, and the way out, in the reader's language."""

from django.utils.translation import pgettext

from editorial.records.problems import Problem
from editorial.records.reasons import no_title, shown, unknown_field
from language.analysis import LANGUAGES
from practices.kinds import KINDS

LANGUAGE_LIST = ", ".join(LANGUAGES)
__all__ = ["no_title"]


def unknown_name(name):
    return unknown_field(shown(name))


def not_a_record():
    return Problem(
        "",
        pgettext("tables", "This is no record: codes and kinds are text, “texts” and “facts” hold fields."),
        pgettext("tables", "Compare it with an exported record."),
    )


def twice(code, number):
    if code:
        reason = pgettext("tables", "The code %(code)s stands in row %(row)d too.") % {"code": code, "row": number}
        return Problem("code", reason, pgettext("tables", "Keep one row for each record."))
    reason = pgettext("tables", "This row says the same as row %(row)d.") % {"row": number}
    return Problem("", reason, pgettext("tables", "Delete one of them."))


def unknown_code(code):
    return Problem(
        "code",
        pgettext("tables", "No record has the code “%(code)s”.") % {"code": shown(code)},
        pgettext("tables", "Copy the code from the record’s page; for a new record leave the cell empty."),
    )


def odd_code(code):
    return Problem(
        "code",
        pgettext("tables", "“%(code)s” is no code: six characters, digits and capitals without I, L, O, U.")
        % {"code": shown(code)},
        pgettext("tables", "Leave it out: the archive gives a new record its code."),
    )


def odd_key():
    return Problem("key", pgettext("tables", "The key is no UUID."), pgettext("tables", "Leave it out."))


def other_code(code):
    return Problem(
        "key",
        pgettext("tables", "This record is in the archive by another code, %(code)s.") % {"code": code},
        pgettext("tables", "Use that code."),
    )


def foreign_code(code):
    return Problem(
        "code",
        pgettext("tables", "The code %(code)s is another record’s in this archive.") % {"code": code},
        pgettext("tables", "To add yours, take its code and key out."),
    )


def no_kind(kind):
    names = ", ".join(f"{key} ({model._meta.verbose_name})" for key, model in KINDS.items())
    return Problem(
        "kind",
        pgettext("tables", "“%(kind)s” is no kind of record.") % {"kind": shown(kind or "")},
        pgettext("tables", "Possible: %(values)s.") % {"values": names},
    )


def no_original(language):
    return Problem(
        "original_language",
        pgettext("tables", "A new record needs its texts in its original language."),
        pgettext("tables", "Possible: %(values)s.") % {"values": LANGUAGE_LIST},
    )


def may_not_make(kind, language):
    return Problem(
        "kind",
        pgettext("import", "You may not add records of this kind in this language."),
        pgettext("tables", "Ask whoever looks after the archive (%(kind)s, %(language)s).")
        % {"kind": KINDS[kind]._meta.verbose_name, "language": language},
    )


def may_not_change(code):
    return Problem(
        "code",
        pgettext("tables", "You may not change the record %(code)s.") % {"code": code},
        pgettext("tables", "Take its row out, or ask whoever may."),
    )


def locked(code):
    return Problem(
        "code",
        pgettext("tables", "The record %(code)s is locked or in review.") % {"code": code},
        pgettext("tables", "Wait until it is free, or take its row out."),
    )


def not_translated(language):
    return Problem(
        "code",
        pgettext("tables", "This record has no page in this language yet (%(language)s).") % {"language": language},
        pgettext("tables", "Start its translation first, or leave the cells of its texts empty."),
    )


def slug_taken(where, slug):
    return Problem(
        where,
        pgettext("tables", "The address “%(slug)s” is another page’s.") % {"slug": shown(slug)},
        pgettext("tables", "Choose another, or leave it out."),
    )


def same_title(code):
    return Problem(
        "code",
        pgettext("tables", "The record %(code)s has the same title.") % {"code": code},
        pgettext("tables", "If it is the same one, write its code here: it is then updated instead of made anew."),
        is_notice=True,
    )


def other_kind(kind):
    return Problem(
        "kind",
        pgettext("tables", "The record is of another kind: %(kind)s.") % {"kind": KINDS[kind]._meta.verbose_name},
        pgettext("tables", "A record never changes its kind: write this one, or check the code."),
    )


def other_original(language):
    return Problem(
        "original_language",
        pgettext("tables", "The record’s original language is another: %(language)s.") % {"language": language},
        pgettext("tables", "An import does not change it."),
    )
