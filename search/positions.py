"""Where a record stands on the map: at its municipalities, else at its provinces, else at its region."""

from dataclasses import dataclass

from practices.listing import Entry

PROVINCE, COUNTRY = 3, 0  # NUTS levels


@dataclass(frozen=True)
class Position:
    points: str = ""  # "45.07,7.687 44.389,7.548": latitude and longitude, in degrees
    inside: str = ""  # "ITC16 ITC1": codes of provinces, or of regions where no province is known

    def __bool__(self):
        return bool(self.points or self.inside)


def position(entry: Entry) -> Position:
    """A province that has one of the record's municipalities in it needs no place of its own; a state is no place."""
    points = [f"{place.latitude.normalize():f},{place.longitude.normalize():f}" for place in entry.places]
    within = {place.province_id for place in entry.places}
    provinces = [row.code for row in entry.territories if row.level == PROVINCE and row.pk not in within]
    regions = [row.code for row in entry.territories if COUNTRY < row.level < PROVINCE]
    if not points and not provinces:
        provinces = regions
    return Position(" ".join(dict.fromkeys(points)), " ".join(dict.fromkeys(provinces)))
