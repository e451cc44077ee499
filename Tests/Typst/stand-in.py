"""Stands in for the command `typst` where there is none to install: the same words on the command line, the same answers.

Only what Handrail asks of the command is here: `--version`, `fonts`, and `compile` from one pipe to another, with the options and
names in the environment that Typst 0.15 documents (decision 0050). Whatever else is asked, it refuses, as the command does.
 Typst itself is the real one, out of its Python package. That
package cannot switch features on, so “a11y-extras” is taken and does nothing: the names of rows are no header cells here.
"""

import argparse
import os
import re
import sys

import typst


def arguments():
    parser = argparse.ArgumentParser("typst", allow_abbrev=False, add_help=False)
    parser.add_argument("--version", action="store_true")
    commands = parser.add_subparsers(dest="command")
    commands.add_parser("fonts", allow_abbrev=False)
    compiling = commands.add_parser("compile", allow_abbrev=False)
    for name in ("--root", "--package-path", "--package-cache-path"):
        compiling.add_argument(name)
    compiling.add_argument("--format", choices=["pdf", "png", "svg", "html", "bundle"])
    compiling.add_argument("--pdf-standard", choices=["1.7", "a-2b", "ua-1"])
    compiling.add_argument("--diagnostic-format", choices=["human", "short"], default="human")
    compiling.add_argument("--features", choices=["html", "bundle", "a11y-extras"])
    compiling.add_argument("input", choices=["-"])
    compiling.add_argument("output", choices=["-"])
    return parser.parse_args()


# A person's own settings, which would change what the command makes.
OWN = [
    "TYPST_FONT_PATHS", "TYPST_IGNORE_SYSTEM_FONTS", "TYPST_ROOT", "TYPST_PACKAGE_PATH", "TYPST_PACKAGE_CACHE_PATH",
    "TYPST_FEATURES", "TYPST_DIAGNOSTIC_FORMAT", "SOURCE_DATE_EPOCH",
]


def fonts():
    # A command that was built without fonts inside knows no option for this, but the name does no harm.
    value = os.environ.get("TYPST_IGNORE_EMBEDDED_FONTS", "false")
    if value not in ("true", "false"):
        sys.exit(f"error: invalid value '{value}'")
    return typst.Fonts(True, value == "false", [])


def said(kind, finding):
    """As with `--diagnostic-format short`: PATH:LINE:COLUMN: error: why."""
    place = re.search("┌─ (.+):([0-9]+):([0-9]+)", finding.diagnostic)
    # What came through the pipe has no path.
    path = "" if not place else "<stdin>" if place[1].endswith("__typst_py_bytes__.typ") else place[1]
    start = f"{path}:{place[2]}:{place[3]}: " if place else ""
    print(f"{start}{kind}: {finding.message}", file=sys.stderr)


def compiled(wanted):
    compiler = typst.Compiler(
        font_paths=fonts(), root=wanted.root,
        package_path=wanted.package_path, package_cache_path=wanted.package_cache_path)
    try:
        pdf, warnings = compiler.compile_with_warnings(
            sys.stdin.buffer.read(), format=wanted.format, pdf_standards=[wanted.pdf_standard], root=wanted.root)
    except typst.TypstError as error:
        said("error", error)
        return 1
    for warning in warnings:
        said("warning", warning)
    sys.stdout.buffer.write(pdf)
    return 0


def main():
    wanted = arguments()
    if any(name in os.environ for name in OWN):
        sys.exit("error: a person's own settings reached Typst")
    if wanted.version:
        print("typst 0.15.0 (stand-in)")
    elif wanted.command == "fonts":
        print("\n".join(fonts().families()))
    elif wanted.command == "compile":
        return compiled(wanted)
    return 0


sys.exit(main())
