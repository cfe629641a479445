import { TOPICS, type Topic } from '../topics.js';

export interface TopicDescription {
  /** Names the topic inside the description. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** What a message's key is; order is kept per key. */
  readonly key: string;
  /** Whether only the last message of a key counts. */
  readonly isState: boolean;
}

export const TOPIC_DESCRIPTIONS: Readonly<Record<Topic, TopicDescription>> = {
  [TOPICS.limitEvents]: {
    id: 'merchantLimitEvents',
    title: 'Events of merchants’ limits',
    description:
      'All that happens to the limits of a merchant: several types in one topic, so that order holds over all of them. ' +
      'Reason codes are those that merchants are shown.',
    key: 'The merchant id.',
    isState: false,
  },
  [TOPICS.limitState]: {
    id: 'merchantLimitState',
    title: 'States of merchants’ limits',
    description:
      'The lines of a merchant as of a revision, about once a second while they change: of several changes only the last is told. ' +
      'Compacted: the last message of a key is kept. A message without a value says that the merchant is gone.',
    key: 'The merchant id.',
    isState: true,
  },
  [TOPICS.riskEvents]: {
    id: 'merchantRiskEvents',
    title: 'Events of merchants’ risk',
    description:
      'Signals that rules raise, and how they end; ratings, re-evaluations and turnover. Holds internal grounds: ' +
      'nothing of it may be shown to a merchant as it is.',
    key: 'The merchant id.',
    isState: false,
  },
  [TOPICS.policyEvents]: {
    id: 'policyEvents',
    title: 'Events of policies',
    description: 'From when which version of which policy decides.',
    key: 'The policy id.',
    isState: false,
  },
};

/** A group's own topic of what it could not handle. */
export const PARKED_TOPIC = {
  id: 'parked',
  address: '{group}.parked.v1',
  title: 'What a group could not handle',
  description:
    'The message as it came, with what was wrong in headers beside its own. Later messages of the same key wait behind it, in order, ' +
    'until somebody has the group given them again.',
} as const;
