"""A date known to the year, the month or the day, kept as the ISO text that says just that."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import pgettext_lazy

from language.dates import parse_partial


def validate_partial_date(value):
    try:
        parse_partial(value)
    except ValueError as error:
        raise ValidationError(
            pgettext_lazy("form", "Write a year, a month or a day: 2020, 2017-10 or 2017-07-05.")
        ) from error


class PartialDateField(models.CharField):
    """ISO 8601 reduced precision: "2020", "2017-10" or "2017-07-05". Sorts as text."""

    default_validators = [validate_partial_date]

    def __init__(self, *args, **kwargs):
        kwargs.setdefault("max_length", 10)
        kwargs.setdefault("blank", True)
        super().__init__(*args, **kwargs)
