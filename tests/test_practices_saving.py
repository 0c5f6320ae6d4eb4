"""A draft is restored, checked and noted as Wagtail does it, with one question for all rows of a kind."""

import pytest
from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.db.models.signals import post_save
from wagtail.fields import StreamField
from wagtail.models import GroupApprovalTask, Page, ReferenceIndex, Workflow, WorkflowTask
from wagtail.signal_handlers import disable_reference_index_auto_update
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield

from practices.models import ContentVersion, Organisation, Practice, Record, RecordPage, RecordRole, RelatedRecord, Term
from practices.record_uses import unguarded
from tests.builders import make_record, make_term, make_user

pytestmark = pytest.mark.django_db


def with_rows():
    """A published practice with a theme, an organisation and a related record, and these three."""
    theme, organisation, other = make_term(key="casa"), make_record(Organisation), make_record()
    page = make_record(sets={"themes": [theme]})
    page.roles.add(RecordRole(organisation=organisation.record, role=make_term("role", "guida")))
    page.related.add(RelatedRecord(record=other.record))
    page.save()
    page.save_revision()
    return page, theme, organisation, other


def draft_of(page):
    return RecordPage.objects.get(pk=page.pk).specific.get_latest_revision_as_object()


def test_what_is_gone_is_left_out_of_a_draft_that_still_opens(site):
    page, theme, organisation, other = with_rows()
    draft = draft_of(page)
    assert [draft.roles.count(), draft.related.count(), list(draft.themes.all())] == [1, 1, [theme]]
    page.roles.all().delete()
    page.themes.clear()
    page.save()
    with unguarded():
        organisation.delete()
    Record.objects.filter(pk=organisation.record_id).delete()
    Term.objects.filter(pk=theme.pk)._raw_delete("default")  # behind the back of what protects it
    ContentVersion.bump()
    draft = draft_of(page)
    assert [draft.roles.count(), draft.related.get().record, list(draft.themes.all())] == [0, other.record, []]


def references(page):
    return set(
        ReferenceIndex.objects.filter(
            base_content_type=ContentType.objects.get_for_model(Page), object_id=str(page.pk)
        ).values_list("to_content_type__model", "to_object_id", "model_path")
    )


def test_what_a_page_refers_to_is_noted_with_its_rows(site):
    page, _, organisation, other = with_rows()
    noted = references(page)
    assert ("record", str(organisation.record_id), "roles.item.organisation") in noted
    page.related.remove(page.related.get())
    page.save()
    assert ("record", str(other.record_id), "related.item.record") in noted - references(page)
    ReferenceIndex.objects.all().delete()
    with transaction.atomic():
        ReferenceIndex.create_or_update_for_object(Page.objects.get(pk=page.pk).specific)
    assert references(page) == noted - {("record", str(other.record_id), "related.item.record")}


def test_a_draft_changes_nothing_of_what_is_noted(site):
    page, _, _, other = with_rows()
    before = references(page)
    page.related.remove(page.related.get())
    page.save_revision()
    assert references(page) == before
    page.get_latest_revision().publish()
    assert ("record", str(other.record_id), "related.item.record") in before - references(page)


def test_nothing_is_noted_where_other_code_switched_it_off(site):
    with disable_reference_index_auto_update():
        page = make_record()
        page.save()
    assert references(page) == set()
    page.save()
    assert references(page)


def test_a_page_saved_while_another_is_saved_is_noted_too(site):
    inner, outer, done = make_record(), make_record(), []
    ReferenceIndex.objects.all().delete()

    def save_the_other(sender, instance, **kwargs):
        if instance.pk == outer.pk and not done:
            done.append(True)
            inner.save()

    post_save.connect(save_the_other, sender=Practice)
    try:
        outer.save()
    finally:
        post_save.disconnect(save_the_other, sender=Practice)
    assert done and references(inner)


def test_a_choice_that_is_not_offered_is_refused(client, site):
    """Rows are looked up once for the whole form; each field still takes only what belongs in it."""
    page, theme, organisation, other = with_rows()
    form_class, user = page.get_edit_handler().get_form_class(), make_user()
    good = {"themes": [theme.pk], "roles-0-organisation": organisation.record_id}
    for change, name in (
        ({}, None),
        ({"themes": [make_term("target").pk]}, "themes"),
        ({"themes": ["999999"]}, "themes"),
        ({"themes": ["x"]}, "themes"),
        ({"roles-0-organisation": other.record_id}, "roles"),
        ({"roles-0-organisation": "²"}, "roles"),
    ):
        form = form_class(filled(page) | good | change, instance=draft_of(page), for_user=user)
        assert form.is_valid() is (name is None), (change, form.errors, form.formsets["roles"].errors)
        assert name is None or name in form.errors or form.formsets["roles"].errors


def filled(page):
    sets = {name: inline_formset([]) for name in ("related", "suggestion_choices", "comments")}
    role = page.roles.get()
    row = {"id": role.pk, "organisation": role.organisation_id, "role": role.role_id}
    streams = {field.name: streamfield([]) for field in page._meta.get_fields() if isinstance(field, StreamField)}
    fields = {"title": page.title, "slug": page.slug, "licence": page.licence}
    return nested_form_data(fields | streams | sets | {"roles": inline_formset([row], initial=1)})


def test_where_a_page_stands_is_asked_again_once_its_workflow_changed(site, django_assert_num_queries):
    page, user = make_record(), make_user()
    workflow = Workflow.objects.create(name="Prova")
    WorkflowTask.objects.create(workflow=workflow, task=GroupApprovalTask.objects.create(name="Prova"))
    page.save_revision()
    page.keep_workflow()
    assert page.current_workflow_state is None and not page.workflow_in_progress
    with django_assert_num_queries(0):
        assert page.current_workflow_state is None and not page.workflow_in_progress
    state = workflow.start(page, user)
    assert page.current_workflow_state == state and page.workflow_in_progress
    with django_assert_num_queries(0):
        assert page.current_workflow_state == state
    state.cancel(user=user)
    assert page.current_workflow_state is None
