"""The real Elasticsearch of the tests, and the switch that makes it fail: ELASTICSEARCH_URL and ELASTICSEARCH_CONTROL.

ELASTICSEARCH_CONTROL is a command that takes --stop, --pause or --resume, and starts the server without any.
"""

import os
import shlex
import subprocess
from contextlib import contextmanager

import pytest
from elasticsearch import Elasticsearch

PATIENCE = 120  # seconds that a server may take to start


def url():
    found = os.environ.get("ELASTICSEARCH_URL")
    return found or pytest.skip("no Elasticsearch: set ELASTICSEARCH_URL to a server whose indexes named test-… may go")


def begin(*arguments):
    """Let the control command run beside what the test does."""
    command = os.environ.get("ELASTICSEARCH_CONTROL")
    if not command:
        pytest.skip("no switch for the server: set ELASTICSEARCH_CONTROL to a command with --stop, --pause, --resume")
    return subprocess.Popen([*shlex.split(command), *arguments], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def control(*arguments):
    assert begin(*arguments).wait(PATIENCE) == 0


@contextmanager
def stopped():
    control("--stop")
    try:
        yield
    finally:
        control()


@contextmanager
def paused():
    control("--pause")
    try:
        yield
    finally:
        control("--resume")


@contextmanager
def with_settings(index, during, after):
    with Elasticsearch(url(), request_timeout=30) as client:
        client.indices.put_settings(index=index, settings=during)
        try:
            yield
        finally:
            client.indices.put_settings(index=index, settings=after)


def read_only(index):
    """What a server does when its disk is nearly full."""
    block = "index.blocks.read_only_allow_delete"
    return with_settings(index, {block: True}, {block: None})


@contextmanager
def red(index):
    """Its only shard waits to be opened: the server may open none. Forbidding it a place would not do, the server overrides
    that for a shard with content."""
    limit = "cluster.routing.allocation.node_initial_primaries_recoveries"
    with Elasticsearch(url(), request_timeout=30) as client:
        client.indices.close(index=index)
        client.cluster.put_settings(persistent={limit: 0})
        try:
            client.indices.open(index=index, wait_for_active_shards="0", timeout="1s")
            assert client.cluster.health(index=index)["status"] == "red"
            yield
        finally:
            client.cluster.put_settings(persistent={limit: None})
            client.cluster.reroute(metric="none")


@contextmanager
def lost(index):
    with Elasticsearch(url(), request_timeout=30) as client:
        client.indices.delete(index=index)
    yield


@contextmanager
def led_astray(index):
    """Somebody put the alias on another index."""
    with Elasticsearch(url(), request_timeout=30) as client:
        [alias] = client.indices.get_alias(index=index)[index]["aliases"]
        client.indices.create(index=f"{alias}-astray")
        remove = {"remove": {"index": index, "alias": alias}}
        client.indices.update_aliases(actions=[remove, {"add": {"index": f"{alias}-astray", "alias": alias}}])
    yield
