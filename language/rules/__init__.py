"""Lemma rules: folded word → stem, for the words whose family the light stemmer alone would part.

The files are generated (`python -m language.rules.generate`) and committed. Lines are `stem<TAB>word word word`.
"""

from pathlib import Path


def rules_for(language: str) -> dict[str, str]:
    path = Path(__file__).with_name(f"{language}.tsv")
    if not path.exists():
        return {}
    rules = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        stem, _, words = line.partition("\t")
        rules.update(dict.fromkeys(words.split(), stem))
    return rules
