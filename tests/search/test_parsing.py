from search.parsing import Quoted, Written, parse


def parts(text):
    return [clause.text if isinstance(clause, Quoted) else " ".join(clause.parts) for clause in parse(text).clauses]


def test_words_quotations_and_compounds_keep_their_order():
    assert parts('orti "rete di reti" co-progettazione 22-5076') == [
        "orti",
        "rete di reti",
        "co progettazione",
        "22 5076",
    ]


def test_elided_articles_of_either_language_are_no_words():
    assert parts("dell'anziano qu'une l’école") == ["anziano", "ecole"]


def test_slashes_dashes_and_commas_part_words():
    assert parts("minori/anziani Italia–Francia, orti") == ["minori", "anziani", "italia", "francia", "orti"]


def test_a_compound_remembers_how_it_was_written():
    assert parse("Co‑Progettazione").clauses == (Written(("co", "progettazione"), "Co‑Progettazione"),)


def test_all_kinds_of_quotation_marks_quote():
    for text in ('"a b"', "«a b»", "« a b »", "“a b”", "„a b“"):
        assert parts(text) == ["a b"], text


def test_a_cut_ends_at_a_word():
    asked = parse("anziani " * 40)
    assert asked.is_shortened
    assert {clause.parts for clause in asked.clauses} == {("anziani",)}
