// Faults of layout at the present width: the page scrolls sideways, or text is cut off.
() => {
  const faults = [];
  const page = document.scrollingElement;
  const width = page.clientWidth;
  if (page.scrollWidth > width) faults.push(`the page scrolls sideways: ${page.scrollWidth} px in ${width} px`);

  const outside = textElements().filter((element) => {
    const box = element.getBoundingClientRect();
    const toTheLeft = getComputedStyle(page).direction === "rtl";
    const over = toTheLeft ? box.left < -1 && box.right > 0 : box.right > width + 1 && box.left < width;
    return over && !scrollRegion(element);
  });
  for (const element of outside.slice(0, 3)) faults.push(`text goes past the edge of the window: ${name(element)}`);

  for (const element of document.body.querySelectorAll("*")) {
    if (element instanceof SVGElement || !isRendered(element)) continue;
    const style = getComputedStyle(element);
    if (style.display === "inline") continue;
    const sideways = element.scrollWidth - element.clientWidth;
    const down = element.scrollHeight - element.clientHeight;
    const cuts = (overflow) => overflow === "hidden" || overflow === "clip";
    const isCut = (cuts(style.overflowX) && sideways > 2) || (cuts(style.overflowY) && down > 2);
    if (isCut && /[\p{L}\p{N}]/u.test(element.textContent) && !isClippedAway(element))
      faults.push(`text is cut off: ${name(element)}`);
    if (["auto", "scroll"].includes(style.overflowX) && sideways > 2 && element !== page && element !== document.body) {
      if (element.tabIndex < 0) faults.push(`scrolls sideways but the keyboard cannot reach it: ${name(element)}`);
      const called = element.getAttribute("aria-label") || element.getAttribute("aria-labelledby");
      if (!called) faults.push(`scrolls sideways but has no name: ${name(element)}`);
    }
  }
  return faults;
}
