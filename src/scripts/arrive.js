// Goes where the address leads once early.js has named its view: what was hidden could be neither scrolled to nor given the focus
// by the browser. In the oldest JavaScript, because it is for every browser.
(function () {
  "use strict";
  var root = document.documentElement;
  // The view and the place that are shown.
  var here = "";
  // How far the page was scrolled at its own address, to which the browser's way back leads.
  var scrolled = 0;
  // The answer that its address opened.
  var opened;
  // What still waits to scroll to the beginning of a view.
  var waiting;
  // What had the focus before a notice was closed.
  var left;
  // The link back in the header, and how many addresses of the page lie behind the present one in the history.
  var back = document.querySelector(".topbar__back");
  var depth = 0;
  // Whether the present address is a further one in the history: neither the first one is, nor what takes the place of another.
  var isNew = false;
  var PLACES = {{places}}.split(" ");
  // The sheet of the display settings; a copy that was saved while it was open carries that.
  var sheet = document.querySelector(".display");
  if (sheet) sheet.removeAttribute("open");

  // An address that is new in the history has no state yet.
  function count() {
    var state = history.state;
    depth = state && state.depth >= 0 ? state.depth : depth + isNew;
    isNew = true;
    try {
      history.replaceState({ depth: depth }, "");
    } catch (refused) {
      // Some documents without an address of their own may not; there the link leads to the parent.
      depth = 0;
    }
  }

  // The address that an address belongs to, for who has come from outside of the page.
  function parentOf(id) {
    var at = PLACES.indexOf(root.getAttribute("data-place"));
    if (root.getAttribute("data-window")) return at < 0 && root.getAttribute("data-place") ? "{{practise}}" : "{{practice}}";
    if (at > 0) return id === PLACES[at] ? PLACES[at - 1] : PLACES[at];
    if (root.getAttribute("data-node")) return "{{trouble}}";
    return !id || id === root.getAttribute("data-view") ? "{{home}}" : root.getAttribute("data-view");
  }

  function arrive() {
    var id = location.hash.slice(1);
    var target = document.getElementById(id);
    // The ward's own sections once had addresses without "{{topic}}".
    if (id && !target && document.getElementById("{{topic}}" + id)) {
      here = id;
      isNew = false;
      return location.replace("#{{topic}}" + id);
    }
    if (root.getAttribute("data-embed")) return;
    count();
    if (back) back.href = "#" + parentOf(id);
    if (sheet && sheet.open) sheet.close();
    var view = root.getAttribute("data-view");
    var place = root.getAttribute("data-place");
    var node = root.getAttribute("data-node");
    var was = here;
    // A question, an answer or a step that has its address to itself is shown alone, or open.
    var marked = document.querySelector(".here");
    if (marked) marked.classList.remove("here");
    if (target) target.classList.add("here");
    root.removeAttribute("data-wait");
    here = view + place + root.getAttribute("data-window") + (view === "{{trouble}}" && id);
    // An answer is folded in its group, and both are open as long as its address is.
    if (opened) opened.open = opened.parentNode.open = false;
    opened = /^{{answer}}-/.test(id) && target;
    if (opened) opened.open = opened.parentNode.open = true;
    if (!was || was === here) return;
    var top = id ? 0 : scrolled;
    // A place of the path, and whatever has a view for itself, is shown from the view's beginning.
    if (id === place || id === "{{guide}}" || id === view || node || root.hasAttribute("data-window")) target = null;
    if (target) target.scrollIntoView();
    // Some browsers scroll on the way back after they have told of it, to what was clamped in the other view.
    else waiting = requestAnimationFrame(function () { scrollTo(0, top); });
    var first = "#" + view + " h2";
    if (view === "{{home}}") first = "h1";
    if (place) first = "#" + place + " h2";
    if (root.hasAttribute("data-window")) first = "#cho-tap";
    if (node) first = "#" + id + " > :first-child";
    var heading = target ? target.querySelector("h2, h3, input") : document.querySelector(first);
    // A frame that has not the focus leaves it to the site around it.
    if (!heading || (window !== parent && !document.hasFocus())) return;
    if (!/^(INPUT|SUMMARY)$/.test(heading.tagName)) heading.setAttribute("tabindex", "-1");
    heading.focus({ preventScroll: true });
  }

  // What this page remembers; pages of other wards may share the store.
  function erase() {
    try {
      var own = "bhyt:" + root.getAttribute("data-ward") + ":";
      Object.keys(localStorage).forEach(function (key) {
        if (key.indexOf(own) === 0) localStorage.removeItem(key);
      });
    } catch (blocked) {
      // Where the store is blocked, nothing is remembered.
    }
  }

  // Half of a change of view is the first shaping of its words. Each chapter is laid out once and never painted, a task each, while
  // nobody waits for anything.
  var unseen = [].slice.call(document.querySelectorAll("main > .chapter"));
  function rehearse() {
    var chapter = unseen.pop();
    if (!chapter) return;
    if (!chapter.getClientRects().length) {
      chapter.style.cssText = "display:block!important;position:absolute;width:100%";
      chapter.getClientRects();
      // Chromium leaves an empty attribute where nobody has asked for it before.
      if (chapter.hasAttribute("style")) chapter.removeAttribute("style");
    }
    requestIdleCallback(rehearse);
  }
  // The widgets come first, where they come. WebKit does not tell when it is idle.
  function wait() {
    if (root.hasAttribute("data-off")) return;
    if (window.bhytDrawn) requestIdleCallback(rehearse);
    else setTimeout(wait, 500);
  }
  if (window.requestIdleCallback && root.hasAttribute("data-view")) wait();

  // The day of the last request; the widgets write it once they are there.
  [].forEach.call(document.querySelectorAll(".sent-day"), function (day) {
    day.textContent = root.getAttribute("data-sent") || "";
  });

  arrive();
  addEventListener("hashchange", arrive);
  // On the way back the address is the page's own before its view is shown.
  addEventListener("scroll", function () {
    if (!location.hash && root.getAttribute("data-view") === "{{home}}") scrolled = pageYOffset;
  });
  document.addEventListener("click", function (event) {
    // What is pressed now may scroll to where it leads.
    cancelAnimationFrame(waiting);
    if (event.target.closest(".topbar__back")) {
      event.preventDefault();
      // The history of `about:srcdoc` is that of the site around it.
      if (location.protocol === "about:") location.hash = back.hash;
      else if (depth > 0) history.back();
      else {
        // The parent takes the place of this address: the way back from it leads further up.
        isNew = false;
        location.replace(back.hash);
      }
      return;
    }
    if (event.target.closest(".topbar__display")) return sheet.showModal();
    // A press beside the sheet closes it, and so do its button and its link.
    if (sheet && (event.target === sheet || event.target.closest(".display__close"))) sheet.close();
    // The base address of `about:srcdoc` is the embedding site's: there a link to a place of the page would leave the page.
    var link = location.protocol === "about:" && event.target.closest("a[href^='#']");
    if (link) {
      event.preventDefault();
      location.hash = link.getAttribute("href");
    }
    var notice = event.target.getAttribute && event.target.getAttribute("data-notice");
    if (notice === "erase") {
      erase();
      // The answer has an address, and the page begins anew with what it no longer knows.
      location.hash = "{{erased}}";
    }
    if (notice === "reload" || notice === "erase") {
      event.preventDefault();
      location.reload();
    }
    if (notice !== "close") return;
    root.removeAttribute("data-unsaved");
    // The button goes away with the notice: the focus returns to where it came from.
    if (left) left.focus({ preventScroll: true });
  });
  // Who folds the answer that stands alone is done with it.
  document.addEventListener("toggle", function (event) {
    if (back && event.target === opened && !opened.open && root.getAttribute("data-node")) back.click();
  }, true);
  document.addEventListener("focusout", function (event) {
    var to = event.relatedTarget;
    if (to && to.hasAttribute("data-notice")) left = event.target;
  });
})();
