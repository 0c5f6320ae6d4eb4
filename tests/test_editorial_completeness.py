"""How complete a record is: rules, measure, what is kept, what stops publishing."""

import pytest
from django.urls import reverse
from django.utils import translation
from wagtail.actions.publish_page_revision import PublishPageRevisionAction
from wagtail.rich_text import RichText

from editorial.completeness.declared import DECLARED
from editorial.completeness.keeping import keep, recount, seed
from editorial.completeness.measure import incomplete, measure
from editorial.completeness.rules import RULES
from editorial.models import CompletenessRule, RecordCompleteness
from practices.guidance import guidance
from practices.models import FormEdition, Organisation, Practice, ProjectCard
from practices.publishing import CannotPublish
from tests.builders import make_record, make_site, make_term, make_translation, make_user

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def site():
    seed()
    return make_site()


def missing(page):
    return {each.rule.key for each in measure(page).missing}


def kept(page):
    return RecordCompleteness.objects.get(page=page.pk).percent


def make_card(answer):
    fields = [
        {"key": key, "number": number, "title_it": key, "title_fr": key, "guidance_it": "Descrivere il progetto."}
        for key, number in (("a", "1"), ("b", "2"))
    ]
    group = {"title_it": "Gruppo", "title_fr": "Groupe", "is_short": False, "fields": fields}
    edition = FormEdition.objects.create(key="prova", title_it="Prova", title_fr="Essai", groups=[("group", group)])
    answers = [("answer", {"field": "a", "text": RichText("<p>Ecco.</p>")})]
    answers += [("answer", {"field": "b", "text": RichText(answer)})]
    return make_record(ProjectCard, edition=edition, answers=answers)


def test_every_declared_rule_exists_and_each_kind_has_some():
    assert {key for rules in DECLARED.values() for key, _, _ in rules} <= set(RULES)
    assert CompletenessRule.objects.count() == sum(map(len, DECLARED.values()))


def test_seeding_again_changes_nothing_that_an_editor_changed():
    rule = CompletenessRule.objects.get(kind="practice", key="need")
    rule.weight, rule.is_required = 50, True
    rule.save()
    seed()
    rule.refresh_from_db()
    assert (rule.weight, rule.is_required) == (50, True)
    assert CompletenessRule.objects.count() == sum(map(len, DECLARED.values()))


def test_what_is_written_is_no_longer_missing_and_raises_the_percentage():
    page = make_record()
    before = measure(page)
    page.need = "<p>In valle un anziano su tre vive solo.</p>"
    assert "need" in missing(make_record()) and "need" not in missing(page)
    assert measure(page).percent > before.percent


def test_an_empty_paragraph_or_our_own_help_says_nothing():
    page = make_record(need="<p> </p>", idea=f"<p>{guidance()['idea']['help_fr']}</p>")
    assert {"need", "idea"} <= missing(page)


def test_the_form_s_instructions_left_as_an_answer_count_as_missing():
    page = make_card("<p>Descrivere il progetto.</p>")
    assert measure(page).shares["answers"] == 0.5
    with translation.override("it"):
        detail = next(each.detail for each in measure(page).missing if each.rule.key == "answers")
    assert "1 campo su 2" in detail and detail.endswith("2")
    FormEdition.objects.all()
    assert measure(page).percent < 100


def test_an_amount_alone_says_something():
    page = make_record(funding=[("grant", {"programme": "", "amount": 10, "year": None, "note": ""})])
    assert "funding" not in missing(page)


def test_a_translation_is_measured_by_its_texts_and_the_original_s_facts():
    page = make_record(need="<p>Bisogno.</p>", sets={"themes": [make_term("theme")]})
    french = make_translation(page, need="")
    assert "themes" not in missing(french) and "need" in missing(french)
    assert kept(french) < kept(page)


def test_facts_added_to_the_original_reach_its_translations_at_once():
    page = make_record()
    french = make_translation(page)
    before = kept(french)
    page.themes = [make_term("theme")]
    page.save_revision()
    assert kept(french) > before


def test_the_newest_version_is_kept_also_while_it_is_a_draft():
    page = make_record()
    before = kept(page)
    page.need = "<p>Bisogno.</p>"
    page.save_revision()
    assert kept(page) > before and not Practice.objects.get(pk=page.pk).need


def test_another_weight_counts_at_once_without_reading_any_text(django_assert_max_num_queries):
    pages = [make_record(need="<p>Bisogno.</p>") for _ in range(4)]
    before = kept(pages[0])
    rule = CompletenessRule.objects.get(kind="practice", key="need")
    rule.weight = 100
    with django_assert_max_num_queries(6):
        rule.save()
    assert all(kept(page) > before for page in pages)
    with django_assert_max_num_queries(3):
        recount("practice")


def test_a_rule_of_weight_nothing_is_left_out():
    CompletenessRule.objects.filter(kind="practice").exclude(key="summary").update(weight=0, is_required=False)
    assert measure(make_record()).percent == 100


def test_below_the_threshold_nothing_is_published_and_it_says_why(settings):
    settings.COMPLETENESS_TO_PUBLISH = 40
    page = make_record(live=False)
    with translation.override("it"), pytest.raises(CannotPublish) as refusal:
        page.save_revision().publish()
    text = str(refusal.value)
    assert "Manca Tematiche: Senza una tematica" in text and "40 %" in text.replace("\xa0", " ")
    assert not Practice.objects.get(pk=page.pk).live


def test_no_way_past_the_page_publishes_it_all_the_same(settings):
    settings.COMPLETENESS_TO_PUBLISH = 40
    page = make_record(live=False)
    with pytest.raises(CannotPublish):
        PublishPageRevisionAction(page.save_revision()).execute()
    assert not Practice.objects.get(pk=page.pk).live


def test_what_is_required_stops_even_a_record_that_is_otherwise_full(settings):
    settings.COMPLETENESS_TO_PUBLISH = 1
    page = make_record(Organisation, live=False)
    assert [problem.field for problem in incomplete(page)] == ["organisation_kind"]
    CompletenessRule.objects.filter(kind="organisation").update(is_required=False)
    assert incomplete(page) == []


def test_a_threshold_of_nothing_asks_for_nothing():
    assert incomplete(make_record(summary="", live=False)) == []


def test_the_edit_form_says_what_is_missing_why_and_where(client):
    client.force_login(make_user())
    page = make_record()
    html = client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    assert 'href="#field-need"' in html and 'id="field-need"' in html and "riconosce qui" in html
    french = make_translation(page)
    html = client.get(reverse("wagtailadmin_pages:edit", args=[french.pk])).content.decode()
    assert f'href="/admin/pages/{page.pk}/edit/#field-themes"' in html


def test_measuring_again_changes_nothing():
    page = make_record(need="<p>Bisogno.</p>")
    first = kept(page)
    assert keep(page).percent == first
