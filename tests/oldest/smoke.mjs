// Opens a page in one of the two old browsers and prints, as JSON, what its reader gets.
//
//   node smoke.mjs <package> <folder for the unpacked browser> <file of the page>
//
// The packages carry Chromium compressed and are never run. What drives it is the browser's own protocol over a socket:
// today's drivers and libraries do not know browsers of this age.
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { brotliDecompressSync } from "node:zlib";
import WebSocket from "ws";

const [name, folder, page] = process.argv.slice(2);
// For whatever is waited for; a browser that hangs must not hang the tests.
const PATIENCE = 30_000;

function unpacked() {
  const packed = new URL(`node_modules/@sparticuz/${name}/bin/chromium.br`, import.meta.url);
  const program = join(folder, name);
  if (!existsSync(program)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(`${program}.part`, brotliDecompressSync(readFileSync(packed)), { mode: 0o755 });
    renameSync(`${program}.part`, program);
  }
  return program;
}

/** Starts the browser; the address of its protocol is the first thing it tells. */
function start(program, profile) {
  const browser = spawn(program, [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--window-size=360,640",
    "--remote-debugging-port=0",
    `--user-data-dir=${profile}`,
  ]);
  return new Promise((resolve, reject) => {
    let told = "";
    browser.stderr.on("data", (bytes) => {
      told += bytes;
      const address = /DevTools listening on (\S+)/.exec(told);
      if (address) resolve({ browser, address: address[1] });
    });
    browser.on("error", reject);
    browser.on("exit", (status) => reject(new Error(`${name} ended (${status}): ${told}`)));
    setTimeout(() => reject(new Error(`${name} does not start: ${told}`)), PATIENCE).unref();
  });
}

/** A page of the browser that scripts can be run in. */
async function open(address) {
  const socket = new WebSocket(address);
  await new Promise((resolve, reject) => socket.on("open", resolve).on("error", reject));
  const asked = new Map();
  let last = 0;
  socket.on("message", (bytes) => {
    const { id, result, error } = JSON.parse(bytes);
    if (!asked.has(id)) return;
    const { resolve, reject } = asked.get(id);
    asked.delete(id);
    if (error) reject(new Error(error.message));
    else resolve(result);
  });
  const send = (method, params = {}, sessionId) =>
    new Promise((resolve, reject) => {
      last += 1;
      asked.set(last, { resolve, reject });
      socket.send(JSON.stringify({ id: last, method, params, sessionId }));
    });
  const { targetId } = await send("Target.createTarget", { url: "about:blank" });
  const { sessionId } = await send("Target.attachToTarget", { targetId, flatten: true });
  const run = async (expression) => {
    const { result, exceptionDetails } = await send(
      "Runtime.evaluate",
      { expression, awaitPromise: true, returnByValue: true },
      sessionId,
    );
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
  const until = async (condition) => {
    const met = await run(`new Promise((resolve) => {
      const end = Date.now() + ${PATIENCE};
      (function look() {
        if (${condition}) resolve(true);
        else if (Date.now() > end) resolve(false);
        else setTimeout(look, 20);
      })();
    })`);
    if (!met) throw new Error(`waited in vain for ${condition}`);
  };
  return { run, until, send: (method, params) => send(method, params, sessionId) };
}

const press = (selector) => `document.querySelector(${JSON.stringify(selector)}).click()`;

/** What the reader of the page gets: the reason why the tools are off, or what the tools answer. */
async function read({ run, until, send }) {
  await send("Page.enable");
  await send("Page.navigate", { url: pathToFileURL(page).href });
  await until("window.bhytBegun && (document.documentElement.dataset.off || window.bhytDrawn)");
  const shown = (selector) => `[...document.querySelectorAll(${JSON.stringify(selector)})].filter((one) => one.offsetHeight)`;
  const go = (place) => run(`location.hash = ${JSON.stringify(place)}`);
  await go("kiem-tra");
  await until("document.getElementById('kiem-tra').offsetHeight");
  const seen = {
    version: Number(/Chrome\/(\d+)/.exec(await run("navigator.userAgent"))[1]),
    off: (await run("document.documentElement.dataset.off")) ?? null,
    notices: await run(`${shown("[data-reason]")}.map((one) => one.dataset.reason)`),
  };
  await go("buoc-1");
  await until("document.querySelector('#buoc-1 > p:not([class])').offsetHeight");
  seen.steps = await run(`${shown("#cac-buoc > .step > h3 ~ p:not([class])")}.length`);
  if (seen.off) return seen;
  await go("kiem-tra");
  await run(`(() => {
    const field = document.getElementById("so-the");
    field.value = "DN4O10123498765";
    field.dispatchEvent(new Event("input", { bubbles: true }));
    ${press(".checker [type=submit]")};
  })()`);
  await until("document.getElementById('ket-qua').dataset.verdict === 'rejected'");
  await run(press("[data-action=checker-take]"));
  await until("document.getElementById('ket-qua').dataset.verdict === 'ok'");
  seen.number = await run("document.getElementById('so-the').value");
  await go("lam-theo");
  for (const control of ["wallet", "integrate", "new-request", "kind-health-card"]) {
    const marked = `#man-hinh .marked[data-action=practice-tap-${control}]`;
    await until(`document.querySelector(${JSON.stringify(marked)})`);
    await run(press(marked));
  }
  await until("document.getElementById('may-ao').dataset.screen !== 'kind'");
  seen.screen = await run("document.getElementById('may-ao').dataset.screen");
  return seen;
}

const program = unpacked();
const profile = mkdtempSync(join(folder, "profile-"));
let started;
try {
  started = await start(program, profile);
  console.log(JSON.stringify(await read(await open(started.address))));
} finally {
  started?.browser.kill("SIGKILL");
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
}
process.exit(0);
