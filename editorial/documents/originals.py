"""The originals of imported drafts: documents of Wagtail's in a collection of their own, which the public cannot open."""

import hashlib

from django.contrib.auth.models import Group
from django.core.files.base import ContentFile
from wagtail.documents.models import Document
from wagtail.models import Collection, CollectionViewRestriction

NAME = "Documenti importati · Documents importés"


def digest(content):
    return hashlib.sha256(content).hexdigest()


def originals_collection():
    """Open to those who work in the admin; made, and closed, when it is first needed."""
    collection = Collection.objects.filter(name=NAME, depth=2).first()
    if collection is None:
        collection = Collection.get_first_root_node().add_child(name=NAME)
    restriction, _ = CollectionViewRestriction.objects.get_or_create(
        collection=collection, defaults={"restriction_type": CollectionViewRestriction.GROUPS}
    )
    if restriction.restriction_type == CollectionViewRestriction.GROUPS:
        restriction.groups.add(*Group.objects.filter(permissions__codename="access_admin"))
    return collection


def keep_original(name, content, user):
    document = Document(title=name, collection=originals_collection(), uploaded_by_user=user)
    document.file.save(name, ContentFile(content), save=False)
    try:
        document._set_document_file_metadata()
        document.save()
    except BaseException:
        document.file.storage.delete(document.file.name)
        raise
    return document
