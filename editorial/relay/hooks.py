"""The addresses' place in the admin; a change of them changes what the form says."""

from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver
from wagtail.snippets.models import register_snippet

from editorial.models import OrganisationAddress
from editorial.relay.admin import OrganisationAddressViewSet
from practices.models import ContentVersion

register_snippet(OrganisationAddressViewSet)


@receiver([post_save, post_delete], sender=OrganisationAddress)
def on_address_changed(**kwargs):
    ContentVersion.bump()
