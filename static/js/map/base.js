// Land, neighbours, shaded provinces, the border and a few names. Colours are the style sheet's: they follow the scheme.
import L from "leaflet";

const NAMES = { it: [45.3, 9.75], fr: [45.3, 5.15], ch: [46.45, 7.75] };
const LEGIBLE = 7.5; // zoom from which there is room for the names of provinces

export function drawBase(map, outlines, words) {
    const place = places(outlines.scale);
    const shape = (rings, name) => L.polygon(rings.map(place), { className: name, interactive: false, smoothFactor: 0.5 }).addTo(map);
    map.getPane("overlayPane").setAttribute("aria-hidden", "true");
    shape(outlines.abroad, "abroad");
    shape(outlines.land, "land");
    const rows = new Map([...document.querySelectorAll("tr[data-code]")].map((row) => [row.dataset.code, row]));
    for (const [code, { rings }] of Object.entries(outlines.provinces)) shape(rings, `province s${rows.get(code)?.dataset.shade ?? 0}`);
    L.polyline(outlines.border.map(place), { className: "border", interactive: false }).addTo(map);
    writeNames(map, outlines, words, rows);
}

// Steps from point to point -> latitudes and longitudes.
const places = (scale) => (line) => {
    const points = [];
    for (let index = 0, x = 0, y = 0; index < line.length; index += 2) points.push([(y += line[index + 1]) / scale, (x += line[index]) / scale]);
    return points;
};

function writeNames(map, outlines, words, rows) {
    const pane = map.createPane("names");
    pane.setAttribute("aria-hidden", "true");
    const write = (at, text, kind) => {
        const icon = L.divIcon({ className: `place-name ${kind}`, iconSize: null, html: Object.assign(document.createElement("span"), { textContent: text }) });
        L.marker(at, { icon, pane: "names", interactive: false, keyboard: false }).addTo(map);
    };
    for (const [country, at] of Object.entries(NAMES)) write(at, words[country], "of-country");
    for (const line of words.names.split("|")) {
        const [code, name] = line.split(":");
        if (outlines.provinces[code]) write(centreOf(outlines, code), name, rows.has(code) ? "of-province counted" : "of-province");
    }
    const show = () => map.getContainer().classList.toggle("is-near", map.getZoom() >= LEGIBLE);
    map.on("zoomend", show);
    show();
}

// The middle of a province, or of all the drawn provinces of a region: their codes begin with its own.
export function centreOf({ provinces, scale }, code) {
    const parts = Object.keys(provinces).filter((each) => each.startsWith(code)).map((each) => provinces[each]);
    if (!parts.length || code.length < 3) return null;
    const whole = parts.reduce((sum, { size }) => sum + size, 0);
    const mean = (axis) => parts.reduce((sum, { at, size }) => sum + at[axis] * size, 0) / whole / scale;
    return [mean(1), mean(0)];
}
