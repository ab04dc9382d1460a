import { type Card, elements } from './cards-seen.ts';

/** Whatever a test types contains this: Teams would read it as a link anywhere but in a TextRun or an input. */
export const typedMark = '](https://example.test)';

/** Teams takes 100 KB as UTF-16; we stay well under. */
const mostBytes = 80 * 1024;

/** What is wrong with a card, in any conversation ever written: a line each. */
export function cardFaults(card: Card): readonly string[] {
  const faults: string[] = [];
  if (card['type'] !== 'AdaptiveCard') faults.push('is not an adaptive card');
  if (!(Number(card['version']) <= 1.5)) faults.push(`declares version ${card['version']}`);
  const bytes = JSON.stringify(card).length * 2;
  if (bytes > mostBytes) faults.push(`is too long for Teams: ${bytes} bytes, ${[...titles(card)].join(' · ')}`);
  if ('refresh' in card) faults.push('refreshes itself, which Teams would broadcast');
  look(card, '', '', faults);
  return faults;
}

const titles = (card: Card) =>
  [...elements(card)].flatMap(({ text }) => (typeof text === 'string' ? [text.slice(0, 40)] : [])).slice(0, 2);

/** Elements that could show, take or open a picture, or lead out of Teams. */
const never = ['Image', 'ImageSet', 'Media', 'Input.File', 'Action.OpenUrl', 'Action.Submit'];

function look(node: unknown, key: string, holder: string, faults: string[]): void {
  if (typeof node === 'string') lookAtWords(node, key, holder, faults);
  if (typeof node !== 'object' || node === null) return;
  const type = 'type' in node ? String(node.type) : holder;
  if (never.includes(type)) faults.push(`holds a ${type}`);
  if ('isRequired' in node) faults.push('makes the client refuse Back and Save (isRequired)');
  for (const [name, value] of Object.entries(node)) look(value, Array.isArray(node) ? key : name, type, faults);
}

function lookAtWords(words: string, key: string, holder: string, faults: string[]): void {
  const asText = (holder === 'TextRun' && key === 'text') || (holder.startsWith('Input.') && key === 'value');
  const typed = words.includes(typedMark);
  if (typed && !asText) faults.push(`has typed words where Teams reads markdown (${holder}.${key}): ${words}`);
  if (words.includes('${') && !(typed && asText)) faults.push(`has an unfilled blank (${holder}.${key}): ${words}`);
  if (words.includes('{{') && key !== 'value') faults.push(`has a command of Teams' own (${holder}.${key}): ${words}`);
  if (words.includes('undefined') || words.includes('[object')) faults.push(`shows a fault of ours: ${words}`);
}
