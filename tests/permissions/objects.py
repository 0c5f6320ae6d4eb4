"""For each address the objects to try it on: what stands in the address, what is asked, what is sent."""

import re
from dataclasses import dataclass, field

from django.apps import apps
from django.contrib.auth.models import Group
from django.contrib.contenttypes.models import ContentType
from wagtail.admin.api.views import PagesAdminAPIViewSet
from wagtail.admin.models import EditingSession
from wagtail.admin.views.bulk_action.registry import bulk_action_registry
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Locale, Site, UploadedFile

from editorial.models import DocumentUpload
from editorial.models.record_import import RecordImport
from practices.models import FormEdition, Organisation
from tests.builders import make_glossary_term, make_record, make_term, make_territory, make_user
from tests.permissions.addresses import names_in

PAGES = ("own draft", "draft", "French draft", "private page", "translation", "Italian translation")
PAGE_NAMES = {"page_id", "page_to_move_id", "page_pk"}
# Where <pk> is a page's.
PAGE_KEYS = re.compile(r"admin/(api/main/pages|pages)/")
WAITING = re.compile(r"admin/pages/workflow/(action|collect)|workflow_history/detail")
BULK = "admin/bulk/<app_label>/<model_name>/<action>/"
API_ACTION = "admin/api/main/pages/<pk>/action/<action_name>/"
PING = "admin/editing-sessions/ping/<app_label>/<model_name>/<object_id>/<session_id>/"


class Unknown(Exception):
    """An address with an object that nobody has named here."""


@dataclass
class Case:
    label: str
    values: dict = field(default_factory=dict)  # of the names in the address
    page: object = None


