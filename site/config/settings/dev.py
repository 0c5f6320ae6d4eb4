"""A developer's machine and the first look at the archive: no secret needed, pages without a cache in front."""

from config.settings.base import *

DEBUG = env.bool("DEBUG", default=True)
SECRET_KEY = SECRET_KEY or "development-only-key-never-used-in-production"
ALLOWED_HOSTS = ALLOWED_HOSTS or ["*"]
