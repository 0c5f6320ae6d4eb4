"""What is answered for a record that cannot be shown."""

from django.http import Http404, HttpResponseRedirect
from django.shortcuts import render


class SeeOther(HttpResponseRedirect):
    status_code = 303


def gone(request, record):
    """410 for what was public and is not; 404 for what never was, or is only restricted."""
    if record.first_public_at is None or record.pages.filter(live=True).exists():
        raise Http404
    return render(request, "practices/gone.html", {"record": record}, status=410)
