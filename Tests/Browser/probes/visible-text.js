// How many letters a reader sees in the page (or in what the selector names).
(selector) => {
  const root = document.querySelector(selector ?? "body");
  if (!root) return 0;
  return textElements(root).concat(ownText(root) ? [root] : [])
    .map((element) => ownText(element).replace(/\s+/g, "").length)
    .reduce((sum, length) => sum + length, 0);
}
