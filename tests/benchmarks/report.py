"""Figures beside their targets, as a Markdown table."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Figure:
    name: str
    value: float | None
    target: float | None = None
    unit: str = ""
    is_least: bool = False  # the target is the least, not the most

    @property
    def verdict(self):
        if self.value is None:
            return "not measured"
        if self.target is None:
            return ""
        reached = self.value >= self.target if self.is_least else self.value <= self.target
        return "ok" if reached else "OVER" if not self.is_least else "UNDER"

    def row(self):
        target = (
            "" if self.target is None else f"{'≥' if self.is_least else '≤'} {number(self.target)} {self.unit}".strip()
        )
        value = "–" if self.value is None else f"{number(self.value)} {self.unit}".strip()
        return f"| {self.name} | {value} | {target} | {self.verdict} |"


def number(value):
    return f"{value:.0f}" if value >= 100 or value == int(value) else f"{value:.1f}" if value >= 10 else f"{value:.2f}"


def table(figures):
    return "\n".join(["| figure | measured | target | |", "|---|---:|---:|---|", *(figure.row() for figure in figures)])
