import { recordDecisionFields, recordReferralFields } from '../../../../adaptiveCards/case/move-fields.ts';
import { handlingFields } from '../../../../adaptiveCards/guard/image-handling.ts';
import { childFields } from '../../../../adaptiveCards/report/children.ts';
import { imageFieldsFor, partPlayedFields } from '../../../../adaptiveCards/report/image-fields.ts';
import { whatFields } from '../../../../adaptiveCards/report/what-happened.ts';
import type { Agency, Level, Referral } from '../../../domain/case/case.ts';
import type { Category, Child, ImageAnswers, Part } from '../../../domain/concern.ts';
import type { Handling, HandlingEvent } from '../../../domain/imagery.ts';

/** What was chosen, in the words that it was chosen by; each list complete, or this does not compile. */
export const fieldWords = {
  level: recordDecisionFields.level.choices satisfies Record<Level, string>,
  agency: recordReferralFields.agency.choices satisfies Record<Agency, string>,
  method: recordReferralFields.method.choices satisfies Record<Referral['method'], string>,
  category: whatFields.category.choices satisfies Record<Category, string>,
  part: childFields.parts.choices satisfies Record<Part, string>,
  where: { ...childFields.whereNow.choices, unknown: 'Where they are is not known' } satisfies Record<
    Child['whereNow'],
    string
  >,
  played: partPlayedFields.played.choices satisfies Record<ImageAnswers['partPlayed'][number][number], string>,
  platform: imageFieldsFor(1).platforms.choices satisfies Record<ImageAnswers['platforms'][number], string>,
  copied: handlingFields.copied.choices satisfies Record<Handling['copied'], string>,
  handling: {
    'sent-to-bot': 'An attachment was sent to the bot and not opened',
    ...handlingFields.event.choices,
  } satisfies Record<HandlingEvent, string>,
};

const years: Readonly<Record<string, string>> = childFields.year.choices;
export const yearWords = (year: string): string => (year === 'not-known' ? 'Year not known' : (years[year] ?? year));
