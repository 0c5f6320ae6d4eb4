"""Write it.tsv and fr.tsv: `python -m language.rules.generate`. Needs simplemma (development only).

A rule is written only for a word whose light stem differs from its family's.
"""

from collections import defaultdict
from pathlib import Path

from language.rules.dictionary import Dictionary
from language.stemmers import STEMMERS
from language.stop_words import STOP_WORDS

HERE = Path(__file__).parent


def generate(language: str) -> dict[str, str]:
    """Folded word → stem."""
    stemmer = STEMMERS[language]
    families = [line.split() for line in _lines(f"families.{language}.txt")]
    reviewed = {word: family[0] for family in families for word in family}
    untouched = {
        word
        for name in (f"exceptions.{language}.txt", "gazetteer.txt")
        for line in _lines(name)
        for word in line.split()
    }
    dictionary = Dictionary(language, untouched)
    pairs = dict(dictionary.pairs())
    pairs.update(_feminines(language, dictionary))
    if language == "fr":
        pairs = {form + "s": lemma for form, lemma in pairs.items() if form.endswith("e")} | pairs
    pairs = {form: lemma for form, lemma in pairs.items() if form not in untouched}
    rules = {word: reviewed.get(lemma) or stemmer(lemma) for word, lemma in pairs.items()}
    rules.update(_invariable(language, dictionary, stemmer))
    rules.update(reviewed)
    return {word: stem for word, stem in rules.items() if stem != stemmer(word)}


def _feminines(language, dictionary):
    """Forms the dictionaries lack or keep apart: coordinatrice/coordinatore, active/actif, réunie/réuni."""
    if language == "it":
        agents = [lemma for lemma in dictionary.lemmas if lemma.endswith("tore")]
        return {lemma[:-3] + ending: lemma for lemma in agents for ending in ("rice", "rici")}
    agents = [lemma for lemma in dictionary.lemmas if lemma.endswith("if")]
    found = {lemma[:-1] + ending: lemma for lemma in agents for ending in ("ve", "ves")}
    found = {form: lemma for form, lemma in found.items() if form in dictionary.forms}
    return dict(dictionary.participles()) | found


def _invariable(language, dictionary, stemmer):
    """French words in -s or -x that would lose it to another word: mois/moi, fils/fil."""
    if language != "fr":
        return {}
    words = [word for word in dictionary.lemmas if word[-1] in "sx" and len(word) <= 6]
    others = dictionary.lemmas | STOP_WORDS[language]
    return {word: word for word in words if stemmer(word) in others and stemmer(word) != word}


def _lines(name):
    text = (HERE / name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def write(language: str) -> int:
    words = defaultdict(list)
    for word, stem in sorted(generate(language).items()):
        words[stem].append(word)
    lines = (f"{stem}\t{' '.join(words[stem])}\n" for stem in sorted(words))
    (HERE / f"{language}.tsv").write_text("".join(lines), encoding="utf-8")
    return sum(map(len, words.values()))


if __name__ == "__main__":
    for language in STEMMERS:
        print(language, write(language), "rules")
