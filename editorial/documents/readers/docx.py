"""Word documents, through mammoth's HTML. Macros, comments, headers and footers are never looked at."""

from io import BytesIO
from zipfile import ZipFile

import mammoth
from defusedxml.ElementTree import fromstring

from editorial.documents.outline import Outline, dropped
from editorial.documents.readers.archives import check_archive
from editorial.documents.readers.markup import blocks_of

# Word's own title is a heading above all others; mammoth would make a plain paragraph of it.
STYLES = """
p[style-name='Title'] => h1:fresh
p[style-name='Titolo'] => h1:fresh
p[style-name='Titre'] => h1:fresh
p[style-name='Subtitle'] => p:fresh
p[style-name='Sottotitolo'] => p:fresh
p[style-name='Sous-titre'] => p:fresh
"""
TITLE = "{http://purl.org/dc/elements/1.1/}title"


def read(content, extension):
    check_archive(content)
    images = []

    def count_image(image):
        images.append(image.content_type)
        return []

    found = mammoth.convert_to_html(BytesIO(content), style_map=STYLES, convert_image=count_image)
    outline = Outline(title=title_of(content), blocks=blocks_of(found.value))
    if images:
        outline.dropped.append(dropped("images", len(images)))
    with ZipFile(BytesIO(content)) as archive:
        names = archive.namelist()
        if any(name.endswith("vbaProject.bin") for name in names):
            outline.dropped.append(dropped("macros"))
        edges = [name for name in names if name.startswith(("word/header", "word/footer"))]
        if edges:
            outline.dropped.append(dropped("page_edges", len(edges)))
        if "word/comments.xml" in names:
            outline.dropped.append(dropped("comments"))
    return outline


def title_of(content):
    """The title in the document's properties, if somebody wrote one."""
    with ZipFile(BytesIO(content)) as archive:
        if "docProps/core.xml" not in archive.namelist():
            return ""
        return (fromstring(archive.read("docProps/core.xml")).findtext(TITLE) or "").strip()
