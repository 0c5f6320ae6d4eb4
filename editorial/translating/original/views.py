"""The admin's page on which somebody decides that a translation is to be the original."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect
from django.utils.translation import pgettext, pgettext_lazy
from wagtail.admin import messages

from editorial.translating.original.change import make_original
from editorial.translating.original.obstacles import may_change, obstacles
from editorial.translating.views import OfOnePage
from practices.language_names import LANGUAGE_NAMES
from practices.vocabulary import language_of


class OriginalView(OfOnePage):
    page_title = pgettext_lazy("original", "Make this language the original")
    template_name = "editorial/translating/original.html"

    def dispatch(self, request, *args, **kwargs):
        if not may_change(request.user, self.page):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get(self, request, page_id):
        return self.show()

    def post(self, request, page_id):
        if obstacles(self.page):
            return self.show(status=422)
        make_original(self.page, request.user)
        said = pgettext("original", "“%(title)s” is now the original; the other language is its translation.")
        messages.success(request, said % {"title": self.page.title})
        return redirect("wagtailadmin_pages:edit", self.page.pk)

    def show(self, status=200):
        context = self.get_context_data(
            page=self.page,
            obstacles=obstacles(self.page),
            new_language=LANGUAGE_NAMES[language_of(self.page)],
            old_language=LANGUAGE_NAMES[language_of(self.page.original)],
        )
        return self.render_to_response(context, status=status)
