"""The servers of compose.yaml fit the settings: what it sets is read, and no secret has a default."""

import re
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parents[1]
TEXT = (ROOT / "compose.yaml").read_text(encoding="utf-8")
SERVICES = yaml.safe_load(TEXT)["services"]


def test_every_variable_of_the_archive_is_one_of_its_settings():
    documented = (ROOT / "docs" / "settings.md").read_text(encoding="utf-8")
    wanted = SERVICES["web"]["environment"].keys() - {"DJANGO_SETTINGS_MODULE"}
    assert [name for name in sorted(wanted) if f"| `{name}` |" not in documented] == []


def test_secrets_have_no_default():
    assert re.findall(r"\$\{\w*(?:PASSWORD|KEY)(?!:\?|\w)", TEXT) == []


def test_web_and_worker_are_one_image_and_the_worker_keeps_the_index_in_step():
    assert SERVICES["web"]["image"] == SERVICES["worker"]["image"]
    assert SERVICES["worker"]["command"].endswith("sync_search --loop")


def test_servers_are_reached_by_the_archive_alone():
    assert {"postgres", "elasticsearch", "migrate", "web", "worker"} == SERVICES.keys()
    for name in ("postgres", "elasticsearch"):
        assert "ports" not in SERVICES[name] and SERVICES[name]["networks"] == ["inside"]
    assert yaml.safe_load(TEXT)["networks"]["inside"] == {"internal": True}


def test_the_volumes_that_are_used_are_declared():
    used = {volume.partition(":")[0] for service in SERVICES.values() for volume in service.get("volumes", [])}
    assert used == yaml.safe_load(TEXT)["volumes"].keys()
