"""What the tester would rarely find by itself: values that the description allows and that get past the first look."""

import re
from datetime import date, datetime, timedelta, timezone

import schemathesis
from hypothesis import strategies

NOW = datetime.now(timezone.utc)
IF_MATCH = re.compile(r'"(?:terms-)?(?:0|[1-9][0-9]{0,14})"')

# In UTC, as the description wants them: of instants in any zone nearly all would be thrown away.
schemathesis.openapi.format(
    "date-time",
    strategies.integers(-7_200, 2_592_000).map(lambda seconds: (NOW + timedelta(seconds=seconds)).strftime("%Y-%m-%dT%H:%M:%SZ")),
)
schemathesis.openapi.format("date", strategies.dates(date(2020, 1, 1), date(2036, 1, 1)).map(date.isoformat))


@schemathesis.hook
def map_body(context, body):
    """Whole numbers without a point: `5.0` is an integer to JSON Schema, and refused here because it looks like a fraction."""
    return whole(body)


@schemathesis.hook
def map_headers(context, headers):
    """Without a condition about every other time: a revision out of the air fits next to never."""
    condition = str((headers or {}).get("If-Match", ""))
    if IF_MATCH.fullmatch(condition) and sum(condition.encode()) % 2 == 0:
        return {name: value for name, value in headers.items() if name != "If-Match"}
    return headers


def whole(value):
    if isinstance(value, dict):
        return {name: whole(member) for name, member in value.items()}
    if isinstance(value, list):
        return [whole(item) for item in value]
    return int(value) if isinstance(value, float) and value.is_integer() and abs(value) < 2**53 else value
