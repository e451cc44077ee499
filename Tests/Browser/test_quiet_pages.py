"""A page loads in silence: no errors, nothing its security policy refuses, nothing asked of
another server, and nothing kept on the reader's machine."""


def noise(browsing, address: str, root: str) -> list[str]:
    page = browsing.visit(address, "screen")
    faults = [f"[screen] {line}" for line in browsing.log]
    faults += [f"[screen] asks another server: {url}" for url in browsing.requests
               if not url.startswith((root, "data:"))]
    faults += [f"[screen] sets a cookie: {cookie['name']}" for cookie in page.context.cookies()]
    page.context.clear_cookies()
    if page.evaluate("localStorage.length + sessionStorage.length"):
        faults.append("[screen] keeps something in the browser's storage")
    return faults


def test_page_is_quiet(page, browsing, root, verdict):
    verdict("quiet pages", page, noise(browsing, root + page.path, root))
