"""Tests: nothing of the developer's own database, media or index is touched."""

import atexit
import shutil
import tempfile

from config.settings.base import *

SECRET_KEY = "test-only-key"
ALLOWED_HOSTS = ["testserver", "localhost", "127.0.0.1"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
SCRATCH = Path(tempfile.mkdtemp(prefix="archive-test-"))
atexit.register(shutil.rmtree, SCRATCH, ignore_errors=True)
STATIC_ROOT = None
MEDIA_ROOT = SCRATCH / "media"
SEARCH_INDEX_DIR = SCRATCH / "index"
SEARCH_MENDS_ITSELF = SEARCH_READS_ATTACHMENTS = False
ELASTICSEARCH["URLS"] = []  # tests that need a server say so
COMPLETENESS_TO_PUBLISH = 0  # most tests publish records of two lines
QUERY_LOG_PAUSE = 0  # tests write when they say so
PAGE_CACHE = False
WAGTAILLOCALIZE_MACHINE_TRANSLATOR = None  # tests that need one start their own
