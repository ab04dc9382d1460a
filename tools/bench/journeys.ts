import { type Card, pressed } from './card.ts';
import { referenceIn } from './connector.ts';
import { activityOf, type Somebody } from './line.ts';
import { type Amount, type Round, round } from './rounds.ts';
import type { School } from './school.ts';

/** What a teacher typed. The child is invented; images are involved, so that every step is asked. */
const answers = {
  immediateDanger: 'no',
  concernAbout: 'child',
  child1_name: 'Robin Example',
  child1_year: 'year-9',
  child1_parts: 'may-have-been-harmed',
  child1_whereNow: 'in-class',
  category: 'child-on-child,online-or-images',
  source: 'another-child',
  whenDate: '2026-11-16',
  whenTime: 'before registration',
  where: 'Form room',
  whatHappened: 'Two pupils came to me and said that a picture of Robin is being passed around their year. '.repeat(4),
  questionsAsked: 'Tell me what you know.',
  presentation: 'upset,withdrawn',
  allegedPerson: 'another-child',
  opinion: 'Robin has been quiet for a week.',
  imagesInvolved: 'yes',
  picturedWho: '1',
  child1_played: 'pictured',
  pressure: 'unknown',
  seenByStaff: 'nobody',
  whereHeld: 'other-child-phone',
  whereHeldOwner: 'Kit',
  doneAlready: 'reassured,told-them-i-must-report',
  whoKnows: 'The head of year.',
  confirm: 'yes',
};

/** So many concerns, each lane of them a teacher's. */
export async function concerns(school: School, amount: Amount): Promise<Round & { references: readonly string[] }> {
  const references: string[] = [];
  const cost = await round(school, amount, async (lane) => {
    const teacher = school.teachers[lane % school.teachers.length] ?? school.dsl;
    references.push(await reportConcern(school, teacher));
  });
  return { ...cost, references };
}

/** The same number of moves, on these cases. */
export async function moves(school: School, amount: Amount, references: readonly string[]): Promise<Round> {
  const cards = await Promise.all(references.map((one) => school.connector.caseCard(one)));
  return round(school, amount, async () => {
    const card = cards.pop();
    if (card) await acknowledge(school, card);
  });
}

/** The list of open cases, so often. */
export async function lists(school: School, amount: Amount): Promise<Round> {
  const list = await says(school, school.dsl, 'cases');
  return round(school, amount, () => presses(school, school.dsl, list.id, list.card, 'Show', 'show-cases'));
}

/** One whole concern, from the word "report" until the channel has its card: six turns. */
async function reportConcern(school: School, teacher: Somebody): Promise<string> {
  const form = await says(school, teacher, 'report');
  let card = form.card;
  for (const step of ['safety', 'what', 'images', 'done'])
    card = await presses(school, teacher, form.id, card, 'Next', step);
  const from = performance.now();
  const receipt = await presses(school, teacher, form.id, card, 'Send to the safeguarding team', 'check');
  const reference = referenceIn(receipt);
  if (!reference) throw new Error(`there is no receipt:\n${JSON.stringify(receipt, null, 1).slice(0, 3000)}`);
  await school.connector.caseCard(reference);
  school.told.push(performance.now() - from);
  return reference;
}

/** One move from the channel, until everybody there sees it: one turn. */
async function acknowledge(school: School, { id, card }: { id: string; card: Card }): Promise<void> {
  const from = performance.now();
  const thread = `${school.channel};messageid=${id}`;
  await Promise.all([
    school.connector.replaced(id),
    presses(school, school.dsl, id, card, 'Acknowledge', 'acknowledge', thread),
  ]);
  school.told.push(performance.now() - from);
}

async function says({ line, connector, where }: School, by: Somebody, text: string) {
  const activity = activityOf(by, where, { type: 'message', text, textFormat: 'plain' });
  const [answer] = await Promise.all([connector.answerTo(activity.id), line.send(activity)]);
  return answer;
}

/** Presses a button by its title. `expected` is what the press must belong to, so that a journey cannot go astray. */
async function presses(
  { line, where }: School,
  by: Somebody,
  replyToId: string,
  card: Card,
  title: string,
  expected: string,
  thread?: string,
): Promise<Card> {
  const action = pressed(card, title, answers);
  const { verb, data } = action as { verb: string; data: { step?: string } };
  if (data.step !== expected && verb !== expected) throw new Error(`pressed ${verb} in ${data.step}, not ${expected}`);
  const invoke = { type: 'invoke', name: 'adaptiveCard/action', replyToId, value: { action } };
  const answer = (await line.send(activityOf(by, where, invoke, thread))) as { type: string; value: Card };
  if (answer.type !== 'application/vnd.microsoft.card.adaptive')
    throw new Error(`"${title}" was answered: ${JSON.stringify(answer)}`);
  return answer.value;
}
