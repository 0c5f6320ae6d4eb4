"""One run: fill the scratch database, measure, name the targets."""

from django.core.management import call_command

from practices.models import ContentVersion, RecordPage
from search.indexing import engine
from tests.benchmarks import engine as search_engine
from tests.benchmarks import pages
from tests.benchmarks.records import fill
from tests.benchmarks.report import Figure
from tests.benchmarks.transfer import first_visit

RATIOS = {"record": 20, "translation": 20, "list": 28, "home": 28, "cached": 1}
QUERIES = {"record": 14, "translation": 14, "list": 16, "home": 14, "search": 10}
SEARCH_TO_LIST = 1.3
KB = 1024


def measure(count, rounds, say):
    if not is_filled():
        say("Database")
        call_command("migrate", verbosity=0)
        say(f"{count} records")
        fill(count, say)
    say("Search index")
    with ContentVersion.held():
        speed = search_engine.rebuild_speed()
    paths = pages.addresses()
    say("Queries and sizes")
    counted = pages.counted(paths)
    say("Pages")
    seconds, memory = pages.cpu(paths, rounds, say)
    say("Engine")
    return [*of_pages(seconds, counted), *of_search(speed), *of_sizes(memory, paths)]


def is_filled():
    from django.db import connection

    if RecordPage._meta.db_table not in connection.introspection.table_names():
        return False
    return RecordPage.objects.exists()


def of_pages(seconds, counted):
    hello = seconds["hello"]
    figures = [Figure("hello, CPU", hello * 1000, None, "ms")]
    for kind, each in seconds.items():
        if kind == "hello":
            continue
        figures.append(Figure(f"{kind}, CPU", each * 1000, None, "ms"))
        figures.append(Figure(f"{kind} / hello", each / hello, RATIOS.get(kind)))
    if "search" in seconds:
        figures.append(Figure("search / list", seconds["search"] / seconds["list"], SEARCH_TO_LIST))
    for kind, each in counted.items():
        figures.append(Figure(f"{kind}, SQL queries", each["queries"], QUERIES[kind]))
    figures += [Figure(f"{kind}, HTML gz", each["html"] / KB, 9, "KB") for kind, each in counted.items()]
    return figures


def of_search(speed):
    with ContentVersion.held():
        ours, bare = search_engine.calls()
        passages = search_engine.highlights()
    elapsed, busy = search_engine.findable()
    return [
        Figure("engine call p50 (20 hits, all facets)", ours * 1000, 20, "ms"),
        Figure("engine call / tantivy", ours / bare, 1.5),
        Figure("highlights of 20 hits", passages * 1000, 5, "ms"),
        Figure("rebuild", speed, 800, "records/s", is_least=True),
        Figure("commit → findable p95", elapsed * 1000, 120, "ms"),
        Figure("commit → findable p95, CPU", busy * 1000, None, "ms"),
        Figure("records indexed", engine().count()),
    ]


def of_sizes(memory, paths):
    visit = first_visit(paths["record"][0]) or {}
    targets = {"total": 90, "html": 9, "css": 14, "fonts": 55}
    sizes = [
        Figure(f"first visit, {name}", visit[name] / KB if visit else None, target, "KB")
        for name, target in targets.items()
    ]
    return [
        Figure("worker memory", memory / KB / KB, 200, "MB"),
        *sizes,
        Figure("first visit, requests", visit.get("requests"), 12),
    ]
