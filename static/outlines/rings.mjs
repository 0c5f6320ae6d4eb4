// What is done to rings of points: mended where neighbours do not meet, joined to larger shapes, made of fewer points.
export const key = ([x, y]) => `${x} ${y}`;
const edgeName = (a, b) => ((a[0] - b[0] || a[1] - b[1]) < 0 ? `${key(a)} ${key(b)}` : `${key(b)} ${key(a)}`);
const pairs = (ring) => ring.map((point, index) => [ring.at(index - 1), point]);
const edgesOf = (shapes) => shapes.flatMap(({ rings }) => rings.flatMap(pairs));

// Edges by name, those that come twice left out: what two shapes share is inside both.
function outer(edges) {
    const found = new Map();
    for (const [a, b] of edges) if (!found.delete(edgeName(a, b))) found.set(edgeName(a, b), [a, b]);
    return found;
}

// Neighbours were simplified one by one, which leaves slivers between them and on top of each other. Of two
// neighbours the coarser one gets it, and with it the finer line of the other; of more, the one that has most of its edge.
const LARGEST_SLIVER = 8000;
export function mend(shapes) {
    const owners = new Map();
    for (const shape of shapes) for (const [a, b] of shape.rings.flatMap(pairs)) owners.set(edgeName(a, b), [...(owners.get(edgeName(a, b)) ?? []), shape]);
    const given = new Map();
    for (const ring of chains(outer(edgesOf(shapes)).values())) {
        if (Math.abs(area(ring)) > LARGEST_SLIVER) continue;
        const edges = pairs(ring);
        const share = new Map();
        for (const [a, b] of edges) for (const shape of owners.get(edgeName(a, b)) ?? []) share.set(shape, [...(share.get(shape) ?? []), Math.hypot(a[0] - b[0], a[1] - b[1])]);
        if (share.size < 2) continue;
        const claim = (lengths) => lengths.reduce((sum, each) => sum + each, 0) / (share.size > 2 ? 1 : lengths.length);
        const [taker] = [...share].reduce((one, two) => (claim(two[1]) > claim(one[1]) ? two : one));
        given.set(taker, [...(given.get(taker) ?? []), ...edges]);
    }
    for (const [shape, edges] of given) shape.rings = chains(outer([...shape.rings.flatMap(pairs), ...edges]).values());
}

// The outer edges of several shapes as rings, without the smallest.
export function joined(shapes, smallest) {
    return chains(outer(edgesOf(shapes)).values()).filter((ring) => Math.abs(area(ring)) > smallest);
}

// Edges that two groups of shapes share, as lines.
export function shared(some, others) {
    const names = new Set(edgesOf(some).map(([a, b]) => edgeName(a, b)));
    return chains(edgesOf(others).filter(([a, b]) => names.has(edgeName(a, b))));
}

// Edges → open rings that meet no point twice, and lines where an end is loose.
function chains(edges) {
    const at = new Map();
    const add = (point, edge) => at.set(key(point), (at.get(key(point)) ?? new Set()).add(edge));
    for (const edge of edges) edge.forEach((point) => add(point, edge));
    const found = [];
    const starts = [...at].sort(([, one], [, two]) => (one.size % 2 ? 0 : 1) - (two.size % 2 ? 0 : 1)).map(([name]) => name);
    for (const start of starts) {
        while (at.get(start).size) {
            const [edge] = at.get(start);
            const line = [key(edge[0]) === start ? edge[0] : edge[1]];
            const places = new Map([[start, 0]]);
            for (let next = edge; next; [next] = at.get(key(line.at(-1)))) {
                for (const point of next) at.get(key(point)).delete(next);
                const point = key(next[0]) === key(line.at(-1)) ? next[1] : next[0];
                const ring = places.has(key(point)) ? line.splice(places.get(key(point))) : [];
                for (const each of ring) places.delete(key(each));
                if (ring.length) found.push(ring);
                places.set(key(point), line.length);
                line.push(point);
            }
            if (line.length > 1) found.push(line);
        }
    }
    return found;
}

// Douglas and Peucker; points in `pinned` stay, so that what touches them still does.
export function simplified(line, tolerance, pinned = new Set()) {
    if (line.length < 3) return line;
    const [first, last] = [line[0], line.at(-1)];
    let [split, most] = [-1, tolerance];
    for (let index = 1; index < line.length - 1; index++) {
        const far = pinned.has(key(line[index])) ? Infinity : distance(line[index], first, last);
        if (far > most) [split, most] = [index, far];
    }
    if (split < 0) return [first, last];
    return [...simplified(line.slice(0, split + 1), tolerance, pinned).slice(0, -1), ...simplified(line.slice(split), tolerance, pinned)];
}

export function area(ring) {
    return pairs(ring).reduce((sum, [a, b]) => sum + a[0] * b[1] - b[0] * a[1], 0) / 2;
}

// The point inside that is farthest from every edge, on a grid: a bent province has its centre of gravity in its neighbour.
const GRID = 32;
export function middle(ring) {
    const [west, east] = extent(ring, 0), [south, north] = extent(ring, 1);
    let best = { far: -1 };
    for (let column = 1; column < GRID; column++) {
        for (let row = 1; row < GRID; row++) {
            const at = [west + ((east - west) * column) / GRID, south + ((north - south) * row) / GRID];
            const far = isInside(at, ring) ? Math.min(...pairs(ring).map(([a, b]) => distance(at, a, b))) : -1;
            if (far > best.far) best = { far, at };
        }
    }
    return best.at;
}

const extent = (ring, axis) => [Math.min(...ring.map((point) => point[axis])), Math.max(...ring.map((point) => point[axis]))];

function isInside([x, y], ring) {
    const crossed = pairs(ring).filter(([a, b]) => a[1] > y !== b[1] > y && x < a[0] + ((y - a[1]) / (b[1] - a[1])) * (b[0] - a[0]));
    return crossed.length % 2 === 1;
}

function distance(point, a, b) {
    const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
    const part = dx || dy ? Math.max(0, Math.min(1, ((point[0] - a[0]) * dx + (point[1] - a[1]) * dy) / (dx * dx + dy * dy))) : 0;
    return Math.hypot(point[0] - a[0] - part * dx, point[1] - a[1] - part * dy);
}
