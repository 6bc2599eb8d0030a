// Debian's Chromium, quiet and with an empty profile, as everything here measures it.
import { execFileSync } from 'node:child_process';

import puppeteer, { PredefinedNetworkConditions } from 'puppeteer-core';

export const networks = PredefinedNetworkConditions;

export function launch() {
  return puppeteer.launch({
    executablePath: process.env.CHROME_PATH ?? execFileSync('which', ['chromium'], { encoding: 'utf8' }).trim(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });
}

export function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

// Whether an address is one that the page may ask for after itself: what `src/scripts/offline.js` asks for once all is
// loaded, so that the page opens without a network.
export function mayFollow(url) {
  const name = new URL(url).pathname.split('/').pop();
  return name === 'sw.js' || name === 'manifest.webmanifest' || /^icon-[\w-]+\.png$/.test(name);
}
