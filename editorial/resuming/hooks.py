"""Where the admin learns of an ended session and of another's version."""

from django.shortcuts import render
from django.template.loader import render_to_string
from django.urls import path
from django.utils.safestring import mark_safe
from wagtail import hooks

from editorial.resuming.conflicts import tell_of_the_other_version

hooks.register("after_edit_page", tell_of_the_other_version)


@hooks.register("insert_editor_js")
def script_of_the_session():
    return mark_safe(render_to_string("editorial/resuming/words.html"))


@hooks.register("register_admin_urls")
def resumed_address():
    return [path("resumed/", resumed, name="editorial_resumed")]


def resumed(request):
    """Where a login in another tab ends."""
    return render(request, "editorial/resuming/resumed.html")
