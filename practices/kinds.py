"""The kinds of record there are, in the order in which they are offered: the page of each, and the list it stands in."""

from practices import models

KINDS = {
    model.kind: model
    for model in (
        models.Practice,
        models.ProjectCard,
        models.Method,
        models.Publication,
        models.Event,
        models.Organisation,
    )
}
INDEXES = {
    index.kind: index
    for index in (
        models.PracticeIndex,
        models.ProjectCardIndex,
        models.MethodIndex,
        models.PublicationIndex,
        models.EventIndex,
        models.OrganisationIndex,
    )
}
