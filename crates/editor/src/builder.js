// Starts the builder from its packed module and the parts of the page; resolves to what answers requests. Runs in a worker, or in
// the page where no worker can be made.
var bhytBuilder = function (packed, parts) {
  "use strict";
  var text = atob(packed);
  var bytes = new Uint8Array(text.length);
  for (var i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  var unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(unpacked)
    .arrayBuffer()
    .then(function (module) {
      return builder_bindgen({ module_or_path: module });
    })
    .then(function () {
      var builder = new builder_bindgen.Builder(parts);
      return function (request, attached) {
        return builder.answer(request, attached);
      };
    });
};
