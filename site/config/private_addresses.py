"""Addresses that are a key: whoever reads the log must not be able to open what a citizen writes to the archive."""

import logging
import re

# Beside the key these addresses have only short words and the codes of records.
KEY = re.compile(r"(?<=/)[\w-]{32,}(?=/|$)")
OPENED_BY_KEY = re.compile(r"/(?:proponi|proposer|utile)/")
BLANK = "…"


def without_key(text):
    return KEY.sub(BLANK, text) if OPENED_BY_KEY.search(text) else text


class WithoutKeys(logging.Filter):
    """Blanks the key in what Django says of a request; the request itself is left as it is."""

    def filter(self, record):
        if isinstance(record.args, tuple):
            record.args = tuple(without_key(each) if isinstance(each, str) else each for each in record.args)
        return True
