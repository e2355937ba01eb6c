import { batchUndo } from './acting/batch-undo.ts';
import { copiesWrite } from './acting/copies-write.ts';
import { dispositionPreview } from './acting/disposition-preview.ts';
import { dispositionRun } from './acting/disposition-run.ts';
import { recordCorrect } from './acting/record-correct.ts';
import { fileRegrant } from './lists/file-regrant.ts';
import { sampleGrant } from './lists/sample-grant.ts';
import { sourceFiles } from './lists/source-files.ts';
import { sourceFindCopies } from './lists/source-find-copies.ts';
import { sourceForgetInterrupted } from './lists/source-forget-interrupted.ts';
import { sourceImport } from './lists/source-import.ts';
import { sourceInspect } from './lists/source-inspect.ts';
import { sourceInterrupted } from './lists/source-interrupted.ts';
import { sourceList } from './lists/source-list.ts';
import { sourceRemoveFiles } from './lists/source-remove-files.ts';
import { sourceRemove } from './lists/source-remove.ts';
import { sourceSetAsideExport } from './lists/source-set-aside-export.ts';
import { sourceSetAside } from './lists/source-set-aside.ts';
import { holdPlace } from './people/hold-place.ts';
import { holdRelease } from './people/hold-release.ts';
import { restrictionLift } from './people/restriction-lift.ts';
import { overviewCalendar } from './people/overview-calendar.ts';
import { overviewLook } from './people/overview-look.ts';
import { overviewRead } from './people/overview-read.ts';
import { peopleFacets } from './people/people-facets.ts';
import { peopleList } from './people/people-list.ts';
import { peopleNumbers } from './people/people-numbers.ts';
import { personPack } from './people/person-pack.ts';
import { personRead } from './people/person-read.ts';
import { personReasons } from './people/person-reasons.ts';
import { viewList } from './people/view-list.ts';
import { viewRemove } from './people/view-remove.ts';
import { viewSave } from './people/view-save.ts';
import { policyCheck } from './policies/policy-check.ts';
import { policyChoose } from './policies/policy-choose.ts';
import { policyCompare } from './policies/policy-compare.ts';
import { policyDraft } from './policies/policy-draft.ts';
import { policyList } from './policies/policy-list.ts';
import { policyRead } from './policies/policy-read.ts';
import { policyWrite } from './policies/policy-write.ts';
import { appAbout } from './program/app-about.ts';
import { jobCancel } from './program/job-cancel.ts';
import { outputReveal } from './program/output-reveal.ts';
import { preferencesRead } from './program/preferences-read.ts';
import { preferencesWrite } from './program/preferences-write.ts';
import { documentHead } from './proof/document-head.ts';
import { documentPeople } from './proof/document-people.ts';
import { formsWrite } from './proof/forms-write.ts';
import { proofList } from './proof/proof-list.ts';
import { proofRemove } from './proof/proof-remove.ts';
import { receiptList } from './proof/receipt-list.ts';
import { receiptVerify } from './proof/receipt-verify.ts';
import { trailExport } from './proof/trail-export.ts';
import { trailList } from './proof/trail-list.ts';
import { pairDecide } from './questions/pair-decide.ts';
import { pairDecisions } from './questions/pair-decisions.ts';
import { pairList } from './questions/pair-list.ts';
import { pairUndo } from './questions/pair-undo.ts';
import { questionAnswer } from './questions/question-answer.ts';
import { questionList } from './questions/question-list.ts';
import { questionPreview } from './questions/question-preview.ts';
import { questionUndo } from './questions/question-undo.ts';
import { suppressionAdd } from './suppression/suppression-add.ts';
import { suppressionCheck } from './suppression/suppression-check.ts';
import { suppressionExport } from './suppression/suppression-export.ts';
import { suppressionList } from './suppression/suppression-list.ts';
import { suppressionPrograms } from './suppression/suppression-programs.ts';
import { suppressionTell } from './suppression/suppression-tell.ts';
import { workspaceBackUp } from './workspace/workspace-back-up.ts';
import { workspaceChangePassphrase } from './workspace/workspace-change-passphrase.ts';
import { workspaceClose } from './workspace/workspace-close.ts';
import { workspaceCreate } from './workspace/workspace-create.ts';
import { workspaceList } from './workspace/workspace-list.ts';
import { workspaceOpen } from './workspace/workspace-open.ts';
import { workspaceRecoveryCode } from './workspace/workspace-recovery-code.ts';
import { workspaceRenewKey } from './workspace/workspace-renew-key.ts';
import { workspaceRestore } from './workspace/workspace-restore.ts';
import { workspaceStatus } from './workspace/workspace-status.ts';

