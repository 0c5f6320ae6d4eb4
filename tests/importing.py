"""The steps of an import as a test takes them, without a browser."""

import re

from django.contrib.auth.models import Group, Permission
from django.core.files.uploadedfile import SimpleUploadedFile
from wagtail.models import GroupPagePermission

from practices.models import RecordPage
from tests.builders import make_user
from tests.documents import docx

UPLOAD = "/admin/import/document/"


def writer(name, *indexes):
    """Somebody who may add pages to these lists and nothing else."""
    group = Group.objects.create(name=name)
    group.permissions.add(Permission.objects.get(codename="access_admin"))
    add = Permission.objects.get(codename="add_page")
    for index in indexes:
        GroupPagePermission.objects.create(group=group, page=index, permission=add)
    user = make_user(name, is_superuser=False)
    user.groups.add(group)
    return user


def send(client, content=None, name="merende.docx", **choices):
    file = SimpleUploadedFile(name, docx() if content is None else content)
    return client.post(UPLOAD, {"file": file, "kind": "", "language": ""} | choices)


def fields_of(response):
    """What a browser would send back, had the editor changed nothing."""
    form = response.context["form"]
    values = {name: form[name].value() for name in form.fields}
    proposal = response.context["proposal"]
    return {name: value for name, value in values.items() if value is not None} | {
        "asked": f"{proposal.kind}-{proposal.language}"
    }


def review(client, *args, **kwargs):
    sent = send(client, *args, **kwargs)
    assert sent.status_code == 302, sent.context["form"].errors
    return client.get(sent.url)


def made(client, response, **changes):
    answer = client.post(response.request["PATH_INFO"], fields_of(response) | changes)
    assert answer.status_code == 302, answer.context["form"].errors
    return RecordPage.objects.get(pk=re.search(r"\d+", answer.url)[0]).specific
