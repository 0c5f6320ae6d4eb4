"""Why a section is proposed for its field, what was dropped, and where a title was found: in words."""

from django.utils.translation import npgettext, pgettext, pgettext_lazy

REASONS = {
    "heading": pgettext_lazy("import", "by its heading"),
    "above": pgettext_lazy("import", "like the heading above it"),
    "content": pgettext_lazy("import", "by its content"),
    "phases": pgettext_lazy("import", "it names phases of a method"),
    "cover": pgettext_lazy("import", "lines of a cover or header"),
    "lead": pgettext_lazy("import", "text before the first heading"),
    "first_lines": pgettext_lazy("import", "first lines of the document"),
    "form": pgettext_lazy("import", "heading of the official form"),
    "facts": pgettext_lazy("import", "read as facts, proposed below"),
    "title": pgettext_lazy("import", "read as the title"),
    "unknown": pgettext_lazy("import", "heading not recognised: it keeps its own"),
}
TITLES = {
    "heading": pgettext_lazy("import", "Found in the document’s headings."),
    "line": pgettext_lazy("import", "The document’s first line."),
    "properties": pgettext_lazy("import", "Found in the file’s properties."),
    "name": pgettext_lazy("import", "No title was found: this is the file’s name."),
    "first_heading": pgettext_lazy("import", "No title was found: this is the first heading."),
    "form": pgettext_lazy("import", "The form’s title and its first answer."),
    "label": pgettext_lazy("import", "Found under the label of a title."),
}
FACTS = {
    "period_start": pgettext_lazy("record", "from"),
    "period_end": pgettext_lazy("record", "until"),
    "themes": pgettext_lazy("record", "themes"),
    "target_groups": pgettext_lazy("record", "target groups"),
    "phases": pgettext_lazy("record", "method phases"),
    "territories": pgettext_lazy("record", "territories"),
    "areas": pgettext_lazy("record", "areas"),
    "places": pgettext_lazy("record", "places"),
    "roles": pgettext_lazy("record", "organisation"),
    "stage": pgettext_lazy("card", "stage"),
}
PERSONAL = {
    "name": pgettext_lazy("import", "name of a person"),
    "email": pgettext_lazy("import", "e-mail address"),
    "mobile": pgettext_lazy("import", "mobile number"),
}
DUPLICATES = {
    "file": pgettext_lazy("import", "made from this very file"),
    "title": pgettext_lazy("import", "the same title"),
    "words": pgettext_lazy("import", "%(percent)d %% of the same words"),
}


def drop_text(dropped):
    """One line for what a reader or the proposal left out."""
    count, text = dropped["count"], dropped["text"]
    if dropped["what"] == "images":
        message = npgettext(
            "import",
            "%(count)d image: add it in the editor, with its alternative text and licence.",
            "%(count)d images: add them in the editor, with their alternative text and licence.",
            count,
        )
        return message % {"count": count}
    if dropped["what"] == "repeated":
        message = npgettext(
            "import",
            "“%(text)s”, said %(count)d time more.",
            "“%(text)s”, said %(count)d times more.",
            count,
        )
        return message % {"count": count, "text": text}
    messages = {
        "macros": pgettext("import", "Macros: never opened."),
        "comments": pgettext("import", "Comments in the margin."),
        "notes": pgettext("import", "Footnotes: copy those that matter."),
        "contents": pgettext("import", "The table of contents."),
        "page_edges": pgettext("import", "Headers and footers of the pages. %(text)s"),
        "empty_heading": pgettext("import", "“%(text)s”: a heading with nothing under it."),
        "guidance": pgettext("import", "“%(text)s”: the form’s own instruction, no answer."),
    }
    return (messages[dropped["what"]] % {"text": text}).strip()
