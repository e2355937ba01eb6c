import { describe, expect, it } from 'vitest';
import { mustRead } from '#support/lists/read-list.ts';

const QUESTION =
  'Would you like to receive our monthly newsletter by e-mail, with news about courses and offers (you can unsubscribe at any time)?';
const STATEMENT =
  'I agree that the studio sends me its programme, its offers and invitations to its events by e-mail and by post.';

describe('a header of questions that are longer than any name', () => {
  it.each([QUESTION, STATEMENT])('is the header: %s', async (asked) => {
    const list = await mustRead(
      `Name,E-mail,"${asked}"\nAnn Lee,ann@example.com,Yes\nBob Ray,bob@example.com,No\nCy Fox,cy@example.com,Yes\n`,
    );
    expect(list.reading.header).toEqual(['Name', 'E-mail', asked]);
    expect(list.cells).toHaveLength(3);
  });

  it('is none where the long text is a remark among remarks', async () => {
    const note =
      'comes every second Friday after work, parks behind the house and wants to pay in cash as she always did';
    const list = await mustRead(
      `Ann Lee,London,"${note}"\nBob Ray,Leeds,"${note} too, since the move"\nCy Fox,York,tea\n`,
    );
    expect(list.cells).toHaveLength(3);
  });
});
