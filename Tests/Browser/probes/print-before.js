// On screen: remembers the words of main that paper must show too (not menus, not lone links).
() => {
  const isOnlyLinks = (element) => {
    const links = [...element.querySelectorAll("a")].map((link) => link.textContent).join("");
    return element.textContent.replace(/\s/g, "") === links.replace(/\s/g, "");
  };
  const words = "h1, h2, h3, h4, h5, h6, p, li, dt, dd, td, th, caption, figcaption";
  window.probeWords = [...document.querySelectorAll("main")].flatMap((main) =>
    [...main.querySelectorAll(words)].filter((element) =>
      isSeen(element) && element.textContent.trim() && !element.closest("nav, form") && !isOnlyLinks(element)));
}
