// Faults of type: lines too long or too tight, justified, hyphenated, too small.
({ smallest, everything }) => {
  const faults = [];
  const main = document.querySelector("main") ?? document.body;

  const lineLengths = (paragraph) => {
    const lines = new Map();
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!isSeen(node.parentElement)) continue;
      for (const { 0: word, index } of node.data.matchAll(/\S+\s*/g)) {
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        const box = range.getClientRects()[0];
        if (!box) continue;
        // Words of one line share their middle, whatever their size.
        const middle = box.top + box.height / 2;
        const line = [...lines.keys()].find((key) => Math.abs(key - middle) < box.height / 2) ?? middle;
        lines.set(line, (lines.get(line) ?? "") + word.replace(/\s+/g, " "));
      }
    }
    return [...lines.values()].map((line) => line.trim().length);
  };

  const paragraphs = [...main.querySelectorAll("p, li, dd, td, figcaption")].filter((element) => ownText(element) && isSeen(element));
  const longest = [...paragraphs].sort((a, b) => b.textContent.length - a.textContent.length).slice(0, 8);
  for (const paragraph of longest) {
    const most = Math.max(0, ...lineLengths(paragraph));
    if (most > 80) faults.push(`line of ${most} characters, at most 80: ${name(paragraph)}`);
  }

  for (const element of paragraphs) {
    const style = getComputedStyle(element);
    const start = style.direction === "rtl" ? "right" : "left";
    const leading = parseFloat(style.lineHeight) / parseFloat(style.fontSize);
    if (!(leading >= 1.495)) faults.push(`line height ${style.lineHeight} of ${style.fontSize}, needs 1.5: ${name(element)}`);
    const isCell = element.localName === "td"; // figures in a table may stand under each other
    if (!["start", start].includes(style.textAlign) && !(isCell && style.textAlign !== "justify"))
      faults.push(`text-align ${style.textAlign}: ${name(element)}`);
    if (style.hyphens === "auto") faults.push(`hyphens auto: ${name(element)}`);
  }

  const size = (element) => {
    const set = parseFloat(getComputedStyle(element).fontSize);
    return element instanceof SVGGraphicsElement ? set * Math.abs(element.getScreenCTM()?.d ?? 1) : set;
  };
  const small = everything ? textElements() : paragraphs;
  for (const element of small)
    if (size(element) < smallest - 0.01) faults.push(`text of ${size(element).toFixed(1)} px, at least ${smallest}: ${name(element)}`);
  return faults;
}
