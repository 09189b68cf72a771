"""The look of charts: matplotlib's own defaults, then ``briefing.mplstyle``, then a style of the user.

In: nothing, the name of a matplotlib style, the path of a style file, or a mapping of its parameters. The parameters of
the session are as before when the block ends, and a session's own never reach a chart, so that it looks the same everywhere.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any

import matplotlib
import matplotlib.style

from ...errors import UsageError, did_you_mean

Style = str | Path | Mapping[str, Any] | None
_BRIEFING = files(__package__) / "briefing.mplstyle"

# marker shapes, which say the same as the colours
REPORTER, MIRROR, UNEXPLAINED = "o", "D", "s"


@contextmanager
def styled(style: Style = None) -> Iterator[None]:
    """Draw within: the parameters of the charts hold inside the block and those of the session afterwards.

    Raises
    ------
    UsageError
        Where the style is neither a known name nor a readable style file, or one of its lines cannot be.
    """
    own = _parameters(style)
    with as_file(_BRIEFING) as path, matplotlib.style.context([path, own], after_reset=True):
        yield


def colours() -> tuple[str, str, str]:
    """Return the colours of reporter, mirror and what is unexplained, as the style in force has them."""
    cycle = matplotlib.rcParams["axes.prop_cycle"].by_key().get("color", ["black"])
    reporter, mirror, unexplained = (cycle[at % len(cycle)] for at in range(3))
    return reporter, mirror, unexplained


def parameter(name: str) -> Any:
    """Return a parameter of the style in force."""
    everything: Any = matplotlib.rcParams
    return everything[name]


def _parameters(style: Style) -> dict[str, Any]:
    if style is None:
        return {}
    if isinstance(style, Mapping):
        return dict(style)
    library: Any = matplotlib.style.library
    if str(style) in library:
        return dict(library[str(style)])
    if not Path(style).is_file():
        known = did_you_mean(str(style), matplotlib.style.available)
        raise UsageError(f"--style: {style} is neither a file nor a style of matplotlib; give a path such as my.mplstyle.{known}")
    try:
        own: Any = matplotlib.rc_params_from_file(style, fail_on_error=True, use_default_template=False)
        return dict(own)
    except (OSError, ValueError) as error:
        raise UsageError(f"--style: {style}: {error}. Expected lines such as 'font.size: 9'.") from error
