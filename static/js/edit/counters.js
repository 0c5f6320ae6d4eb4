// How many characters are left, below every field that has a limit. The limit stops nothing here: a draft may be longer.
import { counted, eachNow, make } from "./watch.js";

const NEAR = 0.1; // of the limit: from here on a screen reader is told too
const PAUSE = 1000; // ms without a key before it is told

export function countCharacters(words) {
    eachNow("input[data-limit], textarea[data-limit]", (field) => {
        const limit = () => Number(field.dataset.limit);
        attach(field, field, limit, () => field.value, words, (show) => field.addEventListener("input", show));
    });
    const answers = readAnswerLimits();
    if (!answers) return;
    eachNow(".Draftail-Editor", (editor) => {
        const block = editor.closest(".w-field")?.closest("[data-contentpath='text']")?.parentElement;
        const key = block?.querySelector("[data-contentpath='field'] input");
        if (!key) return;
        const limit = () => limitsNow(answers)[key.value.trim()];
        attach(editor.closest(".w-field__input") ?? editor, editor, limit, () => written(editor), words, (show) => {
            new MutationObserver(show).observe(editor, { characterData: true, childList: true, subtree: true });
            key.addEventListener("input", show);
            document.getElementById("id_edition")?.addEventListener("change", show);
        });
    });
}

function readAnswerLimits() {
    const data = document.getElementById("answer-limits");
    return data && JSON.parse(data.textContent);
}

function limitsNow({ editions, edition }) {
    return editions[document.getElementById("id_edition")?.value || edition] ?? {};
}

// As the server counts: one line break between paragraphs, none around the whole.
function written(editor) {
    const paragraphs = [...editor.querySelectorAll("[data-block='true']")].map((each) => each.textContent);
    return paragraphs.join("\n").replace(/\n{2,}/g, "\n");
}

function attach(after, field, limit, text, words, listen) {
    const shown = make("span", { class: "counter-shown" });
    const told = make("span", { class: "w-sr-only", "aria-live": "polite" });
    const counter = make("p", { class: "counter" }, shown, told);
    after.insertAdjacentElement("afterend", counter);
    if (field.id) {
        shown.id = `${field.id}-counter`;
        field.setAttribute("aria-describedby", [field.getAttribute("aria-describedby"), shown.id].filter(Boolean).join(" "));
    }
    let timer;
    const show = (event) => {
        const most = limit();
        counter.hidden = !most;
        if (!most) return;
        const left = most - [...text().trim()].length;
        const said = left < 0 ? counted(words.over, -left) : counted(words.left, left);
        if (shown.textContent !== said) shown.textContent = said;
        counter.classList.toggle("counter-over", left < 0);
        clearTimeout(timer);
        if (event) timer = setTimeout(() => (told.textContent = left <= most * NEAR ? said : ""), PAUSE);
    };
    listen(show);
    show();
}
