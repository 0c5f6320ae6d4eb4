"""Files of translations are for those who may edit them."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from editorial.translating.exchange.importing import take_over
from editorial.translating.exchange.refusals import Refused
from practices.models import PracticeIndex
from tests.builders import make_record, make_user
from tests.importing import writer
from tests.translated import begin_translation, kept_sentences, put, written

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("site")]
BROKEN = 'msgstr "fr Il <b>bisogno</b>'


@pytest.fixture
def user():
    return make_user()


@pytest.fixture
def translation():
    return begin_translation(make_record(need="<p>Il <b>bisogno</b>.</p>"))


def test_files_are_for_those_who_may_edit_the_translation(client, user, translation):
    put(translation, lambda source: f"fr {source}")
    content = written(translation, "po", lambda text: text.replace('msgstr "fr ', 'msgstr "altro '))
    page, before = translation.get_target_instance(), kept_sentences()
    reader = writer("scrive", PracticeIndex.objects.get(locale__language_code="it"))
    client.force_login(reader)
    assert client.get(reverse("translating_download", args=[page.pk, "po"])).status_code == 302
    assert client.get(reverse("translating_download_many", args=["po"])).status_code == 302
    for url in (
        reverse("translating_upload", args=[page.pk]),
        reverse("translating_upload_many"),
        reverse("wagtail_localize:upload_pofile", args=[translation.pk]),
    ):
        client.post(url, {"file": SimpleUploadedFile("a.po", content)})
    with pytest.raises(Refused) as refused:
        take_over([("a.po", content)], reader)
    assert refused.value.code == "unknown"
    assert kept_sentences() == before


def test_localize_s_own_buttons_read_as_strictly(client, user, translation):
    put(translation, lambda source: f"fr {source}")
    client.force_login(user)
    content = client.get(reverse("wagtail_localize:download_pofile", args=[translation.pk])).content
    assert b"Language: fr" in content
    url = reverse("wagtail_localize:upload_pofile", args=[translation.pk])
    before = kept_sentences()
    wrong = content.replace(BROKEN.encode(), BROKEN[:-4].encode())
    assert client.post(url, {"file": SimpleUploadedFile("a.po", wrong)}).status_code == 422
    assert kept_sentences() == before
