"""Who asks: one person per role of the archive, one with localize's global right alone, and nobody."""

from django.contrib.auth.models import Group, Permission

from editorial import roles
from tests.builders import make_user

SUBMITTER = "only localize"
ANONYMOUS = "anonymous"
ASKERS = (*(role.name for role in roles.ROLES), SUBMITTER, ANONYMOUS)


def make_people():
    """{role: user}, with None for nobody."""
    return {role: make_person(role) for role in ASKERS}


def make_person(role):
    if role == ANONYMOUS:
        return None
    user = make_user(f"persona {role}".replace(" ", "-"), is_superuser=False)
    if role == SUBMITTER:
        user.user_permissions.add(
            Permission.objects.get(codename="access_admin"), Permission.objects.get(codename="submit_translation")
        )
    else:
        user.groups.add(Group.objects.get(name=role))
    return user
