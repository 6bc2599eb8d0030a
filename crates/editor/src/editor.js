// Starts the form, or says that this browser is too old for it. In the oldest JavaScript, so that it can speak everywhere.
(function () {
  "use strict";
  var status = document.getElementById("noi");

  function tooOld(cause) {
    console.error(cause);
    status.textContent = status.getAttribute("data-too-old");
  }

  if (typeof wasm_bindgen === "undefined" || !window.bhytModule) return tooOld("no module");
  wasm_bindgen({ module_or_path: window.bhytModule }).catch(tooOld);
})();
