"""The addresses of organisations, in the admin only."""

from django.utils.translation import pgettext_lazy
from wagtail.snippets.views.snippets import SnippetViewSet

from editorial.models import OrganisationAddress


class OrganisationAddressViewSet(SnippetViewSet):
    model = OrganisationAddress
    icon = "mail"
    menu_label = pgettext_lazy("relay", "Addresses of organisations")
    list_display = ["organisation", "email"]
    list_per_page = 50
    copy_view_enabled = False
    add_to_admin_menu = False
