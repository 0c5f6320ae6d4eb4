"""The words of the archive as they were written, with how many records have them."""

from language.analysis import LANGUAGES

_PAGE = 10_000  # buckets of one answer; a server allows 65 535


def words_by_language(client, index):
    for language in LANGUAGES:
        after = {}
        while True:
            source = {"word": {"terms": {"field": f"{language}.words"}}}
            composite = {"size": _PAGE, "sources": [source], **after}
            found = client.search(index=index, size=0, aggs={"words": {"composite": composite}})
            buckets = found["aggregations"]["words"]["buckets"]
            for bucket in buckets:
                yield bucket["key"]["word"], language, bucket["doc_count"]
            if len(buckets) < _PAGE:
                break
            after = {"after": found["aggregations"]["words"]["after_key"]}
