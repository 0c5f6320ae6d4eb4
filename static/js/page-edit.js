// The admin's edit form of a record: characters left, choosing by typing.
import { countCharacters } from "./edit/counters.js";
import { chooseByTyping } from "./edit/choosing.js";
import { followLinks } from "./edit/places.js";

const words = document.getElementById("edit-words")?.dataset;
if (words && document.querySelector("form[data-edit-form]")) {
    countCharacters(words);
    chooseByTyping(words);
    followLinks();
}
