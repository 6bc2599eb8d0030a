// Starts the maker, or says that this browser is too old for it. In the oldest JavaScript, so that it can speak everywhere.
(function () {
  "use strict";
  var status = document.getElementById("noi");

  function old(cause) {
    console.error(cause);
    status.textContent = status.getAttribute("data-old");
  }

  if (typeof wasm_bindgen === "undefined" || typeof DecompressionStream === "undefined") return old("no DecompressionStream");
  try {
    var packed = atob(document.getElementById("wasm").textContent);
    var bytes = new Uint8Array(packed.length);
    for (var i = 0; i < packed.length; i++) bytes[i] = packed.charCodeAt(i);
    new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip")))
      .arrayBuffer()
      .then(function (module) { return wasm_bindgen({ module_or_path: module }); })
      .catch(old);
  } catch (cause) {
    old(cause);
  }
})();
