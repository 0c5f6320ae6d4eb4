class Unreadable(Exception):
    """The document is refused; `code` is one of `editorial.documents.refusals.MESSAGES`."""

    def __init__(self, code):
        super().__init__(code)
        self.code = code
