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

  // Keeps a whole page of ours, and nothing else that a server may say at its address. What is kept tells its day in a
  // header, which the page reads before it is painted.
  function keep(answer) {
    if (answer.status === 404 || answer.status === 410) return caches.delete(store);
    if (answer.status !== 200) return Promise.resolve();
    return answer.text().then(function (html) {
      var headers = new Headers(answer.headers);
      if (!/^<!DOCTYPE html>\s*<html lang="vi" data-ward=/.test(html) || !/<\/html>\s*$/.test(html)) return;
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

  addEventListener("install", function (event) {
    self.skipWaiting();
    // What the browser has just shown lies in its cache. Where the page cannot be had this way there is no worker at all.
    event.waitUntil(
      fetch(home, { cache: "force-cache" })
        .then(keep)
        .then(saved)
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
