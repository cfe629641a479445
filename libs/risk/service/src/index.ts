export * from './risk.module.js';
export { createConsumerRunner, type ConsumerRunner } from './assessments/consumer-runner.js';
export { ASSESSMENT_POLICY, CONSUMER_RUNNER, type AssessmentPolicyAt } from './assessments/tokens.js';
