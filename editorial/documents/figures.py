"""Figures in lines such as `oltre 70.000 lavoratori agricoli`."""

import re

NUMBER = re.compile(
    r"(?P<more>(?:oltre|più di|plus de)\s+)?(?<![\d.,])(?P<value>\d{1,3}(?:[.\u00a0\u202f ]\d{3})+|\d+(?:,\d+)?)(?![\d/]|[.,]\d)\s+"
    r"(?P<label>[^\d\n]+?)(?=\s*(?:(?:oltre|più di|plus de)\s+)?\d|\s*$)",
    re.IGNORECASE,
)
TRAILING = re.compile(r"(?:[\s,;:]+(?:di cui|dont|e|et|tra cui|oltre|più di|plus de))+\s*$", re.IGNORECASE)


def figures_in(lines):
    """([figure], lines without one). A line that ends in `di cui oltre` goes on in the next."""
    found, rest, more = [], [], False
    for line in lines:
        matches = [match for match in NUMBER.finditer(line) if match.start() <= 20 or match["more"]]
        if not matches:
            rest.append(line)
        for match in matches:
            is_more = bool(match["more"]) or more
            more = bool(re.search(r"(?:oltre|più di|plus de)\s*$", match["label"], re.IGNORECASE))
            found.append(
                {
                    "value": re.sub(r"[.\u00a0\u202f ]", "", match["value"]).replace(",", "."),
                    "qualifier": "more_than" if is_more else "exact",
                    "label": TRAILING.sub("", match["label"]).strip(" .;,"),
                    "source": "",
                    "date": "",
                }
            )
    return found, rest
