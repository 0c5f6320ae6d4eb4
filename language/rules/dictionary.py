"""Which of simplemma's form → lemma pairs become rules. A development tool: needs simplemma, never imported by the site."""

import re
from os.path import commonprefix

from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory

from language.folding import fold
from language.stop_words import STOP_WORDS

# What a lemma's ending may become. The dictionaries also hold Dante, medieval French and plain slips.
INFLECTIONS = {
    "it": """
        o>i o>a o>e a>e e>i a>i o> ore>rice ore>rici a>he o>hi o>he a>hi ia>e io>e >s y>ies o>ini llo>i lo> e>oi
        """,
    "fr": """
        >e >es x>se x>ses f>ve f>ves l>ux il>ux >x >s >le >les >ne >nes >te >tes >se >ses >sse >sses >ue >ues >he >hes
        c>que c>ques >que >ques n>gne n>gnes x>sse x>sses x>ce x>ces s>che s>ches au>lle au>lles au>l ur>resse
        ur>resses eur>rice eur>rices um>a y>ies an>en homme>shommes adame>esdames ademoiselle>esdemoiselles
        """,
}
_VERB = {"it": re.compile(r"(?:[aei]re|rre|[aei]rsi)$"), "fr": re.compile(r"(?:er|ir|re|oir)$")}
_ALLOWED = {language: {tuple(pair.split(">")) for pair in pairs.split()} for language, pairs in INFLECTIONS.items()}
_PARTICIPLES = {"ie": ("ir", "re"), "ée": ("er",)}  # and the verbs they belong to
_CAPO = re.compile(r"(?:vice)?capi(?=\w{4})")


class Dictionary:
    """Folded forms with the folded lemma at the end of their chain (spettatrici → spettatrice → spettatore)."""

    def __init__(self, language: str, untouched: set[str]):
        words = DefaultDictionaryFactory().get_dictionary(language).items()
        self.language = language
        apart = untouched | STOP_WORDS[language]
        self.lemma_of = {form: lemma for form, lemma in words if _is_common_word(form, lemma, apart)}
        own = {form for form, lemma in self.lemma_of.items() if form == lemma}
        self.lemmas = {fold(form) for form in own}
        self.forms = {fold(form) for form in self.lemma_of}

    def pairs(self):
        for form in sorted(self.lemma_of):
            folded, lemma = fold(form), fold(self._end_of_chain(form))
            if folded != lemma and folded not in self.lemmas and self._is_usable(folded, lemma):
                yield folded, lemma

    def participles(self):
        """French feminine participles with their masculine: réunie → réuni. The verb itself stays apart."""
        for form, lemma in self.lemma_of.items():
            feminine = form.removesuffix("s")
            masculine = feminine.removesuffix("e")
            is_participle = lemma.endswith(_PARTICIPLES.get(feminine[-2:], ())) and self.lemma_of.get(feminine) == lemma
            if is_participle and self.lemma_of.get(masculine) in (lemma, masculine):
                yield fold(form), fold(masculine)

    def _end_of_chain(self, form):
        seen = {form}
        lemma = self.lemma_of[form]
        while lemma in self.lemma_of and lemma not in seen:
            seen.add(lemma)
            lemma = self.lemma_of[lemma]
        return lemma

    def _is_usable(self, form, lemma):
        if lemma in STOP_WORDS[self.language] or (
            _VERB[self.language].search(lemma) and not self._like_a_noun(form, lemma)
        ):
            return False
        if _CAPO.match(form):
            return form.replace("capi", "capo", 1)[:-1] == lemma[:-1]
        same = len(commonprefix([form, lemma]))
        before, after = lemma[same:], form[same:]
        if (before, after) == ("o", ""):
            return self.language == "it" and form.endswith("i")
        return (before, after) in _ALLOWED[self.language] and (
            len(form) < 5 or (before, after) != ("", "s") or self.language == "it"
        )

    def _like_a_noun(self, form, lemma):
        """Infinitive-looking nouns and adjectives: carcere/carceri, premier/première."""
        if self.language == "it":
            return form == lemma[:-1] + "i"
        return lemma.endswith("er") and form in (lemma[:-2] + "ere", lemma[:-2] + "eres")


def _is_common_word(form, lemma, apart):
    is_word = form.isalpha() and lemma.isalpha() and form.islower() and lemma.islower()
    return is_word and len(folded := fold(form)) >= 3 and folded not in apart
