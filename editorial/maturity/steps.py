"""A step of a record's maturity: a dated line on the original page, and the stage that is now true of it."""

import uuid

from django.db import transaction
from wagtail.blocks import StreamValue

TO_METHOD = "metodo-condiviso"


@transaction.atomic
def add_step(page, stage, words, user):
    """A draft revision with the step in its place by date. `words`: date, organisation (a code), who, why.

    The user is kept by the log of the page, never on the page.
    """
    put_step(page, stage, words)
    return page.save_revision(user=user, log_action="editorial.maturity_step", changed=True, clean=False)


def put_step(page, stage, words):
    step = {"type": "step", "id": str(uuid.uuid4()), "value": {"stage": stage.key} | words}
    raw = sorted([*page.maturity_path.raw_data, step], key=lambda block: block["value"].get("date") or "")
    page.maturity_path = StreamValue(page.maturity_path.stream_block, raw, is_lazy=True)
    if raw[-1] is step:
        page.maturity = stage
