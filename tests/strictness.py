"""Where CI=true, a skipped test is a failed one: what CI does not run, nobody runs."""

import os


def is_strict(environment=os.environ):
    return environment.get("CI", "").lower() in ("1", "true")


def refuse_skip(report):
    """Turn a skip (not an expected failure) of a pytest report into a failure that keeps the reason."""
    if report.skipped and not hasattr(report, "wasxfail"):
        reason = report.longrepr[-1] if isinstance(report.longrepr, tuple) else report.longrepr
        report.outcome = "failed"
        report.longrepr = f"CI=true, and this was not run: {reason}"
    return report