class Objects:
    """Rows made once for the whole scene, and `cases(route, role)`."""

    def __init__(self, scene):
        self.scene = scene
        upload = {"sha256": "0", "content": b"zqxtesto", "outline": {}, "name": "zqxtitolo.txt"}
        colleague = make_user("collega", is_superuser=False)
        collection = {"collection_id": scene.collection.pk}
        session = EditingSession.objects.create(
            user=scene.author,
            content_type=ContentType.objects.get_for_model(scene.changed),
            object_id=str(scene.changed.pk),
            last_seen_at="2026-01-01T00:00:00Z",
        )
        content = {"uploaded_by_user": scene.author, "for_content_type": ContentType.objects.get_for_model(Group)}
        self.upload = UploadedFile.objects.create(file="nessuno.txt", **content)
        self.named = {
            "document_id": scene.document.pk,
            "doc_id": scene.document.pk,
            "image_id": scene.image.pk,
            "uploaded_file_id": self.upload.pk,
            "redirect_id": Redirect.objects.create(old_path="/prima", redirect_link="/dopo").pk,
            "task_id": scene.task.pk,
            "task_state_id": scene.workflow_state.current_task_state.pk,
            "workflow_state_id": scene.workflow_state.pk,
            "workflow_pk": scene.workflow.pk,
            "session_id": session.pk,
            "filename": "riservato.txt",
            "filter_spec": "original",
            "mode": "",
            "source": "records",
            "survivor": scene.changed.record.code,
            "code": scene.pages["draft"].record.code,
            "format_": "po",
            "file": 0,
            "restriction_id": scene.collection.view_restrictions.get().pk,
            "uidb64": "MQ",
            "token": "x-y",
            **collection,
        }
        # (start of the route, key of its <pk>)
        self.keys = [
            ("admin/api/main/documents", scene.document.pk),
            ("admin/documents/", scene.document.pk),
            ("admin/api/main/images", scene.image.pk),
            ("admin/images/", scene.image.pk),
            ("admin/collections/", scene.collection.pk),
            ("admin/workflows/tasks", scene.task.pk),
            ("admin/workflows/", scene.workflow.pk),
            ("admin/locales/", Locale.objects.get(language_code="fr").pk),
            ("admin/sites/", Site.objects.get().pk),
            ("admin/groups/", Group.objects.get(name="lettori scelti").pk),
            ("admin/settings/", 1),
            ("admin/import/records/", RecordImport.objects.create(user=scene.author, name="zqxtitolo.csv").pk),
            ("admin/proposals/", scene.proposal.pk),
            ("admin/import/document/", DocumentUpload.objects.create(user=scene.author, **upload).pk),
        ]
        self.users = {"colleague": colleague, "superuser": scene.chief}
        territory = make_territory("ITC11")
        self.snippets = {
            ("practices", "term"): make_term(),
            ("practices", "territory"): territory,
            ("practices", "area"): self.make("practices", "area"),
            ("practices", "municipality"): self.make(
                "practices", "municipality", province=territory, latitude=45, longitude=7
            ),
            ("practices", "glossaryterm"): make_glossary_term("parola", "mot"),
            ("editorial", "organisationaddress"): self.make(
                "editorial", "organisationaddress", organisation=make_record(Organisation).record
            ),
            ("practices", "formedition"): FormEdition.objects.create(key="x", title_it="x", title_fr="x", groups=[]),
        }

    @staticmethod
    def make(app, name, **values):
        return apps.get_model(app, name).objects.create(**values)

    def cases(self, route, role):
        names = names_in(route)
        if route == BULK:
            return self.bulk_cases(role)
        if "translation_id" in names:
            return [self.translation_case(route, *each) for each in self.scene.translations.items()]
        if "translation_source_id" in names:
            each = self.scene.translations.items()
            return [Case(label, {"translation_source_id": tr.source_id}) for label, tr in each]
        if "parent_page_id" in names:
            return [self.list_case(route, code, page) for code, page in self.scene.lists.items()]
        if WAITING.search(route):
            return [self.page_case(route, "draft in a workflow", role)]
        if PAGE_NAMES & set(names) or (PAGE_KEYS.match(route) and "pk" in names) or route == PING:
            actions = PagesAdminAPIViewSet.actions if route == API_ACTION else [""]
            return [self.page_case(route, label, role, action) for action in actions for label in PAGES]
        if route.startswith("admin/users/") and "pk" in names:
            return [Case(label, {"pk": user.pk}) for label, user in self.users.items()]
        return [Case("", self.values(route, names))]

    def page_case(self, route, label, role, action=""):
        page = self.scene.page(label, role)
        values = dict.fromkeys((*PAGE_NAMES, "pk", "object_id"), page.pk)
        revision = page.latest_revision_id or page.revisions.first().pk
        values |= {"revision_id": revision, "revision_id_a": "earliest", "revision_id_b": "latest"}
        values |= {"destination_id": self.scene.homes["it" if page.locale.language_code == "it" else "fr"].pk}
        values |= {"action_name": action or "approve", "app_label": "practices", "model_name": "practice"}
        return Case(f"{label}, {action}" if action else label, {**self.named, **values}, page)

    def list_case(self, route, code, page):
        kind = {"content_type_app_name": "practices", "content_type_model_name": "practice"}
        return Case(f"{code} list", {"parent_page_id": page.pk, **kind}, page)

    def translation_case(self, route, label, translation):
        segment = translation.source.stringsegment_set.order_by("pk").first()
        values = {"translation_id": translation.pk, "string_segment_id": segment.pk, "overridable_segment_id": 0}
        return Case(label, {**self.named, **values})

    def bulk_cases(self, role):
        bulk_action_registry._scan_for_bulk_actions()
        for app, models in sorted(bulk_action_registry.actions.items()):
            for model, actions in sorted(models.items()):
                for action in sorted(actions):
                    values = {"app_label": app, "model_name": model, "action": action}
                    for label, key in self.keys_of(app, model, role):
                        yield Case(f"{model} {action}, {label}".strip(" ,"), values | {"id": key})

    def keys_of(self, app, model, role):
        """(label, key) of what a bulk action is tried on."""
        if (app, model) == ("wagtailcore", "page"):
            return [(label, self.scene.page(label, role).pk) for label in PAGES]
        if model == "user":
            return [(label, user.pk) for label, user in self.users.items()]
        files = {"document": self.scene.document, "image": self.scene.image}
        row = files.get(model) or self.snippet(app, model)
        return [("", row.pk)]

    def snippet(self, app, model):
        if (app, model) not in self.snippets:
            self.snippets[app, model] = apps.get_model(app, model).objects.first() or self.make(app, model)
        return self.snippets[app, model]

    def values(self, route, names):
        values = dict(self.named)
        snippet = re.match(r"admin/snippets/(?:choose/)?(\w+)/(\w+)/", route)
        if "app_label" in names or "app_name" in names or "content_type_app_name" in names:
            app, model = ("practices", "practice") if "/pages/" in route else ("practices", "term")
            values |= {"app_label": app, "app_name": app, "content_type_app_name": app}
            values |= {"model_name": model, "content_type_model_name": model}
            values["pk"] = self.snippet("practices", "term").pk
        elif snippet and "pk" in names:
            values["pk"] = self.snippet(*snippet.groups()).pk
        elif "pk" in names:
            values["pk"] = next((key for start, key in self.keys if route.startswith(start)), None)
        missing = [name for name in names if values.get(name) is None]
        if missing:
            raise Unknown(f"{route}: say in tests/permissions/objects.py what stands for {missing}")
        return values
