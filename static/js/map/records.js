// Markers of the list's records, in clusters; what is chosen on one side is marked on the other.
import L from "leaflet";
import { centreOf } from "./base.js";
import { isStill } from "./view.js";

const NEAR = 8.75; // zoom at which a record chosen in the list is shown

export function gather(map, outlines, words) {
    const markers = [...document.querySelectorAll(".records li[data-at], .records li[data-in]")].flatMap((item) => markersOf(item, outlines));
    const clusters = L.markerClusterGroup({
        animate: !isStill,
        maxClusterRadius: 48,
        showCoverageOnHover: false,
        spiderfyOnMaxZoom: false,
        zoomToBoundsOnClick: false,
        chunkedLoading: false,
        iconCreateFunction: (cluster) => bubble(cluster, words),
    });
    clusters.addLayers(markers);
    clusters.on("click keypress", (event) => isMeant(event) && open(map, [event.layer], event.layer.getLatLng(), words, event));
    clusters.on("clusterclick clusterkeypress", (event) => isMeant(event) && enter(map, event, words));
    map.addLayer(clusters);
    if (markers.length) map.fitBounds(clusters.getBounds().pad(0.08), { maxZoom: 7.75, animate: false });
    map.on("popupclose", () => choose([]));
    map.getContainer().addEventListener("keydown", (event) => event.key === "Escape" && map.closePopup());
    leadFromList(map, markers, words);
}

// A keypress other than Enter is none of ours.
const isMeant = ({ type, originalEvent }) => !type.endsWith("keypress") || originalEvent.key === "Enter";

function markersOf(item, outlines) {
    const points = (item.dataset.at ?? "").split(" ").filter(Boolean).map((pair) => [pair.split(",").map(Number), "dot"]);
    const inside = (item.dataset.in ?? "").split(" ").filter(Boolean).map((code) => [centreOf(outlines, code), "dot whole"]);
    return [...points, ...inside].filter(([at]) => at).map(([at, kind]) => {
        const icon = L.divIcon({ className: `marker ${kind}`, iconSize: [24, 24], html: "" });
        const marker = L.marker(at, { icon, alt: nameOf(item), item, riseOnHover: true });
        return marker.on("add", () => named(marker, nameOf(item)));
    });
}

const nameOf = (item) => item.querySelector("a").textContent;
const named = (marker, name) => marker.getElement()?.setAttribute("aria-label", name);

function bubble(cluster, words) {
    const count = cluster.getChildCount();
    const size = count < 10 ? 34 : count < 50 ? 40 : 46;
    cluster.on("add", () => named(cluster, `${count} ${words.together}`));
    return L.divIcon({ className: "cluster", iconSize: [size, size], html: Object.assign(document.createElement("b"), { textContent: count }) });
}

// Records at one place are no nearer to each other on a closer view: they are told as a list.
function enter(map, event, words) {
    const cluster = event.layer;
    const bounds = cluster.getBounds();
    const isOnePlace = bounds.getNorthEast().equals(bounds.getSouthWest());
    if (isOnePlace || map.getZoom() >= map.getMaxZoom()) return open(map, cluster.getAllChildMarkers(), cluster.getLatLng(), words, event);
    map.fitBounds(bounds.pad(0.4), { maxZoom: map.getMaxZoom(), animate: !isStill });
    if (event.type.endsWith("keypress")) map.getContainer().focus();
}

function open(map, markers, at, words, event) {
    const items = [...new Set(markers.map((marker) => marker.options.item))];
    const list = document.createElement("ul");
    list.setAttribute("aria-label", words.list);
    for (const item of items) {
        const line = document.createElement("li");
        line.append(...[...item.children].filter((child) => child.localName !== "button").map((child) => child.cloneNode(true)));
        list.append(line);
    }
    const opener = event?.originalEvent?.target?.closest?.(".leaflet-marker-icon") ?? document.activeElement;
    const popup = L.popup({ maxWidth: 280, minWidth: 220, maxHeight: 260, offset: [0, -6], autoPanPadding: [16, 16] }).setLatLng(at).setContent(list).openOn(map);
    choose(items);
    if (event?.type.endsWith("keypress")) list.querySelector("a").focus();
    popup.on("remove", () => {
        const isLost = document.activeElement === document.body || popup.getElement()?.contains(document.activeElement);
        if (isLost) (opener?.isConnected ? opener : map.getContainer()).focus({ preventScroll: true });
    });
}

function choose(items) {
    for (const item of document.querySelectorAll(".records li.chosen")) item.classList.remove("chosen");
    for (const item of items) item.classList.add("chosen");
    const panel = document.querySelector(".records");
    if (!items.length || panel.scrollHeight <= panel.clientHeight) return;
    panel.scrollTo({ top: items[0].offsetTop - panel.offsetTop - 48, behavior: isStill ? "auto" : "smooth" });
}

// In the list each record gets a button to its place.
function leadFromList(map, markers, words) {
    for (const item of new Set(markers.map((marker) => marker.options.item))) {
        const own = markers.filter((marker) => marker.options.item === item);
        const button = document.createElement("button");
        button.type = "button";
        button.className = "to-map";
        button.setAttribute("aria-label", `${words.onMap} ${nameOf(item)}`);
        button.title = words.onMapShort;
        button.innerHTML = `<svg class="i" aria-hidden="true"><use href="${words.pin}"></use></svg>`;
        button.addEventListener("click", (event) => {
            if (own.length > 1) map.fitBounds(L.featureGroup(own).getBounds().pad(0.2), { maxZoom: NEAR, animate: false });
            else map.setView(own[0].getLatLng(), Math.max(map.getZoom(), NEAR), { animate: false });
            open(map, own, own[0].getLatLng(), words, { type: event.detail ? "click" : "keypress", originalEvent: event });
            if (event.detail) map.getContainer().scrollIntoView({ block: "nearest" });
        });
        item.append(button);
    }
}
