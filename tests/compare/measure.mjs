// node measure.mjs SERVER FOLDER NAME…: what each built page weighs and does, as JSON. The pages are FOLDER/NAME, and are
// served at SERVER/NAME/.
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { launch, median, networks } from '../lighthouse/browser.mjs';

const RUNS = 5;
const CARD = 'DN4010123498765';
const NUMBERS = ['', CARD, 'dn 4 01 0123498765', '0123498765', '012349876', 'DN6010123498765', 'D14010123498765', 'DN4000123498765', 'DN401012349876A', '5N9XX0123498765', '01234A8765'];
// A page that has not answered by then is taken for dead: nobody would wait longer for a tap to be answered.
const PATIENCE = 10_000;

async function visit(browser, url, slower, network) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const errors = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.setViewport({ width: 412, height: 823 });
  await page.evaluateOnNewDocument(() => {
    let ready = false;
    Object.defineProperty(window, 'bhytReady', {
      get: () => ready,
      set(value) {
        ready = value;
        window.readyAt = performance.now();
      },
    });
  });
  if (slower) await page.emulateCPUThrottling(slower);
  if (network) await page.emulateNetworkConditions(network);
  await page.goto(url);
  const holds = (condition, ...words) => page.waitForFunction(condition, { timeout: PATIENCE }, ...words).then(() => true, () => false);
  const answers = await holds(() => window.bhytReady === true);
  return { page, errors, holds, answers, close: () => context.close() };
}

const type = (page, number) =>
  page.$eval('#so-the', (field, number) => {
    field.value = number;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }, number);

// Uses both tools the way a reader does; true where each of them is there once and answers.
async function works({ page, holds, answers }) {
  if (!answers) return false;
  const once = await page.evaluate(() => document.querySelectorAll('#so-the').length === 1 && document.querySelectorAll('#buoc-sau').length === 1);
  await type(page, '');
  const emptied = await holds(() => document.querySelector('#ket-qua').innerText.trim() === '');
  await type(page, CARD);
  const judged = await holds(() => document.querySelector('#ket-qua').innerText.trim() !== '');
  const place = await page.$eval('#buoc-nay', (line) => line.innerText);
  await page.$eval('#buoc-sau', (next) => next.click());
  const moved = await holds((place) => document.querySelector('#buoc-nay').innerText !== place, place);
  return once && emptied && judged && moved;
}

async function worksAt(browser, url) {
  const visited = await visit(browser, url);
  const answered = await works(visited);
  await visited.close();
  return answered;
}

async function weight(browser, url) {
  const { page, close } = await visit(browser, url);
  const bytes = await page.evaluate(() => {
    const sum = (test) =>
      [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
        .filter(({ name }) => name.startsWith('http') && test(name))
        .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
    return { document: sum((name) => name.endsWith('/')), js: sum((name) => name.endsWith('.js')), wasm: sum((name) => name.endsWith('.wasm')), all: sum(() => true) };
  });
  const requests = await page.evaluate(() => 1 + performance.getEntriesByType('resource').filter(({ name }) => name.startsWith('http')).length);
  await close();
  return { ...bytes, requests };
}

async function found(browser, url) {
  const { page, close } = await visit(browser, url);
  const lists = [];
  for (const number of NUMBERS) {
    await type(page, number);
    await page.evaluate(() => new Promise(requestAnimationFrame));
    lists.push(await page.$$eval('#ket-qua li', (list) => list.map((one) => one.innerText)));
  }
  await close();
  return JSON.stringify(lists);
}

// A copy as a browser saves it: the document as it stands after use, with everything it came with beside it.
async function savedCopy(browser, server, folder, name) {
  const visited = await visit(browser, `${server}${name}/`);
  await works(visited);
  const html = await visited.page.evaluate(() => `<!DOCTYPE html>${document.documentElement.outerHTML}`);
  await visited.close();
  const beside = await mkdtemp(join(tmpdir(), 'compare-'));
  await cp(join(folder, name), beside, { recursive: true });
  await writeFile(join(beside, 'saved.html'), html);
  await writeFile(join(folder, name, 'saved.html'), html);
  const result = {
    saved_from_file: await worksAt(browser, pathToFileURL(join(beside, 'saved.html')).href),
    saved_from_server: await worksAt(browser, `${server}${name}/saved.html`),
  };
  await rm(beside, { recursive: true });
  return result;
}

async function measure(browser, server, folder, name) {
  const url = `${server}${name}/`;
  const paints = [];
  const readies = [];
  for (let run = 0; run < RUNS; run++) {
    const { page, answers, errors, close } = await visit(browser, url, 4, networks['Slow 4G']);
    if (!answers) throw new Error(`${name} never answered: ${errors}`);
    await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
    const [paint, ready] = await page.evaluate(() => [performance.getEntriesByName('first-contentful-paint')[0].startTime, window.readyAt]);
    paints.push(paint);
    readies.push(ready);
    await close();
  }
  if (name === 'bare') return { name, ...(await weight(browser, url)), paint: Math.round(median(paints)), ready: Math.round(median(readies)) };
  if (!(await worksAt(browser, url))) throw new Error(`${name} does not work where it is served`);
  return {
    name,
    ...(await weight(browser, url)),
    paint: Math.round(median(paints)),
    ready: Math.round(median(readies)),
    from_file: await worksAt(browser, pathToFileURL(join(folder, name, 'index.html')).href),
    ...(await savedCopy(browser, server, folder, name)),
  };
}

const [server, folder, ...names] = process.argv.slice(2);
const browser = await launch();
try {
  const small = names.filter((name) => name !== 'ours' && name !== 'bare');
  const lists = await Promise.all(small.map((name) => found(browser, `${server}${name}/`)));
  if (new Set(lists).size !== 1) throw new Error(`the pages find different things:\n${lists.join('\n')}`);
  const rows = [];
  for (const name of names) rows.push(await measure(browser, server, folder, name));
  console.log(JSON.stringify(rows));
} finally {
  await browser.close();
}
