"""Every translation of the demonstration leaves as a file and comes back as it was."""

import pytest
from django.db.models import Exists, OuterRef
from wagtail_localize.models import StringSegment, StringTranslation, Translation

from editorial.translating.exchange import po, xliff
from editorial.translating.exchange.importing import take_over
from editorial.translating.segments import segments_of
from tests.builders import make_user

FORMATS = {"po": po, "xlf": xliff}


def words():
    used = StringSegment.objects.filter(string=OuterRef("translation_of"), context=OuterRef("context"))
    rows = StringTranslation.objects.filter(Exists(used))
    return set(rows.values_list("translation_of_id", "context_id", "locale_id", "data", "translation_type"))


@pytest.mark.parametrize("format_", FORMATS)
def test_the_round_trip_of_all_demonstration_records(demo, db, format_):
    user = make_user("traduttrice")
    translations = list(Translation.objects.select_related("source__locale", "target_locale"))
    assert len(translations) > 10
    files = [(f"{each.pk}.{format_}", FORMATS[format_].write(each, segments_of(each))) for each in translations]
    before = words()
    reports = take_over(files, user)
    assert [report.changes for report in reports] == [[]] * len(translations)
    assert not any(report.stale or report.empty or report.kept for report in reports)
    some = translations[:4]
    for each in some:
        StringTranslation.objects.filter(context__object_id=each.source.object_id, locale=each.target_locale).delete()
    take_over(files[:4], user)
    assert words() == before
