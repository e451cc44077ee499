// Listens to the preview for all pages of it that are open.
const pages = new Set();
let last = "";
const events = new EventSource("/_handrail/changes" + location.search);
const tell = (news) => {
  last = news;
  pages.forEach((page) => page.postMessage(news));
};
events.onopen = () => tell("changed");
events.onerror = () => tell("gone");
events.addEventListener("changed", () => tell("changed"));
onconnect = ({ ports: [page] }) => {
  pages.add(page);
  page.onmessage = () => pages.delete(page);
  // Something may have changed while the page was on its way.
  if (last) page.postMessage(last);
};
