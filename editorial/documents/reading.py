"""A file → an outline, by a reader in a process of its own that may take only so much time and memory."""

import json
import subprocess
import sys
from pathlib import Path, PurePath

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile

from editorial.documents.limits import EXTENSIONS, MOST_BYTES, SECONDS
from editorial.documents.outline import Outline
from editorial.documents.refusals import refusal
from practices.document_checks import check_document

ROOT = Path(__file__).resolve().parents[2]
READER = [sys.executable, "-E", "-s", "-m", "editorial.documents.readers"]


def read_document(name, content):
    """`Outline` of a file's content (bytes); raises ValidationError, with a message for its editor, if it is refused."""
    extension = PurePath(name).suffix.lower().removeprefix(".")
    if extension == "markdown":
        extension = "md"
    if extension not in EXTENSIONS:
        raise refusal("extension")
    if not content:
        raise refusal("no_file")
    if len(content) > MOST_BYTES:
        raise refusal("too_large")
    if extension not in ("txt", "md"):  # their reader looks at the bytes itself
        check(name, content, extension)
    return answer_of(extension, content)


def check(name, content, extension):
    try:
        check_document(SimpleUploadedFile(f"document.{extension}", content))
    except ValidationError as error:
        if error.code == "wrong_content":
            raise refusal("wrong_content", extension) from None
        raise


def answer_of(extension, content):
    try:
        done = subprocess.run(  # noqa: S603 (our own interpreter and module; the document comes by standard input)
            [*READER, extension], input=content, capture_output=True, cwd=ROOT, env={}, timeout=SECONDS + 5, check=False
        )
    except subprocess.TimeoutExpired:
        raise refusal("too_slow") from None
    if done.returncode < 0:  # killed for its time
        raise refusal("too_slow")
    try:
        answer = json.loads(done.stdout)
    except ValueError:
        raise refusal("damaged") from None
    if "refused" in answer:
        raise refusal(answer["refused"], extension)
    return Outline.from_data(answer)
