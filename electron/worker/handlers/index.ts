import type { Handler, WorkerCommandName } from '../handler.ts';
import { batchUndoHandler } from './acting/batch-undo.ts';
import { copiesWriteHandler } from './acting/copies-write.ts';
import { dispositionPreviewHandler } from './acting/disposition-preview.ts';
import { dispositionRunHandler } from './acting/disposition-run.ts';
import { recordCorrectHandler } from './acting/record-correct.ts';
import { sourceFilesHandler } from './lists/source-files.ts';
import { sourceFindCopiesHandler } from './lists/source-find-copies.ts';
import { sourceForgetInterruptedHandler } from './lists/source-forget-interrupted.ts';
import { sourceImportHandler } from './lists/source-import.ts';
import { sourceInspectHandler } from './lists/source-inspect.ts';
import { sourceInterruptedHandler } from './lists/source-interrupted.ts';
import { sourceListHandler } from './lists/source-list.ts';
import { sourceRemoveFilesHandler } from './lists/source-remove-files.ts';
import { sourceRemoveHandler } from './lists/source-remove.ts';
import { sourceSetAsideExportHandler } from './lists/source-set-aside-export.ts';
import { sourceSetAsideHandler } from './lists/source-set-aside.ts';
import { holdPlaceHandler } from './people/hold-place.ts';
import { holdReleaseHandler } from './people/hold-release.ts';
import { restrictionLiftHandler } from './people/restriction-lift.ts';
import { overviewCalendarHandler } from './people/overview-calendar.ts';
import { overviewLookHandler } from './people/overview-look.ts';
import { overviewReadHandler } from './people/overview-read.ts';
import { peopleFacetsHandler } from './people/people-facets.ts';
import { peopleListHandler } from './people/people-list.ts';
import { peopleNumbersHandler } from './people/people-numbers.ts';
import { personPackHandler } from './people/person-pack.ts';
import { personReadHandler } from './people/person-read.ts';
import { personReasonsHandler } from './people/person-reasons.ts';
import { viewListHandler } from './people/view-list.ts';
import { viewRemoveHandler } from './people/view-remove.ts';
import { viewSaveHandler } from './people/view-save.ts';
import { policyCheckHandler } from './policies/policy-check.ts';
import { policyChooseHandler } from './policies/policy-choose.ts';
import { policyCompareHandler } from './policies/policy-compare.ts';
import { policyDraftHandler } from './policies/policy-draft.ts';
import { policyListHandler } from './policies/policy-list.ts';
import { policyReadHandler } from './policies/policy-read.ts';
import { policyWriteHandler } from './policies/policy-write.ts';
import { jobCancelHandler } from './program/job-cancel.ts';
import { documentHeadHandler } from './proof/document-head.ts';
import { documentPeopleHandler } from './proof/document-people.ts';
import { formsWriteHandler } from './proof/forms-write.ts';
import { proofListHandler } from './proof/proof-list.ts';
import { proofRemoveHandler } from './proof/proof-remove.ts';
import { receiptListHandler } from './proof/receipt-list.ts';
import { receiptVerifyHandler } from './proof/receipt-verify.ts';
import { trailExportHandler } from './proof/trail-export.ts';
import { trailListHandler } from './proof/trail-list.ts';
import { pairDecideHandler } from './questions/pair-decide.ts';
import { pairDecisionsHandler } from './questions/pair-decisions.ts';
import { pairListHandler } from './questions/pair-list.ts';
import { pairUndoHandler } from './questions/pair-undo.ts';
import { questionAnswerHandler } from './questions/question-answer.ts';
import { questionListHandler } from './questions/question-list.ts';
import { questionPreviewHandler } from './questions/question-preview.ts';
import { questionUndoHandler } from './questions/question-undo.ts';
import { suppressionAddHandler } from './suppression/suppression-add.ts';
import { suppressionCheckHandler } from './suppression/suppression-check.ts';
import { suppressionExportHandler } from './suppression/suppression-export.ts';
import { suppressionListHandler } from './suppression/suppression-list.ts';
import { suppressionProgramsHandler } from './suppression/suppression-programs.ts';
import { suppressionTellHandler } from './suppression/suppression-tell.ts';
import { workspaceBackUpHandler } from './workspace/workspace-back-up.ts';
import { workspaceChangePassphraseHandler } from './workspace/workspace-change-passphrase.ts';
import { workspaceCloseHandler } from './workspace/workspace-close.ts';
import { workspaceCreateHandler } from './workspace/workspace-create.ts';
import { workspaceOpenHandler } from './workspace/workspace-open.ts';
import { workspaceRecoveryCodeHandler } from './workspace/workspace-recovery-code.ts';
import { workspaceRenewKeyHandler } from './workspace/workspace-renew-key.ts';
import { workspaceRestoreHandler } from './workspace/workspace-restore.ts';
import { workspaceStatusHandler } from './workspace/workspace-status.ts';

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
  'overview/calendar': overviewCalendarHandler,
  'overview/look': overviewLookHandler,
  'overview/read': overviewReadHandler,
  'pair/decide': pairDecideHandler,
  'pair/decisions': pairDecisionsHandler,
  'pair/list': pairListHandler,
  'pair/undo': pairUndoHandler,
  'people/facets': peopleFacetsHandler,
  'people/list': peopleListHandler,
  'people/numbers': peopleNumbersHandler,
  'person/pack': personPackHandler,
  'person/read': personReadHandler,
  'person/reasons': personReasonsHandler,
  'policy/check': policyCheckHandler,
  'policy/choose': policyChooseHandler,
  'policy/compare': policyCompareHandler,
  'policy/draft': policyDraftHandler,
  'policy/list': policyListHandler,
  'policy/read': policyReadHandler,
  'policy/write': policyWriteHandler,
  'proof/list': proofListHandler,
  'proof/remove': proofRemoveHandler,
  'question/answer': questionAnswerHandler,
  'question/list': questionListHandler,
  'question/preview': questionPreviewHandler,
  'question/undo': questionUndoHandler,
  'receipt/list': receiptListHandler,
  'receipt/verify': receiptVerifyHandler,
  'record/correct': recordCorrectHandler,
  'restriction/lift': restrictionLiftHandler,
  'source/files': sourceFilesHandler,
  'source/find-copies': sourceFindCopiesHandler,
  'source/forget-interrupted': sourceForgetInterruptedHandler,
  'source/import': sourceImportHandler,
  'source/inspect': sourceInspectHandler,
  'source/interrupted': sourceInterruptedHandler,
  'source/list': sourceListHandler,
  'source/remove': sourceRemoveHandler,
  'source/remove-files': sourceRemoveFilesHandler,
  'source/set-aside': sourceSetAsideHandler,
  'source/set-aside-export': sourceSetAsideExportHandler,
  'suppression/add': suppressionAddHandler,
  'suppression/check': suppressionCheckHandler,
  'suppression/export': suppressionExportHandler,
  'suppression/list': suppressionListHandler,
  'suppression/programs': suppressionProgramsHandler,
  'suppression/tell': suppressionTellHandler,
  'trail/export': trailExportHandler,
  'trail/list': trailListHandler,
  'view/list': viewListHandler,
  'view/remove': viewRemoveHandler,
  'view/save': viewSaveHandler,
  'workspace/back-up': workspaceBackUpHandler,
  'workspace/change-passphrase': workspaceChangePassphraseHandler,
  'workspace/close': workspaceCloseHandler,
  'workspace/create': workspaceCreateHandler,
  'workspace/open': workspaceOpenHandler,
  'workspace/recovery-code': workspaceRecoveryCodeHandler,
  'workspace/renew-key': workspaceRenewKeyHandler,
  'workspace/restore': workspaceRestoreHandler,
  'workspace/status': workspaceStatusHandler,
} as const satisfies { readonly [Name in WorkerCommandName]: Handler<Name> };
