// Parts of the form come and go: rows of lists and blocks of text are made in the browser.
export function eachNow(selector, act) {
    const seen = new WeakSet();
    const look = (root) => {
        for (const found of [...(root.matches?.(selector) ? [root] : []), ...root.querySelectorAll(selector)]) {
            if (!seen.has(found)) {
                seen.add(found);
                act(found);
            }
        }
    };
    look(document);
    const observer = new MutationObserver((changes) => {
        for (const { addedNodes } of changes) for (const node of addedNodes) if (node.nodeType === 1) look(node);
    });
    observer.observe(document.body, { childList: true, subtree: true });
}

export function make(tag, attributes, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.append(...children);
    return element;
}

const rules = new Intl.PluralRules(document.documentElement.lang || "it");

// "{n} characters left|…": the singular and the plural of a sentence, by the language of the page.
export function counted(sentence, number) {
    const [one, other] = sentence.split("|");
    // French counts "0 caractère", Italian "0 caratteri".
    return (rules.select(number) === "one" ? one : other).replace("{n}", number.toLocaleString(document.documentElement.lang));
}
