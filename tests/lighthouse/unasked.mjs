// node unasked.mjs URL: what a page does by itself, as JSON: layout shifts, and requests after the document.
import { launch } from './browser.mjs';
import { open } from './visit.mjs';

const VIEWPORTS = [{ width: 360, height: 640 }, { width: 412, height: 823 }, { width: 1350, height: 940 }];
const PLACES = ['', '#bat-dau', '#bat-dau-the', '#buoc-3', '#kiem-tra', '#go-roi', '#hoi-qua-ba-lan', '#thuc-hanh', '#phim', '#video', '#giup', '#chia-se', '#ve-trang'];

const [url] = process.argv.slice(2);
const browser = await launch();
try {
  const moved = [];
  const asked = [];
  for (const viewport of VIEWPORTS) {
    for (const place of PLACES) {
      const { told, others, close } = await open(browser, url + place, { viewport });
      if (told.shift > 0) moved.push(`${place || 'top'} at ${viewport.width}×${viewport.height}: ${told.shift}`);
      asked.push(...others);
      await close();
    }
  }
  console.log(JSON.stringify({ moved, asked: [...new Set(asked)] }));
} finally {
  await browser.close();
}
