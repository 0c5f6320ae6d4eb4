// A link to a field ("go there") leads into the tab and the folded group in which it is, and to the field itself.
export function followLinks() {
    document.addEventListener("click", (event) => {
        const link = event.target.closest("a[href*='#field-'], a[href*='#id_title']");
        if (!link || link.pathname !== location.pathname) return;
        if (goTo(link.hash)) event.preventDefault();
    });
    if (/^#(field-|id_title)/.test(location.hash)) goTo(location.hash);
}

function goTo(hash) {
    const place = document.getElementById(hash.slice(1));
    if (!place) return false;
    for (const closed of folded(place)) document.querySelector(`[data-panel-toggle][aria-controls="${closed.id}"]`)?.click();
    history.replaceState(null, "", hash);
    place.scrollIntoView({ block: "start" });
    const field = place.matches("input") ? place : firstField(place);
    field?.focus({ preventScroll: true });
    return true;
}

function folded(place) {
    const found = [];
    for (let each = place.parentElement; each; each = each.parentElement) if (each.id && each.hidden) found.push(each);
    return found.reverse();
}

function firstField(place) {
    const fields = place.querySelectorAll("input:not([type=hidden]), textarea, select, [contenteditable=true], button");
    return [...fields].find((field) => field.offsetParent !== null);
}
