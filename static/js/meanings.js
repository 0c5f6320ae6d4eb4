// A glossary term in the text is a link to the glossary; with a script it acts as a button that shows the meaning beside the word.
// It stays a link underneath: a real button would not break across lines.
export function explainTerms() {
    if (!("popover" in HTMLElement.prototype)) return;
    for (const term of document.querySelectorAll("a.term")) {
        const meaning = document.getElementById(`m-${term.hash.slice(1)}`);
        if (meaning) makeButton(term, meaning);
    }
    for (const meaning of document.querySelectorAll(".meaning[popover]")) {
        // Said here and not in the page, which has dozens of them: without a script none can be opened.
        meaning.setAttribute("role", "dialog");
        meaning.setAttribute("aria-label", meaning.querySelector(".word").textContent);
        meaning.tabIndex = -1;
        meaning.addEventListener("toggle", (event) => {
            if (event.newState === "closed") askedBy.get(meaning)?.setAttribute("aria-expanded", "false");
        });
    }
}

const askedBy = new WeakMap();

function makeButton(term, meaning) {
    term.setAttribute("role", "button");
    term.setAttribute("aria-haspopup", "dialog");
    term.setAttribute("aria-expanded", "false");
    // A press on the word of an open meaning closes it before the click arrives: remember that it was open.
    let wasOpen = false;
    term.addEventListener("pointerdown", () => (wasOpen = isOpen(term, meaning)));
    term.addEventListener("click", (event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        if (wasOpen || isOpen(term, meaning)) meaning.hidePopover();
        else show(term, meaning, event);
        wasOpen = false;
    });
    term.addEventListener("keydown", (event) => {
        if (event.key !== " ") return;
        event.preventDefault();
        term.click();
    });
}

function isOpen(term, meaning) {
    return askedBy.get(meaning) === term && meaning.matches(":popover-open");
}

function show(term, meaning, event) {
    meaning.hidePopover();
    askedBy.set(meaning, term);
    meaning.showPopover({ source: term });
    term.setAttribute("aria-expanded", "true");
    const lines = [...term.getClientRects()];
    const line = lines.find((each) => event.clientY >= each.top && event.clientY <= each.bottom) ?? lines[0];
    place(line, meaning);
    if (event.detail === 0) meaning.focus();
}

function place(word, meaning) {
    const margin = 16;
    const widest = document.documentElement.clientWidth - margin - meaning.offsetWidth;
    const below = word.bottom + meaning.offsetHeight + margin < innerHeight || word.top < meaning.offsetHeight + margin;
    meaning.style.left = `${Math.max(margin, Math.min(word.left, widest)) + scrollX}px`;
    meaning.style.top = `${(below ? word.bottom + 6 : word.top - meaning.offsetHeight - 6) + scrollY}px`;
}
