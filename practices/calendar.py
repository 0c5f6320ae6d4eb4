"""An event as an iCalendar file (RFC 5545)."""

from datetime import UTC, date, timedelta

from language.dates import parse_partial
from practices.addresses import localised
from practices.vocabulary import language_of


def calendar(page, original, request):
    """The text of a calendar with one event, lines folded at 75 octets; None where its day is not known."""
    when = moments(original)
    if when is None:
        return None
    url = request.build_absolute_uri(localised(language_of(page), "record_reading", code=page.record.code))
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Archive of good practices//Events//EN",
        "BEGIN:VEVENT",
        f"UID:{page.record.code}@{request.get_host()}",
        f"DTSTAMP:{(page.last_published_at or page.latest_revision_created_at).astimezone(UTC):%Y%m%dT%H%M%SZ}",
        *when,
        f"SUMMARY:{escaped(page.title)}",
        f"DESCRIPTION:{escaped(page.summary)}",
        f"URL:{url}",
    ]
    if page.venue:
        lines.append(f"LOCATION:{escaped(page.venue)}")
    return "".join(folded(line) + "\r\n" for line in [*lines, "END:VEVENT", "END:VCALENDAR"])


def moments(event):
    if event.starts_at:
        end = event.ends_at or event.starts_at
        return [
            f"DTSTART:{event.starts_at.astimezone(UTC):%Y%m%dT%H%M%SZ}",
            f"DTEND:{end.astimezone(UTC):%Y%m%dT%H%M%SZ}",
        ]
    if len(event.period_start) != 10:
        return None
    start = date.fromisoformat(event.period_start)
    last = event.period_end if len(event.period_end) == 10 else event.period_start
    parse_partial(last)
    end = date.fromisoformat(last) + timedelta(days=1)
    return [f"DTSTART;VALUE=DATE:{start:%Y%m%d}", f"DTEND;VALUE=DATE:{end:%Y%m%d}"]


def escaped(text):
    return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\r", "").replace("\n", "\\n")


def folded(line):
    """Lines of at most 75 octets, cut between characters, continued after a space."""
    parts, part = [], b""
    for character in line:
        octets = character.encode()
        if len(part) + len(octets) > (75 if not parts else 74):
            parts.append(part.decode())
            part = b""
        part += octets
    return "\r\n ".join([*parts, part.decode()])
