"""The record: one code, one original, facts in one place."""

import pytest
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import ProtectedError

from practices.facts import facts_of
from practices.models import Method, Practice, Record
from practices.models.record import ALPHABET, read_code
from practices.publishing import CannotPublish
from tests.builders import make_record, make_term, make_translation

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("site")]


def test_a_record_gets_a_code_of_six_readable_characters():
    code = make_record().record.code
    assert len(code) == 6 and set(code) <= set(ALPHABET)


def test_a_code_typed_with_look_alike_letters_is_read():
    assert read_code("io-l2 3") == "10123"


def test_translations_share_the_record():
    page = make_record()
    assert make_translation(page).record_id == page.record_id


def test_a_copy_becomes_a_record_of_its_own():
    page = make_record()
    copy = page.copy(update_attrs={"slug": "copia"})
    assert copy.record_id != page.record_id
    copy.get_latest_revision().publish()
    assert Practice.objects.get(pk=copy.pk).record_id == copy.record_id != page.record_id


def test_the_record_outlives_its_pages():
    page = make_record()
    page.delete()
    assert Record.objects.filter(code=page.record.code).exists()


def test_a_translation_holds_no_facts_and_reads_the_original_s():
    theme, stage = make_term("theme"), make_term("maturity", order=3)
    page = make_record(sets={"themes": [theme]}, maturity=stage, period_start="2017-10")
    translation = make_translation(page)
    assert (translation.maturity, translation.period_start, list(translation.themes.all())) == (None, "", [])
    facts = facts_of([translation.original])[page.pk]
    assert (facts.maturity, facts.page.period_start, facts.themes) == (stage, "2017-10", [theme])


def test_a_french_original_holds_the_facts():
    theme = make_term("theme")
    page = make_record(language="fr", sets={"themes": [theme]})
    translation = make_translation(page, language="it")
    assert page.is_original and not translation.is_original
    assert facts_of([translation.original])[page.pk].themes == [theme]


@pytest.mark.parametrize(("model", "limit"), [(Practice, 100), (Method, 140)])
def test_a_title_longer_than_its_limit_stops_publication_and_no_draft(model, limit):
    page = make_record(model)
    page.title = "a" * (limit + 1)
    revision = page.save_revision()
    with pytest.raises(CannotPublish) as refused:
        revision.publish()
    assert [problem.field for problem in refused.value.problems] == ["title"]


def test_a_period_that_ends_before_it_begins_is_refused():
    page = make_record(period_start="2020-05")
    page.period_end = "2019"
    with pytest.raises(ValidationError):
        page.full_clean()


@pytest.mark.parametrize("text", ["2017-13", "2017-02-30", "ieri", "17"])
def test_a_date_that_is_none_is_refused(text):
    page = make_record()
    page.period_start = text
    with pytest.raises(ValidationError):
        page.full_clean()


def test_a_term_in_use_cannot_be_deleted():
    theme = make_term("theme")
    make_record(sets={"themes": [theme]})
    with pytest.raises(ProtectedError), transaction.atomic():
        theme.delete()
    make_term("theme", key="libero").delete()
