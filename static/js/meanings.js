// A glossary term in the text is a link to the glossary; with a script it becomes a button that shows the meaning beside the word.
export function explainTerms() {
    if (!("popover" in HTMLElement.prototype)) return;
    for (const link of document.querySelectorAll("a.term[data-meaning]")) {
        const meaning = document.getElementById(link.dataset.meaning);
        if (!meaning) continue;
        link.replaceWith(buttonFor(link, meaning));
    }
    for (const meaning of document.querySelectorAll(".meaning[popover]")) {
        meaning.addEventListener("toggle", (event) => {
            if (event.newState === "closed") forget(meaning);
        });
    }
}

const askedBy = new WeakMap();

function buttonFor(link, meaning) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = link.className;
    button.append(...link.childNodes);
    button.setAttribute("aria-haspopup", "dialog");
    button.setAttribute("aria-expanded", "false");
    button.popoverTargetElement = meaning;
    button.addEventListener("click", () => show(button, meaning));
    return button;
}

// The click itself opens or closes the popover (popovertarget); here it is only placed and announced.
function show(button, meaning) {
    askedBy.get(meaning)?.setAttribute("aria-expanded", "false");
    askedBy.set(meaning, button);
    requestAnimationFrame(() => {
        const open = meaning.matches(":popover-open");
        button.setAttribute("aria-expanded", String(open));
        if (open) place(button.getClientRects()[0] ?? button.getBoundingClientRect(), meaning);
    });
}

function forget(meaning) {
    askedBy.get(meaning)?.setAttribute("aria-expanded", "false");
}

function place(word, meaning) {
    const margin = 16;
    const widest = document.documentElement.clientWidth - margin - meaning.offsetWidth;
    const below = word.bottom + meaning.offsetHeight + margin < innerHeight || word.top < meaning.offsetHeight + margin;
    meaning.style.left = `${Math.max(margin, Math.min(word.left, widest)) + scrollX}px`;
    meaning.style.top = `${(below ? word.bottom + 6 : word.top - meaning.offsetHeight - 6) + scrollY}px`;
}
