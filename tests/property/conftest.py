"""Settings of Hypothesis: no clock, and the same examples for everybody in continuous integration.

``TRIBUNE_EXAMPLES=3000`` looks longer than usual.
"""

import os

from hypothesis import HealthCheck, settings

settings.register_profile(
    "tribune",
    deadline=None,
    max_examples=int(os.environ.get("TRIBUNE_EXAMPLES", "100")),
    derandomize="CI" in os.environ,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("tribune")
