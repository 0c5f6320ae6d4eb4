"""Two records merged as an editor does it, without a browser."""

import json

from django.urls import reverse

from editorial.merging.differences import data_for_merging, digest_of
from editorial.records.references import References
from practices.models import Record


def address(loser, survivor):
    return reverse("editorial_merge_values", args=[loser.record.code, survivor.record.code])


def merged(client, loser, survivor, **choices):
    page = client.get(address(loser, survivor))
    form = page.context["form"]
    values = {name: form[name].value() or "" for name in form.fields}
    return client.post(address(loser, survivor), values | choices)


def seen(survivor, loser):
    return digest_of(*data_for_merging([survivor.record, loser.record], References()))


def acting(record):
    actor = {"type": "actor", "value": {"organisation": record.code, "name": "", "role": ""}, "id": "a"}
    return {"actors": json.dumps([actor])}


def is_merged(page):
    return Record.objects.get(pk=page.record.pk).merged_into is not None
