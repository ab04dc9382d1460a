import type { TurnContext } from 'botbuilder';
import type { Reply } from './press/press.ts';

/**
 * Answers a press, to the presser alone. Always HTTP 200 with a body of the universal actions' shape: an empty answer, or
 * another status, looks like success in the client. Source: Microsoft, "Universal Actions for Adaptive Cards".
 */
export const answer = (context: TurnContext, reply: Reply): Promise<void> =>
  queue(
    context,
    'sentence' in reply && typeof reply.sentence === 'string'
      ? { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: reply.sentence }
      : { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: reply },
  );

/** A press that was not ours to answer. */
export const answerError = (context: TurnContext, statusCode: 400 | 403, message: string): Promise<void> =>
  queue(context, {
    statusCode,
    type: 'application/vnd.microsoft.error',
    value: { code: statusCode === 403 ? 'Forbidden' : 'BadRequest', message },
  });

/** The adapter takes the queued response as the answer to the request; the library never sees it. */
async function queue(context: TurnContext, body: object): Promise<void> {
  await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body } });
}
