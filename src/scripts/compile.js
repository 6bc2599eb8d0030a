// Unpacks the module before it and compiles it, while the browser reads the scripts that follow. Where that fails, the script that
// starts the module says why. Written in the oldest JavaScript on purpose, like that one.
(function () {
  "use strict";
  if (typeof DecompressionStream === "undefined" || typeof WebAssembly === "undefined") return;

  // Browsers since 2025 do it themselves, in a tenth of the time.
  function decoded(base64) {
    if (Uint8Array.fromBase64) return Uint8Array.fromBase64(base64);
    var packed = atob(base64);
    var bytes = new Uint8Array(packed.length);
    for (var i = 0; i < packed.length; i++) bytes[i] = packed.charCodeAt(i);
    return bytes;
  }

  try {
    var unpacked = new Blob([decoded(document.getElementById("wasm").textContent)]).stream().pipeThrough(new DecompressionStream("gzip"));
    // As a response of this type the module is compiled while it is unpacked.
    window.bhytModule = WebAssembly.compileStreaming(new Response(unpacked, { headers: { "content-type": "application/wasm" } }));
  } catch (cause) {
    window.bhytModule = Promise.reject(cause);
  }
  // Until the module is started, a failure is none that nobody handles.
  window.bhytModule.catch(function () {});
})();
