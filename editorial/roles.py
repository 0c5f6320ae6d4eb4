"""The six roles of the archive and the least rights that each needs. Each role is a group of this name.

A role's rights on pages hold in the trees of its languages, either in the whole tree or in the lists of records only.
"""

from dataclasses import dataclass, field

CONTRIBUTOR = "contributor"
EDITOR = "editor"
REVIEWER_IT = "reviewer IT"
REVIEWER_FR = "reviewer FR"
TRANSLATOR = "translator"
ADMINISTRATOR = "administrator"

REVIEWERS = {"it": REVIEWER_IT, "fr": REVIEWER_FR}

ADMIN = ("wagtailadmin.access_admin",)
VOCABULARIES = ("term", "territory", "area", "municipality", "glossaryterm", "formedition")
# Choosing from a vocabulary needs the right to see it.
SEE_VOCABULARIES = tuple(f"practices.view_{name}" for name in VOCABULARIES)
WITHDRAW = ("practices.withdraw_record", "practices.hide_version")
KEEP_GLOSSARY = ("practices.add_glossaryterm", "practices.change_glossaryterm")
KEEP_VOCABULARIES = tuple(f"practices.{verb}_{name}" for name in VOCABULARIES for verb in ("add", "change", "delete"))
KEEP_SYNONYMS = ("search.add_synonym", "search.change_synonym")
WEIGH_COMPLETENESS = ("editorial.view_completenessrule", "editorial.change_completenessrule")
SEE_SEARCHES = ("search.view_askedsearch",)
DECIDE_PROPOSALS = ("editorial.view_proposal", "editorial.change_proposal")
SEE_FEEDBACK = ("editorial.view_feedback",)
KEEP_ADDRESSES = tuple(f"editorial.{verb}_organisationaddress" for verb in ("view", "add", "change", "delete"))
SEND_TO_TRANSLATION = ("wagtail_localize.submit_translation",)
# An editor makes a new edition of the form and new models; what is in use is kept by the edition itself.
KEEP_FORMS = (
    *(f"practices.{verb}_formedition" for verb in ("add", "change")),
    *(f"editorial.{verb}_recordmodel" for verb in ("view", "add", "change", "delete")),
)
KEEP_PEOPLE = ("auth.add_user", "auth.change_user", "auth.delete_user")
KEEP_REDIRECTS = tuple(f"wagtailredirects.{verb}_redirect" for verb in ("add", "change", "delete"))

CHOOSE_FILES = ("wagtailimages.choose_image", "wagtaildocs.choose_document")
ADD_FILES = (*CHOOSE_FILES, "wagtailimages.add_image", "wagtaildocs.add_document")
KEEP_FILES = (*ADD_FILES, "wagtailimages.change_image", "wagtaildocs.change_document")
KEEP_COLLECTIONS = tuple(f"wagtailcore.{verb}_collection" for verb in ("add", "change", "delete"))


@dataclass(frozen=True)
class Role:
    """Rights as "app.codename"; those on pages as Wagtail's verbs ("add": one's own pages, "change": everybody's)."""

    name: str
    rights: tuple = ()
    files: tuple = CHOOSE_FILES
    in_lists: tuple = ()
    in_trees: tuple = ()
    languages: tuple = field(default=("it", "fr"))


ROLES = (
    Role(CONTRIBUTOR, SEE_VOCABULARIES, ADD_FILES, in_lists=("add",)),
    Role(
        EDITOR,
        (
            *SEE_VOCABULARIES,
            *KEEP_GLOSSARY,
            *KEEP_FORMS,
            *KEEP_SYNONYMS,
            *SEE_SEARCHES,
            *WEIGH_COMPLETENESS,
            *DECIDE_PROPOSALS,
            *SEE_FEEDBACK,
            *KEEP_ADDRESSES,
            *SEND_TO_TRANSLATION,
            *WITHDRAW,
        ),
        KEEP_FILES,
        in_trees=("add", "change"),
    ),
    Role(REVIEWER_IT, SEE_VOCABULARIES, in_trees=("change",), languages=("it",)),
    Role(REVIEWER_FR, SEE_VOCABULARIES, in_trees=("change",), languages=("fr",)),
    Role(TRANSLATOR, (*SEE_VOCABULARIES, *KEEP_GLOSSARY), in_trees=("change",)),
    Role(
        ADMINISTRATOR,
        (
            *SEE_VOCABULARIES,
            *KEEP_VOCABULARIES,
            *KEEP_FORMS,
            *KEEP_SYNONYMS,
            "search.delete_synonym",
            *SEE_SEARCHES,
            *WEIGH_COMPLETENESS,
            *DECIDE_PROPOSALS,
            *SEE_FEEDBACK,
            *KEEP_ADDRESSES,
            *SEND_TO_TRANSLATION,
            *WITHDRAW,
            *KEEP_PEOPLE,
            *KEEP_REDIRECTS,
        ),
        (*KEEP_FILES, *KEEP_COLLECTIONS),
        in_trees=("add", "change", "publish", "bulk_delete", "lock", "unlock"),
    ),
)
