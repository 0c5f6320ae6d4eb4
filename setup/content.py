"""What the archive needs before it can serve: catalogues, database, demonstration content, administrator, index."""

import os

from setup import commands
from setup.places import ADMIN_PASSWORD, INDEX, PYTHON, ROOT, database_file
from setup.steps import Step

LOCALE = ROOT / "site" / "locale"


def catalogues():
    sources = sorted(LOCALE.glob("*/LC_MESSAGES/django.po"))
    return Step(
        "catalogues",
        "Interface in Italian and French",
        lambda: commands.run([PYTHON, "site/messages.py", "--compile"], "catalogues"),
        lambda: [*sources, ROOT / "site" / "messages.py"],
        outputs=tuple(path.with_suffix(".mo") for path in sources),
    )


def database_identity():
    """Another file or server under the same name is another database: its steps are done again."""
    file = database_file()
    if file is None:
        return os.environ["DATABASE_URL"]
    file.parent.mkdir(parents=True, exist_ok=True)
    file.touch()  # an empty file is an empty SQLite database, and keeps its inode from here on
    return f"{file} {file.stat().st_ino}"


def code(*rooms):
    return [path for room in rooms for path in sorted((ROOT / room).rglob("*.py"))]


def migrations():
    return [*sorted(ROOT.glob("*/migrations/*.py")), ROOT / "requirements.txt", database_identity()]


def demo_inputs():
    return [*migrations(), ROOT / "home" / "demo", *code("home", "practices")]


def index_inputs():
    engine = os.environ.get("ELASTICSEARCH_URL", "embedded")
    return [*demo_inputs(), *code("search", "language"), ROOT / "language" / "rules", engine]


def manage(name, title, inputs, *command, outputs=()):
    return Step(name, title, lambda: commands.manage(*command, log=name), inputs, outputs=outputs)


def steps():
    # Records are published by the demonstration's step; the index is rebuilt once more when the rules of search changed.
    index = () if "ELASTICSEARCH_URL" in os.environ else (INDEX,)
    return [
        manage("migrate", "Database", migrations, "migrate", "--noinput"),
        manage("demo", "Demonstration content (under a minute)", demo_inputs, "load_demo"),
        manage("admin", "Administrator", lambda: [database_identity()], "create_admin", "--verbosity", "0"),
        manage("index", "Search index", index_inputs, "rebuild_search_index", outputs=index),
        # A step of its own: a run that was interrupted after making the account shows it in the next one.
        Step("password", "The administrator's account", show_password, lambda: [ADMIN_PASSWORD]),
    ]


def show_password():
    if ADMIN_PASSWORD.exists():
        print(
            f"  User admin, password {ADMIN_PASSWORD.read_text().strip()}: shown once, kept in {ADMIN_PASSWORD}",
            flush=True,
        )
