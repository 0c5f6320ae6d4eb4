"""What editors do is found in the next search: publishing, moving, restricting, renaming, deleting."""

import pytest
from django.core.management import CommandError, call_command
from django.db import transaction
from wagtail.models import PageViewRestriction

from practices.models import Organisation, ProjectCard, RecordPage, RecordRole
from search import outbox
from search.checking import check
from search.documents import documents, public_records
from search.indexing import drain, engine, rebuild
from search.models import OutboxEntry
from tests.builders import make_record, make_site, make_term, make_territory, make_translation
from tests.search.indexed import found, publish


@pytest.fixture(autouse=True)
def index(archive_index):
    make_site()
    rebuild()


def test_publishing_and_withdrawing_a_page():
    page = make_record(title="Orti solidali")
    assert found("orti") == {page.record_id}
    page.title = "Mense solidali"
    publish(page)
    assert (found("orti"), found("mense")) == (set(), {page.record_id})
    page.unpublish()
    assert found("mense") == set()


def test_a_draft_is_not_found():
    page = make_record(title="Orti", live=False)
    page.title = "Orti nuovi"
    page.save_revision()
    assert found("orti") == set()


def test_children_and_sets_are_those_of_the_published_page():
    organisation = make_record(Organisation, title="Coldiretti")
    theme = make_term(key="orti", label_it="Agricoltura urbana", label_fr="Agriculture urbaine")
    page = make_record(title="Prova")
    page.themes = [theme]
    page.roles = [RecordRole(organisation=organisation.record)]
    page.steps = [("step", {"text": "Si semina insieme"})]
    publish(page)
    assert found("urbana") == found("agriculture urbaine") == found("semina") == {page.record_id}
    assert found("coldiretti", kind="practice") == {page.record_id}
    assert found("", theme="orti") == found("", organisation=organisation.record.code) == {page.record_id}


def test_a_translation_is_found_as_the_same_record_until_it_is_withdrawn():
    page = make_record(title="Orti")
    translation = make_translation(page, title="Jardins")
    assert found("jardins") == found("orti") == {page.record_id}
    translation.unpublish()
    assert found("jardins") == set()
    assert found("orti") == {page.record_id}


def test_withdrawing_the_original_withdraws_every_language():
    page = make_record(title="Orti")
    make_translation(page, title="Jardins")
    page.unpublish()
    assert found("jardins") == found("orti") == set()


def test_a_deleted_page_is_not_found():
    page = make_record(title="Orti")
    page.delete()
    assert found("orti") == set()


def test_restricting_a_list_hides_its_records_in_every_language():
    page = make_record(title="Orti")
    make_translation(page, title="Jardins")
    restriction = PageViewRestriction.objects.create(page=page.get_parent(), restriction_type="login")
    assert found("orti") == found("jardins") == set()
    restriction.delete()
    assert found("jardins") == {page.record_id}


def test_a_record_moved_below_a_restricted_page_is_not_found():
    page = make_record(title="Orti")
    closed = make_record(title="Chiuso").get_parent().get_parent().get_children().last()
    PageViewRestriction.objects.create(page=closed, restriction_type="login")
    page.move(closed, pos="last-child")
    assert found("orti") == set()


def test_renaming_a_term_or_a_region_is_found_at_once():
    region = make_territory("ITC1", label_it="Piemonte")
    province = make_territory("ITC11", parent=region)
    theme = make_term(label_it="Agricoltura")
    page = make_record(title="Prova", sets={"themes": [theme], "territories": [province]})
    theme.label_it = "Orticoltura"
    theme.save()
    region.label_it = "Pedemonte"
    region.save()
    assert found("orticoltura") == found("pedemonte") == {page.record_id}
    assert found("agricoltura") == found("piemonte") == set()
    assert found("", territory="ITC1") == {page.record_id}


def test_a_renamed_kind_is_found_for_all_its_records():
    kind = make_term("kind", "practice", label_it="Buona prassi")
    page = make_record(title="Prova")
    kind.label_it = "Esperienza"
    kind.save()
    assert found("esperienza") == {page.record_id}


