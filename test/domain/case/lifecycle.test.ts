import assert from 'node:assert/strict';
import { named } from '../../../src/domain/people.ts';
import {
  acknowledged,
  action,
  actionAdded,
  asks,
  closed,
  concern,
  decidedChildProtection,
  decidedEarlyHelp,
  deputy,
  dsl,
  earlyHelp,
  handling,
  inReview,
  leadTaken,
  raised,
  raising,
  referral,
  referred,
  reviewStarted,
  simpleConcern,
  teacher,
  wrote,
} from '../../support/cast.ts';
import { given } from '../../support/given-when-then.ts';

describe('a concern', () => {
  it('is raised by staff, with its urgency', () => {
    given()
      .when(asks(teacher, 'raise-concern', raising()))
      .thenWrites(raised);
  });

  it('brings what happened around an image while it was written', () => {
    given()
      .when(
        asks(teacher, 'raise-concern', { ...raising(), handled: [handling, { ...handling, event: 'sent-to-bot' }] }),
      )
      .thenWrites(
        raised,
        wrote(teacher, 'image-handling-recorded', { handling }),
        wrote(teacher, 'image-handling-recorded', { handling: { ...handling, event: 'sent-to-bot' } }),
      );
  });

  it('about an adult working here never becomes a case of the team, wherever that was said', () => {
    for (const about of [
      { ...concern, concernAbout: 'adult-working-here' as const },
      { ...concern, concernAbout: 'both' as const },
      { ...concern, what: { ...concern.what, allegedPerson: 'adult-working-here' as const } },
    ])
      given()
        .when(asks(teacher, 'raise-concern', raising(about)))
        .thenRefuses('not-for-the-team');
  });

  it('is raised once', () => {
    given(raised)
      .when(asks(teacher, 'raise-concern', raising()))
      .thenRefuses('not-allowed');
  });
});

describe('a waiting case', () => {
  it('is acknowledged', () => {
    given(raised)
      .when(asks(dsl, 'acknowledge', {}))
      .thenWrites(acknowledged);
  });

  it('is acknowledged by taking the lead', () => {
    given(raised)
      .when(asks(dsl, 'take-lead', {}))
      .thenWrites(acknowledged, leadTaken);
  });

  it('is acknowledged and led by starting the review', () => {
    given(raised)
      .when(asks(dsl, 'start-review', {}))
      .thenWrites(acknowledged, leadTaken, reviewStarted);
  });

  it('cannot be decided or closed', () => {
    given(raised)
      .when(asks(dsl, 'record-decision', { decision: earlyHelp }))
      .thenRefuses('not-now');
    given(raised)
      .when(asks(dsl, 'close-case', { outcome: 'Done.', despite: '' }))
      .thenRefuses('not-now');
  });
});

describe('an acknowledged case', () => {
  it('is acknowledged once', () => {
    given(raised, acknowledged)
      .when(asks(deputy, 'acknowledge', {}))
      .thenRefuses('not-now');
  });

  it('gets the lead of whoever starts the review where nobody has taken it', () => {
    given(raised, acknowledged)
      .when(asks(dsl, 'start-review', {}))
      .thenWrites(leadTaken, reviewStarted);
  });

  it('keeps its lead when somebody else starts the review', () => {
    given(raised, acknowledged, leadTaken)
      .when(asks(deputy, 'start-review', {}))
      .thenWrites(wrote(deputy, 'review-started', {}));
  });

  it('can change hands', () => {
    given(raised, acknowledged, leadTaken)
      .when(asks(deputy, 'take-lead', {}))
      .thenWrites(wrote(deputy, 'lead-taken', {}));
  });
});

describe('a case in review', () => {
  it('is decided, with a reason', () => {
    given(...inReview)
      .when(asks(dsl, 'record-decision', { decision: earlyHelp }))
      .thenWrites(decidedEarlyHelp);
    given(...inReview)
      .when(asks(dsl, 'record-decision', { decision: { ...earlyHelp, reason: ' \n' } }))
      .thenRefuses('reason-needed');
  });

  it('can be decided again', () => {
    given(...inReview, decidedEarlyHelp)
      .when(asks(dsl, 'record-decision', { decision: { ...earlyHelp, level: 'csc-s17' } }))
      .thenWrites(wrote(dsl, 'decision-recorded', { decision: { ...earlyHelp, level: 'csc-s17' } }));
  });

  it('cannot be closed before it is decided', () => {
    given(...inReview)
      .when(asks(dsl, 'close-case', { outcome: 'Done.', despite: '' }))
      .thenRefuses('not-now');
  });
});

