"""Compile the innermost files of the engine in place with mypyc: the same code, half the time.

Run: make fast   (and `make slow` to be without; what was compiled is not looked at again)
MYPYC_OPT_LEVEL=0, mypyc's own variable, spares the C compiler its optimizing: for a test.
"""

import os
from pathlib import Path

from mypyc.build import mypycify
from setuptools import setup

LOGIC = Path("playground/logic")
FILES = [LOGIC / f"{name}.py" for name in ("model", "program", "proof", "reader", "solve")]
FILES += [file for file in sorted((LOGIC / "chaining").glob("*.py")) if file.stem != "__init__"]

if __name__ == "__main__":
    modules = mypycify(
        ["--config-file", "pyproject.toml", *map(str, FILES)],
        opt_level=os.environ.get("MYPYC_OPT_LEVEL", "3"),
    )
    setup(
        name="playground",
        packages=[],
        ext_modules=modules,
        script_args=["--quiet", "build_ext", "--inplace", "--build-temp", "build"],
    )
