// Folds close when what was looked for is found, and a fold that leads to a new page (the filters) is found open again there.
const KEPT = "fold-kept";

export function keepFolds() {
    for (const fold of document.querySelectorAll("details.fold, details.menu")) {
        const body = fold.nextElementSibling;
        if (fold.dataset.keep) restore(fold);
        body?.addEventListener("click", (event) => {
            const link = event.target.closest("a[href]");
            if (!link || !fold.open) return;
            if (link.hash && link.pathname === location.pathname && link.search === location.search) fold.open = false;
            else if (fold.dataset.keep) remember(fold, link);
        });
    }
    addEventListener("keydown", (event) => {
        const menu = event.key === "Escape" && document.querySelector("details.menu[open]");
        if (!menu) return;
        menu.open = false;
        menu.querySelector("summary").focus();
    });
}

function remember(fold, link) {
    sessionStorage.setItem(KEPT, JSON.stringify({ name: fold.dataset.keep, top: link.getBoundingClientRect().top, label: link.textContent.replace(/[\d.\s]+$/, "").trim() }));
}

function restore(fold) {
    const kept = JSON.parse(sessionStorage.getItem(KEPT) ?? "null");
    sessionStorage.removeItem(KEPT);
    if (kept?.name !== fold.dataset.keep) return;
    fold.open = true;
    const same = [...(fold.nextElementSibling?.querySelectorAll("a[href]") ?? [])].find((link) => link.textContent.trim().startsWith(kept.label));
    if (!same) return;
    scrollTo(0, same.getBoundingClientRect().top + scrollY - kept.top);
    same.focus({ preventScroll: true });
}
