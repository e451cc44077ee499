// Called after the walk: what was missed, what came out of order, what came first.
() => {
  const faults = [];
  const stops = [...new Set(window.probeStops)];
  const expected = controls();
  const first = stops[0];
  if (!first || !first.matches("a[href*='#']")) faults.push(`the first stop is not a skip link: ${first ? name(first) : "nothing"}`);
  for (const element of expected) if (!stops.includes(element)) faults.push(`the Tab key misses ${name(element)}`);
  for (const element of stops)
    if (!expected.includes(element)) faults.push(`stop without a tabindex (a scroll region needs tabindex, role and name): ${name(element)}`);
  const reached = stops.filter((element) => expected.includes(element));
  const inOrder = expected.filter((element) => stops.includes(element));
  const wrong = reached.findIndex((element, index) => element !== inOrder[index]);
  if (wrong >= 0) faults.push(`out of order: ${name(reached[wrong])} comes before ${name(inOrder[wrong])}`);
  return faults;
}
