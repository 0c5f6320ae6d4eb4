"""How a document lies in an Elasticsearch index: strict, one object of texts per language, one keyword per facet."""

from elasticsearch.dsl import Boolean, Document, Keyword, Long, MetaField, Object, Text

from language.analysis import LANGUAGES
from search.document import SearchDocument, Texts
from search.engines.elasticsearch.analysis import stems_in, words_in
from search.facets import FACET_NAMES
from search.nodes import FIELDS, NOTHING


class RecordDocument(Document):
    """One record. The fields per language and per facet are added below from their declarations."""

    record = Long()
    code = Keyword()
    published = Long()  # seconds since 1970
    version = Long()
    digest = Long(index=False)
    gone = Boolean()  # a tombstone: nothing but the record's number and version
    attached = Keyword(index=False, doc_values=False)  # languages in which there are attachments

    class Meta:
        dynamic = MetaField("strict")


def _texts_in(language):
    """The words of all fields go to `words` as well, whose values can be listed with their numbers of records.

    They are laid out for that when the index opens, not when first asked for: of 100 000 records that takes seconds.
    """
    stems = stems_in(language)
    fields = {name: Text(analyzer=stems, copy_to=f"{language}.words") for name in FIELDS}
    listed = {"fielddata": True, "eager_global_ordinals": True}
    words = Text(analyzer=words_in(language), norms=False, index_options="docs", **listed)
    return Object(dynamic="strict", properties={**fields, "words": words})


for _language in LANGUAGES:
    RecordDocument._doc_type.mapping.field(_language, _texts_in(_language))
for _facet in FACET_NAMES:
    RecordDocument._doc_type.mapping.field(_facet, Keyword())


# What a hit is shown with: texts of attachments are long, and of them only that there are any is said.
SHOWN = (
    "record",
    "code",
    "attached",
    *(f"{each}.{name}" for each in LANGUAGES for name in FIELDS if name != "attachments"),
)


def index_body() -> dict:
    """Settings and mapping of a new index. One shard: scores then know the whole archive."""
    mapping = RecordDocument._doc_type.mapping
    settings = {"number_of_shards": 1, "analysis": mapping._collect_analysis()}
    return {"settings": settings, "mappings": mapping.to_dict()}


def encode(document: SearchDocument) -> dict:
    return {
        "record": document.record_id,
        "code": document.code,
        "published": document.published,
        "version": document.version,
        "digest": document.digest,
        "attached": [language for language, texts in document.texts.items() if texts.attachments],
        **{language: _filled(document.texts.get(language, Texts())) for language in LANGUAGES},
        **{name: list(dict.fromkeys(values)) for name, values in document.facets.items()},
    }


def texts_of(source: dict) -> dict[str, Texts]:
    """Of a hit; where a record has attachments, a sign in their place."""
    found = {language: {name: _read(text) for name, text in source[language].items()} for language in LANGUAGES}
    for language in source.get("attached", ()):
        found[language]["attachments"] = "*"
    return {language: Texts(**texts) for language, texts in found.items() if any(texts.values())}


def _filled(texts):
    return {name: text if any(map(str.isalnum, text)) else NOTHING for name, text in vars(texts).items()}


def _read(text):
    return "" if text == NOTHING else text
