"""Remembers what was loaded, by digest."""

import hashlib
import json

from home.models import DemoDigest


class Ledger:
    """One load's view of the digests: `is_known` before writing, `note` once everything about a key is written."""

    def __init__(self):
        self.digests = dict(DemoDigest.objects.values_list("key", "digest"))

    def is_known(self, key, data):
        return self.digests.get(key) == digest(data)

    def note(self, key, data):
        DemoDigest.objects.update_or_create(key=key, defaults={"digest": digest(data)})


def digest(data):
    text = json.dumps(data, sort_keys=True, ensure_ascii=False, default=str)
    return hashlib.sha256(text.encode()).hexdigest()
