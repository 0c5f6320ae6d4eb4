"""Wagtail's upload forms, with the checks that Wagtail leaves out."""

import struct
from io import BytesIO

from django.core.exceptions import ValidationError
from django.utils.translation import pgettext, pgettext_lazy
from PIL import Image as Pillow
from wagtail.documents.forms import BaseDocumentForm
from wagtail.images.fields import WagtailImageField
from wagtail.images.forms import BaseImageForm

from practices.document_checks import check_document, read_all
from search.admin.documents import state_of

# What Pillow raises for files that end too early or contradict themselves.
DAMAGE = (OSError, SyntaxError, ValueError, EOFError, IndexError, struct.error, Pillow.DecompressionBombError)


class WholeImageField(WagtailImageField):
    """Wagtail compares format, weight and pixels with what is allowed; this one also decodes the image to its end."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.error_messages |= {
            "invalid_image": pgettext_lazy(
                "form", "This file is not an image that can be used, or it is damaged. Save it again and retry."
            ),
            "file_too_many_pixels": pgettext_lazy(
                "form", "This image is too large: %(num_pixels)s pixels, %(max_pixels_count)s at most. Make it smaller."
            ),
        }

    def to_python(self, data):
        try:
            file = super().to_python(data)
            # Wagtail has refused too many pixels by now, so decoding takes bounded memory.
            if file is not None:
                decode(read_all(file))
        except ValidationError:
            raise
        except DAMAGE:
            raise ValidationError(self.error_messages["invalid_image"], code="invalid_image") from None
        return file


def decode(content):
    with Pillow.open(BytesIO(content)) as image:
        image.verify()
    with Pillow.open(BytesIO(content)) as image:
        image.load()


class ImageForm(BaseImageForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        # In the instance: declared on the class it would stay in the forms that leave the file out.
        if old := self.fields.get("file"):
            self.fields["file"] = WholeImageField(label=old.label, required=old.required, widget=old.widget)


class DocumentForm(BaseDocumentForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.instance.pk and "file" in self.fields:
            state = {"state": state_of(self.instance)}
            self.fields["file"].help_text = pgettext("attachment", "Search: %(state)s") % state

    def clean_file(self):
        file = self.cleaned_data["file"]
        if file and "file" in self.changed_data:
            check_document(file)
            if len(file.name) > 200:
                raise ValidationError(pgettext("form", "The name of the file is too long."), code="long_name")
        return file
