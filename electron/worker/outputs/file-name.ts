/** Names that Windows keeps for devices, whatever the ending. */
const DEVICES = /^(con|prn|aux|nul|com\d|lpt\d)$/i;
const MAX_LENGTH = 80; // characters; room for endings and numbers within 255 bytes of most scripts

/** A text as the name of a file on every system: nothing that is a path, a device, hidden or invisible (A36). */
export function toFileName(text: string): string {
  const plain = text
    .normalize('NFC')
    .replace(/[\p{C}<>:"/\\|?*]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^[.=+\-@]+/, '')
    .slice(0, MAX_LENGTH)
    .replace(/[. ]+$/, '');
  return plain === '' || DEVICES.test(plain) ? `list ${plain}`.trim() : plain;
}
