"""The editors' work in Wagtail's admin; each part registers its own."""

from editorial.documents import hooks  # noqa: F401
from editorial.rights import people  # noqa: F401
