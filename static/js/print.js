// The button only stands where it can print.
export function printOnDemand() {
    for (const button of document.querySelectorAll("[data-print]")) {
        button.hidden = false;
        button.addEventListener("click", () => print());
    }
}
