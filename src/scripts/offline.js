// The page on its own web address: keeps itself for times without a network and can be installed like an app. A file and a
// frame do neither. In the oldest JavaScript, because it is for every browser.
(function () {
  "use strict";
  var root = document.documentElement;
  var copied = root.getAttribute("data-copy");
  var manifest = document.querySelector("link[rel=manifest]");

  // The folder's address stands for both names of the page, so that each opens the copy, to whichever a server redirects.
  // On the web address of somebody who copied the page alone, the files beside it are missing; then it is a page like others.
  function begin() {
    navigator.serviceWorker.register("sw.js", { scope: location.pathname.replace(/\/index\.html$/, "/"), updateViaCache: "none" }).then(
      function () {
        // The manifest leads to a page of this name.
        if (!/\/(index\.html)?$/.test(location.pathname)) return;
        manifest = document.createElement("link");
        manifest.rel = "manifest";
        manifest.href = "manifest.webmanifest";
        document.head.appendChild(manifest);
      },
      function () {}
    );
  }

  if (copied) document.getElementById("ban-luu-ngay").textContent = copied;
  // A saved copy carries what the page it was saved from had added.
  if (manifest) manifest.parentNode.removeChild(manifest);
  if (!/^http/.test(location.protocol) || top !== self || !self.isSecureContext || !navigator.serviceWorker) return;
  if (document.readyState === "complete") begin();
  else addEventListener("load", begin);
})();
