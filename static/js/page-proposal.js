// A step of a proposal: characters left while typing, and words kept before they are sent. Without it the buttons keep them.
import { counted } from "./edit/watch.js";

const PAUSE = 2500;

const form = document.querySelector("form[data-kept]");
const words = form.dataset;

function countDown(field) {
    const line = document.createElement("span");
    const limit = Number(field.dataset.limit);
    line.className = "left";
    line.id = `${field.id}_left`;
    field.after(line);
    field.setAttribute("aria-describedby", `${field.getAttribute("aria-describedby") ?? ""} ${line.id}`.trim());
    const tell = () => {
        // Counted as the server counts: an emoji is one character.
        const left = limit - [...field.value].length;
        // Said from half of it on: before that nobody needs the number.
        const told = left < 0 ? counted(words.wordsOver, -left) : counted(words.wordsLeft, left);
        line.textContent = left < limit / 2 ? told : "";
        line.classList.toggle("over", left < 0);
    };
    field.addEventListener("input", tell);
    tell();
}

function keepWhileTyping() {
    const line = document.createElement("p");
    line.className = "left";
    line.setAttribute("role", "status");
    form.querySelector(".moves").after(line);
    let timer, isSent = false;
    const keep = async () => {
        const sent = new FormData(form);
        sent.delete("files");
        sent.set("quiet", "1");
        try {
            const answer = await fetch(location.href, { method: "POST", body: sent });
            if (isSent || answer.status === 409) return; // another window: said when this one is sent
            if (!answer.ok) throw new Error(answer.status);
            form.elements.mark.value = (await answer.json()).mark;
            line.textContent = words.wordsKept;
        } catch {
            line.textContent = words.wordsNotKept;
        }
    };
    form.addEventListener("input", () => {
        line.textContent = "";
        clearTimeout(timer);
        timer = setTimeout(keep, PAUSE);
    });
    form.addEventListener("submit", () => {
        isSent = true;
        clearTimeout(timer);
    });
}

for (const field of form.querySelectorAll("[data-limit]")) countDown(field);
keepWhileTyping();
