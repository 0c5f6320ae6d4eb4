"""Settings shared by every environment. Every variable read from the environment is explained in docs/settings.md."""

from pathlib import Path

import environ
from django.utils.translation import pgettext_lazy

ROOT = Path(__file__).resolve().parents[3]
env = environ.Env()

VAR = Path(env.str("VAR_DIR", default=str(ROOT / "var")))
DEBUG = False
SECRET_KEY = env.str("SECRET_KEY", default="")
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=[])
CSRF_TRUSTED_ORIGINS = env.list("CSRF_TRUSTED_ORIGINS", default=[])

INSTALLED_APPS = [
    "home",
    "practices",
    "search",
    "editorial",
    "wagtail_localize",
    "wagtail_localize.locales",
    "wagtail.contrib.forms",
    "wagtail.contrib.redirects",
    "wagtail.contrib.settings",
    "wagtail.embeds",
    "wagtail.sites",
    "wagtail.users",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "csp",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
]

MIDDLEWARE = [
    "config.page_cache.PageCacheMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "config.middleware.LanguagePrefixMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "config.middleware.PolicyMiddleware",
    "editorial.resuming.middleware.ResumeMiddleware",
    "editorial.rights.middleware.RightsMiddleware",
    "editorial.publishing.middleware.RefusalMiddleware",
    "wagtail.contrib.redirects.middleware.RedirectMiddleware",
]

ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [ROOT / "site" / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.debug",
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "config.context.site",
            ],
        },
    },
]

# One writer at a time on SQLite: WAL lets readers go on, IMMEDIATE makes a writer wait instead of failing half-way.
DATABASES = {"default": env.db("DATABASE_URL", default=f"sqlite:///{VAR / 'archive.sqlite3'}")}
DATABASES["default"]["CONN_MAX_AGE"] = None
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON;",
    }
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]

# LANGUAGE_CODE names the first Locale that Wagtail's migrations create: it may not change afterwards.
LANGUAGE_CODE = "it"
LANGUAGES = WAGTAIL_CONTENT_LANGUAGES = [("it", "Italiano"), ("fr", "Français")]
WAGTAIL_I18N_ENABLED = USE_I18N = True
LOCALE_PATHS = [ROOT / "site" / "locale"]
TIME_ZONE = "Europe/Rome"
USE_TZ = True

STATIC_URL = "/static/"
STATIC_ROOT = VAR / "static"
# Sources of ours that need no build, then what the build made of the rest.
STATICFILES_DIRS = [path for path in (VAR / "assets", ROOT / "static" / "images") if path.exists()]
MEDIA_URL = "/media/"
MEDIA_ROOT = VAR / "media"
# On a public server the web server in front does it better.
SERVE_MEDIA = env.bool("SERVE_MEDIA", default=False)

EMAIL_CONFIG = env.email_url("EMAIL_URL", default="consolemail://")
vars().update(EMAIL_CONFIG)
DEFAULT_FROM_EMAIL = SERVER_EMAIL = env.str("FROM_EMAIL", default="archivio@example.org")
CONTACT_EMAIL = env.str("CONTACT_EMAIL", default=DEFAULT_FROM_EMAIL)
# Days after the last news of a proposal until the address of whoever proposed is deleted.
PROPOSAL_EMAIL_DAYS = env.int("PROPOSAL_EMAIL_DAYS", default=180)

# Who wrote what is to be published may not approve it.
REVIEW_BY_TWO_PEOPLE = env.bool("REVIEW_BY_TWO_PEOPLE", default=True)
WAGTAIL_FINISH_WORKFLOW_ACTION = "editorial.reviews.publishing.publish_approved"
# Months after its publication a record is due to be looked at again.
REVIEW_DUE_MONTHS = env.int("REVIEW_DUE_MONTHS", default=24)

WAGTAIL_SITE_NAME = pgettext_lazy("site", "Archive of good practices")  # the admin's
# The admin speaks the languages of its interface catalogue.
WAGTAILADMIN_PERMITTED_LANGUAGES = LANGUAGES
WAGTAILADMIN_BASE_URL = env.str("BASE_URL", default="http://127.0.0.1:8000")
# Mail about reviews goes to the reviewers, not to whoever keeps the server too.
WAGTAILADMIN_NOTIFICATION_INCLUDE_SUPERUSERS = False
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_PRIVATE_PAGE_OPTIONS = {"SHARED_PASSWORD": False}
WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE = False
# No text leaves the archive for a translation service unless one is named here.
MACHINE_TRANSLATORS = {
    "deepl": "editorial.translating.machine.deepl.DeepL",
    "libretranslate": "editorial.translating.machine.libretranslate.LibreTranslate",
}
MACHINE_TRANSLATOR = env.str("MACHINE_TRANSLATOR", default="")
if MACHINE_TRANSLATOR and MACHINE_TRANSLATOR not in MACHINE_TRANSLATORS:
    raise environ.ImproperlyConfigured(f"MACHINE_TRANSLATOR must be one of {', '.join(MACHINE_TRANSLATORS)}, or empty")
