"""What a maturity path owes its readers before it is published, however its steps were written."""

from django.utils.translation import pgettext

from editorial.personal_data import personal_data
from practices.limits import field_label
from practices.publishing import Problem


def path_problems(page):
    """[Problem]: a step says who took it, and names no private person. The words of each language are looked at."""
    label = field_label(page, "maturity_path") if page.maturity_path else ""
    found = []
    for number, block in enumerate(page.maturity_path, 1):
        for text in faults(block.value, page.is_original):
            message = pgettext("media", "%(name)s: %(text)s") % {"name": f"{label} {number}", "text": text}
            found.append(Problem("maturity_path", message))
    return found


def faults(step, is_original):
    who = step.get("who") or ""
    if is_original and not who and not step.get("organisation"):
        yield pgettext("maturity", "Say who took the step: an organisation, a role or an office.")
    for private in personal_data(who)[:1]:
        message = pgettext("maturity", "“%(text)s” seems to be a private person’s: write the role or the office.")
        yield message % {"text": private.text}
