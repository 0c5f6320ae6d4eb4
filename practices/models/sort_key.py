"""A column that every database sorts sign by sign."""

from django.db import models

from language.ordering import LONGEST

# A server set up in Italian or French would overlook the spaces between words.
COLLATIONS = {"postgresql": "C", "sqlite": "BINARY"}


class SortKeyField(models.CharField):
    """What `language.ordering.sort_key` makes of a title."""

    def __init__(self, **options):
        super().__init__(**{"max_length": LONGEST, "blank": True, "default": "", "editable": False} | options)

    def db_parameters(self, connection):
        return super().db_parameters(connection) | {"collation": COLLATIONS.get(connection.vendor)}
