// On paper: answers that stay shut, menus that stay, words that go.
() => {
  const faults = [];
  for (const details of document.querySelectorAll("details")) {
    if (details.closest("nav, header, footer, form") && !isRendered(details)) continue;
    const content = [...details.children].filter((child) => child.localName !== "summary" && child.textContent.trim());
    const isShown = (child) => isRendered(child) && child.getBoundingClientRect().height > 0;
    if (!content.every(isShown)) faults.push(`stays closed on paper: ${name(details)}`);
    else if (content.length && details.offsetHeight <= (details.querySelector("summary")?.offsetHeight ?? 0))
      faults.push(`has no room on paper: ${name(details)}`);
  }
  for (const nav of document.querySelectorAll("nav"))
    if (isSeen(nav) && nav.getBoundingClientRect().height > 0) faults.push(`menu on paper: ${name(nav)}`);
  const skip = document.querySelector("a[href^='#']");
  if (skip && !skip.closest("main") && isSeen(skip)) faults.push(`skip link on paper: ${name(skip)}`);
  const main = document.querySelector("main");
  if (!main || !isRendered(main) || main.getBoundingClientRect().height === 0) faults.push("main is not on paper");
  for (const element of window.probeWords ?? []) if (!isSeen(element)) faults.push(`lost on paper: ${name(element)}`);
  return faults;
}
