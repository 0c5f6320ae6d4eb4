"""The C4 method: what its own data file adds to the record of the same slug."""

from home.loading.data import LANGUAGES, read
from home.loading.markup import bullets, line, stream

ELSEWHERE = {"it": "Usarlo altrove", "fr": "Le reprendre ailleurs"}
UNSAID = {"it": "Che cosa la fonte non dice", "fr": "Ce que la source ne dit pas"}


def method_texts(record):
    """The sections that sum up the phases give way to the phases themselves."""
    method = read("c4_method")
    if record["slug"] != method["slug"]:
        return record
    return record | {
        "idea": {language: bullets(_column(method["purpose"], language)) for language in LANGUAGES},
        "actions": [],
        "sections": [
            _section(ELSEWHERE, {key: _column(method["cross_cutting_replicability"], key) for key in LANGUAGES}),
            _section(UNSAID, method["not_in_source"]),
        ],
    }


def described_phases(record, language):
    method = read("c4_method")
    phases = method["phases"] if record["slug"] == method["slug"] else []
    return stream(record["slug"], "described_phases", "phase", [_phase(phase, language) for phase in phases])


def _phase(phase, language):
    return {
        "phase": phase["key"],
        "aim": line(phase[f"purpose_{language}"], language),
        "done": _lines(phase["done"], language),
        "tools": [],
        "outputs": _lines(phase["outputs"], language),
        "outputs_note": line(phase.get(f"outputs_note_{language}"), language),
        "replicability": _lines(phase["replicability"], language),
    }


def _section(heading, rows):
    headings = {f"heading_{language}": heading[language] for language in LANGUAGES}
    return headings | {f"body_{language}": bullets(rows[language]) for language in LANGUAGES}


def _column(rows, language):
    return [row[language] for row in rows]


def _lines(rows, language):
    return [line(row[language], language) for row in rows]
