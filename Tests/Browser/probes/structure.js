// Faults of the page's skeleton.
({ wantsLandmarks, wantsCanonical }) => {
  const faults = [];
  const count = (selector) => document.querySelectorAll(selector).length;

  if (count("h1") !== 1) faults.push(`${count("h1")} h1, needs 1`);
  if (!document.documentElement.lang) faults.push("html has no lang");
  if (!document.title.trim()) faults.push("no title");
  if (count("main") !== 1) faults.push(`${count("main")} main, needs 1`);
  if (wantsCanonical && count("head link[rel=canonical]") !== 1) faults.push("no rel=canonical");
  if (wantsLandmarks) {
    const sections = "article, section, main, aside, nav";
    const outer = (tag) => [...document.querySelectorAll(tag)].filter((element) => !element.parentElement.closest(sections));
    if (outer("header").length !== 1) faults.push(`${outer("header").length} page headers, needs 1`);
    if (outer("footer").length !== 1) faults.push(`${outer("footer").length} page footers, needs 1`);
    if (count("nav") === 0) faults.push("no nav");
  }

  const seen = new Set();
  for (const { id } of document.querySelectorAll("[id]")) {
    if (seen.has(id)) faults.push(`id twice: ${id}`);
    seen.add(id);
  }

  let before = 1;
  for (const heading of document.querySelectorAll("h1, h2, h3, h4, h5, h6")) {
    const level = Number(heading.localName[1]);
    if (level > before + 1) faults.push(`heading skips from h${before} to h${level}: ${name(heading)}`);
    before = level;
  }

  for (const script of document.querySelectorAll("script"))
    if (script.type !== "application/ld+json") faults.push(`script: ${script.outerHTML.slice(0, 60)}`);
  return faults;
}
