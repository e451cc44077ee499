"""The promise of no JavaScript: with it switched off the words are the same, and every
question opens by keyboard (WCAG 2.1.1)."""

from support.browsing import OPEN_ALL

MAIN_TEXT = "document.querySelector('main')?.innerText ?? ''"

CLOSE_AND_COUNT = """() => {
  const all = [...document.querySelectorAll('details')].filter(one => one.checkVisibility());
  all.forEach(one => one.open = false);
  return window.probeDetails = all, all.length;
}"""
FOCUS = """index => {
  const details = window.probeDetails[index];
  for (let one = details.parentElement; one; one = one.parentElement) if ('open' in one) one.open = true;
  details.querySelector('summary')?.focus();
}"""
STILL_SHUT = """window.probeDetails.filter(one => !one.open)
  .map(one => one.innerText.trim().slice(0, 48))"""


def without_script_faults(browsing, address: str) -> list[str]:
    with_script = browsing.look(address).evaluate(MAIN_TEXT)
    page = browsing.visit(address, "no script")
    page.evaluate(OPEN_ALL)
    without = page.evaluate(MAIN_TEXT)
    faults = []
    if not without.strip():
        faults.append("main has no words")
    elif without != with_script:
        faults.append(f"main says {len(without)} characters, {len(with_script)} with script")
    for index in range(page.evaluate(CLOSE_AND_COUNT)):
        page.evaluate(FOCUS, index)
        page.keyboard.press("Enter")
    faults += [f"Enter does not open: {text}" for text in page.evaluate(STILL_SHUT)]
    return [f"[no script] {fault}" for fault in faults]


def test_without_script(page, browsing, root, verdict):
    verdict("without script", page, without_script_faults(browsing, root + page.path))
