"""How much a document to import may weigh. Read by the readers' process too, so without Django."""

EXTENSIONS = ("docx", "odt", "pdf", "txt", "md")
MOST_BYTES = 10 * 1024 * 1024
MOST_CHARACTERS = 400_000
MOST_PAGES = 300
MOST_BLOCKS = 20_000
MOST_SECTIONS = 200
# Of the process that reads one document.
SECONDS = 20
MEMORY = 1024 * 1024 * 1024
