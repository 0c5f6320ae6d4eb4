"""Words while they are typed, and what stands behind a query: suggestions and query trees."""

import time
from statistics import quantiles

from django.utils.translation import override

from practices.models.kept import kept
from search.answer import words_of
from search.glossary import synonyms
from search.indexing import engine
from search.parsing import parse
from search.suggesting import suggestions
from search.synonyms import Equivalence, Synonyms
from search.tree import Grower
from tests.benchmarks.pages import WORDS

ROUNDS = 5
BEGINNINGS = ("an", "anz", "anziani", "cu", "casa di ri", "dell'ass", "co-prog", "progetto soc", "tor", "cons", "7")
MANY = "; ".join(f"parola{number}" for number in range(40))


def suggested():
    """Seconds until a suggestion that nobody asked for before: 95th percentile over beginnings, in both languages."""
    seconds = []
    for language in ("it", "fr"):
        with override(language):
            suggestions("pr")  # what is kept between changes is kept
            for text in BEGINNINGS * ROUNDS:
                kept(("suggestions", language), dict).clear()
                seconds.append(timed(lambda t=text: suggestions(t)))
    return quantiles(seconds, n=20)[-1]


def trees():
    """CPU seconds for the trees of a query, also with synonyms at their limits: 95th percentile."""
    seconds = []
    odd = Synonyms([Equivalence({"it": f"anziani; {MANY}", "fr": MANY}, {"it": "cura; montagna"})] * 20)
    for known in (synonyms(), odd):
        grower = Grower(words_of(engine(), known, engine().generation()), known)
        for text in (*WORDS, "casa di riposo", "anziani cura montagna parola1 parola2 bisogni volontari", "RSA aperte"):
            asked = parse(text)
            for _ in range(ROUNDS):
                started = time.process_time()
                grower.whole(asked), grower.most(asked), grower.leading(asked)
                seconds.append(time.process_time() - started)
    return quantiles(seconds, n=20)[-1]


def timed(call):
    started = time.perf_counter()
    call()
    return time.perf_counter() - started
