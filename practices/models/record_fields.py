"""The kinds of field that a record's page has many of."""

from django.db import models
from modelcluster.fields import ParentalManyToManyField
from wagtail.fields import RichTextField, StreamField

from practices.blocks.texts import FEATURES


def text(label, help_text=""):
    return RichTextField(label, blank=True, features=FEATURES, help_text=help_text)


def terms(scheme, label):
    return ParentalManyToManyField(
        "practices.Term",
        blank=True,
        related_name="+",
        verbose_name=label,
        limit_choices_to={"scheme": scheme, "is_active": True},
    )


def term(scheme, label):
    return models.ForeignKey(
        "practices.Term",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=label,
        limit_choices_to={"scheme": scheme, "is_active": True},
    )


def stream(name, block, label):
    return StreamField([(name, block())], blank=True, verbose_name=label)
