import { type Browser, chromium } from 'playwright-core';

/** Quiet and alone: nothing but the page that is opened goes over the network, and no earlier profile is read. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Debian's Chromium, or the one named by `CHROMIUM`. Each launch has a fresh profile, deleted when it is closed. */
export function startChromium(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
  return chromium.launch({ executablePath, headless: true, args: flags });
}
