// Under forced colours and reduced motion: words that vanish, focus that vanishes, motion.
() => {
  const faults = [];
  for (const element of textElements()) {
    const style = getComputedStyle(element);
    const ink = channels(element instanceof SVGElement ? style.fill : style.color);
    if (!(element instanceof SVGElement) && contrast(ink, backdrop(element)) < 3)
      faults.push(`text disappears in its background: ${name(element)}`);
  }
  for (const element of controls()) {
    element.focus({ preventScroll: true });
    if (document.activeElement === element && !hasOutline(getComputedStyle(element)))
      faults.push(`focus has no outline: ${name(element)}`);
  }
  document.activeElement?.blur();
  for (const animation of document.getAnimations())
    if (animation.playState === "running") faults.push(`moves: ${name(animation.effect.target)}`);
  for (const element of document.querySelectorAll("body *")) {
    const { transitionDuration, scrollBehavior } = getComputedStyle(element);
    if (transitionDuration.split(",").some((time) => parseFloat(time) > 0.01))
      faults.push(`has a transition of ${transitionDuration}: ${name(element)}`);
    if (scrollBehavior === "smooth") faults.push(`scrolls smoothly: ${name(element)}`);
  }
  if (getComputedStyle(document.documentElement).scrollBehavior === "smooth") faults.push("the page scrolls smoothly");
  return faults;
}
