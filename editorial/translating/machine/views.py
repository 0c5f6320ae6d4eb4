"""wagtail-localize's button for a machine translation, with errors said instead of shown as a fault of the site."""

from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import npgettext, pgettext
from django.views.decorators.http import require_POST
from wagtail.admin import messages
from wagtail.admin.auth import permission_denied
from wagtail.admin.utils import get_valid_next_url_from_request
from wagtail_localize.machine_translators import get_machine_translator
from wagtail_localize.models import Translation
from wagtail_localize.views.edit_translation import apply_machine_translation

from editorial.translating.exchange.importing import target_page
from editorial.translating.machine.service import ServiceError
from practices.gaps import gaps


@require_POST
def machine_translate(request, translation_id):
    translator = get_machine_translator()
    if translator is None:
        raise Http404
    translation = get_object_or_404(Translation.objects.select_related("source"), pk=translation_id)
    page = target_page(translation)
    if page is None:
        raise Http404
    rights = page.permissions_for_user(request.user)
    if not rights.can_edit() or rights.page_locked() or not translation.enabled:
        return permission_denied(request)
    before = gaps(translation)
    try:
        apply_machine_translation(translation.pk, request.user, translator)
    except ServiceError as error:
        said = pgettext("machine", "Nothing was written: every text is as it was. %(reason)s")
        messages.error(request, said % {"reason": error})
    else:
        tell(request, translator, before, gaps(translation))
    return redirect(get_valid_next_url_from_request(request) or reverse("wagtailadmin_pages:edit", args=[page.pk]))


def tell(request, translator, before, left):
    if before == left:
        messages.warning(request, pgettext("machine", "Nothing was left to translate, or nothing came back in order."))
        return
    said = npgettext(
        "machine",
        "%(name)s made a draft of %(count)d text. It waits until a person has confirmed it.",
        "%(name)s made drafts of %(count)d texts. They wait until a person has confirmed each.",
        before - left,
    )
    messages.success(request, said % {"name": translator.display_name, "count": before - left})
    if left:
        said = npgettext(
            "machine",
            "%(count)d text came back damaged and is still to be translated.",
            "%(count)d texts came back damaged and are still to be translated.",
            left,
        )
        messages.warning(request, said % {"count": left})
