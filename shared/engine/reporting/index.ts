export { buildReceipt, checkReceipt } from './receipt.ts';
export type { ReceiptContent } from './receipt.ts';
export { checkAgainst } from './check-against.ts';
export { checkDocument, documentText, readDocument } from './check-document.ts';
export { receiptPage } from './receipt-page.ts';
export type { ReceiptWords } from './receipt-page.ts';
export { checkTrail, sealTrailEntry, sealTrailExport } from './trail.ts';
export type { Broken, CheckOutcome, Hash, Sign, Verify } from './check-outcome.ts';
export { calendarFile } from './calendar-file.ts';
