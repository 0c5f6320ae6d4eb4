// The empty map: our own words on its buttons, no motion for those who want none, and a page that still scrolls under it.
import L from "leaflet";
import "leaflet.markercluster";

export const isStill = matchMedia("(prefers-reduced-motion: reduce)").matches;
// Where the archive's territories are; and how far one may go from there.
export const HOME = [[43.6, 5.4], [46.5, 9.0]];
const WORLD = [[35.5, -8], [51.5, 19.5]];

export function makeMap(box) {
    box.replaceChildren();
    const map = L.map(box, {
        attributionControl: false,
        zoomControl: false,
        minZoom: 5,
        maxZoom: 10,
        zoomSnap: 0.25,
        zoomDelta: 1,
        maxBounds: WORLD,
        scrollWheelZoom: false,
        fadeAnimation: !isStill,
        zoomAnimation: !isStill,
        markerZoomAnimation: !isStill,
        inertia: !isStill,
    });
    L.control.zoom({ zoomInTitle: box.dataset.zoomIn, zoomOutTitle: box.dataset.zoomOut }).addTo(map);
    map.fitBounds(HOME, { animate: false });
    // The wheel belongs to the page until the map is chosen.
    map.on("focus", () => map.scrollWheelZoom.enable());
    map.on("blur", () => map.scrollWheelZoom.disable());
    map.on("popupopen", ({ popup }) => popup.getElement().querySelector(".leaflet-popup-close-button").setAttribute("aria-label", box.dataset.close));
    return map;
}
