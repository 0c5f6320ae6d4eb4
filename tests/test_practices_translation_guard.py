"""Translations are begun and published only by those who may, and only when nothing is missing."""

import pytest
from django.contrib.auth.models import Group, Permission
from django.urls import reverse
from wagtail.models import GroupPagePermission, Locale, Page
from wagtail_localize.models import StringTranslation, Translation, TranslationSource

from practices.models import Practice, PracticeIndex
from tests.builders import make_record, make_user

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("site")]


@pytest.fixture
def french():
    return Locale.objects.get(language_code="fr")


def translator(*page_permissions, indexes=("it", "fr")):
    """Somebody with the global right to submit translations, and these rights on the lists of practices."""
    user = make_user("traduttrice", is_superuser=False)
    group = Group.objects.create(name="Traduttrici")
    group.permissions.add(
        Permission.objects.get(codename="access_admin"), Permission.objects.get(codename="submit_translation")
    )
    for language in indexes:
        page = PracticeIndex.objects.get(locale__language_code=language)
        for name in page_permissions:
            permission = Permission.objects.get(content_type__app_label="wagtailcore", codename=f"{name}_page")
            GroupPagePermission.objects.create(group=group, page=page.page_ptr, permission=permission)
    user.groups.add(group)
    return user


def submit(client, page, french, **data):
    url = reverse("wagtail_localize:submit_page_translation", args=[page.pk])
    return client.post(url, {"locales": [french.pk]} | data)


def copies(page):
    return Page.objects.filter(translation_key=page.translation_key).exclude(pk=page.pk)


def translate(page, french, leave_out=0):
    source, _ = TranslationSource.update_or_create_from_instance(page)
    translation = Translation.objects.create(source=source, target_locale=french)
    segments = list(source.stringsegment_set.all())
    for segment in segments[leave_out:]:
        StringTranslation.objects.create(
            translation_of=segment.string, context=segment.context, locale=french, data=f"fr {segment.pk}"
        )
    translation.save_target(publish=False)
    return translation, copies(page).get()


def publish(client, page):
    return client.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), {"action": "publish"}, follow=True)


def test_the_global_permission_alone_makes_no_copy(client, french):
    page = make_record()
    client.force_login(translator())
    assert submit(client, page, french)["Location"] == reverse("wagtailadmin_home")
    assert not copies(page).exists()


def test_who_may_edit_both_lists_makes_a_draft(client, french):
    page = make_record()
    client.force_login(translator("add", "change"))
    submit(client, page, french)
    copy = copies(page).get()
    assert not copy.live
    assert copy.alias_of is None


def test_who_may_not_add_pages_in_the_other_language_makes_no_copy(client, french):
    page = make_record()
    client.force_login(translator("add", "change", indexes=("it",)))
    submit(client, page, french)
    assert not copies(page).exists()


def test_a_translation_without_a_place_to_go_makes_no_alias(client, french):
    PracticeIndex.objects.get(locale=french).delete()
    page = make_record()
    client.force_login(make_user())
    submit(client, page, french)
    assert not copies(page).exists()
    assert not Page.objects.exclude(alias_of=None).exists()


def test_the_update_needs_the_right_to_edit(client, french):
    page = make_record(summary="Prima.")
    translation, _ = translate(page, french)
    page.summary = "Seconda."
    page.save_revision().publish()
    before = translation.source.last_updated_at
    client.force_login(translator())
    client.post(reverse("wagtail_localize:update_translations", args=[translation.source_id]), {})
    translation.source.refresh_from_db()
    assert translation.source.last_updated_at == before


def test_publishing_an_update_needs_the_right_to_publish(client, french, django_capture_on_commit_callbacks):
    page = make_record()
    translation, copy = translate(page, french)
    client.force_login(translator("add", "change"))
    with django_capture_on_commit_callbacks(execute=True):
        client.post(
            reverse("wagtail_localize:update_translations", args=[translation.source_id]),
            {"publish_translations": "on"},
        )
    copy.refresh_from_db()
    assert not copy.live


def test_an_update_that_opens_a_gap_is_not_published(client, french, django_capture_on_commit_callbacks):
    page = make_record(summary="Prima.")
    translation, copy = translate(page, french)
    page.summary = "Una frase nuova."
    page.save_revision().publish()
    client.force_login(make_user())
    with django_capture_on_commit_callbacks(execute=True):
        client.post(
            reverse("wagtail_localize:update_translations", args=[translation.source_id]),
            {"publish_translations": "on"},
        )
    copy.refresh_from_db()
    assert not copy.live


@pytest.mark.parametrize(("language", "words"), [("it", "Non pubblicata"), ("fr", "Non publiée")])
def test_publishing_with_a_gap_is_refused_in_the_editors_language(client, french, language, words):
    page = make_record()
    _, copy = translate(page, french, leave_out=1)
    user = make_user()
    from wagtail.users.models import UserProfile

    UserProfile.objects.create(user=user, preferred_language=language)
    client.force_login(user)
    response = publish(client, copy)
    copy.refresh_from_db()
    assert not copy.live
    assert words in response.text


def test_a_whole_translation_is_published(client, french, django_capture_on_commit_callbacks):
    page = make_record()
    _, copy = translate(page, french)
    client.force_login(make_user())
    with django_capture_on_commit_callbacks(execute=True):
        publish(client, copy)
    assert Practice.objects.get(pk=copy.pk).live


def test_publishing_many_at_once_is_refused_with_a_gap(client, french):
    page = make_record()
    _, copy = translate(page, french, leave_out=1)
    client.force_login(make_user())
    url = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    client.post(f"{url}?id={copy.pk}&next=/admin/", {"include_descendants": ""})
    copy.refresh_from_db()
    assert not copy.live


def test_the_report_lists_only_what_its_reader_may_edit(client, french):
    page = make_record(title="Titolo riservato")
    translate(page, french)
    url = reverse("wagtail_localize:translations_report")
    client.force_login(translator())
    assert "Titolo riservato" not in client.get(url).text
    client.force_login(make_user())
    assert "Titolo riservato" in client.get(url).text
