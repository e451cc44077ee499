"""WCAG 2.4.4 starts with links that lead somewhere: every address inside the site has a
file, and every fragment an id."""

from urllib.parse import unquote, urljoin, urlsplit

from support.site import Site


def link_faults(site: Site, page) -> list[str]:
    ids = {file.file: file.markup.ids for file in [*site.pages, *site.redirects]}
    here = urljoin(site.base, page.path)
    faults = []
    for where, address in page.markup.addresses:
        target = urlsplit(urljoin(here, address.strip()))
        if not address.strip() and where != "<a href>":
            faults.append(f"[links] {where} is empty")
        if target.scheme not in ("http", "https") or target.netloc != urlsplit(site.base).netloc:
            continue
        if not target.path.startswith(site.base_path):
            faults.append(f"[links] {where} leads above the site: {address}")
            continue
        file = site.folder / unquote(target.path.removeprefix(site.base_path))
        if target.path.endswith("/"):
            file = file / "index.html"
        if not file.is_file():
            faults.append(f"[links] {where} leads to no file: {address}")
        elif target.fragment and file in ids and unquote(target.fragment) not in {*ids[file], "top"}:
            faults.append(f"[links] {where} leads to no such id: {address}")
    return faults


def test_links(page, site, verdict):
    verdict("links", page, link_faults(site, page))


def test_redirects_lead_somewhere(site, judge):
    faults = [f"/{page.path} {fault}" for page in site.redirects for fault in link_faults(site, page)]
    judge("redirects", faults, len(site.redirects))
