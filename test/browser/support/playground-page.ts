import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, Locator, Page } from 'playwright-core';
import { pickDay } from './calendar.ts';

/** Ten seconds is longer than any person should wait, and Teams would not wait longer either. */
const patience = 10_000;

export type PlaygroundPage = Awaited<ReturnType<typeof open>>;

/** One person at one window, doing what a person can do there and nothing more. */
export async function open(browser: Browser, address: string) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 1000 }, locale: 'en-GB' });
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  await page.goto(address, { waitUntil: 'domcontentloaded' });
  await page.getByRole('button', { name: 'Hide log panel' }).click({ timeout: 30_000 });

  const list = page.getByRole('region', { name: 'Chat and Teams Channel' });
  const conversation = list.locator('xpath=../../following-sibling::div[1]');
  const composer = conversation.locator('div[role=textbox][data-lexical-editor=true]');
  const newest = (having: Locator, on?: string) => newestCard(conversation, having, on);
  const field = async (label: string, on?: string) => controlOf(await newest(titled(page, label), on), label);

  return {
    page,

    /** `Personal Chat`, or a channel by its name. */
    async goTo(name: string): Promise<void> {
      const item = list.getByRole('treeitem', { name: new RegExp(`(^| - )${quoted(name)}`) }).first();
      await item.click();
      const channel =
        (await list.getByRole('tree', { name: 'Teams Channel' }).getByText(name, { exact: true }).count()) > 0;
      await conversation
        .getByRole('button', { name: channel ? 'Post' : 'Send Message', exact: true })
        .last()
        .waitFor();
    },

    async says(text: string): Promise<void> {
      await composer.last().click();
      await page.keyboard.insertText(text);
      await heard(page, () => conversation.getByRole('button', { name: 'Send Message' }).last().click());
    },

    /** Starts a new post in the channel. A bot in a channel hears only what mentions it. */
    async postsMentioning(text: string): Promise<void> {
      await composer.first().click();
      await page.keyboard.type('@Safe');
      await page.getByRole('menuitem', { name: 'Safeguarding' }).first().click();
      await page.keyboard.insertText(` ${text}`);
      await heard(page, () => conversation.getByRole('button', { name: 'Post', exact: true }).click());
    },

    /** Presses the button on the newest card that has it, or the newest that also says `on`, and waits for the answer. */
    async presses(title: string, on?: string): Promise<void> {
      const button = page.getByRole('button', { name: title, exact: true });
      const card = await newest(button, on);
      await heard(page, () => card.getByRole('button', { name: title, exact: true }).click());
    },

    /** A date is written 2026-11-20 and a time 14:05. */
    async fills(label: string, text: string, on?: string): Promise<void> {
      const control = await field(label, on);
      if ((await control.getAttribute('aria-haspopup')) === 'dialog') return pickDay(page, control, text);
      await control.fill(text);
      await control.press('Tab');
    },

    async chooses(label: string, choice: string, on?: string): Promise<void> {
      const control = await field(label, on);
      if ((await control.getAttribute('role')) !== 'combobox') return check(control, choice);
      await control.click();
      const options = page.getByRole('option', { name: choice, exact: true });
      const boxes = page.getByRole('menuitemcheckbox', { name: choice, exact: true });
      await options.or(boxes).click();
      if (await boxes.isVisible()) await page.keyboard.press('Escape');
    },

    async ticks(choice: string, on?: string): Promise<void> {
      await check(await newest(titled(page, choice), on), choice);
    },

    /** What the person finds already written in a field. */
    async holds(label: string, text: string, on?: string): Promise<void> {
      assert.equal(await (await field(label, on)).inputValue(), text);
    },

    async reads(text: string): Promise<void> {
      await conversation.getByText(text).filter({ visible: true }).last().waitFor({ timeout: patience });
    },

    /** Anywhere in the window, the list of chats with its previews included; a moment is left for it to come. */
    async neverShows(text: string): Promise<void> {
      for (let looks = 0; looks < 5; looks += 1) {
        assert.equal(await page.getByText(text).count(), 0, `the window shows: ${text}`);
        await wait(200);
      }
    },

    /** The picture is taken where `at` stands, if it is said. */
    async screenshot(path: string, at?: string): Promise<void> {
      if (at !== undefined) await conversation.getByText(at).last().scrollIntoViewIfNeeded();
      await page.screenshot({ path, animations: 'disabled' });
    },
  };
}

/** In a chat the newest card is the last one; in a channel the newest post comes first, and its replies grow downwards. */
async function newestCard(conversation: Locator, having: Locator, on?: string): Promise<Locator> {
  const any = conversation.page().locator('.ac-adaptiveCard').filter({ has: having });
  const card = on === undefined ? any : any.filter({ hasText: on });
  await conversation.locator(card).last().waitFor();
  const posts = conversation.locator('[role=group].fui-Card').filter({ has: card });
  return ((await posts.count()) === 0 ? conversation : posts.first()).locator(card).last();
}

function titled(page: Page, label: string): Locator {
  return page.locator('label').filter({ hasText: new RegExp(`^\\s*${quoted(label)}\\s*\\*?\\s*$`) });
}

async function controlOf(card: Locator, label: string): Promise<Locator> {
  const id = await card.locator(titled(card.page(), label)).first().getAttribute('for');
  return card.locator(`[id="${id}"]`);
}

async function check(within: Locator, choice: string): Promise<void> {
  await (await controlOf(within, choice)).check({ force: true });
}

/** Waits until the bot has answered what this sets off, if it sets off anything, and the page has drawn it. */
async function heard(page: Page, act: () => Promise<void>): Promise<void> {
  const sent = page
    .waitForRequest(/_conversation\/v1\/.*(invoke|messages)$/, { timeout: 1_500 })
    .catch(() => undefined);
  await act();
  await (await sent)?.response();
  await page.evaluate('new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))');
}

function quoted(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
