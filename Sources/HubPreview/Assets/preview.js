// Keeps an open page of the preview as the hub is. Built sites have no script.
(() => {
  const { token, run, ...shown } = document.currentScript.dataset;
  const root = document.querySelector("handrail-preview")?.shadowRoot;
  const here = location.pathname + location.search;
  const keep = "handrail-preview " + here;

  restore();
  fitFrames();
  listen();

  // One connection for all pages that are open: browsers make only six to one place.
  function listen() {
    const hear = (news) => {
      if (news === "gone") gone();
      else back();
    };
    const address = `/_handrail/changes?token=${token}`;
    if (window.SharedWorker) {
      const worker = new SharedWorker(`/_handrail/worker.js?token=${token}`);
      worker.port.onmessage = (message) => hear(message.data);
      addEventListener("pagehide", () => worker.port.postMessage("bye"));
      worker.port.start();
    } else {
      const events = new EventSource(address);
      events.onopen = () => hear("changed");
      events.onerror = () => hear("gone");
      events.addEventListener("changed", () => hear("changed"));
    }
  }

  let isChecking = false;
  let isAgain = false;

  async function check() {
    if (isChecking) return (isAgain = true);
    isChecking = true;
    do {
      isAgain = false;
      await compare().catch(() => {});
    } while (isAgain);
    isChecking = false;
  }

  async function compare() {
    const query = { token, page: here, version: shown.version };
    const answer = await fetch(`/_handrail/state?${new URLSearchParams(query)}`);
    if (!answer.ok) return look();
    const now = await answer.json();
    if (now.files !== shown.files) return reload();
    if (now.version !== shown.version) swapPage(now);
    if (now.style !== shown.style) swapStyle(now.style);
    if (root && shown.tools && now.toolsVersion !== shown.tools) swapTools(now);
  }

  // Only what differs is put in, so that the place, the keyboard and open answers stay where they are.
  function swapPage(now) {
    const next = new DOMParser().parseFromString(now.page, "text/html");
    if (styles(next) !== styles(document)) return reload();
    shown.version = now.version;
    document.title = next.title;
    for (const name of ["lang", "dir"]) document.documentElement.setAttribute(name, next.documentElement.getAttribute(name));
    const own = [...document.body.childNodes];
    const end = own.findIndex((node) => node.nodeType === Node.COMMENT_NODE && node.data === "handrail-preview");
    match(document.body, end < 0 ? own : own.slice(0, end), [...next.body.childNodes], own[end] ?? null);
  }

  // How many styles there are, and all but the one that is swapped.
  function styles(page) {
    const links = [...page.querySelectorAll("link[rel=stylesheet]")].map((link) => link.getAttribute("href"));
    return links.length + links.slice(1).join();
  }

  function match(parent, old, next, end) {
    let start = 0;
    while (start < old.length && start < next.length && old[start].isEqualNode(next[start])) start++;
    let tail = 0;
    const most = Math.min(old.length, next.length) - start;
    while (tail < most && old[old.length - 1 - tail].isEqualNode(next[next.length - 1 - tail])) tail++;
    const before = tail ? old[old.length - tail] : end;
    const going = old.slice(start, old.length - tail);
    const coming = next.slice(start, next.length - tail);
    coming.forEach((node, index) => {
      if (index < going.length) become(going[index], node);
      else parent.insertBefore(document.importNode(node, true), before);
    });
    going.slice(coming.length).forEach((node) => node.remove());
  }

  function become(old, next) {
    if (old.nodeName !== next.nodeName) return old.replaceWith(document.importNode(next, true));
    if (old.nodeType !== Node.ELEMENT_NODE) return (old.nodeValue = next.nodeValue);
    for (const name of old.getAttributeNames()) {
      if (!next.hasAttribute(name) && name !== "open" && name !== "style") old.removeAttribute(name);
    }
    for (const name of next.getAttributeNames()) {
      if (name !== "open" && old.getAttribute(name) !== next.getAttribute(name)) old.setAttribute(name, next.getAttribute(name));
    }
    match(old, [...old.childNodes], [...next.childNodes], null);
  }

  // The old style stays until the new one is there, so that the page never stands bare.
  function swapStyle(style) {
    const links = [...document.querySelectorAll("link[rel=stylesheet]")];
    const old = links.find((link) => new URL(link.href).pathname.endsWith("/" + shown.style));
    shown.style = style;
    if (!old) return;
    const next = old.cloneNode();
    next.href = old.href.replace(/assets\/[^/]*$/, style);
    next.onload = () => old.remove();
    next.onerror = () => next.remove();
    old.after(next);
  }

  function swapTools(now) {
    const box = root.getElementById("tools");
    const focused = root.activeElement?.getAttribute("href");
    const wasOpen = root.getElementById("panel")?.open;
    box.innerHTML = now.tools;
    shown.tools = now.toolsVersion;
    const panel = root.getElementById("panel");
    if (panel && wasOpen !== undefined) panel.open = wasOpen;
    if (focused) [...box.querySelectorAll("a")].find((link) => link.getAttribute("href") === focused)?.focus();
    say(now.summary);
    makeRoom();
  }

  function say(words) {
    const news = root?.getElementById("news");
    if (news) news.textContent = words;
  }

  // What is open and how far the page is scrolled outlive a reload.
  function reload() {
    const open = [...document.querySelectorAll("details")].map((one) => one.open);
    const focus = document.activeElement?.id || "";
    sessionStorage.setItem(keep, JSON.stringify({ open, focus, x: scrollX, y: scrollY, panel: root?.getElementById("panel")?.open }));
    history.scrollRestoration = "manual";
    location.reload();
  }

  function restore() {
    const kept = JSON.parse(sessionStorage.getItem(keep) || "null");
    sessionStorage.removeItem(keep);
    makeRoom();
    if (!kept) return;
    const all = [...document.querySelectorAll("details")];
    if (all.length === kept.open.length) all.forEach((one, index) => (one.open = kept.open[index]));
    const panel = root?.getElementById("panel");
    if (panel && kept.panel === false) panel.open = false;
    if (kept.focus) document.getElementById(kept.focus)?.focus({ preventScroll: true });
    const scroll = () => scrollTo({ left: kept.x, top: kept.y, behavior: "instant" });
    scroll();
    addEventListener("load", () => {
      scroll();
      history.scrollRestoration = "auto";
    });
  }

  // What the keyboard comes to must not be under the panel (WCAG 2.4.11).
  function makeRoom() {
    const panel = root?.querySelector(".panel");
    const isOver = panel && getComputedStyle(panel).position === "sticky";
    document.documentElement.style.scrollPaddingBlockEnd = isOver ? panel.offsetHeight + 16 + "px" : "";
    root?.getElementById("panel")?.addEventListener("toggle", makeRoom, { once: true });
  }

  let looking = 0;

  function gone() {
    if (looking) return;
    say("The preview has stopped. It goes on when somebody starts it again.");
    root?.getElementById("news")?.classList.add("gone");
    looking = setInterval(look, 2000);
  }

  function back() {
    clearInterval(looking);
    looking = 0;
    const news = root?.getElementById("news");
    if (news?.classList.contains("gone")) {
      news.classList.remove("gone");
      say("");
    }
    check();
  }

  // A preview that was started again has other keys, which a page gets by loading.
  async function look() {
    const answer = await fetch("/_handrail/alive").catch(() => null);
    if (answer?.ok && (await answer.text()) !== run) reload();
  }

  // A desk screen is drawn in its own width and made smaller to fit.
  function fitFrames() {
    const fit = (box) => {
      const frame = box.firstElementChild;
      const scale = Math.min(1, box.clientWidth / 1280);
      frame.style.transform = `scale(${scale})`;
      frame.style.blockSize = `${box.clientHeight / scale}px`;
      box.style.overflow = "hidden";
    };
    const boxes = document.querySelectorAll(".desktop .screen");
    const watch = boxes.length && new ResizeObserver((changes) => changes.forEach((change) => fit(change.target)));
    boxes.forEach((box) => watch.observe(box));
  }
})();
