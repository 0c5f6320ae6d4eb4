// An import goes on batch by batch, each a request of its own; without this, by the button.
const form = document.querySelector("[data-go-on]");
if (form) {
    setTimeout(() => form.requestSubmit(form.querySelector('[value="go_on"]')), 300);
}
