// The package's outlines as rings of whole thousandths of a degree (some 100 m), so that equal points are equal numbers.
import { readFileSync } from "node:fs";
import { join } from "node:path";

const FOLDER = ["node_modules", "@superset-ui", "legacy-plugin-chart-country-map", "esm", "countries"];
export const SCALE = 1000;
// What is beyond it is not drawn: west, south, east, north in degrees.
const WORLD = [-10, 35.3, 20, 51.6];
// The package draws these beside the mainland, where they are not.
const OVERSEAS = new Set(["FR-GF", "FR-GP", "FR-MQ", "FR-RE", "FR-YT"]);

export function features(root, country) {
    const file = join(root, ...FOLDER, `${country}.geojson`);
    return JSON.parse(readFileSync(file, "utf8")).features.filter(({ properties }) => !OVERSEAS.has(properties.ISO)).map(({ properties, geometry }) => ({
        iso: properties.ISO,
        country,
        rings: (geometry.type === "MultiPolygon" ? geometry.coordinates : [geometry.coordinates])
            .filter(([[first]]) => isNear(first))
            .flat()
            .map((ring) => whole(clipped(ring))).filter((ring) => ring.length > 2),
    })).filter((feature) => feature.rings.length);
}

function isNear([x, y]) {
    const [west, south, east, north] = WORLD;
    return x > west - 10 && x < east + 10 && y > south - 5 && y < north + 5;
}

// One side after the other (Sutherland and Hodgman).
function clipped(ring) {
    const [west, south, east, north] = WORLD;
    for (const [axis, limit, sign] of [[0, west, 1], [1, south, 1], [0, east, -1], [1, north, -1]]) {
        const inside = (point) => (point[axis] - limit) * sign >= 0;
        ring = ring.flatMap((point, index) => {
            const before = ring.at(index - 1);
            const met = inside(point) === inside(before) ? [] : [crossing(before, point, axis, limit)];
            return inside(point) ? [...met, point] : met;
        });
    }
    return ring;
}

function crossing(from, to, axis, limit) {
    const part = (limit - from[axis]) / (to[axis] - from[axis]);
    return [from[0] + part * (to[0] - from[0]), from[1] + part * (to[1] - from[1])];
}

// Open rings: the first point is not said again, nor any point twice in a row.
function whole(ring) {
    const points = ring.map(([x, y]) => [Math.round(x * SCALE), Math.round(y * SCALE)]);
    return points.filter(([x, y], index) => {
        const [beforeX, beforeY] = points.at(index - 1);
        return x !== beforeX || y !== beforeY;
    });
}
