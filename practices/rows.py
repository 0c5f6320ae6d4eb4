"""Rows of a record's lists: the words of this language's page with the facts of the original's block of the same id."""

from practices.vocabulary import vocabulary

TERM_KEYS = {"target": "target", "kind": "resource", "programme": "programme", "phase": "phase", "stage": "maturity"}


def rows(page, original, name):
    """[dict] of block values in the original's order.

    A block that this language does not have yet is left out, unless it has no words to translate.
    """
    own = {block.id: block.value for block in getattr(page, name)}
    found = []
    for block in getattr(original, name):
        facts = getattr(block.block, "facts", ())
        words = own.get(block.id)
        if words is None:
            if any(value for key, value in block.value.items() if key not in facts):
                continue
            words = block.value
        row = dict(words) | {key: block.value.get(key) for key in facts}
        row["block_type"], row["id"] = block.block_type, block.id
        found.append(with_terms(row, facts))
    return found


def with_terms(row, facts):
    """Keys of terms become the terms themselves, whose label follows the reader's language."""
    for name, scheme in TERM_KEYS.items():
        if name in facts and row.get(name):
            row[name] = vocabulary().term(scheme, row[name])
    return row
