"""`make lint`: what CI and pre-commit check, with the same tools and the same configuration."""

import os

from setup import commands
from setup.places import BIN, PYTHON, ROOT

NOT_OURS = {"var", "node_modules"}


def templates():
    for folder, folders, names in os.walk(ROOT):
        folders[:] = sorted(name for name in folders if name not in NOT_OURS and not name.startswith("."))
        if "templates" in os.path.relpath(folder, ROOT).split(os.sep):
            yield from (os.path.join(folder, name) for name in sorted(names) if name.endswith(".html"))


def lint():
    """Every check, also after one that failed; the worst exit code."""
    checks = [
        [BIN / "ruff", "check", "."],
        [BIN / "ruff", "format", "--check", "."],
        [BIN / "djade", "--target-version", "5.2", "--check", *templates()],
        [PYTHON, "site/messages.py", "--check"],
    ]
    return max(commands.show(*check) for check in checks)
