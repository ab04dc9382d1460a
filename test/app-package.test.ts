import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { inflateSync } from 'node:zlib';
import { AppManifestUtils } from '@microsoft/app-manifest';
import { icons } from '../tools/draw-icons.ts';

const template = await readFile('appPackage/manifest.json', 'utf8');
const manifest = JSON.parse(withSettings(template));
const [bot] = manifest.bots;

describe('the app package', () => {
  it('satisfies the manifest schema it names', async () => {
    const bundled = `@microsoft/app-manifest/build/json-schemas/teams/v${manifest.manifestVersion}/MicrosoftTeams.schema.json`;
    const schema = JSON.parse(await readFile(createRequire(import.meta.url).resolve(bundled), 'utf8'));
    assert.deepEqual(await AppManifestUtils.validateAgainstSchema(manifest, schema), []);
    assert.ok(manifest.$schema.endsWith(`/v${manifest.manifestVersion}/MicrosoftTeams.schema.json`));
  });

  it('asks only for settings that the environment names', async () => {
    const named = await readFile('env/.env.dev', 'utf8');
    for (const name of settingsIn(template)) assert.match(named, new RegExp(`^${name}=`, 'm'));
    assert.doesNotMatch(JSON.stringify(manifest), /\$\{\{/);
  });

  it('offers itself to channels of every kind, which a bot in a team must say outright', () => {
    assert.deepEqual(bot.scopes, ['personal', 'team']);
    assert.equal(manifest.supportsChannelFeatures, 'tier1');
    assert.equal(manifest.defaultInstallScope, 'personal');
  });

  it('can take no file and read no message that is not meant for it', () => {
    assert.equal(bot.supportsFiles, false);
    assert.equal(manifest.authorization, undefined);
    assert.deepEqual(manifest.validDomains, []);
  });

  it('offers each scope its own words', () => {
    assert.deepEqual(commandsFor('personal'), ['report', 'now', 'my reports', 'help', 'cases', 'find', 'digest']);
    assert.deepEqual(commandsFor('team'), ['cases', 'find', 'digest', 'help']);
  });

  it('holds the manifest and its two icons, and nothing else', async () => {
    const files = await readdir('appPackage');
    assert.deepEqual(files.sort(), ['manifest.json', manifest.icons.color, manifest.icons.outline].sort());
  });

  it('has icons as our own hand drew them', async () => {
    for (const [name, draw] of Object.entries(icons)) {
      const same = decoded(draw()).rows.equals((await committed(name)).rows);
      assert.ok(same, `${name} differs: run npx node tools/draw-icons.ts`);
    }
  });

  it('has a full colour icon of 192 by 192', async () => {
    const { width, height, pixels } = await committed(manifest.icons.color);
    assert.deepEqual([width, height], [192, 192]);
    assert.ok(pixels.every(([, , , alpha]) => alpha === 255));
  });

  it('has an outline of 32 by 32, white on nothing', async () => {
    const { width, height, pixels } = await committed(manifest.icons.outline);
    assert.deepEqual([width, height], [32, 32]);
    const seen = pixels.filter(([, , , alpha]) => alpha > 0);
    assert.ok(seen.length > 0 && seen.length < pixels.length);
    assert.ok(seen.every(([red, green, blue]) => red === 255 && green === 255 && blue === 255));
  });
});

function settingsIn(text: string): string[] {
  return [...text.matchAll(/\$\{\{(\w+)\}\}/g)].map(([, name = '']) => name);
}

function withSettings(text: string): string {
  const filledIn = (name: string) => {
    if (name.endsWith('_ID')) return '5f1e7c92-0b6d-4a38-8d14-92c7a3e6b400';
    return name.endsWith('_URL') ? 'https://hillview.example/safeguarding' : 'Hillview School';
  };
  return text.replaceAll(/\$\{\{(\w+)\}\}/g, (_, name: string) => filledIn(name));
}

function commandsFor(scope: string): string[] {
  type List = { scopes: string[]; commands: { title: string }[] };
  const lists: List[] = bot.commandLists.filter((list: List) => list.scopes.includes(scope));
  return lists.flatMap(({ commands }) => commands.map(({ title }) => title));
}

async function committed(name: string): Promise<Picture> {
  return decoded(await readFile(`appPackage/${name}`));
}

type Picture = { width: number; height: number; pixels: Pixel[]; rows: Buffer };
type Pixel = [red: number, green: number, blue: number, alpha: number];

/** Reads the plain PNGs that `draw-icons.ts` writes: 8-bit RGBA, one data chunk, no row filter. */
function decoded(png: Buffer): Picture {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const data = png.indexOf('IDAT');
  const rows = inflateSync(png.subarray(data + 4, data + 4 + png.readUInt32BE(data - 4)));
  const pixels = Array.from({ length: width * height }, (_, index): Pixel => {
    const at = Math.floor(index / width) * (1 + width * 4) + 1 + (index % width) * 4;
    return [rows.readUInt8(at), rows.readUInt8(at + 1), rows.readUInt8(at + 2), rows.readUInt8(at + 3)];
  });
  return { width, height, pixels, rows };
}
