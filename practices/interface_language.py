"""In which of the two languages the archive speaks to whoever reads or edits it now."""

from django.utils.translation import get_language


def interface_language():
    """ "fr" where the active language is a French one, else "it": also where none is active, as in a command."""
    return "fr" if (get_language() or "").startswith("fr") else "it"
