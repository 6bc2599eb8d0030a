// node moments.mjs URL BARE: when the page, and one that ends behind its first screen, paint, when their tools answer, and how
// long they take, on slow devices and slow networks, as JSON. Everything is the browser's own account; nothing here waits for a time.
import { launch, mayFollow, median, networks } from './browser.mjs';

const RUNS = 3;
// The tools answer in milliseconds, so more visits are needed to tell them from noise.
const VISITS = 7;
const CARD = 'DN4010123498765';
const TAPS = ['wallet', 'integrate', 'new-request', 'kind-health-card'];

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
  each('layout-shift', (entry) => seen.shifts.push(entry.value));
  each('event', ({ duration, interactionId }) => interactionId && seen.events.push(duration));
}

// Two frames: what the first one changed is painted when the second begins.
const painted = (page) => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

async function open(browser, url, { slower = 1, network = null, viewport = { width: 412, height: 823, isMobile: true, hasTouch: true } }) {
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
      shift: window.seen.shifts.reduce((sum, value) => sum + value, 0),
    };
  });
  return { page, told, others, close: () => context.close() };
}

// The medians of several first visits.
async function visits(browser, url, conditions) {
  const all = [];
  for (let run = 0; run < RUNS; run++) {
    const { told, close } = await open(browser, url, conditions);
    all.push(told);
    await close();
  }
  const middle = (pick) => Math.round(median(all.map(pick)));
  return {
    paint: middle((told) => told.paint),
    ready: middle((told) => told.ready),
    ready_after_last_byte: middle((told) => told.ready - told.lastByte),
  };
}

// The slowest of the keystrokes of a card number, of the taps on the simulated phone, of the steps of the guide, and of the changes of view. Each one
// is the median of several visits first, or the slowest would be told by whatever else the machine had to do.
async function answers(browser, url, slower) {
  const all = [];
  for (let visit = 0; visit < VISITS; visit++) all.push(await answered(browser, url, slower));
  const values = ['work', 'whole', 'painted'];
  const slowest = (kind, value) => Math.max(...all[0][kind].map((_, act) => median(all.map((visit) => visit[kind][act][value]))));
  return Object.fromEntries(
    Object.keys(all[0]).map((kind) => [kind, Object.fromEntries(values.map((value) => [value, slowest(kind, value)]))]),
  );
}

// What each answer of a visit costs, and when it was painted by the browser's own Event Timing, which leaves out what took
// under a frame.
async function answered(browser, url, slower) {
  const { page, close } = await open(browser, url, { slower });
  const each = async (acts) => {
    const costs = [];
    for (const act of acts) {
      await page.evaluate(() => Object.assign(window.seen, { work: 0, whole: 0, events: [] }));
      await act();
      await painted(page);
      const { work, whole, events } = await page.evaluate(() => window.seen);
      if (work === 0) throw new Error(`nothing answered ${act}`);
      costs.push({ work, whole, painted: Math.max(0, ...events) });
    }
    return costs;
  };
  const view = async (name) => {
    await page.evaluate((hash) => { location.hash = hash; }, name);
    await painted(page);
  };
  await view('kiem-tra');
  await page.focus('#so-the');
  const keystroke = await each([...CARD].map((key) => () => page.keyboard.press(key)));
  await view('thuc-hanh');
  await page.click('[data-do=practice-mode-lam-theo]');
  await painted(page);
  const tap = await each(TAPS.map((control) => () => page.click(`#man-hinh [data-do=practice-tap-${control}]`)));
  await view('bat-dau-lam-that');
  const steps = await page.$$eval('#cac-buoc > li', (list) => list.map((_, at) => at + 1));
  const step = await each(
    steps.slice(1).map((now) => async () => {
      await page.click(`#buoc-${now} > h3 a`);
      await page.waitForSelector(`#buoc-${now}.here[aria-current]`);
    }),
  );
  const views = await each(
    ['kiem-tra', 'go-roi', 'thuc-hanh', 'giup', 've-trang', 'dau', 'bat-dau'].map(
      (name) => () => page.evaluate((hash) => { location.hash = hash; }, name),
    ),
  );
  await close();
  return { keystroke, tap, step, view: views };
}

// How far anything moved by itself, in every place and width in which a visit can begin.
async function shifts(browser, url) {
  const moved = [];
  const asked = [];
  for (const viewport of [{ width: 360, height: 640 }, { width: 412, height: 823 }, { width: 1350, height: 940 }]) {
    for (const place of ['', '#bat-dau', '#bat-dau-the', '#buoc-3', '#kiem-tra', '#go-roi', '#hoi-qua-ba-lan', '#thuc-hanh', '#phim', '#video', '#giup', '#chia-se', '#ve-trang']) {
      const { told, others, close } = await open(browser, url + place, { viewport });
      if (told.shift > 0) moved.push(`${place || 'top'} at ${viewport.width}×${viewport.height}: ${told.shift}`);
      asked.push(...others);
      await close();
    }
  }
  return { moved, asked: [...new Set(asked)] };
}

const [url, bare] = process.argv.slice(2);
const browser = await launch();
try {
  console.log(
    JSON.stringify({
      slower_4: await visits(browser, url, { slower: 4 }),
      bare: await visits(browser, bare, { slower: 4 }),
      slower_20: await visits(browser, url, { slower: 20 }),
      slow_4g: await visits(browser, url, { slower: 4, network: networks['Slow 4G'] }),
      slow_3g: await visits(browser, url, { slower: 4, network: networks['Slow 3G'] }),
      answers: await answers(browser, url, 4),
      ...(await shifts(browser, url)),
    }),
  );
} finally {
  await browser.close();
}
