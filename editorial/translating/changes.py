"""How much of a text changed, in words, and where."""

import html as entities
import re
from collections import Counter
from difflib import SequenceMatcher

WORD = re.compile(r"\w+(?:[’'.,]\w+)*")
_TAG = re.compile(r"<[^>]*>")
_MOST = 4_000_000  # comparisons of words; beyond, places no longer count, only how often each word stands there


def changed_words(before, after):
    """How many words are new, gone or others: `before` and `after` are sentences in wagtail-localize's HTML."""
    before, after = _without_shared(before, after)
    old, new = _words(before), _words(after)
    if len(old) * len(new) > _MOST:
        return max(len(old), len(new)) - _shared(old, new)
    return sum(
        max(b - a, d - c) for tag, a, b, c, d in SequenceMatcher(None, old, new, False).get_opcodes() if tag != "equal"
    )


def changed_sentences(before, after):
    """[(before, after)] of the places that differ; "" where a sentence came or went."""
    found = []
    for tag, a, b, c, d in SequenceMatcher(None, before, after, False).get_opcodes():
        if tag != "equal":
            old, new = before[a:b], after[c:d]
            length = max(len(old), len(new))
            found += zip(_filled(old, length), _filled(new, length), strict=True)
    return found


def word_changes(before, after):
    """[(what, text)] of one sentence, what is "same", "gone" or "new"."""
    old, new = _pieces(before), _pieces(after)
    parts = []
    for tag, a, b, c, d in SequenceMatcher(None, old, new, False).get_opcodes():
        if tag == "equal":
            parts.append(("same", "".join(old[a:b])))
        else:
            parts += [("gone", "".join(old[a:b]))] if b > a else []
            parts += [("new", "".join(new[c:d]))] if d > c else []
    return parts


def plain(html):
    """A sentence without its tags."""
    return entities.unescape(_TAG.sub("", html))


def _words(sentences):
    return [word for sentence in sentences for word in WORD.findall(plain(sentence))]


def _pieces(sentence):
    return re.findall(r"\w+\s*|\s+|[^\w\s]", plain(sentence))


def _shared(old, new):
    return sum((Counter(old) & Counter(new)).values())


def _without_shared(before, after):
    common = Counter(before) & Counter(after)
    return _less(before, common.copy()), _less(after, common.copy())


def _less(sentences, common):
    rest = []
    for sentence in sentences:
        if common[sentence] > 0:
            common[sentence] -= 1
        else:
            rest.append(sentence)
    return rest


def _filled(sentences, length):
    return sentences + [""] * (length - len(sentences))