describe('following up', () => {
  it('changes the urgency, with a reason', () => {
    given(raised)
      .when(asks(dsl, 'change-urgency', { urgency: 'low', reason: 'An old picture, deleted.' }))
      .thenWrites(wrote(dsl, 'urgency-changed', { urgency: 'low', reason: 'An old picture, deleted.' }));
    given(raised)
      .when(asks(dsl, 'change-urgency', { urgency: 'low', reason: '' }))
      .thenRefuses('reason-needed');
  });

  it('adds an action that says something, and completes it once', () => {
    given(raised)
      .when(asks(dsl, 'add-action', { action }))
      .thenWrites(actionAdded);
    given(raised)
      .when(asks(dsl, 'add-action', { action: { ...action, what: ' ' } }))
      .thenRefuses('words-needed');
    const completed = wrote(deputy, 'action-completed', { action: 2, evidence: 'Rang.' });
    given(raised, actionAdded)
      .when(asks(deputy, 'complete-action', { action: 2, evidence: 'Rang.' }))
      .thenWrites(completed);
    given(raised, actionAdded, completed)
      .when(asks(deputy, 'complete-action', { action: 2, evidence: 'Again.' }))
      .thenRefuses('no-such-action');
  });

  it('completes no action that there is not', () => {
    for (const one of [0, 1, 3, -1, 1.5, Number.NaN])
      given(raised, actionAdded)
        .when(asks(dsl, 'complete-action', { action: one, evidence: 'Done.' }))
        .thenRefuses('no-such-action');
  });

  it('records a referral, and its answer once', () => {
    given(raised)
      .when(asks(dsl, 'record-referral', { referral }))
      .thenWrites(referred);
    const answered = wrote(dsl, 'answer-recorded', { referral: 2, outcome: 'They will visit.' });
    given(raised, referred)
      .when(asks(dsl, 'record-answer', { referral: 2, outcome: 'They will visit.' }))
      .thenWrites(answered);
    given(raised, referred, answered)
      .when(asks(dsl, 'record-answer', { referral: 2, outcome: 'Again.' }))
      .thenRefuses('no-such-referral');
    given(raised, referred)
      .when(asks(dsl, 'record-answer', { referral: 2, outcome: '' }))
      .thenRefuses('words-needed');
    given(raised, actionAdded)
      .when(asks(dsl, 'record-answer', { referral: 2, outcome: 'An action is no referral.' }))
      .thenRefuses('no-such-referral');
  });
});

describe('recording', () => {
  it('takes what the reporter has to add, also when the case is closed', () => {
    const added = wrote(teacher, 'report-added-to', { words: 'She told me more.' });
    for (const chronology of [[raised], [...inReview, decidedEarlyHelp, closed]])
      given(...chronology)
        .when(asks(teacher, 'add-to-report', { words: 'She told me more.' }))
        .thenWrites(added);
    given(raised)
      .when(asks(teacher, 'add-to-report', { words: '\t' }))
      .thenRefuses('words-needed');
  });

  it('takes image handling from the reporter and from the team', () => {
    for (const by of [teacher, deputy])
      given(raised)
        .when(asks(by, 'record-image-handling', { handling }))
        .thenWrites(wrote(by, 'image-handling-recorded', { handling }));
  });

  it('takes a note that says something', () => {
    given(raised)
      .when(asks(dsl, 'add-note', { words: 'Rang home.' }))
      .thenWrites(wrote(dsl, 'note-added', { words: 'Rang home.' }));
    given(raised)
      .when(asks(dsl, 'add-note', { words: '  ' }))
      .thenRefuses('words-needed');
  });

  it('corrects an entry that there is, with the right words and the reason', () => {
    const correction = { entry: 1, words: 'Year 8.', reason: 'Misheard.' };
    given(raised)
      .when(asks(dsl, 'correct-entry', correction))
      .thenWrites(wrote(dsl, 'entry-corrected', correction));
    for (const entry of [0, 2, -1, 1.5, Number.NaN])
      given(raised)
        .when(asks(dsl, 'correct-entry', { ...correction, entry }))
        .thenRefuses('no-such-entry');
    given(raised)
      .when(asks(dsl, 'correct-entry', { ...correction, words: '' }))
      .thenRefuses('words-needed');
    given(raised)
      .when(asks(dsl, 'correct-entry', { ...correction, reason: '' }))
      .thenRefuses('reason-needed');
  });
});

describe('what an entry keeps of a person', () => {
  it('is who they were, and not what they were', () => {
    const [entry] = [raised];
    assert.deepEqual(entry?.by, named(teacher));
    assert.ok(!('roles' in (entry?.by ?? {})));
    given()
      .when(asks({ ...teacher, roles: ['pastoral'] }, 'raise-concern', raising(simpleConcern)))
      .thenWrites({ ...raised, concern: simpleConcern, urgency: 'medium' } as typeof raised);
  });
});

describe('a closed case', () => {
  const chronology = [...inReview, decidedEarlyHelp, closed];

  it('is reopened with a reason, into review', () => {
    given(...chronology)
      .when(asks(deputy, 'reopen-case', { reason: 'It goes on.' }))
      .thenWrites(wrote(deputy, 'case-reopened', { reason: 'It goes on.' }));
    given(...chronology)
      .when(asks(deputy, 'reopen-case', { reason: '' }))
      .thenRefuses('reason-needed');
    const reopened = wrote(deputy, 'case-reopened', { reason: 'It goes on.' });
    given(...chronology, reopened)
      .when(asks(dsl, 'record-decision', { decision: earlyHelp }))
      .thenWrites(decidedEarlyHelp);
  });

  it('takes no move but reopening, and what people record', () => {
    for (const command of [
      asks(dsl, 'take-lead', {}),
      asks(dsl, 'add-action', { action }),
      asks(dsl, 'record-referral', { referral }),
      asks(dsl, 'record-decision', { decision: earlyHelp }),
      asks(dsl, 'close-case', { outcome: 'Again.', despite: '' }),
      asks(dsl, 'change-urgency', { urgency: 'low', reason: 'Closed.' }),
    ])
      given(...chronology)
        .when(command)
        .thenRefuses('not-now');
  });

  it('that was never closed is not reopened', () => {
    given(...inReview, decidedChildProtection)
      .when(asks(dsl, 'reopen-case', { reason: 'What for?' }))
      .thenRefuses('not-now');
  });
});
