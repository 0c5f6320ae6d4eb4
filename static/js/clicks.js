// Which result was opened is added to a number kept for the words of the search: no cookie, nobody's address, nobody's path.
export function countClicks() {
    const list = document.querySelector("[data-clicks]");
    if (!list || !location.search || !navigator.sendBeacon) return;
    const count = (event) => {
        const row = event.target.closest(".title a")?.closest(".results > li");
        if (!row || event.button > 1) return;
        const position = row.parentElement.start + [...row.parentElement.children].indexOf(row);
        const search = location.search.slice(1);
        const language = document.documentElement.lang;
        navigator.sendBeacon(list.dataset.clicks, new URLSearchParams({ search, language, position }));
    };
    list.addEventListener("click", count);
    list.addEventListener("auxclick", count);
}
