export * from './risk.module.js';
export { createConsumerRunner, type ConsumerRunner } from './assessments/consumer-runner.js';
export { ASSESSMENT_POLICY, CONSUMER_RUNNER, type AssessmentPolicyAt } from './assessments/tokens.js';
export { momentsOf } from './due-moments.js';
export * from './merchant-risk-stream.js';
export { riskPublicationsOf } from './publishing/risk-publications-of.js';
export * from './risk-runner.js';
