// Starts the widgets, or says in the page why they cannot run. Written in the oldest JavaScript on purpose: it must still
// run, and speak, where the glue above it does not even parse.
(function () {
  "use strict";
  var root = document.documentElement;
  // The smallest module there is: a policy that forbids WebAssembly refuses it, and nothing else does.
  var EMPTY = [0, 97, 115, 109, 1, 0, 0, 0];

  function off(reason) {
    root.setAttribute("data-off", reason);
  }

  function failed(cause) {
    console.error(cause);
    // WebKit refuses only a module that does something, and says why in words.
    if (/unsafe-eval|security policy/i.test(cause.message)) off("policy");
    else off(cause instanceof WebAssembly.CompileError ? "old" : "failed");
  }

  window.bhytBegun = true;
  root.removeAttribute("data-off");
  // A saved copy carries the state of the page it was saved from: back to the page as it was built. In another site's frame
  // the widgets will fold the steps: folded now, the frame is as high as it will be, also where it is out of sight and the
  // browser tells it of no change.
  document.getElementById("cac-buoc").classList.toggle("steps--one", !!root.getAttribute("data-embed"));

  // Modes of high security take WebAssembly away from browsers that have all the rest.
  if (typeof WebAssembly === "undefined" && typeof DecompressionStream !== "undefined") return off("locked");
  try {
    if (typeof wasm_bindgen === "undefined" || typeof DecompressionStream === "undefined") return off("old");
  } catch (uninitialised) {
    // The glue was parsed and threw: its `let` stays without a value, and every use of the name throws.
    return failed(uninitialised);
  }
  try {
    new WebAssembly.Module(new Uint8Array(EMPTY));
  } catch (forbidden) {
    // A Chromium too old for the widgets refuses too: it does not know the word by which the page's own policy allows
    // WebAssembly. That word and this function came together, in 97.
    off([].findLast ? "policy" : "old");
    return;
  }
  // What runs out of memory or stack ends without a panic; half a program must not answer taps.
  addEventListener("error", function (event) {
    if (event.error instanceof WebAssembly.RuntimeError) off("stopped");
  });
  wasm_bindgen({ module_or_path: window.bhytModule }).catch(failed);
})();
