"""The bulk action's door."""

from wagtail import hooks

from editorial.bulk_facts.action import ChangeFacts

hooks.register("register_bulk_action", ChangeFacts)
