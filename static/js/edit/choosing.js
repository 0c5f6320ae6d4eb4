// A select becomes a box to type in with a list below, by the ARIA pattern of a combobox. The select stays: it holds what is sent.
import { counted, eachNow, make } from "./watch.js";
import { nearest } from "./matching.js";

const MOST = 20; // lines shown
const PAUSE = 150; // ms without a key before the server is asked

export function chooseByTyping(words) {
    eachNow("select[data-choosing]", (select) => {
        // The form that a new row is copied from stays as it is.
        if (!select.id.includes("__prefix__")) enhance(select, words);
    });
}

function enhance(select, words) {
    const id = `${select.id}-choosing`;
    const list = make("ul", { role: "listbox", id: `${id}-list`, class: "choosing-list", hidden: "" });
    const status = make("span", { role: "status", class: "w-sr-only" });
    const input = make("input", {
        type: "text",
        id,
        role: "combobox",
        autocomplete: "off",
        "aria-autocomplete": "list",
        "aria-expanded": "false",
        "aria-controls": list.id,
        placeholder: words.type,
    });
    const described = select.getAttribute("aria-describedby");
    if (described) input.setAttribute("aria-describedby", described);
    const chosen = make("ul", { class: "choosing-chosen" });
    const box = make("div", { class: "choosing" }, ...(select.multiple ? [chosen] : []), input, list, status);
    select.insertAdjacentElement("beforebegin", box);
    const labels = [...document.querySelectorAll(`label[for="${CSS.escape(select.id)}"]`)];
    for (const label of labels) label.htmlFor = id;
    const name = labels[0]?.textContent.trim().replace(/\*$/, "") ?? "";
    if (!name) input.setAttribute("aria-label", select.name);
    list.setAttribute("aria-label", name || select.name);
    select.hidden = true;

    let lines = [];
    let current = -1;
    let timer, asking;

    const label = () => select.selectedOptions[0]?.textContent ?? "";
    const shut = () => {
        clearTimeout(timer);
        asking?.abort();
        list.hidden = true;
        mark(-1);
        input.setAttribute("aria-expanded", "false");
    };

    function mark(number) {
        lines[current]?.setAttribute("aria-selected", "false");
        current = number;
        const line = lines[current];
        if (!line) return input.removeAttribute("aria-activedescendant");
        line.setAttribute("aria-selected", "true");
        input.setAttribute("aria-activedescendant", line.id);
        line.scrollIntoView({ block: "nearest" });
    }

    function open(rows) {
        lines = rows.slice(0, MOST).map(({ value, label }, number) => {
            const line = make("li", { role: "option", id: `${list.id}-${number}`, "aria-selected": "false" }, label);
            line.dataset.value = value;
            return line;
        });
        current = -1;
        input.removeAttribute("aria-activedescendant");
        list.replaceChildren(...lines);
        list.hidden = !lines.length;
        input.setAttribute("aria-expanded", String(lines.length > 0));
        status.textContent = lines.length ? counted(words.found, lines.length) : words.none;
    }

    const isFree = ({ value }) => value && !(select.multiple && [...select.selectedOptions].some((each) => each.value === value));
    const own = (text) => nearest([...select.options].map((each) => ({ value: each.value, label: each.textContent })), text).filter(isFree);

    async function search() {
        const text = input.value.trim();
        open(own(text));
        if (!select.dataset.choosingUrl || !text) return;
        asking?.abort();
        asking = new AbortController();
        const { signal } = asking;
        try {
            const answer = await fetch(`${select.dataset.choosingUrl}&q=${encodeURIComponent(text)}`, { signal });
            if (answer.ok && !signal.aborted) open((await answer.json()).rows.filter(isFree));
        } catch {
            // overtaken by the next key, or no network: the rows at hand stay
        }
    }

    function choose(line) {
        let option = [...select.options].find((each) => each.value === line.dataset.value);
        if (!option) select.append((option = new Option(line.textContent, line.dataset.value)));
        option.selected = true;
        changed();
        shut();
        status.textContent = `${words.chosen} ${line.textContent}`;
    }

    function changed() {
        select.dispatchEvent(new Event("change", { bubbles: true }));
        show();
    }

    function show() {
        if (!select.multiple) return (input.value = label());
        input.value = "";
        const items = [...select.selectedOptions].map((option) => {
            const button = make("button", { type: "button", "aria-label": `${words.remove} ${option.textContent}` }, "×");
            button.addEventListener("click", () => {
                option.selected = false;
                changed();
                status.textContent = `${words.removed} ${option.textContent}`;
                input.focus();
            });
            return make("li", {}, option.textContent, button);
        });
        chosen.replaceChildren(...items);
    }

    input.addEventListener("input", (event) => {
        event.stopPropagation(); // what is typed here is not yet a change of the form
        clearTimeout(timer);
        timer = setTimeout(search, select.dataset.choosingUrl ? PAUSE : 0);
    });
    input.addEventListener("keydown", (event) => {
        if (event.isComposing) return;
        if (event.key === "ArrowDown" || event.key === "ArrowUp") {
            event.preventDefault();
            if (list.hidden) return open(own(select.multiple || input.value !== label() ? input.value.trim() : ""));
            mark((current + (event.key === "ArrowDown" ? 1 : -1) + lines.length) % lines.length);
        } else if (event.key === "Enter") {
            event.preventDefault();
            if (lines[current] && !list.hidden) choose(lines[current]);
            else if (!list.hidden && lines.length === 1) choose(lines[0]);
        } else if (event.key === "Escape" && !list.hidden) {
            event.preventDefault();
            event.stopPropagation();
            shut();
            show();
        } else if (event.key === "Backspace" && select.multiple && !input.value) {
            chosen.lastElementChild?.querySelector("button").click();
        }
    });
    input.addEventListener("focus", () => !select.multiple && input.select());
    input.addEventListener("click", () => list.hidden && open(own("")));
    input.addEventListener("blur", () => {
        if (!select.multiple && !input.value.trim() && select.value) {
            select.value = "";
            changed();
        }
        shut();
        show();
    });
    list.addEventListener("mousedown", (event) => event.preventDefault()); // the box keeps the focus
    list.addEventListener("click", (event) => {
        const line = event.target.closest("[role=option]");
        if (line) choose(line);
    });
    show();
}
