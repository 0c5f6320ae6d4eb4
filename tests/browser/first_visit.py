"""All a page asked for, said and moved while it was opened with nothing in the browser's cache."""

import gzip
from dataclasses import dataclass
from urllib.parse import urlsplit

WATCH_POLICY = """addEventListener("securitypolicyviolation", event =>
    console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`));"""
# Below it letters settle when their font arrives, and a button beside another by a pixel or two; good ends at 0.1.
LEAST_SHIFT = 0.002
SHIFTS = """() => new Promise(resolve => {
    const shifts = [];
    new PerformanceObserver(list => shifts.push(...list.getEntries())).observe({type: "layout-shift", buffered: true});
    setTimeout(() => resolve(shifts.filter(shift => shift.value >= LEAST).map(shift => [shift.value.toFixed(4),
        ...shift.sources.map(source => source.node?.className || source.node?.nodeName)].join(" "))), 100);
})""".replace("LEAST", str(LEAST_SHIFT))
PACKED = {"font"}  # compressing these again gains nothing


@dataclass(frozen=True)
class Answer:
    url: str
    status: int
    kind: str
    size: int  # bytes as a server that compresses would send them

    @property
    def host(self):
        return urlsplit(self.url).netloc


@dataclass(frozen=True)
class FirstVisit:
    answers: list
    said: list
    shifts: list
    cookies: list

    def weight(self, *kinds):
        return sum(answer.size for answer in self.answers if not kinds or answer.kind in kinds)


def look(visit):
    answers, said = [], []

    def listen(page):
        page.add_init_script(WATCH_POLICY)
        page.on("response", lambda answer: answers.append(answer))
        page.on("console", lambda message: said.append(f"{message.type}: {message.text}"))
        page.on("pageerror", lambda error: said.append(f"error: {error}"))

    page = visit(listen)
    shifts = page.evaluate(SHIFTS)
    # A page that comes after another (a form sent) is no first visit: the browser no longer has what was sent for it.
    last = max(number for number, answer in enumerate(answers) if answer.request.resource_type == "document")
    return FirstVisit(
        [weigh(answer, is_first=last == 0) for answer in answers[last:]], said, shifts, page.context.cookies()
    )


def weigh(answer, is_first):
    kind, body = answer.request.resource_type, answer.body() if is_first else b""
    return Answer(answer.url, answer.status, kind, len(body if kind in PACKED else gzip.compress(body, 6)))
