"""Images and attachments say what a reader needs before they are published; a draft may be without."""

import json

import pytest
from django.core.files.base import ContentFile
from django.urls import reverse
from wagtail.documents.models import Document
from wagtail.images.models import Image
from wagtail.images.tests.utils import get_test_image_file

from practices.models import Practice
from practices.publishing import CannotPublish, problems
from tests.builders import make_record, make_site, make_translation, make_user

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def site(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    make_site()


def picture(**changes):
    image = Image.objects.create(title="La piazza", file=get_test_image_file())
    value = {"image": image.pk, "alt": "Una piazza", "decorative": False, "attribution": "Comune", "licence": "CC0-1.0"}
    return {"type": "image", "value": value | changes}


def attachment(**changes):
    document = Document.objects.create(title="Bando", file=ContentFile(b"%PDF-1.4", name="bando.pdf"))
    value = {"document": document.pk, "title": "Il bando", "attribution": "Comune", "licence": "CC-BY-4.0"}
    return {"type": "document", "value": value | changes}


def faults(*blocks):
    page = make_record(live=False, media=json.dumps(blocks))
    return [problem.message for problem in problems(page)]


def test_an_image_needs_a_description_or_the_word_that_it_needs_none():
    assert faults(picture()) == faults(picture(alt="", decorative=True)) == []
    assert faults(picture(alt=" ")) == [
        "Immagini e allegati 1 · Immagine «La piazza»: Dire che cosa mostra l’immagine, oppure segnarla come decorativa."
    ]
    assert len(faults(picture(decorative=True))) == 1


def test_whose_it_is_and_its_licence_are_asked_for():
    assert len(faults(picture(attribution="", licence=""))) == 2
    assert faults(attachment()) == []
    messages = faults(picture(), attachment(attribution="", licence=""))
    assert len(messages) == 2 and all("2 · Documento «Il bando»" in each for each in messages)


def test_a_draft_is_kept_and_not_published(client):
    client.force_login(make_user())
    page = make_record(live=False, media=json.dumps([picture(alt="")]))
    with pytest.raises(CannotPublish):
        page.latest_revision.publish()
    assert not Practice.objects.get(pk=page.pk).live
    assert client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).status_code == 200


def test_a_translation_is_not_asked_for_what_its_original_says():
    page = make_record(media=json.dumps([picture()]))
    translation = make_translation(page, live=False)
    assert problems(translation) == []


def test_a_decorative_image_is_silent_for_those_who_do_not_see_it(client):
    page = make_record(media=json.dumps([picture(alt="", decorative=True)]))
    shown = client.get(f"/it/pratiche/{page.slug}/").content.decode()
    assert 'alt=""' in shown and "CC0 1.0" in shown
