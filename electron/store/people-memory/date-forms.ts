const DAY_FIRST = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})$/;
const YEAR_FIRST = /^(\d{4})([./-])(\d{1,2})\2(\d{1,2})$/;

/**
 * The ways in which lists write a date that is typed in figures, so that one which is shown in one way is found where it
 * stands in another. Where day and month may change places both readings are looked for.
 */
export function dateForms(typed: string): readonly string[] {
  const [, one = '', , other = '', year = ''] = DAY_FIRST.exec(typed) ?? [];
  const [, first = '', , month = '', day = ''] = YEAR_FIRST.exec(typed) ?? [];
  const readings =
    first === ''
      ? [
          { year, month: other, day: one },
          { year, month: one, day: other },
        ]
      : [{ year: first, month, day }];
  const forms = readings.flatMap((date) => (isDate(date) ? formsOf(date) : []));
  return [...new Set(forms)];
}

type Figures = { readonly year: string; readonly month: string; readonly day: string };

function isDate({ year, month, day }: Figures): boolean {
  return (
    year !== '' &&
    Number(month) >= 1 &&
    Number(month) <= 12 &&
    Number(day) >= 1 &&
    Number(day) <= 31
  );
}

/** Of two figures of a year both centuries that a list of people can mean. */
function formsOf({ year, month, day }: Figures): readonly string[] {
  const years = year.length === 4 ? [year, year.slice(2)] : [year, `19${year}`, `20${year}`];
  return years.flatMap((one) => {
    const [long, short] = [
      [month.padStart(2, '0'), day.padStart(2, '0')],
      [String(Number(month)), String(Number(day))],
    ] as const;
    return [long, short].flatMap(([m, d]) =>
      ['.', '/', '-'].flatMap((sign) => [
        [d, m, one].join(sign),
        ...(sign === '/' ? [[m, d, one].join(sign)] : []),
        ...(one.length === 4 ? [[one, m, d].join(sign)] : []),
      ]),
    );
  });
}