def test_a_renamed_programme_is_found_through_the_texts_that_name_it():
    parent = make_term("programme", "interreg", label_it="Interreg")
    make_term("programme", "alcotra", label_it="Alcotra", parent=parent)
    page = make_record(title="Prova", funding=[("grant", {"programme": "alcotra", "note": ""})])
    parent.label_it = "Cooperazione"
    parent.save()
    assert found("cooperazione") == {page.record_id}
    assert found("", programme="interreg") == {page.record_id}


def test_a_renamed_organisation_is_found_in_the_records_it_takes_part_in():
    organisation = make_record(Organisation, title="Coldiretti")
    page = make_record(
        title="Prova", actors=[("actor", {"organisation": organisation.record.code, "name": "", "role": "Cura"})]
    )
    assert found("coldiretti", kind="practice") == {page.record_id}
    organisation.title = "Terranostra"
    publish(organisation)
    assert found("terranostra", kind="practice") == {page.record_id}


def test_nothing_is_indexed_of_a_change_that_is_rolled_back():
    with pytest.raises(RuntimeError), transaction.atomic():
        make_record(title="Orti")
        raise RuntimeError
    assert (found("orti"), outbox.pending()) == (set(), 0)


def test_a_crash_before_the_drain_is_mended_by_the_next():
    with outbox.postponed():
        page = make_record(title="Orti")
        assert outbox.pending() > 0
        assert found("orti") == set()
    assert (found("orti"), outbox.pending()) == ({page.record_id}, 0)


def test_a_lost_index_keeps_the_outbox_and_fails_no_save(settings, tmp_path):
    settings.SEARCH_INDEX_DIR = tmp_path / "lost"
    engine.cache_clear()
    page = make_record(title="Orti")
    assert outbox.pending() > 0
    call_command("sync_search", verbosity=0)
    assert (found("orti"), outbox.pending()) == ({page.record_id}, 0)


def test_guidance_left_in_a_form_is_not_found():
    from practices.models import FormEdition

    field = {"key": "a", "number": "a", "title_it": "A", "title_fr": "A", "guidance_it": "Scrivere il nome"}
    group = {"title_it": "G", "title_fr": "G", "fields": [field | {"guidance_fr": "Écrire le nom"}]}
    edition = FormEdition.objects.create(key="e", title_it="E", title_fr="E", groups=[("group", group)])
    answers = [
        ("answer", {"field": "a", "text": "<p>Scrivere il nome</p>"}),
        ("answer", {"field": "b", "text": "<p>Vero</p>"}),
    ]
    page = make_record(ProjectCard, edition=edition, answers=answers)
    assert (found("scrivere"), found("vero")) == (set(), {page.record_id})


def test_queries_are_the_same_for_few_and_many(django_assert_num_queries):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    pages = [make_record() for _ in range(3)]
    for page in pages:
        make_translation(page)
    with CaptureQueriesContext(
        connection,
    ) as few:
        list(documents([pages[0].record_id]))
    with django_assert_num_queries(len(few)):
        list(documents([page.record_id for page in pages]))


def test_the_check_lists_what_differs(capsys):
    page, gone = make_record(title="Orti"), make_record(title="Mense")
    assert not check()
    call_command("check_search_index")
    RecordPage.objects.filter(pk=page.pk).update(summary="Cambiato di nascosto")
    RecordPage.objects.filter(pk=gone.pk).update(live=False)
    with pytest.raises(CommandError):
        call_command("check_search_index")
    lines = capsys.readouterr().out.splitlines()
    assert f"stale: {page.record.code}" in lines
    assert f"surplus: {gone.record.code}" in lines
    call_command("sync_search", "--all", verbosity=0)
    assert not check()


def test_the_rebuild_empties_the_outbox():
    with outbox.postponed():
        make_record(title="Orti")
        OutboxEntry.objects.create(record_id=999_999)
        assert rebuild() == len(public_records()) == 1
        assert outbox.is_empty()
    assert drain() == 0
