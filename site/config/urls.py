"""The addresses of the site. Codes and keys are the same in both languages, words are translated."""

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path, re_path
from django.utils.translation import pgettext_lazy
from django.views.static import serve
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as admin_urls
from wagtail.documents import urls as documents_urls

from config.health import healthz
from home import views as home
from home.routing import serve as serve_page
from practices.views import record_by_code
from search.querylog.clicks import clicks

handler400 = "config.errors.bad_request"
handler403 = "config.errors.permission_denied"
handler404 = "config.errors.page_not_found"

urlpatterns = [
    path("", home.front_door, name="front_door"),
    path("healthz", healthz, name="healthz"),
    path("id/<str:code>", record_by_code, name="record_by_code"),
    path("search-clicks", clicks, name="search_clicks"),
    path("admin/", include(admin_urls)),
    path("documents/", include(documents_urls)),
]
if settings.SERVE_MEDIA:
    # Never documents/: those go through Wagtail's own view, which asks who may read them.
    images = r"^media/(?P<path>(?:images|original_images)/.+)$"
    urlpatterns += [re_path(images, serve, {"document_root": settings.MEDIA_ROOT})]

urlpatterns += i18n_patterns(
    path("", include("practices.urls")),
    path("", include("search.urls")),
    path("", include("editorial.urls")),
    path(pgettext_lazy("url", "contact/"), home.contact, name="contact"),
    path(pgettext_lazy("url", "report-an-error/"), home.report_error, name="report_error"),
    # Last: Wagtail's tree takes every other address, by a shorter way than its own view.
    re_path(wagtail_urls.serve_pattern, serve_page),
    path("", include(wagtail_urls)),
)
