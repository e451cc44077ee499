// Shared by every probe: what an element is called, and whether a reader sees it.

const name = (element) => {
  const id = element.id ? `#${element.id}` : "";
  const classes = [...element.classList].map((part) => `.${part}`).join("");
  const text = (element.textContent || "").replace(/\s+/g, " ").trim();
  const quoted = text.length > 48 ? `${text.slice(0, 48)}…` : text;
  return `<${element.localName}${id}${classes}> "${quoted}"`;
};

const isRendered = (element) =>
  element.checkVisibility({ visibilityProperty: true, opacityProperty: true });

// Text for screen readers only is kept in a box of one pixel, or clipped to nothing.
const isClippedAway = (element) => {
  for (let one = element; one && one !== document.body; one = one.parentElement) {
    const style = getComputedStyle(one);
    const clips = style.overflowX !== "visible" || style.clipPath !== "none" || style.clip !== "auto";
    if (clips && style.display !== "inline") {
      const box = one.getBoundingClientRect();
      if (box.width <= 1 || box.height <= 1) return true;
      if (/^inset\((50|100)%/.test(style.clipPath)) return true;
      if (/^rect\((0|1)px,? (0|1)px/.test(style.clip)) return true;
    }
  }
  return false;
};

const isSeen = (element) => isRendered(element) && !isClippedAway(element);

const ownText = (element) =>
  [...element.childNodes]
    .filter((node) => node.nodeType === Node.TEXT_NODE)
    .map((node) => node.data)
    .join("")
    .trim();

const wordless = "script, style, template, noscript, title, desc";

// Elements that hold words themselves and that a reader can see.
const textElements = (root = document.body) =>
  [...root.querySelectorAll("*")].filter(
    (element) => /[\p{L}\p{N}]/u.test(ownText(element)) && !element.closest(wordless) && isSeen(element),
  );

// The nearest ancestor (or the element) that scrolls sideways on its own.
const scrollRegion = (element) => {
  for (let one = element; one && one !== document.body; one = one.parentElement) {
    if (["auto", "scroll"].includes(getComputedStyle(one).overflowX)) return one;
  }
  return null;
};

const isDisabled = (element) => element.matches(":disabled") || element.closest("[inert]");

// What the Tab key should stop at, in the order of the document.
const controls = () =>
  [...document.querySelectorAll(
    "a[href], area[href], button, input:not([type=hidden]), select, textarea, " +
    "summary, iframe, audio[controls], video[controls], [tabindex], [contenteditable]",
  )].filter((element) => {
    if (element.localName === "summary" && element.parentElement.querySelector(":scope > summary") !== element) return false;
    return element.tabIndex >= 0 && isRendered(element) && !isDisabled(element);
  });

// Any CSS colour as [red, green, blue, opacity], 0 to 255.
const channels = (colour) => {
  const known = (window.probeColours ??= new Map());
  if (known.has(colour)) return known.get(colour);
  const canvas = (window.probeCanvas ??= new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true }));
  canvas.clearRect(0, 0, 1, 1);
  canvas.fillStyle = colour;
  canvas.fillRect(0, 0, 1, 1);
  known.set(colour, [...canvas.getImageData(0, 0, 1, 1).data]);
  return known.get(colour);
};

// What a colour of the system is at this moment: it differs in dark and in forced colours.
const systemColour = (colour) => {
  const sample = document.createElement("i");
  document.documentElement.append(sample);
  sample.style.color = colour;
  const computed = getComputedStyle(sample).color;
  sample.remove();
  return computed;
};

const backdrop = (element) => {
  for (let one = element; one; one = one.parentElement) {
    const colour = channels(getComputedStyle(one).backgroundColor);
    if (colour[3] > 250) return colour;
  }
  return channels(systemColour("Canvas"));
};

const contrast = (first, second) => {
  const [dark, light] = [first, second]
    .map((colour) => colour.slice(0, 3)
      .map((value) => value / 255)
      .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)))
    .map(([red, green, blue]) => 0.2126 * red + 0.7152 * green + 0.0722 * blue)
    .sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

const hasOutline = (style) =>
  style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2 && channels(style.outlineColor)[3] > 0;
