// Starts the tools, or says in the page why they cannot run. Written in the oldest JavaScript on purpose: it must still
// run, and speak, where the glue above it does not even parse.
(function () {
  "use strict";
  var root = document.documentElement;
  var notice = document.getElementById("cong-cu-tat");
  var steps = document.getElementById("cac-buoc");

  function off(reason) {
    root.classList.add("tools-off");
    for (var i = 0; i < notice.children.length; i++) {
      notice.children[i].hidden = notice.children[i].getAttribute("data-reason") !== reason;
    }
    notice.hidden = false;
  }

  // The module comes without its text. Each line says how many bytes after the last one its text belongs.
  function withText(module) {
    var bytes = new Uint8Array(module);
    var encoder = new TextEncoder();
    var at = 0;
    document.getElementById("loi").textContent.split("\n").forEach(function (line) {
      var space = line.indexOf(" ");
      var text = encoder.encode(line.slice(space + 1));
      at += Number(line.slice(0, space));
      bytes.set(text, at);
      at += text.length;
    });
    if (at !== bytes.length) throw new Error("the text does not fit the module");
    return module;
  }

  // A saved copy carries the state of the page it was saved from: back to the page as it was built.
  root.classList.remove("tools-off");
  notice.hidden = true;
  steps.classList.remove("steps--one");

  if (typeof wasm_bindgen === "undefined" || typeof DecompressionStream === "undefined") {
    off("old");
    return;
  }
  try {
    var packed = atob(document.getElementById("wasm").textContent);
    var bytes = new Uint8Array(packed.length);
    for (var i = 0; i < packed.length; i++) bytes[i] = packed.charCodeAt(i);
    var unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
    new Response(unpacked)
      .arrayBuffer()
      .then(function (module) { return wasm_bindgen({ module_or_path: withText(module) }); })
      .catch(function (cause) { console.error(cause); off("failed"); });
  } catch (cause) {
    console.error(cause);
    off("failed");
  }
})();
