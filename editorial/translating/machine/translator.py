"""What the services have in common: sentences in batches, answers judged before any of them is used."""

from wagtail_localize.machine_translators.base import BaseMachineTranslator
from wagtail_localize.strings import StringValue

from editorial.translating.exchange.inline import BrokenTags, checked
from editorial.translating.machine.service import ServiceError

MOST_TEXTS = 40
MOST_CHARACTERS = 40_000


class Translator(BaseMachineTranslator):
    """A subclass sends one batch. All batches must succeed; a sentence that comes back with broken marks is left out."""

    def can_translate(self, source_locale, target_locale):
        return {source_locale.language_code, target_locale.language_code} == {"it", "fr"}

    def translate(self, source_locale, target_locale, strings):
        """{StringValue: StringValue}. Raises ServiceError."""
        languages = source_locale.language_code, target_locale.language_code
        strings = list(strings)
        answers = []
        for batch in batches([string.data for string in strings]):
            found = self.send(batch, *languages)
            if not isinstance(found, list) or len(found) != len(batch) or not all(isinstance(x, str) for x in found):
                raise ServiceError("odd")
            answers += found
        pairs = zip(strings, answers, strict=True)
        return {string: StringValue(text) for string, answer in pairs if (text := usable(answer, string.data))}

    def send(self, texts, source, target):
        """Translations of a batch, in order."""
        raise NotImplementedError

    @property
    def seconds(self):
        return float(self.options.get("TIMEOUT") or 30)


def batches(texts):
    batch, size = [], 0
    for text in texts:
        if batch and (len(batch) == MOST_TEXTS or size + len(text) > MOST_CHARACTERS):
            yield batch
            batch, size = [], 0
        batch.append(text)
        size += len(text)
    if batch:
        yield batch


def usable(answer, source):
    try:
        return checked(answer, source).strip()
    except BrokenTags:
        return ""
