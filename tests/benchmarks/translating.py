"""Of the translators' work: `python -m tests.benchmarks.translating 1000` with DATABASE_URL of a scratch database.

Prints the table's queries and time with as many records, and how long a record of 60 sentences takes to be submitted.
"""

import sys
import time

import django


def main(count):
    from django.core.management import call_command
    from django.db import connection, transaction
    from django.test import Client
    from django.test.utils import CaptureQueriesContext
    from django.urls import reverse
    from wagtail.models import Locale

    from practices.models import Practice, PracticeIndex, RecordPage
    from tests.benchmarks.records import fill
    from tests.builders import make_user

    call_command("migrate", verbosity=0)
    if not RecordPage.objects.exists():
        fill(count, say=lambda words: None)
    user = make_user(f"misura-{time.time()}")
    client = Client(HTTP_HOST="127.0.0.1")
    client.force_login(user)
    for query in ("", "?ordering=-changed_words", "?state=published", "?q=casa"):
        url = reverse("translating_table") + query
        client.get(url)
        with CaptureQueriesContext(connection) as captured:
            client.get(url)
            queries = len(captured)
        times = []
        for _ in range(5):
            start, cpu = time.perf_counter(), time.process_time()
            client.get(url)
            times.append((time.perf_counter() - start, time.process_time() - cpu))
        elapsed, cpu = (1000 * sorted(each)[2] for each in zip(*times, strict=True))
        print(
            f"table{query}: {RecordPage.objects.originals().count()} records, {queries} queries, {elapsed:.0f} ms, {cpu:.0f} ms of CPU"
        )
    index = PracticeIndex.objects.filter(locale__language_code="it").first()
    text = "".join(f"<p>Frase numero {number} di una scheda lunga.</p>" for number in range(58))
    page = index.add_child(
        instance=Practice(title="Misura", slug="misura", summary="Sommario.", need=text, locale=index.locale)
    )
    page.save_revision().publish()
    french = Locale.objects.get(language_code="fr")
    start = time.perf_counter()
    client.post(reverse("wagtail_localize:submit_page_translation", args=[page.pk]), {"locales": [french.pk]})
    print(f"submitting 60 sentences: {time.perf_counter() - start:.2f} s")
    with transaction.atomic():
        for each in RecordPage.objects.filter(record=page.record_id):
            each.specific.delete()


if __name__ == "__main__":
    django.setup()
    main(int(sys.argv[1]))
