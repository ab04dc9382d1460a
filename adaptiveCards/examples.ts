/** Awkward words for the worked examples. All children and colleagues are invented. */
export const longestName =
  'Maximiliana-Anastasia Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch Featherstonehaugh-Cholmondeley, known to her friends and on every register as Maxi, and sometimes only M, never Millie.';

/** What a person could type that a card must show as it is: a link, a template's blank and Teams' own command. */
export const awkwardWords =
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a blank that somebody typed
  'She said **it** was [markdown](https://example.test) and “{{DATE(2026-11-16T09:00:00Z, SHORT)}}” and ${title}.\nThen she went quiet.';

export const dslPhone = 'Mr Hale, 01632 960001';
export const draft = 'draft-7f3a';
export const caseId = 'case-9b1e';
export const pressId = 'press-41c0';
export const reference = 'SG-26-0042';
