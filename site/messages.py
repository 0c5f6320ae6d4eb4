"""The interface catalogues, without GNU gettext: `python site/messages.py` extracts, updates and compiles (--help for the rest)."""

import argparse
import csv
import io
import sys

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

import extraction

LOCALE = extraction.ROOT / "site" / "locale"
# Not the three French forms of Django's own catalogue: 0 and 1 are singular in French, only 1 is in Italian.
PLURALS = {"it": "nplurals=2; plural=(n != 1);", "fr": "nplurals=2; plural=(n > 1);"}
# No date, name or host: the same messages give the same bytes.
HEADER = """\
# Interface catalogue, written by site/messages.py: translations are edited here, message ids in the sources.
msgid ""
msgstr ""
"Language: {language}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: {plurals}\\n"

"""


def po_path(language):
    return LOCALE / language / "LC_MESSAGES" / "django.po"


def empty(language):
    return read_po(io.BytesIO(header(language)), locale=language)


def header(language):
    return HEADER.format(language=language, plurals=PLURALS[language]).encode()


def read(language):
    path = po_path(language)
    return read_po(io.BytesIO(path.read_bytes()), locale=language) if path.exists() else empty(language)


def entries(catalog):
    return [message for message in catalog if message.id]


def find(catalog, message):
    """The entry of the same id, context and kind (with or without plural), or None."""
    found = catalog.get(message.id, context=message.context)
    return found if found is not None and found.pluralizable == message.pluralizable else None


def update(template, language):
    """The messages of `template` with the translations there are; a message that got a plural is translated anew."""
    old, new = read(language), empty(language)
    for message in entries(template):
        known = find(old, message)
        new.add(message.id, known.string if known and not known.fuzzy else "", context=message.context)
    return new


def rows(files):
    for file in files:
        with open(file, encoding="utf-8-sig", newline="") as lines:
            yield from csv.DictReader(lines)


def fill(catalog, language, translated):
    """Take over the translations of CSV rows (context,msgid,msgid_plural,it,it_plural,fr,fr_plural); returns the rows no source uses."""
    unused = []
    for row in translated:
        message = catalog.get(row["msgid"], context=row["context"] or None)
        if message is None:
            unused.append(row)
        elif row[language]:
            plural = row.get(f"{language}_plural") or ""
            message.string = (row[language], plural) if message.pluralizable else row[language]
    return unused


def write(catalog, language):
    body = io.BytesIO()
    write_po(body, catalog, width=0, no_location=True, omit_header=True, sort_output=True, ignore_obsolete=True)
    po_path(language).parent.mkdir(parents=True, exist_ok=True)
    po_path(language).write_bytes(header(language) + body.getvalue().strip(b"\n") + b"\n")


def compile_catalogue(language):
    """Written beside, then renamed: a server that starts meanwhile reads the old catalogue or the new one."""
    target = po_path(language).with_suffix(".mo")
    beside = target.with_suffix(".new.mo")
    with beside.open("wb") as file:
        write_mo(file, read(language))
    beside.replace(target)


def problems(language, template):
    """What keeps a catalogue from being complete, one sentence each."""
    catalog = read(language)
    for message in entries(template):
        known = find(catalog, message)
        strings = known.string if known and known.pluralizable else (known.string if known else "",)
        if not all(strings):
            yield f"{language}: missing [{message.context}] {message.id}"
    for message in entries(catalog):
        if message.fuzzy:
            yield f"{language}: fuzzy [{message.context}] {message.id}"
        if find(template, message) is None:
            yield f"{language}: no longer used [{message.context}] {message.id}"


def refresh(template, files):
    translated = list(rows(files))
    for language in PLURALS:
        catalog = update(template, language)
        unused = fill(catalog, language, translated)
        write(catalog, language)
    for row in unused:
        print(f"no source uses [{row['context']}] {row['msgid']}")


def main(arguments=None):
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--merge", nargs="+", default=[], metavar="CSV", help="fill in the translations of these files")
    parser.add_argument(
        "--check", action="store_true", help="change nothing; exit 1 when something is missing, fuzzy or no longer used"
    )
    parser.add_argument("--compile", action="store_true", help="only compile the catalogues as they are")
    options = parser.parse_args(arguments)
    template = None if options.compile else extraction.template()
    if template is not None and not options.check:
        refresh(template, options.merge)
    if not options.check:
        for language in PLURALS:
            compile_catalogue(language)
    found = [] if template is None else [line for language in PLURALS for line in problems(language, template)]
    print("\n".join(found) or "The catalogues are complete.")
    return 1 if found and options.check else 0


if __name__ == "__main__":
    sys.exit(main())
