import { fill } from '../../../../adaptiveCards/card.ts';
import { type Raw, readFields } from '../../../../adaptiveCards/fields.ts';
import { addFields, addToReport, thankYouAdded } from '../../../../adaptiveCards/report/add-to-report.ts';
import { tellingMeNow } from '../../../../adaptiveCards/report/telling-me-now.ts';
import type { Head } from '../../../domain/case/head.ts';
import type { CaseId, PressId } from '../../../domain/ids.ts';
import { handleCommand } from '../../../workflow/handle-command.ts';
import { myReports, ownReport } from '../../../workflow/read-case.ts';
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

  const own = ({ by, data }: Press): Promise<Head | null> => ownReport(world, by, data['case'] as CaseId);
  const addForm = ({ id, reference }: Head, press: PressId, raw: Raw, errors: Raw) =>
    fill(addToReport, { case: id, press, reference, raw, errors, dslPhone: phone });

  return {
    ...stepPresses(setting, recent),
    ...sendPresses(setting, recent),
    'telling-me-now': async () => fill(tellingMeNow, { dslPhone: phone, where: 'own-chat' }),
    'my-reports': async ({ by }) => showMyReports(setting, await myReports(world, by)),
    'add-to-report-form': async (press) => {
      const report = await own(press);
      return report ? addForm(report, world.ids.press(), {}, {}) : { sentence: refusals['not-allowed'] };
    },
    'add-to-report': async (press) => {
      const { by, data } = press;
      const id = data['press'] as PressId | undefined;
      if (!id || !holdsOnly(data, ['case', 'press', ...Object.keys(addFields)]))
        return { sentence: refusals.unreadable };
      const report = await own(press);
      if (!report) return { sentence: refusals['not-allowed'] };
      const { answers, errors } = readFields(addFields, data);
      if (Object.keys(errors).length > 0) return addForm(report, id, data, errors);
      const command = { type: 'add-to-report', by, at: world.clock.now(), press: id, words: answers.words } as const;
      const answer = await handleCommand(world, report.id, command, 'now');
      if (!answer.ok) return { sentence: refusals[answer.problem] };
      nudge();
      return fill(thankYouAdded, { case: report.id, reference: report.reference });
    },
  } satisfies Record<string, Handler>;
}
