"""axe-core in a page: what it finds wrong, said in the language of the page."""

import json
from functools import cache

import pytest

from tests.serving import ROOT

AXE = ROOT / "node_modules" / "axe-core"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RUN = "async tags => (await axe.run(document, {runOnly: tags, resultTypes: ['violations']})).violations"


@cache
def sources(language):
    if not AXE.exists():
        pytest.skip("axe-core is not installed (npm ci)")
    script = (AXE / "axe.min.js").read_text(encoding="utf-8")
    return script, json.loads((AXE / "locales" / f"{language}.json").read_text(encoding="utf-8"))


def violations(page, language):
    """One line for each element at fault; an empty list where there is none."""
    script, words = sources(language)
    if not page.evaluate("'axe' in window"):
        page.evaluate(script)
        page.evaluate("locale => axe.configure({locale})", words)
    return [
        f"{fault['id']}: {fault['help']}: {' '.join(map(str, node['target']))}: {' '.join(node['failureSummary'].split())}"
        for fault in page.evaluate(RUN, TAGS)
        for node in fault["nodes"]
    ]
