"""What can be wrong with a value, and the way out of it, in the reader's language."""

from difflib import get_close_matches

from django.utils.translation import pgettext

from editorial.records.problems import Problem
from practices.kinds import KINDS

SHOWN = 60  # characters of somebody's value in a message


def shown(value):
    text = value if isinstance(value, str) else repr(value)
    text = "".join(each if each.isprintable() else " " for each in text)
    return f"{text[:SHOWN]}…" if len(text) > SHOWN else text


def unknown_field(where):
    return Problem(
        where,
        pgettext("tables", "This kind of record has no such field."),
        pgettext("tables", "Take the field out, or write it as the template does."),
    )


def wrong_shape(where):
    return Problem(
        where,
        pgettext("tables", "The value is not of the kind that this field holds."),
        pgettext("tables", "Compare it with an exported record."),
    )


def too_long(where, limit, length=0):
    reason = pgettext("form", "Text too long: %(limit)d characters at most.") % {"limit": limit}
    if not length:
        return Problem(where, reason)
    over = pgettext("tables", "Shorten it by %(over)d characters.") % {"over": length - limit}
    return Problem(where, reason, over)


def no_title(where):
    return Problem(where, pgettext("tables", "A record needs a title."), pgettext("tables", "Write one."))


def unknown_term(where, name, rows):
    labels = {}
    for row in rows.values():
        for label in (row.key, getattr(row, "label_it", ""), getattr(row, "label_fr", "")):
            labels[label.casefold()] = label
    near = get_close_matches(str(name).casefold(), labels, n=1, cutoff=0.6)
    remedy = (
        pgettext("tables", "Did you mean “%(near)s”?") % {"near": labels[near[0]]}
        if near
        else pgettext("tables", "Take a code or a label from the sheet of the vocabulary.")
    )
    return Problem(where, pgettext("tables", "“%(value)s” is not in the vocabulary.") % {"value": shown(name)}, remedy)


def inactive(where, row):
    reason = pgettext("tables", "“%(term)s” is no longer offered for new records.") % {"term": row}
    return Problem(where, reason, is_notice=True)


def not_a_choice(where, value, choices):
    known = ", ".join(f"{key} ({label})" if key != label else key for key, label in choices.items())
    return Problem(
        where,
        pgettext("tables", "“%(value)s” is none of the possible values.") % {"value": shown(value)},
        pgettext("tables", "Possible: %(values)s.") % {"values": known},
    )


def odd_markup(where, odd):
    return Problem(
        where,
        pgettext("tables", "The text holds markup that the archive does not keep: %(markup)s.")
        % {"markup": shown(", ".join(odd))},
        pgettext("tables", "Take it out: paragraphs, lists, bold, italic and links are kept."),
    )


def link_to_nowhere(where, ref):
    return Problem(
        where,
        pgettext("tables", "A link leads to something that this archive does not have: “%(ref)s”.")
        % {"ref": shown(ref)},
        pgettext("tables", "Import or upload that first, or take the link out."),
    )


def no_file(where, value):
    title = value.get("title") if isinstance(value, dict) else value
    return Problem(
        where,
        pgettext("tables", "The file “%(title)s” is not in this archive.") % {"title": shown(title)},
        pgettext("tables", "Upload it among the images or documents first, or take the block out."),
    )


def unknown_code(where, code):
    return Problem(
        where,
        pgettext("tables", "No record has the code “%(code)s”.") % {"code": shown(code)},
        pgettext("tables", "Copy the code from the record’s page."),
    )


def wrong_kind(where, code, kind):
    return Problem(
        where,
        pgettext("tables", "The record %(code)s is not of the kind wanted here (%(kind)s).")
        % {"code": code, "kind": KINDS[kind]._meta.verbose_name},
        pgettext("tables", "Copy the code from the record’s page."),
    )
