/**
 * Makes the pictures of `docs/images/` from what the action writes on stand-ins of Logto and GitHub, and keeps that Markdown
 * beside them. With `--check`, it only compares the Markdown, without a browser, and fails when it differs.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writePictures } from './pictures/scenes.ts';

const images = join(import.meta.dirname, '../docs/images');
const sourceOf = (name: string): string => join(images, `${name}.md`);
const themes = ['light', 'dark'];

const pictures = Object.entries(await writePictures());

if (process.argv.includes('--check')) {
  const outdated = pictures.filter(([name, markdown]) => {
    const files = [sourceOf(name), ...themes.map((theme) => join(images, `${name}-${theme}.png`))];
    return files.some((file) => !existsSync(file)) || readFileSync(sourceOf(name), 'utf8') !== markdown;
  });
  if (outdated.length > 0) {
    const names = outdated.map(([name]) => name).join(', ');
    console.error(`What the action writes differs from the pictures (${names}): run \`npm run pictures\`.`);
    process.exitCode = 1;
  }
} else {
  mkdirSync(images, { recursive: true });
  const renderer = join(import.meta.dirname, 'pictures/render.mjs');
  execFileSync(process.execPath, [renderer, images, ...themes], {
    input: JSON.stringify(Object.fromEntries(pictures)),
    stdio: ['pipe', 'inherit', 'inherit'],
  });
  // The Markdown comes last, so that it never differs from the pictures.
  for (const [name, markdown] of pictures) writeFileSync(sourceOf(name), markdown);
}
