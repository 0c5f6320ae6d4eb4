"""Every variable of the environment is explained, and production starts safely or not at all."""

import ast
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PRODUCTION = {
    "DJANGO_SETTINGS_MODULE": "config.settings.production",
    "SECRET_KEY": "a-key-of-more-than-fifty-characters-0123456789-abcdefghij",
    "ALLOWED_HOSTS": "archive.example.org",
    "PATH": os.environ["PATH"],
}


def documented(heading):
    section = (ROOT / "docs" / "settings.md").read_text(encoding="utf-8").split(f"## {heading}\n")[1].split("\n## ")[0]
    return re.findall(r"^\| `([A-Z_]+)`", section, re.MULTILINE)


def read_by_the_settings():
    for path in (ROOT / "site" / "config" / "settings").glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            function = getattr(node, "func", None)
            if isinstance(function, ast.Attribute) and getattr(function.value, "id", "") == "env":
                yield node.args[0].value


def deploy_check(**changes):
    command = [sys.executable, "manage.py", "check", "--deploy", "--fail-level", "WARNING"]
    environment = {name: value for name, value in (PRODUCTION | changes).items() if value is not None}
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True)


def test_every_variable_of_the_settings_is_documented_and_the_reverse():
    assert sorted(documented("Read by the site")) == sorted(set(read_by_the_settings()))


def test_every_variable_of_make_is_read_somewhere():
    files = [ROOT / "Makefile", *(ROOT / "setup").glob("*.py"), *(ROOT / "tests").glob("*.py")]
    text = "\n".join(path.read_text(encoding="utf-8") for path in files if path.name != Path(__file__).name)
    assert [name for name in documented("Read by `make`") if not re.search(rf"\b{name}\b", text)] == []


def test_production_settings_pass_the_deployment_check():
    checked = deploy_check()
    assert checked.returncode == 0, checked.stderr


@pytest.mark.parametrize("variable", ["SECRET_KEY", "ALLOWED_HOSTS"])
def test_production_does_not_start_without(variable):
    checked = deploy_check(**{variable: None})
    assert checked.returncode != 0
    assert variable in checked.stderr
