// Which rows somebody means: every word typed stands in the label, accents and capitals aside; those that begin so come first.
const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("’", "'").toLowerCase();

export function nearest(rows, text) {
    const typed = fold(text);
    const words = typed.split(/\s+/).filter(Boolean);
    const found = rows.filter(({ label }) => words.every((word) => fold(label).includes(word)));
    const late = ({ label }) => (typed && fold(label).startsWith(typed) ? 0 : 1);
    return found.sort((one, other) => late(one) - late(other));
}
