"""The WSGI application: `gunicorn --chdir site config.wsgi` from the project's root."""

import gc
import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [path for path in (str(ROOT), str(ROOT / "site")) if path not in sys.path]
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.production")

from django.core.wsgi import get_wsgi_application  # noqa: E402

application = get_wsgi_application()

from search.attachments.background import read_soon  # noqa: E402
from search.mending import mend  # noqa: E402

read_soon()  # documents that arrived while no process ran
mend()  # a process that starts without an index builds one, while the database answers

gc.collect()
gc.freeze()  # what a process loads at its start stays: looking through it for garbage at every turn costs a search half a millisecond
