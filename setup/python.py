"""The virtual environment (the active one, else var/venv) and the pinned packages in it."""

import platform
import shutil
import subprocess
import sys

from setup import commands
from setup.places import IS_OWN_VENV, PYTHON, ROOT, VENV
from setup.steps import Step

OLDEST = (3, 11)
# Stands while pip works: an own environment in which it was killed is made anew, since pip may not see what is missing.
INSTALLING = VENV / ".installing"


def is_healthy():
    if not PYTHON.exists() or (IS_OWN_VENV and INSTALLING.exists()):
        return False
    try:
        check = f"import sys, pip; sys.exit(sys.version_info < {OLDEST})"
        answer = subprocess.run([PYTHON, "-c", check], capture_output=True, timeout=60)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return answer.returncode == 0


def make_venv():
    if is_healthy():
        return
    if not IS_OWN_VENV:
        raise commands.CommandFailed(f"The active environment {VENV} has no working Python 3.11 or later with pip.")
    print("▸ Virtual environment in var/venv", flush=True)
    shutil.rmtree(VENV, ignore_errors=True)
    try:
        commands.run([sys.executable, "-m", "venv", VENV], "venv")
    except commands.CommandFailed as failure:
        hint = "On Debian and Ubuntu, the module venv comes with the package python3-venv."
        raise commands.CommandFailed(f"{failure}\n{hint}") from None


def packages(name, title):
    """The step that installs requirements<-name>.txt; its stamp is in the environment and goes with it."""
    file = ROOT / f"requirements{name}.txt"

    def install():
        INSTALLING.touch()
        pip = [PYTHON, "-m", "pip", "install", "--require-hashes", "--no-input", "--disable-pip-version-check"]
        commands.run([*pip, "--progress-bar", "off", "-r", file], f"pip{name}")
        INSTALLING.unlink()

    return Step(f"packages{name}", title, install, lambda: (file, platform.machine()), stamp=VENV / f".installed{name}")


def steps(*, for_tests):
    found = [packages("", "Python packages (the first time: a minute or two)")]
    return [*found, packages("-dev", "Tools for tests")] if for_tests else found
