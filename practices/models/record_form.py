"""The edit form of a record: a draft takes any text, however long; limits stop submitting and publishing."""

from practices.blocks.limited import without_stop
from practices.limits import field_limits
from practices.models.fact_fields import FactForm


class RecordForm(FactForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name, limit in field_limits(type(self.instance)).items():
            field = self.fields.get(name)
            if field is None:
                continue
            if name == "title":
                # Its column holds no more than Wagtail's 255 characters, so the form has to say so.
                field.widget.attrs["data-limit"] = limit
            else:
                without_stop(field, limit)
