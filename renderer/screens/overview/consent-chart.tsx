import { channels, consentStates } from '#domain/consent.ts';
import type { Channel, ConsentState } from '#domain/consent.ts';
import { toHash } from '#kit/route.ts';
import { useWords } from '../common/words.tsx';
import { ChartSection } from './chart-section.tsx';
import type { Overview } from './overview.ts';

type Part = { readonly channel: Channel; readonly state: ConsentState; readonly people: number };

/** Where consent stands, a row for each channel; parts differ in pattern and letter of the legend, not in colour alone. */
export function ConsentChart({ overview }: { readonly overview: Overview }) {
  const { t, fill, number } = useWords();
  const parts = channels.map((channel) =>
    consentStates.flatMap((state): Part[] => {
      const people = overview.consent[channel]?.[state] ?? 0;
      return people === 0 ? [] : [{ channel, state, people }];
    }),
  );
  const states = consentStates.filter((state) => parts.flat().some((part) => part.state === state));
  return (
    <ChartSection
      title={t.charts.consent}
      head={[t.overview.channelColumn, t.charts.stateColumn]}
      rows={parts.flat().map((part) => ({
        key: `${part.channel} ${part.state}`,
        cells: [t.findings.channels[part.channel], t.findings.consent[part.state]],
        people: part.people,
        query: queryOf(part),
      }))}
    >
      <ul className="stacked" aria-label={t.charts.consent}>
        {parts.map((row, place) => (
          <li key={channels[place]} className="stacked-row">
            <span>{t.findings.channels[channels[place] ?? 'email']}</span>
            <span className="stacked-track">
              {row.map((part) => (
                <a
                  key={part.state}
                  className={`stacked-part state-${part.state}`}
                  href={toHash('people', null, queryOf(part))}
                  style={{ flexGrow: part.people }}
                  title={`${t.findings.consent[part.state]}: ${number(part.people)}`}
                  aria-label={fill(t.charts.partOf, {
                    channel: t.findings.channels[part.channel],
                    state: t.findings.consent[part.state],
                    people: part.people,
                  })}
                >
                  <span className="stacked-count" aria-hidden>
                    {number(part.people)}
                  </span>
                </a>
              ))}
            </span>
          </li>
        ))}
      </ul>
      <ul className="legend">
        {states.map((state) => (
          <li key={state}>
            <span className={`legend-key state-${state}`} aria-hidden />
            {t.findings.consent[state]}
          </li>
        ))}
      </ul>
    </ChartSection>
  );
}

function queryOf({ channel, state }: Part): Record<string, string> {
  return { consents: `${channel}:${state}` };
}
