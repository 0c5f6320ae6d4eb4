"""Words of attached documents, on every engine."""

from tests.search.documents import make_document


def test_words_of_attachments_are_found_and_weigh_less_than_the_body(search):
    rest = {"title": "Altro", "summary": "Riassunto"}
    search.index(
        make_document(1, it=rest | {"attachments": "spreco di pane"}),
        make_document(2, it=rest | {"body": "spreco di pane"}),
    )
    assert search.found("spreco") == search.found("sprechi") == [2, 1]
    assert search.found("riassunto pane") == [2, 1]


def test_hits_bring_a_sign_of_attachments_and_not_their_texts(search):
    long = "Il melograno " * 200
    search.index(
        make_document(1, it={"title": "Orti", "attachments": long}, fr="Jardins"), make_document(2, it="Melograno")
    )
    texts = {hit.record_id: hit.texts for hit in search("melograno").hits}
    assert len(texts[1]["it"].attachments) == 1
    assert texts[1]["fr"].attachments == texts[2]["it"].attachments == ""


def test_attachments_of_one_language_are_not_found_as_the_others(search):
    search.index(make_document(1, it={"title": "Orti", "attachments": "anziano"}, fr={"title": "Jardins"}))
    assert search.found("anziane") == [1]
    assert search.found("anziane", language="fr") == [1]
