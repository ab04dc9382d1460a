import type { Locator, Page } from 'playwright-core';

const months = 'January February March April May June July August September October November December'.split(' ');

/** Teams' date input cannot be typed into: a person turns the calendar's pages. `day` is written 2026-11-20. */
export async function pickDay(page: Page, input: Locator, day: string): Promise<void> {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  await input.click();
  const calendar = page.getByRole('dialog', { name: 'Calendar' });
  await turnTo(calendar, year, month);
  await calendar.getByRole('button', { name: `${date}, ${months[month - 1]}, ${year}`, exact: true }).click();
  await calendar.waitFor({ state: 'hidden' });
}

async function turnTo(calendar: Locator, year: number, month: number): Promise<void> {
  const heading = calendar.getByRole('button', { name: /^[A-Z][a-z]+ \d{4}/ }).first();
  for (let turns = 0; turns < 120; turns += 1) {
    const [shownMonth = '', shownYear = ''] = ((await heading.textContent()) ?? '').trim().split(/\s+/);
    const ahead = (year - Number(shownYear)) * 12 + (month - 1 - months.indexOf(shownMonth));
    if (ahead === 0) return;
    await calendar.getByRole('button', { name: ahead > 0 ? /^Next month/ : /^Previous month/ }).click();
  }
  throw new Error(`The calendar does not reach ${year}-${month}.`);
}
