"""The raw values of StreamFields, block by block: what in them points into this archive's database."""

from collections.abc import Callable

from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageChooserBlock

from editorial.records.references import document_model, image_model
from editorial.records.rich_text import mapped_links

FILES = {ImageChooserBlock: image_model, DocumentChooserBlock: document_model}


def converted(block, value, leaf: Callable, path=""):
    """`value` with every leaf replaced by `leaf(block, value, path)`. Raises KeyError(path) for what no block knows."""
    if isinstance(block, blocks.StreamBlock):
        return [_child(block, each, leaf, f"{path}[{number}]") for number, each in enumerate(_list(value, path), 1)]
    if isinstance(block, blocks.StructBlock):
        if not isinstance(value, dict):
            raise KeyError(path)
        unknown = value.keys() - block.child_blocks.keys()
        if unknown:
            raise KeyError(f"{path}.{min(unknown)}")
        return {name: converted(block.child_blocks[name], each, leaf, f"{path}.{name}") for name, each in value.items()}
    if isinstance(block, blocks.ListBlock):
        return [_item(block, each, leaf, f"{path}[{number}]") for number, each in enumerate(_list(value, path), 1)]
    return leaf(block, value, path)


def _list(value, path):
    if not isinstance(value, list):
        raise KeyError(path)
    return value


def _child(block, each, leaf, path):
    if not isinstance(each, dict) or each.get("type") not in block.child_blocks or not _is_id(each):
        raise KeyError(path)
    inner = block.child_blocks[each["type"]]
    return each | {"value": converted(inner, each.get("value"), leaf, path)}


def _item(block, each, leaf, path):
    if isinstance(each, dict) and "value" in each and "type" in each:
        return each | {"value": converted(block.child_block, each["value"], leaf, path)}
    return converted(block.child_block, each, leaf, path)


def _is_id(each):
    return (
        isinstance(each.get("id", ""), str) and len(each.get("id", "")) <= 64 and each.keys() <= {"type", "value", "id"}
    )


def portable(block, value, references):
    """The raw value with files and links by the names they have everywhere."""

    def leaf(inner, part, path):
        for kind, model in FILES.items():
            if isinstance(inner, kind):
                return references.file(model(), part)
        if isinstance(inner, blocks.RichTextBlock):
            return mapped_links(part or "", references.page_name, lambda pk: references.file(document_model(), pk))
        return part

    return converted(block, value, leaf)
