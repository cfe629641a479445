import { TOPICS, type Topic } from '@limit-ledger/contracts';
import type { StoredEvent } from '@limit-ledger/event-store';
import { publishedEventOf, type Published } from '@limit-ledger/platform';
import { policyOfStream } from '@limit-ledger/risk-domain';
import { merchantOfRiskStream } from '../merchant-risk-stream.js';
import { POLICY_PUBLICATIONS, RISK_PUBLICATIONS } from '../publications.js';

type Publications = Readonly<Record<string, (data: never) => object>>;

/** What is published of a stored event: one event, or nothing when it is private or of another context. */
export function riskPublicationsOf(stored: StoredEvent): readonly Published[] {
  const merchantId = merchantOfRiskStream(stored.stream);
  if (merchantId !== undefined) return publicationOf(stored, merchantId, RISK_PUBLICATIONS, TOPICS.riskEvents);
  const policyId = policyOfStream(stored.stream);
  return policyId === undefined ? [] : publicationOf(stored, policyId, POLICY_PUBLICATIONS, TOPICS.policyEvents);
}

function publicationOf(stored: StoredEvent, subject: string, publications: Publications, topic: Topic): readonly Published[] {
  if (!Object.hasOwn(publications, stored.type)) return [];
  const type = `limit-ledger.risk.${stored.type}.v1`;
  const data = publications[stored.type]!(JSON.parse(stored.data) as never);
  return [{ topic, event: publishedEventOf(stored, { context: 'risk', subject, type, data }) }];
}
