"""One value of a column, as SQLite and PostgreSQL each hold it."""

import json
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from uuid import UUID


def kind(field):
    """The internal type of a column; of what it points to, for a key."""
    while field.remote_field:
        field = field.target_field
    return field.get_internal_type()


def neutral(value, field):
    """The same object for the same value, whichever database it was read from."""
    if value is None:
        return None
    match kind(field):
        case "BooleanField":
            return bool(value)
        case "DateTimeField":
            moment = datetime.fromisoformat(value) if isinstance(value, str) else value
            return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
        case "DateField":
            return date.fromisoformat(value) if isinstance(value, str) else value
        case "TimeField":
            return time.fromisoformat(value) if isinstance(value, str) else value
        case "DurationField":
            return value if isinstance(value, timedelta) else timedelta(microseconds=value)
        case "UUIDField":
            return value if isinstance(value, UUID) else UUID(value)
        case "DecimalField":
            return Decimal(str(value)).quantize(Decimal(1).scaleb(-field.decimal_places))
        case "JSONField":
            return json.dumps(json.loads(value) if isinstance(value, str) else value, sort_keys=True)
        case "BinaryField":
            return bytes(value)
    return value


def written(value, field, connection):
    """A neutral value as this database takes it."""
    if value is None:
        return None
    operations, features = connection.ops, connection.features
    match kind(field):
        case "DateTimeField":
            return operations.adapt_datetimefield_value(value)
        case "DateField":
            return operations.adapt_datefield_value(value)
        case "TimeField":
            return operations.adapt_timefield_value(value)
        case "DurationField" if not features.has_native_duration_field:
            return value // timedelta(microseconds=1)
        case "UUIDField" if not features.has_native_uuid_field:
            return value.hex
        case "DecimalField":
            return operations.adapt_decimalfield_value(value, field.max_digits, field.decimal_places)
    return value


def fault(value, field, is_json):
    """What PostgreSQL would refuse and SQLite does not mind; "" when there is nothing."""
    if not isinstance(value, str):
        return ""
    if "\x00" in value or (is_json and "\\u0000" in value):
        return "holds a NUL character"
    limit = None if is_json or field.remote_field else field.max_length
    if limit and len(value) > limit:
        return f"is longer than {limit} characters"
    return ""
