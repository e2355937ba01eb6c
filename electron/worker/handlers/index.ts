import type { Handler, WorkerCommandName } from '../handler.ts';
import { proofListHandler } from './proof-list.ts';
import { proofRemoveHandler } from './proof-remove.ts';
import { workspaceBackUpHandler } from './workspace-back-up.ts';
import { workspaceRestoreHandler } from './workspace-restore.ts';
import { batchUndoHandler } from './batch-undo.ts';
import { copiesWriteHandler } from './copies-write.ts';
import { dispositionPreviewHandler } from './disposition-preview.ts';
import { dispositionRunHandler } from './disposition-run.ts';
import { documentHeadHandler } from './document-head.ts';
import { documentPeopleHandler } from './document-people.ts';
import { formsWriteHandler } from './forms-write.ts';
import { holdPlaceHandler } from './hold-place.ts';
import { holdReleaseHandler } from './hold-release.ts';
import { jobCancelHandler } from './job-cancel.ts';
import { overviewReadHandler } from './overview-read.ts';
import { pairDecideHandler } from './pair-decide.ts';
import { pairDecisionsHandler } from './pair-decisions.ts';
import { pairListHandler } from './pair-list.ts';
import { pairUndoHandler } from './pair-undo.ts';
import { peopleFacetsHandler } from './people-facets.ts';
import { peopleListHandler } from './people-list.ts';
import { personPackHandler } from './person-pack.ts';
import { personReadHandler } from './person-read.ts';
import { personReasonsHandler } from './person-reasons.ts';
import { policyCheckHandler } from './policy-check.ts';
import { policyChooseHandler } from './policy-choose.ts';
import { policyCompareHandler } from './policy-compare.ts';
import { policyListHandler } from './policy-list.ts';
import { policyReadHandler } from './policy-read.ts';
import { policyWriteHandler } from './policy-write.ts';
import { questionAnswerHandler } from './question-answer.ts';
import { questionListHandler } from './question-list.ts';
import { questionPreviewHandler } from './question-preview.ts';
import { questionUndoHandler } from './question-undo.ts';
import { receiptListHandler } from './receipt-list.ts';
import { receiptVerifyHandler } from './receipt-verify.ts';
import { sourceFilesHandler } from './source-files.ts';
import { sourceForgetInterruptedHandler } from './source-forget-interrupted.ts';
import { recordCorrectHandler } from './record-correct.ts';
import { sourceImportHandler } from './source-import.ts';
import { sourceInspectHandler } from './source-inspect.ts';
import { sourceInterruptedHandler } from './source-interrupted.ts';
import { sourceListHandler } from './source-list.ts';
import { sourceFindCopiesHandler } from './source-find-copies.ts';
import { sourceRemoveFilesHandler } from './source-remove-files.ts';
import { sourceRemoveHandler } from './source-remove.ts';
import { sourceSetAsideExportHandler } from './source-set-aside-export.ts';
import { sourceSetAsideHandler } from './source-set-aside.ts';
import { suppressionAddHandler } from './suppression-add.ts';
import { suppressionCheckHandler } from './suppression-check.ts';
import { suppressionExportHandler } from './suppression-export.ts';
import { suppressionListHandler } from './suppression-list.ts';
import { trailExportHandler } from './trail-export.ts';
import { trailListHandler } from './trail-list.ts';
import { workspaceChangePassphraseHandler } from './workspace-change-passphrase.ts';
import { workspaceCloseHandler } from './workspace-close.ts';
import { workspaceCreateHandler } from './workspace-create.ts';
import { workspaceOpenHandler } from './workspace-open.ts';
import { workspaceRecoveryCodeHandler } from './workspace-recovery-code.ts';
import { workspaceRenewKeyHandler } from './workspace-renew-key.ts';
import { workspaceStatusHandler } from './workspace-status.ts';
import { overviewCalendarHandler } from './overview-calendar.ts';
import { overviewLookHandler } from './overview-look.ts';
import { peopleNumbersHandler } from './people-numbers.ts';
import { viewListHandler } from './view-list.ts';
import { viewRemoveHandler } from './view-remove.ts';
import { viewSaveHandler } from './view-save.ts';

/** Who answers what. A command without its handler does not compile. */
export const handlers = {
  'batch/undo': batchUndoHandler,
  'copies/write': copiesWriteHandler,
  'disposition/preview': dispositionPreviewHandler,
  'disposition/run': dispositionRunHandler,
  'document/head': documentHeadHandler,
  'document/people': documentPeopleHandler,
  'forms/write': formsWriteHandler,
  'hold/place': holdPlaceHandler,
  'hold/release': holdReleaseHandler,
  'job/cancel': jobCancelHandler,
  'overview/read': overviewReadHandler,
  'pair/decide': pairDecideHandler,
  'pair/decisions': pairDecisionsHandler,
  'pair/list': pairListHandler,
  'pair/undo': pairUndoHandler,
  'people/facets': peopleFacetsHandler,
  'people/list': peopleListHandler,
  'person/pack': personPackHandler,
  'person/read': personReadHandler,
  'person/reasons': personReasonsHandler,
  'policy/check': policyCheckHandler,
  'policy/choose': policyChooseHandler,
  'policy/compare': policyCompareHandler,
  'policy/list': policyListHandler,
  'policy/read': policyReadHandler,
  'policy/write': policyWriteHandler,
  'question/answer': questionAnswerHandler,
  'question/list': questionListHandler,
  'question/preview': questionPreviewHandler,
  'question/undo': questionUndoHandler,
  'proof/list': proofListHandler,
  'proof/remove': proofRemoveHandler,
  'receipt/list': receiptListHandler,
  'receipt/verify': receiptVerifyHandler,
  'source/files': sourceFilesHandler,
  'source/forget-interrupted': sourceForgetInterruptedHandler,
  'record/correct': recordCorrectHandler,
  'source/import': sourceImportHandler,
  'source/inspect': sourceInspectHandler,
  'source/interrupted': sourceInterruptedHandler,
  'source/list': sourceListHandler,
  'source/remove': sourceRemoveHandler,
  'source/remove-files': sourceRemoveFilesHandler,
  'source/find-copies': sourceFindCopiesHandler,
  'source/set-aside': sourceSetAsideHandler,
  'source/set-aside-export': sourceSetAsideExportHandler,
  'suppression/add': suppressionAddHandler,
  'suppression/check': suppressionCheckHandler,
  'suppression/export': suppressionExportHandler,
  'suppression/list': suppressionListHandler,
  'trail/export': trailExportHandler,
  'trail/list': trailListHandler,
  'workspace/back-up': workspaceBackUpHandler,
  'workspace/change-passphrase': workspaceChangePassphraseHandler,
  'workspace/close': workspaceCloseHandler,
  'workspace/create': workspaceCreateHandler,
  'workspace/open': workspaceOpenHandler,
  'workspace/recovery-code': workspaceRecoveryCodeHandler,
  'workspace/renew-key': workspaceRenewKeyHandler,
  'workspace/restore': workspaceRestoreHandler,
  'workspace/status': workspaceStatusHandler,
  'overview/calendar': overviewCalendarHandler,
  'overview/look': overviewLookHandler,
  'people/numbers': peopleNumbersHandler,
  'view/list': viewListHandler,
  'view/remove': viewRemoveHandler,
  'view/save': viewSaveHandler,
} as const satisfies { readonly [Name in WorkerCommandName]: Handler<Name> };
