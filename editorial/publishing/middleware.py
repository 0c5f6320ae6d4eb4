"""A refusal to publish, from whichever view it comes: back to the edit form, with what to mend."""

from django.contrib import messages
from django.http import JsonResponse
from django.shortcuts import redirect
from django.template.loader import render_to_string
from django.urls import reverse

from practices.publishing import CannotPublish


class RefusalMiddleware:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_exception(self, request, exception):
        if not isinstance(exception, CannotPublish) or not request.path_info.startswith("/admin/"):
            return None
        if request.path_info.startswith("/admin/api/"):
            return JsonResponse({"detail": str(exception)}, status=400)
        url = reverse("wagtailadmin_pages:edit", args=[exception.page.pk])
        context = {"page": exception.page, "problems": exception.problems, "url": url}
        messages.error(request, render_to_string("editorial/publishing/refusal.html", context))
        if request.headers.get("x-requested-with") == "XMLHttpRequest":
            # The window in which a task is approved shows what it is given and follows this step by itself.
            return JsonResponse({"step": "success", "redirect": url})
        return redirect(url)
