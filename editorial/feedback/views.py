"""Two clicks on a record, and words for those who have some. Without cookie, account or script."""

from django import forms
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language, pgettext, pgettext_lazy

from editorial.models.feedback import Feedback, Reuse
from editorial.public_pages.forms import TypedField
from editorial.public_pages.private import private, public_form, seen
from editorial.public_pages.records import public_record
from practices.addresses import address
from practices.public_forms.senders import HOUR, sends_too_much

# Of one network in an hour, in all and about one record: a class shares one.
MOST, MOST_OF_ONE = 200, 30
ANSWERS = {"yes": True, "no": False}


class WordsForm(forms.Form):
    words = TypedField(
        1000,
        rows=4,
        required=False,
        label=pgettext_lazy("feedback", "What helped, what was missing?"),
        help_text=pgettext_lazy("feedback", "Only the editors read it. Do not name private persons."),
    )


@public_form
def useful(request, code):
    """The first click comes from the record's own page; here it can be made too."""
    record, page = public_record(code)
    context = {"record": record, "about": page, "back": address(page)}
    if request.method != "POST":
        return render(request, "editorial/feedback/useful.html", context)
    answer = ANSWERS.get(request.POST.get("useful"))
    if answer is None:
        return render(request, "editorial/feedback/useful.html", context, status=400)
    if sends_too_much(request, "useful", MOST, HOUR) or sends_too_much(
        request, f"useful-{record.code}", MOST_OF_ONE, HOUR
    ):
        context["refused"] = pgettext(
            "feedback", "Many answers came from here in a short time: this one is not counted."
        )
        return render(request, "editorial/feedback/useful.html", context, status=429)
    given = Feedback.objects.create(record=record, language=get_language(), is_useful=answer)
    return seen(reverse("useful_more", args=[record.code, given.token]))


@public_form
def more(request, code, token):
    """The second click. Sent again (the back button, a second thought) it replaces the first, on the same day."""
    record, page = public_record(code)
    given = Feedback.objects.filter(record=record, token=token, day=timezone.localdate()).first()
    context = {"record": record, "about": page, "back": address(page), "choices": Reuse.choices, "given": given}
    if given is None:
        return seen(reverse("useful", args=[record.code]))
    if request.method != "POST":
        return private(request, "feedback/more", context | {"form": WordsForm(initial={"words": given.words})})
    form = WordsForm(request.POST)
    if not form.is_valid():
        return private(request, "feedback/more", context | {"form": form}, status=400)
    reuse = request.POST.get("reuse", "")
    given.reuse = reuse if reuse in Reuse else given.reuse
    given.words = form.cleaned_data["words"]
    given.save(update_fields=["reuse", "words"])
    return private(request, "feedback/thanks", context)
