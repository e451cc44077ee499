"""axe-core: what a program can find of WCAG 2.2 A and AA, of AAA where the theme promises
it (1.4.6 contrast of 7:1), and good practice. It finds a third to a half of real barriers:
the other files here look for more."""

CONTRAST = ["color-contrast", "color-contrast-enhanced"]
TAGS = ["wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

# axe leaves these out unless asked for by name.
OFF_BY_DEFAULT = ["target-size", "color-contrast-enhanced", "identical-links-same-purpose",
                  "meta-refresh-no-exceptions"]
EVERYTHING = {"runOnly": {"type": "tag", "values": TAGS},
              "rules": {rule: {"enabled": True} for rule in OFF_BY_DEFAULT}}
CONTRAST_ONLY = {"runOnly": {"type": "rule", "values": CONTRAST}}

RUN = """async (options) => {
  const result = await axe.run({...options, resultTypes: ['violations', 'incomplete'], iframes: false});
  const short = (list) => list.flatMap(({id, help, nodes}) => nodes.map((node) =>
    [id, `${help}: ${node.target.join(' ')} ${node.html.slice(0, 80)}`]));
  return {violations: short(result.violations), incomplete: short(result.incomplete),
          passed: result.passes.length};
}"""


def axe_faults(browsing, address: str) -> list[str]:
    """Violations, and contrast that axe could not work out, in light and dark colours."""
    page = browsing.look(address)
    faults = []
    for scheme, options in (("light", EVERYTHING), ("dark", CONTRAST_ONLY)):
        page.emulate_media(color_scheme=scheme)
        result = page.evaluate(RUN, options)
        if not result["passed"]:
            faults.append(f"[{scheme}] axe looked at nothing")
        faults += [f"[{scheme}] {rule}: {text}" for rule, text in result["violations"]]
        faults += [f"[{scheme}] cannot be sure of {rule}: {text}"
                   for rule, text in result["incomplete"] if rule in CONTRAST]
    return faults


def test_axe(page, browsing, root, verdict):
    verdict("axe", page, axe_faults(browsing, root + page.path))
