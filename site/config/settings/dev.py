"""A developer's machine and the first look at the archive: no secret and no other server needed."""

from config.settings.base import *

DEBUG = env.bool("DEBUG", default=True)
SECRET_KEY = SECRET_KEY or "development-only-key-never-used-in-production"
ALLOWED_HOSTS = ALLOWED_HOSTS or ["*"]

# `make run` serves with DEBUG off, so that pages, errors included, look as readers get them: files all the same.
WHITENOISE_USE_FINDERS = True
STATIC_ROOT = None
SERVE_MEDIA = True
