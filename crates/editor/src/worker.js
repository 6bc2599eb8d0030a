// Answers the form's messages. The first one carries the module and the parts; an empty answer says that the builder has started.
(function () {
  "use strict";
  var answer;
  self.onmessage = function (event) {
    var first = event.data[0];
    var second = event.data[1];
    if (answer) {
      var reply = answer(first, second);
      self.postMessage(reply, reply[1] ? [reply[1].buffer] : []);
      return;
    }
    self.bhytBuilder(first, second).then(
      function (started) {
        answer = started;
        self.postMessage([]);
      },
      function (cause) {
        // Thrown outside of the promise, it reaches the form as an error of the worker.
        setTimeout(function () {
          throw cause;
        });
      },
    );
  };
})();
