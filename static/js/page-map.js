// The map of the results. All it shows stands in the page already: list items say where they are, table rows how many there are.
/*! Leaflet.markercluster (c) 2012-2017 Dave Leaver, MIT */
import { drawBase } from "./map/base.js";
import { gather } from "./map/records.js";
import { makeMap } from "./map/view.js";
import { offerTiles } from "./map/tiles.js";

const box = document.getElementById("map");
if (box) draw(box);

async function draw(box) {
    const answer = await fetch(box.dataset.outlines).catch(() => ({ ok: false }));
    if (!answer.ok) return box.classList.add("has-failed");
    const outlines = await answer.json();
    const map = makeMap(box);
    drawBase(map, outlines, box.dataset);
    gather(map, outlines, box.dataset);
    offerTiles(map);
}
