"""Links to the pages of a list, as components/pagination.html shows them."""

import math
from collections.abc import Callable


def paging(number: int, listed: int, size: int, address: Callable[[int], str]) -> dict:
    """`address(page)` gives the address of a page. Gaps between the numbers shown are links without an address."""
    total = max(1, math.ceil(listed / size))
    shown = sorted({1, total, *(n for n in range(number - 2, number + 3) if 1 <= n <= total)})
    links, last = [], 0
    for each in shown:
        if each > last + 1:
            links.append(("", "", False))
        links.append((each, address(each), each == number))
        last = each
    return {
        "number": number,
        "total": total,
        "previous": address(number - 1) if 1 < number <= total else "",
        "next": address(number + 1) if number < total else "",
        "links": links,
    }
