"""The related records of a page: those its editors name, then those that have something in common with it."""

from practices.choices import RelationKind
from practices.links import links
from practices.models import Suggestion
from practices.models.kept import kept
from practices.related.reasons import records_spoken_of, why

# Suggestions make the list up to six, but are no more than four and no less than two.
ALTOGETHER, MOST, LEAST = 6, 4, 2


def related_lists(original, language, is_preview):
    """([{link, why}] named by the editors, [{link, why}] suggested), found once per content version.

    A preview shows the relations of a draft, with the suggestions of what is published.
    """

    def find():
        related = Related(original.record_id, list(original.related.all()))
        return related.lists(links(language, related.ids)[0])

    return find() if is_preview else kept(("related", original.record_id, language), find)


class Related:
    """`explicit`: the RelatedRecord rows of the original page. One query."""

    def __init__(self, record_id, explicit):
        self.explicit = explicit
        named = {row.record_id for row in explicit}
        rows = Suggestion.objects.filter(record=record_id).order_by("-is_pinned", "-score", "-pk")
        self.reasons = {row.other_id: row for row in rows}
        self.suggested = [row for pk, row in self.reasons.items() if pk not in named]
        # Some may not be public: two more than can be shown are looked up.
        self.suggested = [row for number, row in enumerate(self.suggested) if row.is_pinned or number < MOST + 2]

    @property
    def ids(self):
        """Records whose links `lists` needs."""
        spoken = records_spoken_of([*self.suggested, *self._plain()])
        return {row.record_id for row in self.explicit} | {row.other_id for row in self.suggested} | spoken

    def lists(self, links):
        """([{link, why}] named by the editors, [{link, why}] suggested); public records only, none twice."""
        named = {row.record_id: row for row in self.explicit if row.record_id in links}
        explicit = [{"link": links[pk], "why": self._why(row, links)} for pk, row in named.items()]
        room = min(MOST, max(LEAST, ALTOGETHER - len(explicit)))
        suggested = []
        for row in self.suggested:
            reason = why(row, links) if row.other_id in links else ""
            if reason and (row.is_pinned or len(suggested) < room):
                suggested.append({"link": links[row.other_id], "why": reason})
        return explicit, suggested

    def _plain(self):
        """What is known of relations of no particular kind, which say nothing by themselves."""
        plain = [row.record_id for row in self.explicit if row.kind == RelationKind.RELATED]
        return [self.reasons[pk] for pk in plain if pk in self.reasons]

    def _why(self, row, links):
        if row.kind != RelationKind.RELATED:
            return row.get_kind_display()
        reason = self.reasons.get(row.record_id)
        return why(reason, links) if reason else ""
