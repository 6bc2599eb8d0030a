// node moments.mjs URL BARE: when the page, and one that ends behind its first screen, paint, when their tools answer, and how
// long they take, on slow devices and slow networks, as JSON. Everything is the browser's own account; nothing here waits for a time.
import { launch, median, networks } from './browser.mjs';
import { open, painted } from './visit.mjs';

const RUNS = 3;
// The tools answer in milliseconds, so more visits are needed to tell them from noise.
const VISITS = 7;
const CARD = 'DN4010123498765';
const TAPS = ['wallet', 'integrate', 'new-request', 'kind-health-card'];

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
  await page.click('[data-action=practice-mode-lam-theo]');
  await painted(page);
  const tap = await each(TAPS.map((control) => () => page.click(`#man-hinh [data-action=practice-tap-${control}]`)));
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
    }),
  );
} finally {
  await browser.close();
}
