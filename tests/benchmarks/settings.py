"""The archive as on a public server, in a scratch folder (VAR_DIR), with a "hello" to compare with."""

import os

from config.settings import base

vars().update({name: value for name, value in vars(base).items() if name.isupper()})
SECRET_KEY = "benchmark-only-key"
ALLOWED_HOSTS = ["127.0.0.1", "testserver"]
ROOT_URLCONF = "tests.benchmarks.urls"
PAGE_CACHE = os.environ.get("BENCH_PAGE_CACHE") == "yes"
SEARCH_MENDS_ITSELF = False
# The assets of this copy, not of the scratch folder: they are weighed.
STATICFILES_DIRS = [path for path in (base.ROOT / "var" / "assets", base.ROOT / "static" / "images") if path.exists()]
WHITENOISE_USE_FINDERS = True
LOGGING = {"version": 1, "disable_existing_loggers": False, "root": {"level": "ERROR"}}
