import { appAbout } from './app-about.ts';
import { batchUndo } from './batch-undo.ts';
import { copiesWrite } from './copies-write.ts';
import { dispositionPreview } from './disposition-preview.ts';
import { dispositionRun } from './disposition-run.ts';
import { documentHead } from './document-head.ts';
import { documentPeople } from './document-people.ts';
import { fileRegrant } from './file-regrant.ts';
import { formsWrite } from './forms-write.ts';
import { holdPlace } from './hold-place.ts';
import { holdRelease } from './hold-release.ts';
import { jobCancel } from './job-cancel.ts';
import { outputReveal } from './output-reveal.ts';
import { overviewRead } from './overview-read.ts';
import { pairDecide } from './pair-decide.ts';
import { pairDecisions } from './pair-decisions.ts';
import { pairList } from './pair-list.ts';
import { pairUndo } from './pair-undo.ts';
import { peopleFacets } from './people-facets.ts';
import { peopleList } from './people-list.ts';
import { personPack } from './person-pack.ts';
import { personRead } from './person-read.ts';
import { personReasons } from './person-reasons.ts';
import { policyCheck } from './policy-check.ts';
import { policyChoose } from './policy-choose.ts';
import { policyCompare } from './policy-compare.ts';
import { policyList } from './policy-list.ts';
import { policyRead } from './policy-read.ts';
import { policyWrite } from './policy-write.ts';
import { preferencesRead } from './preferences-read.ts';
import { preferencesWrite } from './preferences-write.ts';
import { questionAnswer } from './question-answer.ts';
import { questionList } from './question-list.ts';
import { questionPreview } from './question-preview.ts';
import { questionUndo } from './question-undo.ts';
import { proofList } from './proof-list.ts';
import { proofRemove } from './proof-remove.ts';
import { receiptList } from './receipt-list.ts';
import { receiptVerify } from './receipt-verify.ts';
import { recordCorrect } from './record-correct.ts';
import { sampleGrant } from './sample-grant.ts';
import { sourceFiles } from './source-files.ts';
import { sourceForgetInterrupted } from './source-forget-interrupted.ts';
import { sourceImport } from './source-import.ts';
import { sourceInspect } from './source-inspect.ts';
import { sourceInterrupted } from './source-interrupted.ts';
import { sourceList } from './source-list.ts';
import { sourceFindCopies } from './source-find-copies.ts';
import { sourceRemoveFiles } from './source-remove-files.ts';
import { sourceRemove } from './source-remove.ts';
import { sourceSetAsideExport } from './source-set-aside-export.ts';
import { sourceSetAside } from './source-set-aside.ts';
import { suppressionAdd } from './suppression-add.ts';
import { suppressionCheck } from './suppression-check.ts';
import { suppressionExport } from './suppression-export.ts';
import { suppressionList } from './suppression-list.ts';
import { trailExport } from './trail-export.ts';
import { trailList } from './trail-list.ts';
import { workspaceBackUp } from './workspace-back-up.ts';
import { workspaceChangePassphrase } from './workspace-change-passphrase.ts';
import { workspaceClose } from './workspace-close.ts';
import { workspaceCreate } from './workspace-create.ts';
import { workspaceList } from './workspace-list.ts';
import { workspaceOpen } from './workspace-open.ts';
import { workspaceRecoveryCode } from './workspace-recovery-code.ts';
import { workspaceRenewKey } from './workspace-renew-key.ts';
import { workspaceRestore } from './workspace-restore.ts';
import { workspaceStatus } from './workspace-status.ts';
import { overviewCalendar } from './overview-calendar.ts';
import { overviewLook } from './overview-look.ts';
import { peopleNumbers } from './people-numbers.ts';
import { viewList } from './view-list.ts';
import { viewRemove } from './view-remove.ts';
import { viewSave } from './view-save.ts';

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
