// Runs before the first paint, so that nothing jumps: the reader's own looks, the sheet to print that the address asks for,
// and what has to be said about this copy of the page. In the oldest JavaScript, because it is for every browser.
(function () {
  "use strict";
  var root = document.documentElement;
  var DAY = 864e5;
  var left;

  function put(name, value) {
    if (value) root.setAttribute(name, value);
    else root.removeAttribute(name);
  }

  function recall(name) {
    try {
      return localStorage.getItem("bhyt:" + root.getAttribute("data-ward") + ":" + name) === "1" && "1";
    } catch (blocked) {
      return null;
    }
  }

  function sheet() {
    var asked = /[?&]in=(to-roi|ap-phich)(?:&|$)/.exec(location.search) || /^#(to-roi|ap-phich)$/.exec(location.hash);
    put("data-in", asked && asked[1]);
  }

  // The day of this copy, if it is one: a file tells the day it was built, the service worker the day it last came from the
  // network.
  function copyOf() {
    if (location.protocol === "file:") return root.getAttribute("data-built").split("-").reverse().map(Number).join("/");
    try {
      var told = performance.getEntriesByType("navigation")[0].serverTiming.filter(function (entry) { return entry.name === "ban-luu"; });
      return told[0] && told[0].description;
    } catch (unknown) {
      return null;
    }
  }

  // The page is built saying that its scripts are blocked; whoever reads this line knows better. A saved copy carries the
  // state of the page it was saved from: back to the page as it was built.
  put("data-off", null);
  put("data-unsaved", null);
  put("data-voice", null);
  put("data-copy", copyOf());

  // No reader reads a page before it was made; and one that lies around for twenty years is unlikely too.
  var age = Date.now() - Date.parse(root.getAttribute("data-built"));
  put("data-clock", (age < -DAY || age > 7300 * DAY) && "wrong");

  put("data-chu-to", recall("chu-to"));
  put("data-tuong-phan", recall("tuong-phan"));
  sheet();
  addEventListener("hashchange", sheet);

  // A document whose last script does not come was cut off on the way. Most engines never end such a document, so silence
  // counts too; should the rest come after all, that script takes the word back.
  function cut() {
    if (!window.bhytBegun) put("data-off", "cut");
  }
  document.addEventListener("DOMContentLoaded", cut);
  setTimeout(cut, 15e3);
  document.addEventListener("click", function (event) {
    var pressed = event.target.getAttribute && event.target.getAttribute("data-notice");
    if (pressed === "reload") location.reload();
    if (pressed !== "close") return;
    put("data-unsaved", null);
    // The button goes away with the notice: the focus returns to where it came from.
    if (left) left.focus({ preventScroll: true });
  });
  document.addEventListener("focusout", function (event) {
    var to = event.relatedTarget;
    if (to && to.hasAttribute("data-notice")) left = event.target;
  });
})();
