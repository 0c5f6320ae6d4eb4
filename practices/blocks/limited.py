"""Blocks whose text has a limit that a draft may exceed (see `practices.limits`)."""

from django.core.validators import MaxLengthValidator


def without_stop(field, limit):
    """The form field no longer refuses or cuts a longer text; the counter of the edit form reads its limit."""
    field.validators = [each for each in field.validators if not isinstance(each, MaxLengthValidator)]
    field.max_length = None
    field.widget.attrs.pop("maxlength", None)
    field.widget.attrs["data-limit"] = limit


class Limited:
    """A mixin of a FieldBlock with `max_length`."""

    def __init__(self, *args, max_length=None, **kwargs):
        super().__init__(*args, max_length=max_length, **kwargs)
        self.limit = max_length
        if max_length:
            without_stop(self.field, max_length)
