// After a form comes back with errors, the summary is read first.
export function pointToErrors() {
    document.getElementById("errors")?.focus();
}
