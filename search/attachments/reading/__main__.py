"""`python -m search.attachments.reading pdf < file`: what was found, as JSON."""

import json
import logging
import sys

from search.attachments.reading.limits import limit


def main():
    limit()
    from search.attachments.reading.formats import read  # under the limits from its first line on
    from search.attachments.reading.found import MOST_BYTES

    logging.disable(logging.CRITICAL)
    found = read(sys.stdin.buffer.read(MOST_BYTES + 1), sys.argv[1])
    json.dump(vars(found), sys.stdout)


main()
