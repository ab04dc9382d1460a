import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type AdaptiveCard, fill } from '../../adaptiveCards/card.ts';
import { cards } from '../../adaptiveCards/index.ts';

type Picture = { name: string; situation: string; card: AdaptiveCard };

/** Every card in every one of its examples, wide and narrow, drawn in the browser by Microsoft's renderer. */
export function renderGallery(): string {
  const pictures = cards.flatMap(({ name, examples, ...contract }) =>
    Object.entries(examples).map(([situation, data]) => ({ name, situation, card: fill(contract, data as never) })),
  );
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Safeguarding: every card</title>
<style>${beside('gallery.css')}</style>
</head>
<body>
<header>
<h1>Every card, in every example</h1>
<p>${pictures.length} pictures, at 560 and at 320 pixels. All children and colleagues are invented. Charts stand as the
text that takes their place: only Teams draws them.</p>
<nav aria-label="Cards"><ul>${cards.map(({ name }) => `<li><a href="#${name}">${name}</a></li>`).join('')}</ul></nav>
</header>
<main>
${cards.map(({ name }) => section(name, pictures)).join('\n')}
</main>
<script>${renderer()}</script>
<script type="application/json" id="pictures">${inScript(pictures.map(({ card }) => card))}</script>
<script type="module">${beside('draw.js')}</script>
</body>
</html>
`;
}

const section = (name: string, pictures: readonly Picture[]): string =>
  `<section id="${name}" aria-labelledby="${name}-title"><h2 id="${name}-title">${name}</h2>
${pictures.map((picture, at) => (picture.name === name ? figure(picture, at) : '')).join('')}</section>`;

const figure = ({ name, situation }: Picture, at: number): string =>
  `<figure data-card="${name}" data-situation="${inText(situation)}"><figcaption>${inText(situation)}</figcaption>
<div class="widths"><div class="wide" data-picture="${at}"></div><div class="narrow" data-picture="${at}"></div></div>
</figure>
`;

const beside = (file: string): string => readFileSync(join(import.meta.dirname, file), 'utf8');
const renderer = (): string =>
  readFileSync(createRequire(import.meta.url).resolve('adaptivecards-renderer/dist/adaptivecards.min.js'), 'utf8');

const inText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
/** Typed words could close the script that they stand in. */
const inScript = (data: unknown): string => JSON.stringify(data).replaceAll('<', '\\u003c');
