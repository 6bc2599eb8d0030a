// Runs before the first paint, so that nothing jumps: the reader's own looks, and the sheet to print that the address asks
// for. In the oldest JavaScript, because it is for every browser.
(function () {
  "use strict";
  var root = document.documentElement;

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

  put("data-chu-to", recall("chu-to"));
  put("data-tuong-phan", recall("tuong-phan"));
  sheet();
  addEventListener("hashchange", sheet);
})();
