// Marks in the index of the page the section being read: the last one whose head has passed the upper third of the window.
export function followReading() {
    const links = [...document.querySelectorAll("[data-toc] a[href^='#']")];
    const parts = new Map(
        links.map((link) => [document.getElementById(decodeURIComponent(link.hash.slice(1))), link]).filter(([part]) => part),
    );
    if (!parts.size || !("IntersectionObserver" in window)) return;
    let current = null;
    const mark = () => {
        const line = innerHeight / 3;
        const atEnd = scrollY + innerHeight >= document.documentElement.scrollHeight - 4;
        const inOrder = [...parts.keys()].sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top);
        const passed = inOrder.filter((part) => part.getBoundingClientRect().top <= line);
        const next = parts.get(atEnd && passed.length ? (visible(location.hash, parts) ?? passed.at(-1)) : (passed.at(-1) ?? inOrder[0]));
        if (next === current) return;
        current?.removeAttribute("aria-current");
        next.setAttribute("aria-current", "true");
        current = next;
        keepInView(next);
    };
    // A narrow band across the window: sections entering or leaving it are the only moments to look again.
    const observer = new IntersectionObserver(mark, { rootMargin: "-33% 0px -66% 0px" });
    parts.forEach((_, part) => observer.observe(part));
    addEventListener("scrollend", mark, { passive: true });
    mark();
}

// At the foot of a page the last sections cannot reach the line: the one that was asked for is current.
function visible(hash, parts) {
    const part = hash && document.getElementById(decodeURIComponent(hash.slice(1)));
    return part && parts.has(part) && part.getBoundingClientRect().top > 0 ? part : null;
}

function keepInView(link) {
    const box = link.closest("[data-toc]");
    // Whoever goes through the index with the keys keeps the place where they are.
    if (box.scrollHeight <= box.clientHeight || box.querySelector(":focus-visible")) return;
    const [inner, outer] = [link.getBoundingClientRect(), box.getBoundingClientRect()];
    if (inner.top < outer.top || inner.bottom > outer.bottom) box.scrollTop += inner.top - outer.top - outer.height / 3;
}
