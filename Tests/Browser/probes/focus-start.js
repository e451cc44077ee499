// Called before the walk: how each control looks while it has no focus.
() => {
  window.probeStops = [];
  window.probeUnfocused = new WeakMap();
  for (const element of document.querySelectorAll("a, button, input, select, textarea, summary, [tabindex]")) {
    const { boxShadow: shadow, backgroundColor: background } = getComputedStyle(element);
    window.probeUnfocused.set(element, { shadow, background });
  }
  document.activeElement?.blur();
}
