// The chapter for webmasters: writes the lines that put the page into another site, copies them, and shows what they do
// by running them here. Its words stand in the chapter. In the oldest JavaScript, so that it works where the widgets do not.
(function () {
  "use strict";
  var preview = document.getElementById("nhung-thu");
  var status = document.getElementById("nhung-da-chep");
  var fromWeb = /^http/.test(location.protocol);
  var address = document.getElementById("nhung").getAttribute("data-address") || (fromWeb && location.href.split(/[?#]/)[0]);

  function chosen(group) {
    return document.querySelector("[name=" + group + "]:checked");
  }

  function quoted(words) {
    return '"' + words.replace(/&/g, "&amp;").replace(/"/g, "&quot;") + '"';
  }

  // Where the script stands: beside the page. An address that ends in a plain word names a folder.
  function beside() {
    var page = /^https?:\/\/[^/]+$|\/[^/.]+$/.test(address) ? address + "/" : address;
    return page.replace(/[^/]*$/, "embed.js");
  }

  function write() {
    var part = chosen("nhung-phan");
    var theme = chosen("nhung-mau").value;
    var title = part.getAttribute("data-title");
    var height = part.getAttribute("data-height");
    var asked = "?embed=1" + (part.value && "&view=" + part.value) + (theme && "&theme=" + theme);
    document.getElementById("nhung-script").value =
      "<script src=" + quoted(beside()) + ' data-view="' + part.value + '"' + (theme && ' data-theme="' + theme + '"') +
      ' data-height="' + height + '" title=' + quoted(title) + "><" + "/script>";
    document.getElementById("nhung-iframe").value =
      "<iframe src=" + quoted(address + asked) + " title=" + quoted(title) + ' width="100%" height="' + height +
      '" style="border:0" loading="lazy" allow="clipboard-write; web-share"></iframe>';
    status.textContent = "";
    if (preview.firstChild) show();
  }

  // A script that is only data marks the place; then the very script that other sites load puts the frame there.
  function show() {
    var place = document.createElement("script");
    var run = document.createElement("script");
    place.type = "text/plain";
    place.src = "embed.js";
    place.title = chosen("nhung-phan").getAttribute("data-title");
    place.setAttribute("data-view", chosen("nhung-phan").value);
    place.setAttribute("data-theme", chosen("nhung-mau").value);
    place.setAttribute("data-height", chosen("nhung-phan").getAttribute("data-height"));
    run.textContent = document.getElementById("nhung-js").textContent;
    preview.textContent = "";
    preview.appendChild(place);
    preview.appendChild(run);
  }

  function copy(event) {
    var field = document.getElementById(event.target.getAttribute("data-copy"));
    var copied = false;
    if (!field) return;
    field.select();
    try {
      copied = document.execCommand("copy");
    } catch (refused) {
      // Then the words below say how to do it by hand.
    }
    status.textContent = status.getAttribute(copied ? "data-copied" : "data-by-hand");
  }

  // A saved copy carries what was shown when it was saved.
  preview.textContent = "";
  document.getElementById("nhung-tep").hidden = !!address;
  document.getElementById("nhung-ma").hidden = !address;
  document.getElementById("nhung-xem").hidden = !fromWeb;
  if (!address) return;
  document.getElementById("nhung-goc").textContent = address.split("/", 3).join("/");
  write();
  document.getElementById("nhung").addEventListener("change", write);
  document.getElementById("nhung").addEventListener("click", copy);
  document.getElementById("nhung-xem").addEventListener("click", show);
})();
