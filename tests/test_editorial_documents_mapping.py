"""Sections find their field by the words of their headings, in both languages and in the shapes documents come in."""

import pytest

from editorial.documents.fact_proposals import Fact
from editorial.documents.heading_words import kind_of, target_of
from editorial.documents.language_detection import detect
from editorial.documents.proposal import propose
from editorial.documents.reading import read_document
from editorial.documents.texts import text_values
from editorial.documents.titles import readable, shortened
from practices.models import FormEdition, Municipality, Organisation
from tests.builders import make_record, make_site, make_term, make_territory
from tests.document_shapes import ARTICLE, FORM, LABELS_FR, PRESS_RELEASE, SLIDES, WEB_PAGE

pytestmark = pytest.mark.django_db


def proposed(words, name="documento.txt", **choices):
    return propose(read_document(name, words.encode()), name, **choices)


def targets(proposal):
    return [(section.heading, section.target) for section in proposal.sections]


@pytest.mark.parametrize(
    ("heading", "language", "target"),
    [
        ("Il bisogno", "it", "need"),
        ("Analisi dei bisogni sociali del territorio", "it", "need"),
        ("OBIETTIVI E FINALITÀ", "it", "idea"),
        ("3. Risultati attesi", "it", "expected_results"),
        ("I risultati del progetto", "it", "results"),
        ("Il progetto", "it", "idea"),
        ("Per chi", "it", "target_detail"),
        ("Chi", "it", "actors"),
        ("Che cosa non ha funzionato", "it", "not_worked"),
        ("Indice", "it", ""),
        ("Una giornata qualunque", "it", None),
        ("Les besoins", "fr", "need"),
        ("Résultats attendus", "fr", "expected_results"),
        ("À qui s’adresse ce projet ?", "fr", "target_detail"),
        ("Ce qui n’a pas marché", "fr", "not_worked"),
        ("La mise en œuvre", "fr", "steps"),
        ("Pour en savoir plus", "fr", "sources"),
        ("Une journée ordinaire", "fr", None),
        ("Perspectives", "", "sustainability"),
        ("Sostenibilità", "", "sustainability"),
    ],
)
def test_a_heading_names_its_field_whatever_its_inflection(heading, language, target):
    assert target_of(heading, language) == target


@pytest.mark.parametrize(
    ("line", "language", "kind"),
    [("Convegno sui cortili", "it", "event"), ("Guide pratique des cours", "fr", "method"), ("Orti", "it", "practice")],
)
def test_a_title_names_its_kind(line, language, kind):
    assert kind_of([line], language) == kind


def test_the_language_is_told_by_the_words_or_not_at_all():
    assert detect("Les goûters du mercredi, dans la cuisine de l’école avec les enfants et leurs parents") == "fr"
    assert detect("Le merende del mercoledì nella cucina della scuola con i bambini e con i loro nonni") == "it"
    assert detect("WE.CA.RE. 2020") == ""


def test_slides():
    proposal = proposed(SLIDES)
    assert proposal.title == "Rete dell’acqua piovana e dei cortili"
    assert targets(proposal) == [
        ("", ""),
        ("La nascita della rete", "sections"),
        ("La rete in cifre", "figures"),
        ("Il nostro obiettivo", "idea"),
        ("SQUADRA = CORTILE", "participation"),
    ]
    assert sum(each["count"] for each in proposal.dropped if each["what"] == "repeated") == 3
    figures = text_values(proposal.sections, "it")["figures"]
    found = [(each["value"]["value"], each["value"]["qualifier"], each["value"]["label"]) for each in figures]
    assert found == [
        ("40", "exact", "cortili aperti"),
        ("15", "more_than", "con una cisterna propria"),
        ("1200", "more_than", "ore di lavoro volontario"),
        ("3", "exact", "scuole con un orto"),
    ]


def test_a_web_page():
    proposal = proposed(WEB_PAGE)
    assert proposal.title == "Orti in comune"
    assert targets(proposal) == [
        ("", ""),
        ("Data", "sources"),
        ("", "sections"),
        ("Chi ne ha diritto", "target_detail"),
        ("Come si procede", "steps"),
        ("Ulteriori informazioni", "sections"),
        ("Aggiornamento", "sources"),
        ("CONTATTI", "contacts"),
        ("RECAPITI", "contacts"),
    ]
    contacts = [each["value"] for each in text_values(proposal.sections, "it")["contacts"]]
    assert (contacts[0]["label"], contacts[0]["address"]) == (
        "Sede di Provalta",
        "Via della Cisterna, 5 10000 Provalta.",
    )
    assert contacts[1]["phone"] == "+39 0110000000"


def test_a_press_release():
    proposal = proposed(PRESS_RELEASE)
    assert proposal.title == "Le nuove regole dei cortili 2019-2020: approvato il “patto della pioggia”"
    assert proposal.summary.startswith("I quartieri a colloquio")
    assert [section.target for section in proposal.sections] == ["", "summary", "sections", "contacts"]
    assert "le scuole" in text_values(proposal.sections, "it")["sections"][0]["value"]["text"]


def test_an_article_without_blank_lines():
    proposal = proposed(ARTICLE)
    assert proposal.title_place == "first_heading"
    assert targets(proposal) == [
        ("", "summary"),
        ("", "sections"),
        ("Il lavoro accanto ai quartieri | Lento, Vicino, Utile", "sections"),
        ("Risultati attesi", "expected_results"),
        ("Il quaderno dei cortili", "sections"),
        ("Per approfondire", "sources"),
    ]


