"""`matrix.tsv`: one row per address, object and method, one column per asker. Lines with "#" are for readers."""

from pathlib import Path

FILE = Path(__file__).with_name("matrix.tsv")
HEAD = ("address", "object", "method")


def read(file=FILE):
    """{(address, object, method): {asker: cell}}"""
    lines = [line for line in file.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    names = lines[0].split("\t")[len(HEAD) :]
    rows = {}
    for line in lines[1:]:
        cells = line.split("\t")
        rows[tuple(cells[: len(HEAD)])] = dict(zip(names, cells[len(HEAD) :], strict=True))
    return rows


def write(rows, askers, explanation, file=FILE):
    lines = [f"# {line}".rstrip() for line in explanation.strip().splitlines()]
    lines.append("\t".join((*HEAD, *askers)))
    lines += ["\t".join((*key, *(cells[name] for name in askers))) for key, cells in sorted(rows.items())]
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