/** Every command of the program: what the window, the command line and the workers may ask for. */
export const commands = {
  'app/about': appAbout,
  'batch/undo': batchUndo,
  'copies/write': copiesWrite,
  'disposition/preview': dispositionPreview,
  'disposition/run': dispositionRun,
  'document/head': documentHead,
  'document/people': documentPeople,
  'file/regrant': fileRegrant,
  'forms/write': formsWrite,
  'hold/place': holdPlace,
  'hold/release': holdRelease,
  'job/cancel': jobCancel,
  'output/reveal': outputReveal,
  'overview/calendar': overviewCalendar,
  'overview/look': overviewLook,
  'overview/read': overviewRead,
  'pair/decide': pairDecide,
  'pair/decisions': pairDecisions,
  'pair/list': pairList,
  'pair/undo': pairUndo,
  'people/facets': peopleFacets,
  'people/list': peopleList,
  'people/numbers': peopleNumbers,
  'person/pack': personPack,
  'person/read': personRead,
  'person/reasons': personReasons,
  'policy/check': policyCheck,
  'policy/choose': policyChoose,
  'policy/compare': policyCompare,
  'policy/draft': policyDraft,
  'policy/list': policyList,
  'policy/read': policyRead,
  'policy/write': policyWrite,
  'preferences/read': preferencesRead,
  'preferences/write': preferencesWrite,
  'proof/list': proofList,
  'proof/remove': proofRemove,
  'question/answer': questionAnswer,
  'question/list': questionList,
  'question/preview': questionPreview,
  'question/undo': questionUndo,
  'receipt/list': receiptList,
  'receipt/verify': receiptVerify,
  'record/correct': recordCorrect,
  'restriction/lift': restrictionLift,
  'sample/grant': sampleGrant,
  'source/files': sourceFiles,
  'source/find-copies': sourceFindCopies,
  'source/forget-interrupted': sourceForgetInterrupted,
  'source/import': sourceImport,
  'source/inspect': sourceInspect,
  'source/interrupted': sourceInterrupted,
  'source/list': sourceList,
  'source/remove': sourceRemove,
  'source/remove-files': sourceRemoveFiles,
  'source/set-aside': sourceSetAside,
  'source/set-aside-export': sourceSetAsideExport,
  'suppression/add': suppressionAdd,
  'suppression/check': suppressionCheck,
  'suppression/export': suppressionExport,
  'suppression/list': suppressionList,
  'suppression/programs': suppressionPrograms,
  'suppression/tell': suppressionTell,
  'trail/export': trailExport,
  'trail/list': trailList,
  'view/list': viewList,
  'view/remove': viewRemove,
  'view/save': viewSave,
  'workspace/back-up': workspaceBackUp,
  'workspace/change-passphrase': workspaceChangePassphrase,
  'workspace/close': workspaceClose,
  'workspace/create': workspaceCreate,
  'workspace/list': workspaceList,
  'workspace/open': workspaceOpen,
  'workspace/recovery-code': workspaceRecoveryCode,
  'workspace/renew-key': workspaceRenewKey,
  'workspace/restore': workspaceRestore,
  'workspace/status': workspaceStatus,
} as const;

export type Commands = typeof commands;
export type CommandName = keyof Commands;
