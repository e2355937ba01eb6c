import { describe, expect, it } from 'vitest';
import { createDateEvidence } from '#engine/dates/index.ts';

function decide(cells: readonly string[]) {
  const evidence = createDateEvidence();
  for (const cell of cells) evidence.add(cell);
  return evidence.decide('Birthday');
}

describe('the order of day and month in a column', () => {
  it('is decided by one day above 12', () => {
    expect(decide(['05/04/1990', '03/04/2010', '25/04/1990', '', 'x'])).toStrictEqual({
      column: 'Birthday',
      order: 'DMY',
      for: 1,
      against: 0,
      undecided: 2,
    });
    expect(decide(['05/04/1990', '04/25/1990']).order).toBe('MDY');
  });

  it('of six digits is proven by those that are a day in one order only', () => {
    expect(decide(['910304', '150611', '781225', '010101'])).toMatchObject({
      order: 'YMD',
      for: 2,
    });
    expect(decide(['140671', '070312', '230355'])).toMatchObject({ order: 'DMY', undecided: 1 });
    expect(decide(['000000', '999999', '202466'])).toMatchObject({ order: null, for: 0 });
  });

  it('is nobody’s guess where no day is above 12', () => {
    expect(decide(['05/04/1990', '03.04.90'])).toMatchObject({ order: null, undecided: 2 });
  });

  it('is undecided where the cells contradict each other', () => {
    expect(decide(['25/04/1990', '26/04/1990', '04/25/1990'])).toMatchObject({
      order: null,
      for: 2,
      against: 1,
    });
  });

  it('takes a month before its day with dots for a slip, unless most cells prove it', () => {
    expect(decide(['3.4.2012', '1.9.1984', '12.13.1990'])).toMatchObject({
      order: null,
      for: 1,
      against: 0,
      undecided: 2,
    });
    expect(decide(['٣.٤.٢٠١٢', '١٢.١٣.١٩٩٠']).order).toBeNull();
    expect(decide(['3.4.2012', '12.13.1990', '11.30.1984']).order).toBe('MDY');
    expect(decide(['3.4.2012', '12/13/1990']).order).toBe('MDY');
    expect(decide(['25.4.2012', '12.13.1990']).order).toBeNull();
  });

  it('is certain where every cell begins with the year', () => {
    expect(decide(['1990-04-05', '1991-04-05 10:00'])).toMatchObject({ order: 'YMD', for: 2 });
    expect(decide(['90-04-05', '04-05-06'])).toMatchObject({ order: 'YMD', for: 1, undecided: 1 });
  });

  it('reads digits of any script', () => {
    expect(decide(['٢٥/٤/١٩٩٠']).order).toBe('DMY');
  });

  it('proves nothing from placeholders', () => {
    expect(decide(['00.00.0000', '0/0/00', '-']).order).toBeNull();
  });
});
