"""People with roles, and the steps of a review as a test takes them."""

from django.contrib.auth.models import Group
from wagtail.models import Locale
from wagtail_localize.models import StringTranslation, Translation, TranslationSource
from wagtail_localize.strings import StringValue

from tests.builders import make_record, make_user


def member(role, name="", language="it"):
    user = make_user(name or role.replace(" ", "-"), is_superuser=False)
    user.groups.add(Group.objects.get(name=role))
    from wagtail.users.models import UserProfile

    profile = UserProfile.get_for_user(user)
    profile.preferred_language = language
    profile.save()
    return user


def sent(author, **changes):
    """A draft of an author's, sent to review."""
    page = make_record(live=False, owner=author, **changes)
    page.save_revision(user=author)
    page = type(page).objects.get(pk=page.pk)
    page.get_workflow().start(page, author)
    return type(page).objects.get(pk=page.pk)


def translating(page, language="fr", done=True, user=None):
    """(page, Translation) of a record sent to translation, every segment translated if `done`."""
    locale = Locale.objects.get(language_code=language)
    source, _ = TranslationSource.update_or_create_from_instance(page)
    translation = Translation.objects.create(source=source, target_locale=locale)
    translation.save_target(user=user, publish=False)
    if done:
        translate(translation)
    return page.get_translation(locale).specific, translation


def translate(translation):
    for segment in translation.source.stringsegment_set.select_related("string", "context"):
        StringTranslation.objects.update_or_create(
            translation_of=segment.string,
            context=segment.context,
            locale=translation.target_locale,
            defaults={"data": StringValue.from_plaintext(f"{segment.string.data} fr").data},
        )


def fresh(page):
    return type(page).objects.get(pk=page.pk)


def decide(task_user, page, action, **said):
    page = fresh(page)
    page.current_workflow_task.on_action(page.current_workflow_task_state, task_user, action, **said)
    return fresh(page)
