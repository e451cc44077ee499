// Called after each Tab: where focus is, and what is wrong with how it shows.
() => {
  const element = document.activeElement;
  if (!element || element === document.body || element === document.documentElement) return { isEnd: true };
  const stops = (window.probeStops ??= []);
  const before = stops.indexOf(element);
  stops.push(element);
  // From the last stop the browser may go straight to the first. If that is too soon, the
  // stops that were missed are reported at the end of the walk.
  if (before === 0 && stops.length > 2) return { isEnd: true };
  if (before >= 0) return { isEnd: true, faults: [`focus comes back before the end (a trap): ${name(element)}`] };

  const faults = [];
  const style = getComputedStyle(element);
  const unfocused = window.probeUnfocused?.get(element);
  const hasChanged = unfocused && (unfocused.shadow !== style.boxShadow || unfocused.background !== style.backgroundColor);
  if (!hasOutline(style) && !hasChanged) faults.push(`focus cannot be seen: ${name(element)}`);
  if (hasOutline(style)) {
    const ratio = contrast(channels(style.outlineColor), backdrop(element.parentElement));
    if (ratio < 3) faults.push(`focus ring has a contrast of ${ratio.toFixed(1)}, needs 3: ${name(element)}`);
  }

  const box = [...element.getClientRects()].find((rect) => rect.width && rect.height) ?? element.getBoundingClientRect();
  const isInside = box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth;
  if (!isInside) faults.push(`focused but outside the window: ${name(element)}`);
  else {
    const x = Math.min(Math.max((box.left + box.right) / 2, 1), innerWidth - 1);
    const y = Math.min(Math.max((Math.max(box.top, 0) + Math.min(box.bottom, innerHeight)) / 2, 1), innerHeight - 1);
    const hit = document.elementFromPoint(x, y);
    if (hit && !element.contains(hit) && !hit.contains(element)) faults.push(`focused but covered by ${name(hit)}: ${name(element)}`);
  }
  const isClosed = element.localName === "summary" && !element.parentElement.open;
  return { isEnd: false, faults, isClosed };
}