_TRANSLATOR = {
    "CLASS": MACHINE_TRANSLATORS.get(MACHINE_TRANSLATOR),
    "OPTIONS": {
        "URL": env.str("MACHINE_TRANSLATOR_URL", default=""),
        "KEY": env.str("MACHINE_TRANSLATOR_KEY", default=""),
        "TIMEOUT": env.float("MACHINE_TRANSLATOR_TIMEOUT", default=30.0),
    },
}
WAGTAILLOCALIZE_MACHINE_TRANSLATOR = _TRANSLATOR if MACHINE_TRANSLATOR else None
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "search.choosers"}}

WAGTAILIMAGES_EXTENSIONS = ["gif", "jpg", "jpeg", "png", "webp", "avif"]
WAGTAILIMAGES_MAX_UPLOAD_SIZE = 10 * 1024 * 1024
WAGTAILIMAGES_MAX_IMAGE_PIXELS = 25_000_000
WAGTAILIMAGES_IMAGE_FORM_BASE = "home.upload_forms.ImageForm"
WAGTAILDOCS_DOCUMENT_FORM_BASE = "home.upload_forms.DocumentForm"
WAGTAILDOCS_EXTENSIONS = ["pdf", "docx", "odt", "txt", "csv", "xlsx", "ods", "pptx", "odp"]
WAGTAILDOCS_MAX_UPLOAD_SIZE = 10 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000

CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        "OPTIONS": {"MAX_ENTRIES": 2000},
    },
    # Whole pages of one process, about 10 to 40 KB each.
    "pages": {
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        "LOCATION": "pages",
        "OPTIONS": {"MAX_ENTRIES": 600},
    },
}
PAGE_CACHE = env.bool("PAGE_CACHE", default=True)

# Map pictures of another server, offered by a button; without them the map is drawn from our own outlines.
MAP_TILES_URL = env.str("MAP_TILES_URL", default="")
MAP_TILES_ATTRIBUTION = env.str("MAP_TILES_ATTRIBUTION", default="")

SELF = "'self'"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'none'"],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF],
        "font-src": [SELF],
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "media-src": [SELF],
        "frame-src": [SELF],
        "object-src": ["'none'"],
        "base-uri": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [SELF],
    }
}
# What differs under /admin/: Wagtail's pages have inline scripts and styles without a nonce.
ADMIN_CONTENT_POLICY = {
    "script-src": [SELF, "'unsafe-inline'"],
    "style-src": [SELF, "'unsafe-inline'"],
    "img-src": [SELF, "data:", "blob:"],
    "font-src": [SELF, "data:"],
}
PERMISSIONS_POLICY = "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()"
SECURE_REFERRER_POLICY = "same-origin"
# The editors' preview shows public pages in a frame of the same site: the check that wants DENY does not know it.
X_FRAME_OPTIONS = "SAMEORIGIN"
SILENCED_SYSTEM_CHECKS = ["security.W019"]
CSRF_FAILURE_VIEW = "config.errors.csrf_failure"

# How complete a record has to be, in percent, to be submitted or published; 0 asks for nothing.
COMPLETENESS_TO_PUBLISH = env.int("COMPLETENESS_TO_PUBLISH", default=40)

SEARCH_INDEX_DIR = VAR / "index"
# A lost or damaged index is rebuilt in the background by the process that notices.
SEARCH_MENDS_ITSELF = True
# The words of attached documents are read by a thread of the process in which they arrive.
SEARCH_READS_ATTACHMENTS = True
QUERY_LOG_DAYS = env.int("QUERY_LOG_DAYS", default=90)
QUERY_LOG_PAUSE = 5.0  # seconds that searches wait in memory until they are counted together
SEARCH_WRITE_BUDGET = 0.3  # seconds that the indexing after a save may take of the editor's time
SEARCH_READ_BUDGET = 2.0  # seconds that a reader waits for the index before the database answers
# Read by search/engines/elasticsearch/connection.py. A dict: Django hides the keys that look secret on its error pages.
ELASTICSEARCH = {
    "URLS": env.list("ELASTICSEARCH_URL", default=[]),
    "API_KEY": env.str("ELASTICSEARCH_API_KEY", default=""),
    "USER": env.str("ELASTICSEARCH_USER", default=""),
    "PASSWORD": env.str("ELASTICSEARCH_PASSWORD", default=""),
    "CA_FILE": env.str("ELASTICSEARCH_CA_FILE", default=""),
    "PREFIX": env.str("ELASTICSEARCH_PREFIX", default="archive-"),
    "READ_TIMEOUT": env.float("ELASTICSEARCH_READ_TIMEOUT", default=2.0),
    "WRITE_TIMEOUT": env.float("ELASTICSEARCH_WRITE_TIMEOUT", default=10.0),
}

# What went wrong in a view belongs on the server's own output too, where Django would only mail it.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"without_keys": {"()": "config.private_addresses.WithoutKeys"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler"}},
    "loggers": {
        "django.request": {"handlers": ["stderr"], "level": "ERROR", "filters": ["without_keys"]},
        "search": {"handlers": ["stderr"], "level": "WARNING"},
    },
}
