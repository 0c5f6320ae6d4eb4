"""Compound words, which people write in one, with a hyphen or apart: co-progettazione, coprogettazione."""

_BOUND_PREFIXES = (
    "agri", "anti", "auto", "bio", "co", "eco", "extra", "inter", "medico", "micro", "multi", "neo", "pluri", "post",
    "pre", "psico", "psycho", "socio", "tele",
)  # fmt: skip
_SHORTEST_REST = 4
# Prefixes that are no words: standing alone before a word they belong to it, as if a hyphen joined them.
_NEVER_WORDS = {"agri", "anti", "bio", "co", "eco", "inter", "micro", "multi", "neo", "pluri", "pre", "psico", "psycho"}


def prefixed(word: str) -> list[tuple[str, str]]:
    """A solid word as prefix and rest: `coprogettazione` → `[("co", "progettazione")]`."""
    return [
        (prefix, word[len(prefix) :])
        for prefix in _BOUND_PREFIXES
        if word.startswith(prefix) and len(word) - len(prefix) >= _SHORTEST_REST
    ]


def belongs_together(prefix: str, word: str) -> bool:
    """`co progettazione`, written apart; `socio sanitaria` may be two words and is left as it is."""
    return prefix in _NEVER_WORDS and len(word) >= _SHORTEST_REST and word.isalpha()


def joined(parts: tuple[str, ...]) -> str | None:
    """Parts as one solid word; numbers are never joined."""
    return "".join(parts) if all(part.isalpha() for part in parts) else None


def noun_or_verb(word: str) -> list[str]:
    """The verb of a noun and the noun of a verb: `progettazione` ↔ `progettare`, `animation` ↔ `animer`."""
    pairs = (
        ("azione", "are"),
        ("azioni", "are"),
        ("are", "azione"),
        ("ations", "er"),
        ("ation", "er"),
        ("er", "ation"),
    )
    return [word[: -len(end)] + other for end, other in pairs if word.endswith(end) and len(word) - len(end) >= 3]
