export { buildReceipt, checkReceipt } from './receipt.ts';
export type { ReceiptContent } from './receipt.ts';
export { checkDocument, documentText } from './check-document.ts';
export { receiptPage } from './receipt-page.ts';
export type { ReceiptWords } from './receipt-page.ts';
export { checkTrail, sealTrailEntry, sealTrailExport } from './trail.ts';
export type { CheckOutcome, Hash, Sign, Verify } from './check-outcome.ts';
