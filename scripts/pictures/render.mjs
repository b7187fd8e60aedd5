/**
 * Renders Markdown as GitHub does, in headless Chromium on Linux: `render.mjs <folder> <theme>…`. Standard input is a JSON
 * object of Markdown by name; `<name>-<theme>.png` is written to the folder.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import chromium from '@sparticuz/chromium';
import { Marked } from 'marked';
import puppeteer from 'puppeteer-core';
import sharp from 'sharp';

const comment = { width: 780, head: '<b>github-actions</b> <span class="badge">bot</span> commented' };

/** The box around each picture: CSS pixels, about as many as on GitHub, and the HTML of its head. */
const frames = { comment, plan: comment, summary: { width: 940, head: '<b>preview</b> summary' } };

/** The width of each picture, twice that of the README's text, for sharp screens. */
const pixels = 1560;

const borders = { light: '#d1d9e0', dark: '#3d444d' };
const heads = { light: '#f6f8fa', dark: '#151b23' };

/** The classes of GitHub for the lines of a diff. */
const diffClasses = { '+': 'pl-mi1', '-': 'pl-md', '!': 'pl-mc' };

const escapeHtml = (value) =>
  value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const marked = new Marked({
  renderer: {
    code({ text: code, lang }) {
      if (lang !== 'diff') return false;
      const lines = code.split('\n').map((line) => {
        const name = diffClasses[line.charAt(0)];
        return name ? `<span class="${name}">${escapeHtml(line)}</span>` : escapeHtml(line);
      });
      return `<div class="highlight"><pre>${lines.join('\n')}</pre></div>`;
    },
  },
});

const require = createRequire(import.meta.url);

const styleOf = (theme, width) => `
  ${readFileSync(require.resolve(`github-markdown-css/github-markdown-${theme}.css`), 'utf8')}
  body { margin: 0; }
  .markdown-body { font-family: 'DejaVu Sans', sans-serif; font-size: 14px; width: ${width}px; }
  .markdown-body :is(code, pre) { font-family: 'DejaVu Sans Mono', monospace; }
  .frame { border: 1px solid ${borders[theme]}; border-radius: 6px; overflow: hidden; }
  .head { background: ${heads[theme]}; border-bottom: 1px solid ${borders[theme]}; padding: 8px 16px; }
  .badge { border: 1px solid ${borders[theme]}; border-radius: 2em; font-size: 12px; padding: 0 6px; }
  .text { padding: 16px; }
  .text > :first-child { margin-top: 0 !important; }
  .text > :last-child { margin-bottom: 0 !important; }`;

function pageOf(name, markdown, theme) {
  const { width, head } = frames[name];
  const html = marked.parse(markdown.replaceAll('<details>', '<details open>'));
  return `<!doctype html><meta charset="utf-8"><style>${styleOf(theme, width)}</style>
<div class="markdown-body"><div class="frame"><div class="head">${head}</div><div class="text">${html}</div></div></div>`;
}

const [folder = '.', ...themes] = process.argv.slice(2);
const pictures = JSON.parse(await text(process.stdin));
const browser = await puppeteer.launch({
  args: chromium.args,
  executablePath: await chromium.executablePath(),
  headless: 'shell',
});
try {
  const page = await browser.newPage();
  for (const [name, markdown] of Object.entries(pictures)) {
    const { width } = frames[name];
    await page.setViewport({ width, height: 100, deviceScaleFactor: pixels / width });
    for (const theme of themes) {
      await page.setContent(pageOf(name, markdown, theme));
      const box = await page.$('.markdown-body');
      await sharp(await box.screenshot())
        .png({ palette: true, colours: 24, dither: 0, compressionLevel: 9, effort: 10 })
        .toFile(join(folder, `${name}-${theme}.png`));
    }
  }
} finally {
  await browser.close();
}
