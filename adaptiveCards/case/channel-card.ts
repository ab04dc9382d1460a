import { type Button, defineCard } from '../card.ts';
import { caseId, pressId, reference } from '../examples.ts';
import template from './channel-card.json' with { type: 'json' };
import { type Drawn, moveButton, openButton, type Urgency, urgencies } from './moves.ts';

export type ChannelCardData = Drawn & {
  reference: string;
  urgency: Urgency;
  /** "Waiting", "In initial review", "Decision recorded (referred)" */
  status: string;
  /** An age that stays true: "Mon 16 Nov, 09:00". */
  raised: string;
  /** "Mr Hale", or nothing. */
  lead: string;
  /** What is waiting, a line each: "Acknowledgement, due 09:15". */
  waiting: readonly string[];
  mayAcknowledge: boolean;
};

const tones: Record<Urgency, string> = { immediate: 'attention', high: 'warning', medium: 'emphasis', low: 'default' };

/** The one stored card of a case. It carries nothing about a child, for whoever can see or keep the channel. */
export const channelCard = defineCard<ChannelCardData>({
  name: 'channel-card',
  template,
  view: (data) => ({
    reference: data.reference,
    urgency: urgencies[data.urgency],
    tone: tones[data.urgency],
    status: data.status,
    facts: [
      { label: 'Raised', text: data.raised },
      { label: 'Lead', text: data.lead || 'Nobody yet' },
      ...data.waiting.map((one) => ({ label: 'Waiting for', text: one })),
    ],
    buttons: buttons(data).map((one) => ({ ...one, style: one.style ?? 'default' })),
  }),
  examples: {
    'waiting, immediate': { ...example(), urgency: 'immediate', waiting: ['Acknowledgement by 09:15'] },
    'in initial review': {
      ...example(),
      status: 'In initial review',
      lead: 'Mr Hale',
      waiting: ['2 actions, first due Tue 17 Nov', 'An answer from social care by Tue 17 Nov, 09:00'],
      mayAcknowledge: false,
    },
    'low, the lead has a long name': {
      ...example(),
      urgency: 'low',
      lead: 'Mr Bartholomew Fotheringhay-Cholmondeley (deputy DSL)',
      mayAcknowledge: false,
    },
    closed: { ...example(), urgency: 'medium', status: 'Closed', lead: 'Mr Hale', waiting: [], mayAcknowledge: false },
  },
});

const buttons = (data: ChannelCardData): Button[] => [
  openButton(data.case, 'channel'),
  ...(data.mayAcknowledge ? [moveButton('acknowledge', data, 'channel')] : []),
];

function example(): ChannelCardData {
  return {
    case: caseId,
    version: 1,
    press: pressId,
    reference,
    urgency: 'high',
    status: 'Waiting',
    raised: 'Mon 16 Nov, 09:00',
    lead: '',
    waiting: [],
    mayAcknowledge: true,
  };
}
