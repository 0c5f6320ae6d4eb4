from search.suggesting.groups import suggestions

__all__ = ["suggestions"]
