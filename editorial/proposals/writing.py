"""A proposal while it is written: what a step holds, what was typed into it, what is still missing."""

from hashlib import blake2b

from editorial.proposals.forms import StepForm
from editorial.proposals.questions import STEPS
from editorial.public_pages.typed import cleaned, cleaned_line


def steps_of(proposal):
    return STEPS[proposal.kind]


def typed_in(step, data):
    """{question: what was typed} of a sent form, kept whether it holds or not."""
    return {
        question.name: (cleaned_line if question.is_line else cleaned)(data[question.name]).strip()
        for question in step.questions
        if question.name in data
    }


def stored_in(step, proposal):
    return {question.name: proposal.answers.get(question.name, "") for question in step.questions}


def mark_of(step, proposal):
    """What this step held when it was shown: another window that changed it meanwhile is noticed by it."""
    return blake2b(repr(sorted(stored_in(step, proposal).items())).encode(), digest_size=8).hexdigest()


def changed_elsewhere(step, proposal, data):
    """[(label, what another window wrote)] where it differs from what is sent now; empty where nothing would be lost."""
    mark = data.get("mark", "")
    if not mark or mark == mark_of(step, proposal):
        return []
    typed, stored = typed_in(step, data), stored_in(step, proposal)
    labels = {question.name: question.label for question in step.questions}
    return [(labels[name], stored[name]) for name in typed if stored[name] and typed[name] != stored[name]]


def keep(step, proposal, data):
    """Store what was typed into a step. Too long or missing is no reason to lose it."""
    proposal.answers |= typed_in(step, data)
    proposal.news("answers", title=proposal.answers.get("title", "")[:255])


def form_of(step, proposal, data=None, files=None):
    if data is None:
        return StepForm(initial=stored_in(step, proposal), step=step)
    return StepForm(data, files, step=step)


def form_as_stored(step, proposal):
    """The form as if it had just been sent, to say what is missing."""
    return StepForm(stored_in(step, proposal), step=step)


def faults_of(proposal):
    """{number of a step: the first error of it}; empty when the proposal can be sent."""
    found = {}
    for number, step in enumerate(steps_of(proposal), 1):
        form = form_as_stored(step, proposal)
        if form.errors:
            name, errors = next(iter(form.errors.items()))
            found[number] = (form.fields[name].label, errors[0])
    return found


def told(proposal):
    """[(number, step, [(label, what was typed)])] of what was answered, to read again."""
    return [
        (
            number,
            step,
            [(each.label, proposal.answers[each.name]) for each in step.questions if proposal.answers.get(each.name)],
        )
        for number, step in enumerate(steps_of(proposal), 1)
    ]
