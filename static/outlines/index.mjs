// The base layer of the map: provinces and départements by NUTS code, the rest of both countries, their neighbours, the border.
// Made from Natural Earth (public domain) as @superset-ui/legacy-plugin-chart-country-map (Apache-2.0) carries it.
import { NUTS } from "./nuts.mjs";
import { area, joined, key, mend, middle, shared, simplified } from "./rings.mjs";
import { SCALE, features } from "./source.mjs";

const NEIGHBOURS = ["switzerland", "liechtenstein", "austria", "slovenia", "croatia", "germany", "luxembourg", "belgium", "spain", "andorra", "san_marino"];
const SMALLEST = 600; // square thousandths of a degree: slivers and rocks
const COARSE = 25; // thousandths of a degree that may be lost far from the border

export function outlines(root) {
    const own = [...features(root, "italy"), ...features(root, "france")];
    const abroad = NEIGHBOURS.flatMap((country) => features(root, country));
    mend([...own, ...abroad]);
    const coded = own.filter(({ iso }) => NUTS[iso]);
    const touched = new Set(coded.flatMap(({ rings }) => rings.flat()).map(key));
    const kept = new Set(own.flatMap(({ rings }) => rings.flat()).map(key));
    return {
        scale: SCALE,
        provinces: Object.fromEntries(coded.map((shape) => [NUTS[shape.iso], { ...core(shape), rings: shape.rings.filter(isLarge).map(packed) }])),
        land: joined(own.filter(({ iso }) => !NUTS[iso]), SMALLEST).map((ring) => packed(simplified(ring, COARSE, touched))),
        abroad: joined(abroad, SMALLEST).map((ring) => packed(simplified(ring, COARSE, kept))),
        border: shared(of(own, "italy"), of(own, "france")).map(packed),
    };
}

const of = (shapes, country) => shapes.filter((shape) => shape.country === country);
const isLarge = (ring) => Math.abs(area(ring)) > SMALLEST / 6;

function core({ rings }) {
    const largest = rings.reduce((one, two) => (Math.abs(area(one)) > Math.abs(area(two)) ? one : two));
    return { at: middle(largest).map(Math.round), size: Math.round(Math.abs(area(largest))) };
}

// Steps from point to point instead of places: small numbers, and small once compressed.
function packed(line) {
    return line.flatMap(([x, y], index) => (index ? [x - line[index - 1][0], y - line[index - 1][1]] : [x, y]));
}
