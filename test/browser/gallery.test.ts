import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { renderGallery } from '../../tools/gallery/page.ts';
import { startChromium } from './support/chromium.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

type Finding = { id: string; impact: string; nodes: { html: string }[] };

describe('every card, drawn', () => {
  let browser: Browser;
  let page: Page;
  const folder = mkdtempSync(join(tmpdir(), 'gallery-'));

  before(async () => {
    browser = await startChromium();
    page = await browser.newPage({ locale: 'en-GB', viewport: { width: 1000, height: 900 } });
    writeFileSync(join(folder, 'gallery.html'), renderGallery());
    await page.goto(pathToFileURL(join(folder, 'gallery.html')).href);
    await page.waitForSelector('body[data-drawn]');
  });

  after(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is there', async () => {
    const empty = await page.evaluate(
      `[...document.querySelectorAll('[data-picture]')].filter((one) => !one.querySelector('.ac-adaptiveCard')).length`,
    );
    const all = await page.evaluate(`document.querySelectorAll('[data-picture]').length`);
    assert.equal(empty, 0);
    assert.ok(Number(all) > 200, `${all} pictures`);
  });

  it('can be used by everybody: axe-core finds nothing serious', async () => {
    await page.evaluate(axe);
    const found = (await page.evaluate('axe.run().then(({ violations }) => violations)')) as Finding[];
    const serious = found.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    assert.deepEqual(
      serious.map(({ id, nodes }) => `${id}: ${nodes.length}, ${nodes[0]?.html.slice(0, 200)}`),
      [],
    );
  });

  it('fits a phone: nothing is wider than its card', async () => {
    const wide = await page.evaluate(`[...document.querySelectorAll('.narrow')].flatMap((place) => {
      const edge = place.getBoundingClientRect().right + 1;
      const over = [...place.querySelectorAll('*')].filter((one) => one.getBoundingClientRect().right > edge);
      const { card, situation } = place.closest('figure').dataset;
      return over.length > 0 || place.scrollWidth > place.clientWidth ? [card + ', ' + situation] : [];
    })`);
    assert.deepEqual(wide, []);
  });

  it('names every input for a screen reader', async () => {
    const unnamed = await page.evaluate(`[...document.querySelectorAll('.wide input, .wide textarea, .wide select')]
      .filter((one) => !one.labels?.length && !one.getAttribute('aria-label') && !one.getAttribute('aria-labelledby'))
      .map((one) => one.outerHTML.slice(0, 200))`);
    assert.deepEqual(unnamed, []);
  });
});
