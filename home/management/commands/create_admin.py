"""Make the first administrator: a random password, shown once and kept in var/admin-password for the owner of the files only."""

import os
import secrets

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand

NAME = "admin"


def keep(password, path):
    """Write for this user's eyes only, also when the file was there with wider rights."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.unlink(missing_ok=True)
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        file.write(password + "\n")


class Command(BaseCommand):
    help = "Creates the administrator `admin` with a random password; changes nothing when there is one."

    def handle(self, *args, **options):
        users = get_user_model().objects
        if users.filter(username=NAME).exists():
            if options["verbosity"]:
                self.stdout.write(f"There is a user {NAME} already; its password stays as it is.")
            return
        password = secrets.token_urlsafe(15)
        path = settings.VAR / "admin-password"
        keep(password, path)
        users.create_superuser(NAME, email=settings.CONTACT_EMAIL, password=password)
        if options["verbosity"]:
            self.stdout.write(f"User {NAME}, password {password}, kept in {path}")
