"""The archive's addresses and /hello/, which goes through the same middleware and does nothing."""

from django.http import HttpResponse
from django.urls import path

from config.urls import handler400, handler403, handler404, urlpatterns  # noqa: F401


def hello(request):
    return HttpResponse("hello", content_type="text/plain")


urlpatterns = [path("hello/", hello), *urlpatterns]
