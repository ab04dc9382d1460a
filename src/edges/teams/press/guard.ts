import { fill } from '../../../../adaptiveCards/card.ts';
import { readFields } from '../../../../adaptiveCards/fields.ts';
import { handlingFields, handlingThanks, imageHandling } from '../../../../adaptiveCards/guard/image-handling.ts';
import type { PressId } from '../../../domain/ids.ts';
import { recordHandling } from '../../../workflow/guard-images.ts';
import { dslPhone, type Setting } from '../setting.ts';
import { refusals } from '../words.ts';
import { type Handler, holdsOnly } from './press.ts';

/** "I was shown or saw it": never a question about what it shows. */
export function guardPresses({ world, nudge }: Setting) {
  const phone = dslPhone(world.desk);
  return {
    'image-handling-form': async () =>
      fill(imageHandling, { press: world.ids.press(), raw: {}, errors: {}, dslPhone: phone }),
    'record-image-handling': async ({ by, data }) => {
      const press = data['press'] as PressId | undefined;
      if (!press || !holdsOnly(data, ['press', ...Object.keys(handlingFields)]))
        return { sentence: refusals.unreadable };
      const { answers, errors } = readFields(handlingFields, data);
      if (Object.keys(errors).length > 0) return fill(imageHandling, { press, raw: data, errors, dslPhone: phone });
      await recordHandling(world, by, answers, press);
      nudge();
      return fill(handlingThanks, { dslPhone: phone });
    },
  } satisfies Record<string, Handler>;
}
