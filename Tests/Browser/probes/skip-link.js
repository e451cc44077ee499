// Called after Enter on the skip link and one more Tab: is the reader in the main part?
() => {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!target) return [`Enter on the skip link leads to no element: ${location.hash || "no fragment"}`];
  const main = document.querySelector("main");
  if (!main || !(main.contains(target) || target.contains(main))) return [`the skip link leads outside main: ${name(target)}`];
  const next = document.activeElement;
  const isBefore = next !== document.body && main.compareDocumentPosition(next) & Node.DOCUMENT_POSITION_PRECEDING;
  return isBefore ? [`after the skip link, Tab goes back before main: ${name(next)}`] : [];
}
