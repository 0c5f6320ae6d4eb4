"""`make clean`: everything that can be made again goes; what people wrote stays, unless RESET=1."""

import os
import shutil

from setup.places import ADMIN_PASSWORD, NODE_MODULES, ROOT, SECRET_KEY, VAR, database_file

TOOLS = (".pytest_cache", ".ruff_cache", ".hypothesis")


def kept():
    """Paths in var that hold what cannot be made again."""
    file = database_file()
    database = {file, file.with_name(file.name + "-wal"), file.with_name(file.name + "-shm")} if file else set()
    return {VAR / "media", ADMIN_PASSWORD, SECRET_KEY} | database


def remove(path):
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def clean():
    reset = os.environ.get("RESET") == "1"
    spared = set() if reset else kept()
    for path in sorted(VAR.iterdir()) if VAR.is_dir() else []:
        if path not in spared:
            remove(path)
    leavings = [*ROOT.glob("*/**/__pycache__"), *ROOT.glob("site/locale/*/LC_MESSAGES/*.mo")]
    for path in [NODE_MODULES, *(ROOT / name for name in TOOLS), *leavings]:
        remove(path)
    print(
        "Removed all that was made." if reset else "Removed what can be made again; database and media stay (RESET=1)."
    )
