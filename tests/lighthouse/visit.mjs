// A visit that is watched: when it paints, when its tools answer, what moves and what it asks for.
import { mayFollow } from './browser.mjs';

// Runs in the page before anything of it: notes the moment of readiness, layout shifts, and what an answer costs: the work of
// the page's own listeners, and the whole that a device has to do for it, from the key or click over the listeners to the end
// of the frames that show it, with styles, layout and paint. What the page does once such a frame is done is waited for by
// nobody and not counted.
function watch() {
  const channel = new MessageChannel();
  let ready = false;
  let begun;
  let heard;
  let frame;
  const seen = (window.seen = { shifts: [], work: 0, whole: 0, events: [] });
  // A message that is posted at the beginning of a frame arrives when it is done; a listener may have run in between.
  channel.port1.onmessage = () => {
    seen.whole = frame.whole + performance.now() - frame.begun;
    frame = undefined;
  };
  const begin = () => {
    if (!ready) return;
    begun ??= performance.now();
    if (frame) return;
    frame = {};
    requestAnimationFrame(() => {
      Object.assign(frame, { begun: performance.now(), whole: seen.whole });
      channel.port2.postMessage(null);
    });
  };
  const end = () => {
    seen.work += performance.now() - heard;
    seen.whole += performance.now() - begun;
    begun = undefined;
  };
  const HEARD = ['input', 'click', 'hashchange'];
  // Where the window itself is the target, its listeners are called in their order: these come before those of the tools.
  for (const type of ['keydown', ...HEARD]) addEventListener(type, begin, true);
  for (const type of HEARD) addEventListener(type, () => (heard = performance.now()), true);
  Object.defineProperty(window, 'bhytReady', {
    get: () => ready,
    set: (value) => {
      ready = value;
      seen.ready = performance.now();
      // Listeners of now come after those of the tools.
      for (const type of HEARD) addEventListener(type, end);
    },
  });
  const each = (type, act) => new PerformanceObserver((list) => list.getEntries().forEach(act)).observe({ type, buffered: true, durationThreshold: 16 });
  // What is painted while the document is being parsed depends on how fast it comes: it counts from the second frame after that.
  addEventListener('DOMContentLoaded', () => requestAnimationFrame(() => requestAnimationFrame((now) => (seen.parsed = now))));
  each('layout-shift', ({ value, startTime }) => seen.shifts.push({ value, startTime }));
  each('event', ({ duration, interactionId }) => interactionId && seen.events.push(duration));
}

// Two frames: what the first one changed is painted when the second begins.
export const painted = (page) => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

// A first visit, in a browser without a past, until all is drawn: the page, and what is told of its beginning.
export async function open(browser, url, { slower = 1, network = null, viewport = { width: 412, height: 823, isMobile: true, hasTouch: true } }) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  // A page that never answers ends the measurement; a slow machine does not.
  page.setDefaultTimeout(180_000);
  const others = [];
  page.on('request', (request) => {
    if (request.url().startsWith('http') && !request.isNavigationRequest() && !mayFollow(request.url())) others.push(request.url());
  });
  await page.setViewport(viewport);
  await page.evaluateOnNewDocument(watch);
  await page.emulateCPUThrottling(slower);
  await page.emulateNetworkConditions(network);
  await page.goto(url);
  await page.waitForFunction(() => window.bhytDrawn === true && performance.getEntriesByName('first-contentful-paint').length > 0);
  await painted(page);
  const told = await page.evaluate(() => {
    const [navigation] = performance.getEntriesByType('navigation');
    const [paint] = performance.getEntriesByName('first-contentful-paint');
    return {
      lastByte: navigation.responseEnd,
      paint: paint.startTime,
      ready: window.seen.ready,
      shift: window.seen.shifts.filter(({ startTime }) => startTime > window.seen.parsed).reduce((sum, { value }) => sum + value, 0),
    };
  });
  return { page, told, others, close: () => context.close() };
}
