// Everything works without these; each module improves one thing and leaves the page alone where it is not needed.
import { followReading } from "./toc.js";
import { explainTerms } from "./meanings.js";
import { keepFolds } from "./folds.js";
import { printOnDemand } from "./print.js";
import { pointToErrors } from "./errors.js";
import { suggestWhileTyping } from "./suggest.js";
import { countClicks } from "./clicks.js";

followReading();
explainTerms();
keepFolds();
printOnDemand();
pointToErrors();
suggestWhileTyping();
countClicks();
