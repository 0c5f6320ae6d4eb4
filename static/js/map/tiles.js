// Pictures from another server, where the installation names one: asked for only after the reader's click.
import L from "leaflet";

export function offerTiles(map) {
    const offer = document.querySelector(".tiles-offer");
    if (!offer) return;
    offer.hidden = false;
    offer.querySelector("button").addEventListener("click", ({ currentTarget: { dataset } }) => {
        L.control.attribution({ prefix: false }).addTo(map);
        // Without the address of this site many servers of tiles answer nothing; the page's own address is not sent.
        L.tileLayer(dataset.tiles, { attribution: dataset.attribution, maxZoom: 19, referrerPolicy: "origin" }).addTo(map);
        map.setMaxZoom(16);
        map.getContainer().classList.add("has-tiles");
        offer.remove();
        map.getContainer().focus();
    });
}
