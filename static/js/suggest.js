// While one types, a search box offers records, themes, organisations, places and terms: a combobox with a list, by the ARIA pattern.
// The form stays a form: Enter without a chosen line searches what was typed.
const PAUSE = 120; // ms without a key before asking
const SHORTEST = 2;
const MOST_KEPT = 50; // answers

export function suggestWhileTyping() {
    for (const form of document.querySelectorAll("form[data-suggest]")) attach(form, form.querySelector("input[type=search]"));
}

function attach(form, input) {
    const list = make("div", { role: "listbox", id: `${input.id}-list`, className: "suggest", hidden: true });
    list.setAttribute("aria-label", input.labels[0].textContent);
    const status = make("p", { role: "status", className: "vh" });
    form.append(list, status);
    set(input, { role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id });
    input.autocomplete = "off";

    const kept = new Map();
    let options = [];
    let chosen = -1;
    let timer, asking;

    function choose(number) {
        options[chosen]?.setAttribute("aria-selected", "false");
        chosen = number;
        const option = options[chosen];
        if (!option) return input.removeAttribute("aria-activedescendant");
        option.setAttribute("aria-selected", "true");
        input.setAttribute("aria-activedescendant", option.id);
        option.scrollIntoView({ block: "nearest" });
    }

    function open(is) {
        list.hidden = !is;
        input.setAttribute("aria-expanded", String(is));
        choose(-1);
    }

    function stop() {
        clearTimeout(timer);
        asking?.abort();
        open(false);
    }

    async function ask(text) {
        asking = new AbortController();
        const { signal } = asking;
        try {
            if (!kept.has(text)) {
                const answer = await fetch(`${form.dataset.suggest}?q=${encodeURIComponent(text)}`, { signal });
                if (!answer.ok) return stop();
                if (kept.size >= MOST_KEPT) kept.clear();
                kept.set(text, await answer.json());
            }
        } catch {
            return; // overtaken by the next key, or no network: the form still works
        }
        if (!signal.aborted) show(kept.get(text));
    }

    function show({ said, groups }) {
        list.replaceChildren(...groups.map((group, number) => groupOf(group, `${list.id}-${number}`)));
        options = [...list.querySelectorAll("[role=option]")];
        options.forEach((option, number) => (option.id = `${list.id}-option-${number}`));
        open(options.length > 0);
        list.scrollTop = 0;
        status.textContent = said;
    }

    input.addEventListener("input", () => {
        clearTimeout(timer);
        asking?.abort();
        const text = input.value.trim();
        if (text.length < SHORTEST) {
            status.textContent = "";
            return open(false);
        }
        timer = setTimeout(ask, PAUSE, text);
    });
    input.addEventListener("keydown", (event) => {
        const shown = !list.hidden;
        if (event.isComposing) return;
        if (event.key === "ArrowDown" || event.key === "ArrowUp") {
            if (!options.length || input.value.trim().length < SHORTEST) return;
            event.preventDefault();
            if (!shown) open(true);
            const step = event.key === "ArrowDown" ? 1 : -1;
            const places = options.length + 1; // the last is the box itself
            choose(((chosen + 1 + step + places) % places) - 1);
        } else if (event.key === "Escape" && shown) {
            event.preventDefault();
            stop();
        } else if (event.key === "Enter" && shown && options[chosen]) {
            event.preventDefault();
            follow(options[chosen], event);
        } else if (event.key === "Enter" || event.key === "Tab") {
            stop();
        }
    });
    input.addEventListener("blur", stop);
    list.addEventListener("mousedown", (event) => event.preventDefault()); // the box keeps the focus
    list.addEventListener("click", (event) => {
        const option = event.target.closest("[role=option]");
        if (option) follow(option, event);
    });
}

function follow(option, event) {
    if (event.ctrlKey || event.metaKey) window.open(option.dataset.url);
    else location.assign(option.dataset.url);
}

function groupOf({ label, options }, id) {
    const group = make("div", { role: "group" });
    group.setAttribute("aria-labelledby", id);
    group.append(make("div", { role: "presentation", id, className: "of", textContent: label }));
    for (const { label, url, note, lang, note_lang } of options) {
        const option = make("div", { role: "option" });
        set(option, { "aria-selected": "false", "data-url": url });
        option.append(make("span", { textContent: label, ...(lang && { lang }) }));
        if (note) option.append(" ", make("small", { textContent: note, ...(note_lang && { lang: note_lang }) }));
        group.append(option);
    }
    return group;
}

function make(name, { role, ...properties }) {
    const element = Object.assign(document.createElement(name), properties);
    if (role) element.setAttribute("role", role);
    return element;
}

function set(element, attributes) {
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
}
