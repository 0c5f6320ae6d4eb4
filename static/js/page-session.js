// The admin's forms when the session has ended: say so, and take up the new session of another tab.
const notice = document.getElementById("session-ended");
const COOKIE = /(?:^|; )(?:__Host-|__Secure-)?csrftoken=([^;]+)/;

function takeUpToken() {
    // Logging in changes the token that forms are checked by; this page still has the old one.
    const token = COOKIE.exec(document.cookie)?.[1];
    if (!token) return;
    for (const field of document.querySelectorAll("[name=csrfmiddlewaretoken]")) field.value = token;
    if (window.wagtailConfig) window.wagtailConfig.CSRF_TOKEN = token;
}

function isEnded() {
    return notice && !notice.hidden;
}

document.addEventListener("w-autosave:error", (event) => {
    if (notice && event.detail.response?.logged_out) notice.hidden = false;
});
document.addEventListener("w-autosave:success", () => {
    if (notice) notice.hidden = true;
});
document.addEventListener("submit", takeUpToken, true);
window.addEventListener("focus", () => {
    takeUpToken();
    // What was typed meanwhile is saved, if this browser is logged in by now; else the notice stays.
    if (isEnded()) {
        document
            .querySelector("form[data-edit-form]")
            ?.dispatchEvent(new CustomEvent("w-unsaved:add", { bubbles: true, detail: { type: "edits" } }));
    }
});
