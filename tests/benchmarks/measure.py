"""One run: measure, name the targets."""

from practices.models import ContentVersion
from search.indexing import engine
from tests.benchmarks import engine as search_engine
from tests.benchmarks import pages, words
from tests.benchmarks.report import Figure
from tests.benchmarks.transfer import first_visit

RATIOS = {"record": 20, "translation": 20, "list": 28, "home": 28, "cached": 1}
QUERIES = {"record": 14, "translation": 14, "list": 16, "home": 14, "search": 10}
SEARCH_TO_LIST = 1.3
KB = 1024
_LARGE = 20_000  # records from which on the archive is a large one


def measure(count, rounds, say):

    say("Search index")
    with ContentVersion.held():
        speed = search_engine.rebuild_speed()
    paths = pages.addresses()
    say("Queries and sizes")
    counted = pages.counted(paths)
    say("Pages")
    seconds, memory, latency = pages.cpu(paths, rounds, say)
    say("Engine")
    return [*of_pages(seconds, latency, counted), *of_search(speed, count, latency), *of_sizes(memory, paths, count)]


def of_pages(seconds, latency, counted):
    hello = seconds["hello"]
    figures = [Figure("hello, CPU", hello * 1000, None, "ms")]
    for kind, each in seconds.items():
        if kind == "hello":
            continue
        figures.append(Figure(f"{kind}, CPU", each * 1000, None, "ms"))
        figures.append(Figure(f"{kind} / hello", each / hello, RATIOS.get(kind)))
    figures.append(Figure("search / list", seconds["search"] / seconds["list"], SEARCH_TO_LIST))
    figures += [
        Figure(f"{kind}, elapsed p50", latency[kind] * 1000, None, "ms") for kind in ("record", "list", "search")
    ]
    for kind, each in counted.items():
        figures.append(Figure(f"{kind}, SQL queries", each["queries"], QUERIES[kind]))
    figures += [Figure(f"{kind}, HTML gz", each["html"] / KB, 9, "KB") for kind, each in counted.items()]
    return figures


def of_search(speed, count, latency):
    is_server = engine().name == "elasticsearch"
    with ContentVersion.held():
        ours, bare, took = search_engine.calls()
        passages = search_engine.highlights()
        typing, trees = words.suggested(), words.trees()
    elapsed, busy = search_engine.findable()
    figures = [
        Figure("engine call p50 (20 hits, all facets)", ours * 1000, 50 if count >= _LARGE else 20, "ms"),
        Figure("engine call / bare engine", ours / bare, 1.3 if is_server else 1.5),
        Figure("highlights of 20 hits", passages * 1000, 5, "ms"),
        Figure("suggestions p95", typing * 1000, 50, "ms"),
        Figure("query tree p95, CPU", trees * 1000, 2, "ms"),
        Figure("rebuild", speed.ours, None if is_server else 800, "records/s", is_least=True),
        Figure("rebuild / bare bulk", speed.ours / speed.bare, 0.5, is_least=True) if speed.bare else None,
        Figure("commit → findable p95", elapsed * 1000, 1200 if is_server else 120, "ms"),
        Figure("commit → findable p95, CPU", busy * 1000, None, "ms"),
        Figure("records indexed", engine().count()),
    ]
    if is_server:
        most = took + SEARCH_TO_LIST * latency["list"]
        figures.append(Figure("took", took * 1000, None, "ms"))
        figures.append(Figure("search / (took + 1.3 list)", latency["search"] / most, 1))
    return [figure for figure in figures if figure]


def of_sizes(memory, paths, count):
    resident, cached = memory
    visit = first_visit(paths["record"][0]) or {}
    targets = {"total": 90, "html": 9, "css": 14, "fonts": 55}
    sizes = [
        Figure(f"first visit, {name}", visit[name] / KB if visit else None, target, "KB")
        for name, target in targets.items()
    ]
    return [
        Figure("worker memory", (resident - cached) / KB / KB, 220 if count >= _LARGE else 200, "MB"),
        Figure("the same with pages of the index", resident / KB / KB, None, "MB"),
        *sizes,
        Figure("first visit, requests", visit.get("requests"), 12),
    ]
