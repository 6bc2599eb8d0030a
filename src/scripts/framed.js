// The page inside another site's frame: once the site asks, how high it is and where a step begins. The other end is embed.js;
// early.js has read what the frame shows. In the oldest JavaScript, because it is for every browser.
(function () {
  "use strict";
  var root = document.documentElement;
  var host;
  var told;

  function tell(what) {
    what.bhyt = 1;
    if (host) parent.postMessage(what, host);
  }

  // The height of what the page holds, which the frame's own height does not enter; none while nothing is rendered.
  function height() {
    var now = Math.ceil(root.getBoundingClientRect().height);
    if (!now || now === told) return;
    told = now;
    tell({ height: now });
  }

  // Only a site that follows the height is known, so only its frame goes without a scroll bar.
  function hear(event) {
    if (event.source !== parent || parent === self || !event.data || event.data.bhyt !== 1) return;
    host = /^https?:/.test(event.origin) ? event.origin : "*";
    told = 0;
    root.setAttribute("data-followed", "1");
    height();
  }

  // The widgets give the focus to the heading of a step or of a screen when it begins, and nothing else is so focused.
  function begin(event) {
    var heading = event.target;
    if (!/^H/.test(heading.tagName)) return;
    // In the whole page the widgets' headings begin in their view.
    var part = heading.closest(root.getAttribute("data-embed") ? ".step, .practice" : "body");
    if (part) tell({ top: Math.max(0, Math.round(part.getBoundingClientRect().top - root.getBoundingClientRect().top)) });
  }

  // What is not in the frame opens outside of it.
  function lead(event) {
    var link = event.target.closest && event.target.closest("a[href]");
    if (!link || link.hasAttribute("download")) return;
    var address = link.getAttribute("href");
    if (address.charAt(0) === "#") {
      var target = document.getElementById(address.slice(1));
      // The whole page has all of its views in the frame, but not its sheets of paper.
      if (!root.getAttribute("data-embed") && !(target && target.closest(".sheet"))) return;
      var part = target && target.closest("main > *, body > *");
      if (!part || part.offsetHeight) return;
      link.href = location.pathname + address;
    }
    link.target = "_blank";
    link.rel = "noopener noreferrer";
  }

  root.removeAttribute("data-followed");
  if (!root.hasAttribute("data-embed")) return;
  addEventListener("message", hear);
  document.addEventListener("focusin", begin);
  document.addEventListener("click", lead, true);
  if (typeof ResizeObserver === "undefined") setInterval(height, 250);
  else new ResizeObserver(height).observe(root);
})();
