"""The editors' work in Wagtail's admin; each part registers its own."""

from editorial.bulk_facts import hooks as bulk_facts_hooks  # noqa: F401
from editorial.completeness import hooks as completeness_hooks  # noqa: F401
from editorial.dashboard import hooks as dashboard_hooks  # noqa: F401
from editorial.documents import hooks  # noqa: F401
from editorial.due import hooks as due_hooks  # noqa: F401
from editorial.editions import hooks as editions_hooks  # noqa: F401
from editorial.feedback import hooks as feedback_hooks  # noqa: F401
from editorial.links import hooks as links_hooks  # noqa: F401
from editorial.maturity import hooks as maturity_hooks  # noqa: F401
from editorial.merging import hooks as merging_hooks  # noqa: F401
from editorial.proposals import hooks as proposals_hooks  # noqa: F401
from editorial.publishing import hooks as publishing_hooks  # noqa: F401
from editorial.record_viewsets import viewsets_of_records  # noqa: F401
from editorial.records import hooks as records_hooks  # noqa: F401
from editorial.relay import hooks as relay_hooks  # noqa: F401
from editorial.resuming import hooks as resuming_hooks  # noqa: F401
from editorial.reviews import hooks as reviews_hooks  # noqa: F401
from editorial.rights import hooks as rights_hooks  # noqa: F401
from editorial.rights import people  # noqa: F401
from editorial.starting import hooks as starting_hooks  # noqa: F401
from editorial.translating import hooks as translating_hooks  # noqa: F401
from editorial.versions import hooks as versions_hooks  # noqa: F401
from editorial.withdrawing import hooks as withdrawing_hooks  # noqa: F401
