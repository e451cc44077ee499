// Controls that are smaller than they must be.
({ smallest, height: least }) => {
  const words = (text) => text.replace(/[^\p{L}\p{N}]/gu, "");

  const inSentence = (element) => {
    if (!element.matches("a") || getComputedStyle(element).display !== "inline") return false;
    let block = element.parentElement;
    while (getComputedStyle(block).display.startsWith("inline")) block = block.parentElement;
    let others = words(block.innerText).length;
    for (const link of block.querySelectorAll("a")) others -= words(link.innerText).length;
    return others > 0;
  };

  // A link stretched over its card is as large as the card.
  const box = (element) => {
    const after = getComputedStyle(element, "::after");
    if (after.content !== "none" && after.position === "absolute" && after.inset === "0px") {
      let card = element;
      while (card !== document.body && getComputedStyle(card).position === "static") card = card.parentElement;
      return card.getBoundingClientRect();
    }
    return element.getBoundingClientRect();
  };

  const faults = [];
  for (const element of controls()) {
    if (!element.matches("a, button, summary, input, select, textarea") || inSentence(element)) continue;
    element.focus({ preventScroll: true }); // the skip link shows itself only then
    const { width, height } = box(element);
    if (width < smallest - 0.5 || height < least - 0.5)
      faults.push(`target ${width.toFixed(0)} × ${height.toFixed(0)} px, needs ${smallest} × ${least}: ${name(element)}`);
  }
  return faults;
}
