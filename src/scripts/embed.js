// Puts the page, or one part of it, into the site that loads this script. It stands beside index.html:
//
//   <script src="https://…/embed.js" data-view="kiem-tra" data-theme="dark" data-height="1300" title="Kiểm tra số thẻ"></script>
//
// becomes an iframe in its place that is always as high as what it shows; data-height is held free until it tells. The
// other end is framed.js. It is sent with these names and may weigh 1 KB, so they are short: at is the script in whose
// place the frame comes, ask what its data- attributes ask for, e an event, n what was said and then a number of pixels.
// ASCII alone, because nobody knows the encoding of the page it stands in.
//
// A script is known by its mark and not by currentScript, which is null for some ways to load one late: whichever copy of
// this runs first places all there are, and what was placed is gone for the second.
document.querySelectorAll("script[data-view][src*='embed.js']").forEach(function (at) {
  var box = document.createElement("iframe"),
    ask = at.dataset,
    url = new URL("index.html?embed=1&view=" + ask.view + (ask.theme ? "&theme=" + ask.theme : ""), at.src);

  // The site's own rules for iframes end here, whatever they are; what a frame inherits, as being hidden, stays.
  function css(name, n) {
    box.style.setProperty(name, n, "important");
  }

  // A number in range, and nothing that merely looks like one.
  function sane(n) {
    return n >= 0 && n < 1e5 && n === +n;
  }

  css("all", "unset");
  css("display", "block");
  css("width", "100%");
  css("height", (ask.height || 900) + "px");
  box.title = at.title || "BHYT VNeID";
  box.loading = "lazy";
  box.allow = "clipboard-write;web-share";
  box.referrerPolicy = "no-referrer";
  box.src = url;
  // The frame says nothing before it is asked, and then only to the origin that asked.
  box.onload = function () {
    box.contentWindow.postMessage({ bhyt: 1 }, "*");
  };
  addEventListener("message", function (e) {
    var n = e.data || 0;
    // Inside a sandbox this page and the frame share the origin "null".
    if (e.source === box.contentWindow && (e.origin === url.origin || e.origin === origin) && n.bhyt === 1) {
      if (sane(n.height)) css("height", n.height + "px");
      n = n.top;
      if (sane(n)) {
        css("scroll-margin-top", -n + "px");
        n += box.getBoundingClientRect().top;
        if (n < 0 || n > innerHeight / 2) box.scrollIntoView({ behavior: "instant" });
      }
    }
  });
  at.replaceWith(box);
});
