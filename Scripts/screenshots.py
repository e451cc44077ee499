"""Pictures of a built site, to look at: full pages, in each variant and width.

    .venv/bin/python Scripts/screenshots.py --site Output --out Screenshots --contact-sheet
    .venv/bin/python Scripts/screenshots.py --pages guides/x/ --variants standard easy-read --dark

Without --pages it takes one page of each kind: home, a guide, a part of a guide, and so on.
"""

import argparse
import re
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "Tests" / "Browser"))

from playwright.sync_api import sync_playwright  # noqa: E402

from support.browsing import chromium_path  # noqa: E402
from support.contact_sheet import write_contact_sheet  # noqa: E402
from support.server import serving  # noqa: E402
from support.site import Site  # noqa: E402

# One page of each kind: the first path that fits.
KINDS = {
    "home": r"",
    "guide": r"guides/[^/]+/",
    "part": r"guides/[^/]+/[^/]+/",
    "faq": r"faqs/[^/]+/",
    "ladder": r"ladders/[^/]+/",
    "charter": r"charters/[^/]+/",
    "page": r"(pages/[^/]+|about|contact|accessibility|privacy)/",
    "glossary": r"glossary/",
    "section": r"guides/",
    "topic": r"topics/[^/]+/",
    "a-z": r"a-z/",
    "not-found": r"404\.html",
}


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--site", type=Path, default=Path("Output"), help="the built site")
    parser.add_argument("--out", type=Path, default=Path("Screenshots"), help="where the pictures go")
    parser.add_argument("--widths", type=int, nargs="+", default=[320, 768, 1280])
    parser.add_argument("--pages", nargs="+", metavar="PATH", help="guides/x/ and so on, without the variant")
    parser.add_argument("--variants", nargs="+", help="standard, large-print… (default: all)")
    parser.add_argument("--dark", action="store_true", help="the reader prefers dark colours")
    parser.add_argument("--forced-colours", action="store_true", help="the system forces its colours")
    parser.add_argument("--contact-sheet", action="store_true", help="one sheet a page, with all its pictures")
    return parser.parse_args()


def chosen_pages(site: Site, paths: list[str] | None) -> list[str]:
    if paths is not None:
        return [path.strip("/") + "/" if path.strip("/") and not path.endswith(".html") else path.strip("/")
                for path in paths]
    standard = [page.path for page in site.pages if not page.tree]
    first = (next((path for path in standard if re.fullmatch(kind, path)), None) for kind in KINDS.values())
    return [path for path in first if path is not None]


def slug(path: str) -> str:
    return path.strip("/").removesuffix(".html").replace("/", "-") or "home"


def main() -> None:
    options = arguments()
    if not (options.site / "index.html").is_file():
        sys.exit(f"No built site: {options.site} has no index.html.")
    site = Site(options.site.resolve())
    variants = options.variants or ["standard", *sorted({page.tree for page in site.pages} - {""})]
    known = {page.path for page in site.pages}
    options.out.mkdir(parents=True, exist_ok=True)
    media = {"color_scheme": "dark" if options.dark else "light",
             "forced_colors": "active" if options.forced_colours else "none"}
    suffix = ("-dark" if options.dark else "") + ("-forced-colours" if options.forced_colours else "")

    with serving(site.folder, site.base_path) as root, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium_path(), args=["--no-sandbox"])
        tab = browser.new_context(reduced_motion="reduce", **media).new_page()
        for path in chosen_pages(site, options.pages):
            taken = []
            for variant in variants:
                address = path if variant == "standard" else f"{variant}/{path}"
                if address not in known:
                    print(f"no page /{address}")
                    continue
                tab.goto(root + address)
                # Pictures further down are lazy: a full-page picture would show holes for them.
                tab.evaluate("document.querySelectorAll('img').forEach(img => { img.loading = 'eager' })")
                tab.wait_for_load_state("networkidle")
                for width in options.widths:
                    tab.set_viewport_size({"width": width, "height": 640 if width < 600 else 900})
                    file = options.out / f"{variant}-{width}-{slug(path)}{suffix}.png"
                    tab.screenshot(path=file, full_page=True)
                    taken.append(file)
            if options.contact_sheet and taken:
                taken.append(write_contact_sheet(taken, options.out / f"sheet-{slug(path)}{suffix}.png"))
            print(f"/{path}: {len(taken)} pictures")
        browser.close()


if __name__ == "__main__":
    main()
