// Beside wagtail-localize's editor: the glossary, warnings and what a machine wrote. Its own elements are left as they are:
// notes are put after them, terms are marked by the browser's highlights, and no key is taken.
const tools = document.getElementById("translating-tools");
const editor = document.querySelector(".js-translation-editor");
if (tools && editor) start();

function start() {
    editor.before(tools);
    const ids = segmentOrder(JSON.parse(editor.dataset.props));
    const marks = "highlights" in CSS ? new Highlight() : null;
    if (marks) CSS.highlights.set("glossary-term", marks);
    let seen = "";
    let waiting;

    const rows = () => [...editor.querySelectorAll("h3 + ul > li")];
    const state = () => rows().map((row) => row.className + (row.querySelector(":scope > div > p")?.textContent ?? "…")).join("\n");

    async function refresh(method) {
        const answer = await fetch(tools.dataset.notes, { method, headers: { "X-CSRFToken": token() } });
        if (!answer.ok || !answer.headers.get("content-type")?.includes("json")) return;
        const { segments, doubts } = await answer.json();
        marks?.clear();
        rows().forEach((row, place) => segments[ids[place]] && show(row, ids[place], segments[ids[place]]));
        const summary = tools.querySelector("[data-summary]");
        const words = doubts ? `${tools.dataset.labelDoubts} ${doubts}` : tools.dataset.labelNone;
        if (summary.textContent !== words) summary.textContent = words;
    }

    function show(row, id, note) {
        let place = row.querySelector(":scope > .translating-note");
        if (!place) row.append((place = make("div", "translating-note")));
        place.replaceChildren();
        if (note.machine) place.append(confirmation(id, note.text));
        if (note.warnings.length) {
            const list = make("ul", "translating-warnings");
            list.append(...note.warnings.map((words) => make("li", "", words)));
            place.append(list);
        }
        if (note.terms.length) place.append(glossary(note.terms));
        place.hidden = !place.childElementCount;
        const source = row.querySelector(":scope > p");
        if (source) {
            source.lang = tools.dataset.sourceLang;
            if (marks) mark(source, note.terms);
        }
    }

    function confirmation(id, text) {
        const line = make("p", "translating-machine", `${tools.dataset.labelMachine} `);
        const button = make("button", "button button-small button-secondary", tools.dataset.labelConfirm);
        button.type = "button";
        button.addEventListener("click", async () => {
            button.disabled = true;
            const body = new URLSearchParams({ segment: id, text });
            const headers = { "X-CSRFToken": token() };
            const answer = await fetch(tools.dataset.confirm, { method: "POST", body, headers }).catch(() => null);
            if (answer?.ok) return refresh("POST");
            line.textContent = tools.dataset.labelChanged;
        });
        line.append(button);
        return line;
    }

    function glossary(terms) {
        const list = make("dl", "translating-terms");
        list.setAttribute("aria-label", tools.dataset.labelGlossary);
        for (const { term, equivalent, note } of terms) {
            const group = make("div");
            const name = make("dt", "", term);
            const meaning = make("dd");
            const words = make("span", "", equivalent);
            name.lang = tools.dataset.sourceLang;
            words.lang = tools.dataset.targetLang;
            meaning.append(words);
            if (note) {
                const warning = make("p", "", note);
                warning.lang = tools.dataset.sourceLang;
                meaning.append(warning);
            }
            group.append(name, meaning);
            list.append(group);
        }
        return list;
    }

    function mark(element, terms) {
        const node = element.firstChild;
        if (node?.nodeType !== Node.TEXT_NODE) return;
        for (const { surface } of terms) {
            const start = node.data.indexOf(surface);
            if (start < 0) continue;
            const range = new Range();
            range.setStart(node, start);
            range.setEnd(node, start + surface.length);
            marks.add(range);
        }
    }

    function changed(records) {
        if (records.every(({ target }) => target.closest?.(".translating-note"))) return;
        clearTimeout(waiting);
        waiting = setTimeout(() => {
            const now = state();
            if (now === seen || editor.querySelector("textarea, .icon-spinner.icon--saving")) return;
            const method = seen ? "POST" : "GET";
            seen = now;
            refresh(method);
        }, 600);
    }

    new MutationObserver(changed).observe(editor, { childList: true, subtree: true, characterData: true });
    changed([{ target: editor }]);
}

/** The ids of the segments in the order in which the editor draws them: by tab, then by field and block. */
function segmentOrder({ tabs, segments }) {
    const used = tabs.filter(({ slug }) => segments.some(({ location }) => location.tab === slug));
    const parts = used.length > 1 ? used.map(({ slug }) => segments.filter(({ location }) => location.tab === slug)) : [segments];
    return parts.flatMap((part) => {
        const groups = new Map();
        for (const segment of part) {
            const key = `${segment.location.field}/${segment.location.blockId || "null"}`;
            groups.set(key, [...(groups.get(key) ?? []), segment]);
        }
        return [...groups.values()].flat().map(({ id, type }) => (type === "string" ? id : null));
    });
}

function token() {
    return editor.querySelector("[name=csrfmiddlewaretoken]")?.value ?? document.querySelector("[name=csrfmiddlewaretoken]").value;
}

function make(name, className = "", text = "") {
    const element = document.createElement(name);
    if (className) element.className = className;
    element.textContent = text;
    return element;
}
