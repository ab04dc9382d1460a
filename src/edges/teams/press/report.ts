import { fill } from '../../../../adaptiveCards/card.ts';
import { type Raw, readFields } from '../../../../adaptiveCards/fields.ts';
import { addFields, addToReport, thankYouAdded } from '../../../../adaptiveCards/report/add-to-report.ts';
import { tellingMeNow } from '../../../../adaptiveCards/report/telling-me-now.ts';
import type { Head } from '../../../domain/case/head.ts';
import type { PressId } from '../../../domain/ids.ts';
import { handleCommand } from '../../../workflow/handle-command.ts';
import { myReports } from '../../../workflow/read-case.ts';
import { dslPhone, type Setting } from '../setting.ts';
import { showMyReports } from '../show/report.ts';
import { refusals } from '../words.ts';
import { recentForms } from './drafting.ts';
import { type Handler, holdsOnly, type Press } from './press.ts';
import { sendPresses } from './send.ts';
import { stepPresses } from './steps.ts';

/** Everything a reporter can press, from the welcome to long after the receipt. */
export function reportPresses(setting: Setting) {
  const { world, nudge } = setting;
  const recent = recentForms();
  const phone = dslPhone(world.desk);

  const ownReport = async ({ by, data }: Press): Promise<Head | undefined> =>
    (await myReports(world, by)).find(({ id }) => id === data['case']);
  const addForm = ({ id, reference }: Head, press: PressId, raw: Raw, errors: Raw) =>
    fill(addToReport, { case: id, press, reference, raw, errors, dslPhone: phone });

  return {
    ...stepPresses(setting, recent),
    ...sendPresses(setting, recent),
    'telling-me-now': async () => fill(tellingMeNow, { dslPhone: phone }),
    'my-reports': async ({ by }) => showMyReports(setting, await myReports(world, by)),
    'add-to-report-form': async (press) => {
      const own = await ownReport(press);
      return own ? addForm(own, world.ids.press(), {}, {}) : { sentence: refusals['not-allowed'] };
    },
    'add-to-report': async (press) => {
      const { by, data } = press;
      const id = data['press'] as PressId | undefined;
      if (!id || !holdsOnly(data, ['case', 'press', ...Object.keys(addFields)]))
        return { sentence: refusals.unreadable };
      const own = await ownReport(press);
      if (!own) return { sentence: refusals['not-allowed'] };
      const { answers, errors } = readFields(addFields, data);
      if (Object.keys(errors).length > 0) return addForm(own, id, data, errors);
      const command = { type: 'add-to-report', by, at: world.clock.now(), press: id, words: answers.words } as const;
      const answer = await handleCommand(world, own.id, command, 'now');
      if (!answer.ok) return { sentence: refusals[answer.problem] };
      nudge();
      return fill(thankYouAdded, { case: own.id, reference: own.reference });
    },
  } satisfies Record<string, Handler>;
}