def test_labels_in_french_are_sections_and_facts():
    make_site()
    savoie = make_territory("FRK27", label_it="Savoia", label_fr="Savoie")
    place = Municipality.objects.create(
        key="chambery", label_it="Chambéry", label_fr="Chambéry", province=savoie, latitude=45.5, longitude=5.9
    )
    proposal = proposed(LABELS_FR, "jardins.md")
    assert (proposal.title, proposal.language) == ("Jardins de pluie", "fr")
    assert targets(proposal) == [
        ("Lieu", ""),
        ("Période", "period_note"),
        ("Public", "target_detail"),
        ("", "sections"),
        ("Chef de file", "actors"),
        ("Contexte", "need"),
        ("Moyens mobilisés", "resources"),
        ("Pérennité", "sustainability"),
    ]
    assert proposal.sections[0].reason == "facts"
    found = {(fact.field, fact.value) for fact in proposal.facts}
    assert found == {("period_start", "2019-03"), ("period_end", "2021"), ("places", str(place.pk))}


def test_the_official_form(demo, db):
    proposal = proposed(FORM)
    assert (proposal.kind, proposal.title) == ("project_card", "Scheda di progetto preliminare – Provalta")
    assert proposal.edition == FormEdition.objects.get()
    answered = [section.target for section in proposal.sections if section.target]
    assert answered == [f"answer:{key}" for key in "abcd123456789"]
    answers = {
        each["value"]["field"]: each["value"]["text"] for each in text_values(proposal.sections, "it")["answers"]
    }
    assert answers["7"] == ""
    assert answers["9"] == "<p>Scuole</p><p>Botteghe</p><p>Chi abita nella via</p>"
    assert answers["1"].endswith(
        "<ul><li>gli anziani restano in casa;</li><li>i bambini giocano nei corridoi</li></ul>"
    )
    assert [each["what"] for each in proposal.dropped] == ["guidance"]
    assert Fact("stage", "preliminary", "Preliminare", "Scheda di progetto preliminare") in proposal.facts


def test_facts_are_named_by_the_vocabularies_words():
    make_site()
    theme = make_term("theme", "orti", label_it="Orti sociali", label_fr="Jardins partagés")
    make_record(Organisation, title="Consorzio dei Cortili")
    proposal = proposed(
        "# Prova\n\nUn orto sociale con il Consorzio dei Cortili. Gli orti sociali del paese sono due, per ora.", "p.md"
    )
    assert {(fact.field, fact.label) for fact in proposal.facts} == {
        ("themes", theme.label_it),
        ("roles", "Consorzio dei Cortili"),
    }


def test_a_table_of_labels_is_sections_and_another_table_stays():
    words = "# Prova dei cortili\n\n| Destinatari | chi abita nella via |\n|---|---|\n| Risultati | tre cortili aperti |\n\n## Le stagioni\n\n| mese | acqua |\n|---|---|\n| marzo | poca |"
    proposal = proposed(words, "p.md", language="it")
    assert targets(proposal) == [
        ("Destinatari", "target_detail"),
        ("Risultati", "results"),
        ("Le stagioni", "sections"),
    ]
    assert "<li>marzo – poca</li>" in text_values(proposal.sections, "it")["sections"][0]["value"]["text"]


def test_what_stands_under_a_heading_goes_where_the_heading_goes():
    words = "# Prova\n\n## Risultati\n\n### Nel primo anno\n\nTre cortili aperti.\n\n### Nel secondo anno\n\nDodici cortili aperti."
    proposal = proposed(words, "p.md", language="it")
    assert targets(proposal) == [("Nel primo anno", "results"), ("Nel secondo anno", "results")]
    html = text_values(proposal.sections, "it")["results"]
    assert "Tre cortili aperti." in html and "<b>Nel secondo anno</b>" in html


def test_long_titles_and_summaries_are_shortened_and_kept_whole():
    title = "Un titolo che non finisce mai " * 6
    summary = "Una frase di prova per la sintesi. " * 20
    proposal = proposed(
        f"# {title}\n\n## Sintesi\n\n{summary}\n\n## Il bisogno\n\nManca l’acqua.", "p.md", language="it"
    )
    assert len(proposal.title) <= 100 and proposal.title.endswith("…") and proposal.whole_title == title.strip()
    assert len(proposal.summary) <= 400 and proposal.summary.endswith("sintesi.")


@pytest.mark.parametrize(
    ("text", "limit", "short"),
    [
        ("corto", 10, "corto"),
        ("una frase. E poi un’altra", 15, "una frase."),
        ("parole senza punti da nessuna parte", 16, "parole senza…"),
    ],
)
def test_shortening_ends_at_a_sentence_or_a_word(text, limit, short):
    assert shortened(text, limit) == short


def test_titles_in_capitals_are_readable():
    assert readable("RETI DI PROSSIMITA'") == "Reti di prossimità"
    assert readable("WE.CA.RE. Vercelli") == "WE.CA.RE. Vercelli"


def test_no_word_of_a_kept_section_is_lost():
    for words in (SLIDES, WEB_PAGE, PRESS_RELEASE, ARTICLE):
        proposal = proposed(words)
        values = str(text_values(proposal.sections, "it"))
        for section in proposal.sections:
            if section.target and section.target not in ("figures", "contacts"):
                lost = [
                    word for word in section.text.split() if word.strip('"“”()-*.,:;').replace("'", "’") not in values
                ]
                assert lost == [], section.heading
