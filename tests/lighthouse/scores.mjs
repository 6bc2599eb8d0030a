// node scores.mjs URL [--performance]: Lighthouse's scores for phones and what stands behind them, as JSON. Without the option one run judges
// accessibility, best practices, SEO, layout shifts and requests. With it, three runs measure performance too: every number is
// a median but the layout shift, which is the largest.
import lighthouse from 'lighthouse';

import { launch, mayFollow, median } from './browser.mjs';

const [url, option] = process.argv.slice(2);
const withPerformance = option === '--performance';
const SEO = 'seo';
const CATEGORIES = [...(withPerformance ? ['performance'] : []), 'accessibility', 'best-practices', SEO];
// Lighthouse counts them as performance, but the machine's speed does not change them.
const AUDITS = ['cumulative-layout-shift', 'network-requests'];
const TIMES = ['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time'];

async function once() {
  const browser = await launch();
  try {
    const look = async (page, categories) => {
      const { lhr } = await lighthouse(url, { logLevel: 'error', onlyCategories: categories, onlyAudits: AUDITS }, undefined, page);
      if (lhr.runtimeError) throw new Error(lhr.runtimeError.message);
      return lhr;
    };
    const lhr = await look(await browser.newPage(), CATEGORIES.filter((category) => category !== SEO));
    // Lighthouse asks for robots.txt from inside the page, whose policy forbids every connection. Search engines ask from
    // outside, so this one category is judged as they see it: without the policy.
    const open = await browser.newPage();
    await open.setBypassCSP(true);
    const seo = await look(open, [SEO]);
    return { ...lhr, categories: { ...lhr.categories, ...seo.categories }, audits: { ...seo.audits, ...lhr.audits } };
  } finally {
    await browser.close();
  }
}

// The audits that keep a score from being perfect.
function lacking(lhr) {
  return CATEGORIES.flatMap((category) =>
    lhr.categories[category].auditRefs
      .filter(({ id, weight }) => weight > 0 && lhr.audits[id].score !== null && lhr.audits[id].score < 1)
      .map(({ id }) => `${category}: ${lhr.audits[id].title} (${id}, ${lhr.audits[id].displayValue ?? lhr.audits[id].score})`),
  );
}

const runs = [];
for (let run = 0; run < (withPerformance ? 3 : 1); run += 1) runs.push(await once());

const score = (category) => Math.round(100 * median(runs.map((lhr) => lhr.categories[category].score)));
const value = (audit) => median(runs.map((lhr) => lhr.audits[audit].numericValue));
// Pictures that stand in the page as data are listed too, and ask nobody.
const requests = runs.map((lhr) => lhr.audits['network-requests'].details.items.filter(({ url }) => url.startsWith('http')));
const [fcp, lcp, tbt] = withPerformance ? TIMES.map(value) : [];

console.log(
  JSON.stringify({
    accessibility: score('accessibility'),
    best_practices: score('best-practices'),
    seo: score(SEO),
    cls: Math.max(...runs.map((lhr) => lhr.audits['cumulative-layout-shift'].numericValue)),
    bytes: requests[0][0].transferSize,
    others: [...new Set(requests.flatMap((items) => items.map((item) => item.url).filter((asked) => asked !== url && !mayFollow(asked))))],
    lacking: [...new Set(runs.flatMap(lacking))],
    speed: withPerformance ? { performance: score('performance'), fcp, lcp, tbt } : null,
  }),
);
