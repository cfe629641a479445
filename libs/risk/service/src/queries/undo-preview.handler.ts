import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { assert, type Clock } from '@limit-ledger/kernel';
import { CLOCK, refusalProblem } from '@limit-ledger/platform';
import { policyDecider, policyStream, versionToUndo } from '@limit-ledger/risk-domain';
import type { UndoneBody } from '../answers/bodies/undone-body.js';
import { policyNotFound } from '../answers/problems.js';
import { REFUSAL_STATUS } from '../answers/refusal-status.js';
import { UndoPreview } from '../episodes/undo-preview.js';
import type { PolicyRunner } from '../policy-runner.js';
import { POLICY_RUNNER } from '../tokens.js';
import { UndoPreviewQuery } from './undo-preview.query.js';

/** Decides as the command would, and writes nothing. */
@QueryHandler(UndoPreviewQuery)
export class UndoPreviewQueryHandler implements IQueryHandler<UndoPreviewQuery> {
  constructor(
    @Inject(POLICY_RUNNER) private readonly runner: Pick<PolicyRunner, 'present'>,
    @Inject(UndoPreview) private readonly undoPreview: UndoPreview,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Throws the problem with which the command would be refused. */
  async execute({ policyId, version }: UndoPreviewQuery): Promise<UndoneBody> {
    const { head, termsRevision, view } = await this.runner.present(policyStream(policyId));
    if (head === undefined) throw policyNotFound();
    const now = this.clock.now();
    const toUndo = await this.undoPreview.of(policyId, version);
    const decision = policyDecider.decide({ type: 'undo-policy', version, by: '', ...toUndo }, view, now);
    if (decision.kind === 'rejected') throw refusalProblem({ ...decision, head, termsRevision }, REFUSAL_STATUS);
    const found = versionToUndo(view, version, now);
    assert(found !== undefined, 'what may be undone is there');
    return { policyId, version: found.version, dryRun: true, ...toUndo, revision: head.revision, hash: head.hash };
  }
}
