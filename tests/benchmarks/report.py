"""Figures beside their targets, as a Markdown table with a column per backing."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Figure:
    name: str
    value: float | None
    target: float | None = None
    unit: str = ""
    is_least: bool = False  # the target is the least, not the most

    @property
    def is_missed(self):
        if self.value is None or self.target is None:
            return False
        return self.value < self.target if self.is_least else self.value > self.target

    @property
    def said(self):
        if self.value is None:
            return "–"
        return f"{number(self.value)} {self.unit}".strip() + (" **missed**" if self.is_missed else "")

    @property
    def aim(self):
        sign = "≥" if self.is_least else "≤"
        return "" if self.target is None else f"{sign} {number(self.target)} {self.unit}".strip()


def number(value):
    return f"{value:.0f}" if value >= 100 or value == int(value) else f"{value:.1f}" if value >= 10 else f"{value:.2f}"


def table(columns: dict[str, list[Figure]]) -> str:
    """`columns`: figures by backing; a figure that one of them has not stays empty there."""
    rows = {}
    for backing, figures in columns.items():
        for figure in figures:
            rows.setdefault(figure.name, {})[backing] = figure
    lines = [_row("figure", "target", *columns), "|---|---:|" + "---:|" * len(columns)]
    for name, found in rows.items():
        aims = dict.fromkeys(figure.aim for figure in found.values() if figure.aim)
        said = (found[backing].said if backing in found else "" for backing in columns)
        lines.append(_row(name, "; ".join(aims), *said))
    return "\n".join(lines)


def _row(*cells):
    return f"| {' | '.join(cells)} |"
