"""Closed lists that the code itself depends on. What an editor may change lives in `Term` instead."""

from django.db import models
from django.utils.translation import pgettext_lazy


class Scheme(models.TextChoices):
    """The vocabularies: one `Term` belongs to exactly one of them."""

    KIND = "kind", pgettext_lazy("vocabulary", "Kinds of record")
    THEME = "theme", pgettext_lazy("vocabulary", "Themes")
    TARGET = "target", pgettext_lazy("vocabulary", "Target groups")
    MATURITY = "maturity", pgettext_lazy("vocabulary", "Maturity stages")
    STATUS = "status", pgettext_lazy("vocabulary", "Project statuses")
    PROGRAMME = "programme", pgettext_lazy("vocabulary", "Funding programmes")
    PARTICIPATION = "participation", pgettext_lazy("vocabulary", "Forms of participation")
    RESOURCE = "resource", pgettext_lazy("vocabulary", "Kinds of resource")
    ROLE = "role", pgettext_lazy("vocabulary", "Roles of organisations")
    ORGANISATION_KIND = "organisation_kind", pgettext_lazy("vocabulary", "Kinds of organisation")
    PHASE_GROUP = "phase_group", pgettext_lazy("vocabulary", "Groups of method phases")
    PHASE = "phase", pgettext_lazy("vocabulary", "Method phases")
    AXIS = "axis", pgettext_lazy("vocabulary", "Thematic axes")
    OBJECTIVE = "objective", pgettext_lazy("vocabulary", "System objectives")
    DEVELOPMENT_LINE = "development_line", pgettext_lazy("vocabulary", "Development lines")
    THREE_S = "three_s", pgettext_lazy("vocabulary", "The three S")


class Licence(models.TextChoices):
    CC_BY = "CC-BY-4.0", "CC BY 4.0"
    CC_BY_SA = "CC-BY-SA-4.0", "CC BY-SA 4.0"
    CC_BY_NC = "CC-BY-NC-4.0", "CC BY-NC 4.0"
    CC0 = "CC0-1.0", "CC0 1.0"
    RESERVED = "reserved", pgettext_lazy("record", "All rights reserved")


LICENCE_URLS = {
    Licence.CC_BY: "https://creativecommons.org/licenses/by/4.0/",
    Licence.CC_BY_SA: "https://creativecommons.org/licenses/by-sa/4.0/",
    Licence.CC_BY_NC: "https://creativecommons.org/licenses/by-nc/4.0/",
    Licence.CC0: "https://creativecommons.org/publicdomain/zero/1.0/",
}


class Qualifier(models.TextChoices):
    EXACT = "exact", pgettext_lazy("record", "exactly")
    MORE_THAN = "more_than", pgettext_lazy("record", "more than")


class RelationKind(models.TextChoices):
    RELATED = "related", pgettext_lazy("relation", "Related to")
    PART_OF = "part_of", pgettext_lazy("relation", "Part of")
    APPLIES = "applies", pgettext_lazy("relation", "Applies the method")
    FOLLOWS = "follows", pgettext_lazy("relation", "Follows on from")
    DESCRIBED_IN = "described_in", pgettext_lazy("relation", "Described in")
    PRESENTED_AT = "presented_at", pgettext_lazy("relation", "Presented at")


class Stage(models.TextChoices):
    """The two stages of a project card: versions of one record."""

    PRELIMINARY = "preliminary", pgettext_lazy("card", "Preliminary")
    DEFINITIVE = "definitive", pgettext_lazy("card", "Definitive")
