"""Of the editors' work: `python -m tests.benchmarks.editing 10000` with DATABASE_URL of a scratch database.

Prints queries and times of the admin's lists, reports and dashboard with as many records, of a practice's form and of
its save, and how long a record of 60 sentences takes to be submitted for translation. A database that has records already is taken as it is.
"""

import sys
import time

import django

LISTS = {
    "dashboard": "/admin/",
    "list of practices": "/admin/pages/{list}/",
    "list of practices by completeness": "/admin/pages/{list}/?ordering=completeness_percent",
    "completeness": "/admin/reports/completeness/",
    "review due": "/admin/reports/review-due/",
    "translations": "/admin/translations/",
    "translations by changed words": "/admin/translations/?ordering=-changed_words",
    "links": "/admin/reports/links/",
}


def figures(act, rounds=5):
    """(queries, median ms, median ms of CPU) from the second time on, and the last answer."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    act()
    with CaptureQueriesContext(connection) as captured:
        answer = act()
        queries = len(captured)
    times = []
    for _ in range(rounds):
        start, cpu = time.perf_counter(), time.process_time()
        act()
        times.append((time.perf_counter() - start, time.process_time() - cpu))
    elapsed, cpu = (1000 * sorted(each)[rounds // 2] for each in zip(*times, strict=True))
    return queries, elapsed, cpu, answer


def main(count):
    from django.core.management import call_command
    from django.db import transaction
    from django.db.models import F
    from django.test import Client
    from wagtail.models import Locale

    from practices.models import Practice, PracticeIndex, RecordPage
    from tests.benchmarks.records import fill
    from tests.builders import make_user
    from tests.sent_form import form_data

    call_command("migrate", verbosity=0)
    if not RecordPage.objects.exists():
        fill(count, say=lambda words: None)
    user = make_user(f"misura-{time.time()}")
    client = Client(HTTP_HOST="127.0.0.1")
    client.force_login(user)
    place = PracticeIndex.objects.filter(locale__language_code="it").first().pk

    def said(name, queries, elapsed, cpu, answer):
        print(f"{name}: {answer.status_code}, {queries} queries, {elapsed:.0f} ms, {cpu:.0f} ms of CPU", flush=True)

    print(f"{RecordPage.objects.originals().count()} records")
    for name, url in LISTS.items():
        said(name, *figures(lambda url=url: client.get(url.format(list=place))))
    record = Practice.objects.filter(live=True, record__original_locale=F("locale")).first()
    url = f"/admin/pages/{record.pk}/edit/"
    said("a practice's form, opened", *figures(lambda: client.get(url)))
    data = form_data(record, user)
    said("a practice's form, saved", *figures(lambda: client.post(url, data)))
    said("the same, by itself", *figures(lambda: client.post(url, data, headers={"accept": "application/json"})))
    page = record_of_sentences(58)
    start = time.perf_counter()
    french = {"locales": [Locale.objects.get(language_code="fr").pk]}
    client.post(f"/admin/localize/submit/page/{page.pk}/", french)
    print(f"submitting 60 sentences: {time.perf_counter() - start:.2f} s")
    with transaction.atomic():
        for each in RecordPage.objects.filter(record=page.record_id):
            each.specific.delete()


def record_of_sentences(count):
    from practices.models import Practice, PracticeIndex
    from practices.publishing import unchecked

    index = PracticeIndex.objects.filter(locale__language_code="it").first()
    text = "".join(f"<p>Frase numero {number} di una scheda lunga.</p>" for number in range(count))
    page = Practice(title="Misura", slug="misura", summary="Sommario.", need=text, locale=index.locale)
    page = index.add_child(instance=page)
    with unchecked():
        page.save_revision().publish()
    return page


if __name__ == "__main__":
    django.setup()
    main(int(sys.argv[1]))
