// node build.mjs PAGE.JSON OUT: the page in Preact and in Solid, prerendered and hydrated, as Vite builds it.
import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

import { build } from 'vite';
import solid from 'vite-plugin-solid';

const [json, out] = process.argv.slice(2).map((path) => resolve(path));
const { title } = JSON.parse(await readFile(json, 'utf8'));

async function page(name, plugins, oxc) {
  const common = {
    configFile: false,
    logLevel: 'warn',
    root: resolve(name),
    base: './',
    resolve: { alias: { '#page': json } },
    plugins,
    oxc,
  };
  const server = `${out}.${name}`;
  await build({
    ...common,
    ssr: { noExternal: true },
    build: { ssr: 'server.jsx', outDir: server, emptyOutDir: true },
  });
  await build({ ...common, build: { outDir: join(out, name), emptyOutDir: true } });
  const { head, body } = await import(pathToFileURL(join(server, 'server.js')));
  const index = join(out, name, 'index.html');
  const html = await readFile(index, 'utf8');
  const filled = html.replace('<!--title-->', title).replace('<!--head-->', () => head).replace('<!--body-->', () => body);
  await writeFile(index, filled);
}

await page('preact', [], { jsx: { runtime: 'automatic', importSource: 'preact' } });
await page('solid', [solid({ ssr: true })]);
