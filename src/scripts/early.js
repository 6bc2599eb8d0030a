// Runs before the first paint, so that nothing jumps: the reader's own looks, the view or the sheet to print that the address
// asks for, what another site's frame shows, and what has to be said about this copy of the page. In the oldest JavaScript,
// because it is for every browser.
(function () {
  var root = document.documentElement;
  var DAY = 864e5;

  function put(name, value) {
    if (value) root.setAttribute(name, value);
    else root.removeAttribute(name);
  }

  function stored(name) {
    try {
      return localStorage.getItem("bhyt:" + root.getAttribute("data-ward") + ":" + name);
    } catch (blocked) {
      return null;
    }
  }

  function sheet() {
    var asked = /[?&]in=({{sheets}})(?:&|$)/.exec(location.search) || /^#({{sheets}})$/.exec(location.hash);
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

  function recall(name, known) {
    var word = stored(name);
    put("data-" + name, known.test(word) && word);
  }
  recall("chu-to", /^[12]$/);
  recall("mau", /^(sang|toi)$/);
  recall("tuong-phan", /^1$/);

  function asked(name) {
    var found = new RegExp("[?&]" + name + "=([\\w-]+)").exec(location.search);
    return found ? found[1] : "";
  }

  // Light and dark follow the device by media queries. The queries, not the colors, are what a reader or a site may override.
  var DEVICE = "(prefers-color-scheme: dark)";
  var dark = [].slice.call(document.styleSheets[0].cssRules).filter(function (rule) {
    return rule.media && /color-scheme: *dark/.test(rule.media.mediaText);
  });
  function theme() {
    var name = root.getAttribute("data-mau");
    var query = name === "toi" ? "all" : name === "sang" ? "not all" : DEVICE;
    dark.forEach(function (rule) {
      // Setting a query makes the browser compute all styles again, even to what it is.
      if (rule.media.mediaText !== query) rule.media.mediaText = query;
    });
    document.querySelector("meta[name=color-scheme]").content = name === "toi" ? "dark" : name === "sang" ? "light" : "light dark";
  }

  // In another site's frame (?embed=1) the site asks by the name "view"; the part that it gets is not one of the page's own
  // views. A copy that was saved inside a frame is a whole page again.
  put("data-embed", null);
  // The view that the whole page begins with in a frame.
  var first = "";
  if (asked("embed") === "1") {
    root.setAttribute("data-embed", /^({{parts}})$/.test(asked("view")) ? asked("view") : "");
    if (/^({{path}}|{{trouble}})$/.test(asked("view"))) first = asked("view");
    var THEMES = { light: "sang", dark: "toi" };
    if (asked("theme") === "contrast") put("data-tuong-phan", "1");
    if (THEMES[asked("theme")]) put("data-mau", THEMES[asked("theme")]);
  }
  theme();
  if (window.MutationObserver) new MutationObserver(theme).observe(root, { attributes: true, attributeFilter: ["data-mau"] });

  // The ids of each view: of its chapters and of what stands in them. What none of them names is on the door.
  var VIEWS = {{views}};
  // The ids of the windows of the practice.
  var WINDOWS = {{windows}};

  function named(id, names) {
    for (var name in names) if (names[name].test(id)) return name;
  }

  // The view of an address: by its name, which is known before it has come, or that of the chapter that holds its target.
  function viewOf(id) {
    var target = document.getElementById(id);
    var part = target && target.closest && target.closest("main > *");
    // What stands around the chapters belongs to every view.
    if (target && !part && !target.closest(".opening, .sheet")) return root.getAttribute("data-view") || "{{home}}";
    return named(id, VIEWS) || part && named(part.id, VIEWS) || "{{home}}";
  }

  // The place on the path that an address leads to. A step is a line of the place where all of it is done.
  function placeOf(id) {
    var target = document.getElementById(id);
    var place = target && target.closest(".place");
    if (place) return place.id;
    if (/^({{step}}-\d+|{{guide}})$/.test(id) || target && target.closest("#{{guide}}")) return "{{real}}";
    return /^{{path}}-[\w-]+$/.test(id) ? id : "{{path}}";
  }

  // Names the view of the address, and what of it is shown alone; arrive.js scrolls there.
  function show() {
    sheet();
    var id = location.hash.slice(1) || first;
    // A part has no views, and the site is told where a step begins.
    var view = root.getAttribute("data-embed") ? null : viewOf(id);
    var place = view === "{{path}}" ? placeOf(id) : null;
    // A question or an answer of the troubleshooter stands alone, unless the page has come without it.
    var coming = document.readyState === "loading";
    var node = view && (coming || document.getElementById(id)) && /^({{answer}}|{{trouble}})-/.exec(id);
    put("data-view", view);
    put("data-place", place);
    put("data-window", view && named(id, WINDOWS));
    put("data-wait", view && coming && /^({{answer}}|{{trouble}}|{{step}})-/.test(id) && "1");
    put("data-node", node && (id === "{{last-answer}}" ? "cuoi" : node[1]));
    return view;
  }

  // Where the reader stopped on the path, and whether the card has come.
  var path = stored("duong") || "";
  var stopped = /^{{path}}-[\w-]+/.exec(path);
  put("data-resume", stopped && stopped[0]);
  put("data-done", /xong/.test(path) && "1");

  // The day of the last request on record; a day that has not come yet is not believed. Days are those of Vietnam.
  var kept = stored("nhat-ky") || "";
  var sent = /^(\d{1,6}):[1-35-7]/.exec(kept) || /^\d+:4:(\d{1,6})$/.exec(kept);
  var day = sent && sent[1] * DAY < Date.now() + 252e5 && new Date(sent[1] * DAY);
  put("data-sent", day && [day.getUTCDate(), day.getUTCMonth() + 1, day.getUTCFullYear()].join("/"));

  // The first paint waits a while for the view that it shows, which would else come by halves, and move.
  var expect = document.createElement("link");
  expect.rel = "expect";
  expect.blocking = "render";
  expect.href = "#" + (show() || root.getAttribute("data-embed"));
  document.head.appendChild(expect);
  setTimeout(function () { expect.remove(); }, 2e3);
  document.addEventListener("DOMContentLoaded", show);
  addEventListener("hashchange", show);

  // A document whose last script does not come was cut off on the way. Most engines never end such a document, so silence
  // counts too; should the rest come after all, that script takes the word back.
  function cut() {
    if (!window.bhytBegun) put("data-off", "cut");
    put("data-wait", null);
  }
  document.addEventListener("DOMContentLoaded", cut);
  setTimeout(cut, 15e3);
})();
