"""Queries and compressed size of pages, in a process of its own: counting queries slows them down."""

import gzip
import json
import sys

import django


def main(paths):
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    client, found = Client(HTTP_HOST="127.0.0.1"), {}
    for kind, path in paths.items():
        client.get(path)
        with CaptureQueriesContext(connection) as captured:
            response = client.get(path)
            queries = len(captured)
        found[kind] = {"queries": queries, "html": len(gzip.compress(response.content))}
    return found


if __name__ == "__main__":
    django.setup()
    print(json.dumps(main(json.loads(sys.argv[1]))))
