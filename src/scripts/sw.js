// The service worker: keeps the page for times without a network. It stands beside the page as sw.js and holds nothing of
// its content: the page comes from the network whenever there is one, so no version of this script can hold anybody on an
// old page.
(function () {
  "use strict";
  // Registered for the page's own address alone, whatever else lies beside it on the server.
  var home = new URL(self.registration.scope).pathname;
  var store = "bhyt:" + home;
  // Milliseconds for the network to begin its answer, before somebody who has a copy reads that instead.
  var PATIENCE = 5e3;

  function saved() {
    return caches.open(store).then(function (cache) { return cache.match(home); });
  }

  // The day in Vietnam, as the page writes it.
  function today() {
    var day = new Date(Date.now() + 252e5);
    return day.getUTCDate() + "/" + (day.getUTCMonth() + 1) + "/" + day.getUTCFullYear();
  }

  // Characters that no page of ours is shorter than: its program alone has more.
  var LEAST = 1e5;
  var BEGINNING = /^<!DOCTYPE html>\s*<html lang="vi" data-ward="[^"]+" data-built="\d{4}-\d\d-\d\d"/;

  // Keeps a whole page of ours, and nothing else that a server may say at its address. What is kept tells its day in a
  // header, which the page reads before it is painted. It is an answer of its own: a browser takes none that was redirected.
  function keep(answer) {
    if (answer.status === 404 || answer.status === 410) return caches.delete(store);
    if (answer.status !== 200) return Promise.resolve();
    return answer.text().then(function (html) {
      var headers = new Headers(answer.headers);
      if (html.length < LEAST || !BEGINNING.test(html) || !/<\/html>\s*$/.test(html)) return;
      headers.delete("content-encoding");
      headers.delete("content-length");
      headers.set("server-timing", 'ban-luu;desc="' + today() + '"');
      return caches.open(store).then(function (cache) { return cache.put(home, new Response(html, { headers: headers })); });
    });
  }

  function answer(event) {
    // Asks the server even where the browser's own cache holds a page that it thinks young enough.
    var fresh = fetch(event.request, { cache: "no-cache" });
    var kept = fresh.then(function (response) { return keep(response.clone()); });
    var patience = new Promise(function (done) { setTimeout(done, PATIENCE); });
    event.waitUntil(kept.catch(function () {}));
    return Promise.race([fresh, patience])
      .catch(function () {})
      .then(function (response) {
        if (response && response.status < 500) return response;
        return saved().then(function (copy) { return copy || fresh; });
      });
  }

  // Keeps the page by the first of its two names that leads to it.
  function take(cache) {
    return [home, home + "index.html"].reduce(function (done, name) {
      return done.then(function (copy) {
        return copy || fetch(name, { cache: cache, mode: "same-origin" }).then(keep).then(saved, saved);
      });
    }, Promise.resolve());
  }

  addEventListener("install", function (event) {
    self.skipWaiting();
    // What the browser has just shown lies in its cache, by one of the names. Where the page cannot be had at all there is
    // no worker.
    event.waitUntil(
      take("only-if-cached")
        .then(function (copy) { return copy || take("force-cache"); })
        .then(function (copy) { if (!copy) throw new Error("no page to keep at " + home); })
    );
  });

  addEventListener("activate", function (event) {
    event.waitUntil(self.clients.claim());
  });

  addEventListener("fetch", function (event) {
    var request = event.request;
    var path = new URL(request.url).pathname;
    if (request.method !== "GET" || request.destination !== "document") return;
    if (path === home || path === home + "index.html") event.respondWith(answer(event));
  });
})();
