"""The tools that make the site are imported by its tests."""

import sys
from pathlib import Path

TOOLS = Path(__file__).parents[2] / "tools"
sys.path[:0] = [str(TOOLS), str(TOOLS / "docsite")]
