import { Checkbox, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '#bridge/index.ts';
import type { Output } from '#contract/call.ts';
import { channels, consentStates } from '#domain/consent.ts';
import { dispositions } from '#domain/disposition.ts';
import { ageStatuses, findingKinds, retentionStatuses } from '#domain/finding.ts';
import { doubtKinds, dueBands } from '#domain/people-filter.ts';
import { useWords } from '../common/words.tsx';
import type { Words } from '../common/words.tsx';
import { listName } from '../lists/list-name.ts';
import { LOOK_AGAIN } from './use-people-pages.ts';
import { toggled } from './people-filter.ts';
import type { PeopleFilter } from './people-filter.ts';

type FacetsProps = {
  readonly filter: PeopleFilter;
  readonly onFilter: (filter: PeopleFilter) => void;
};

/** The filter, each choice with the number of people that it would leave. */
export function Facets(props: FacetsProps) {
  const words = useWords();
  const { filter, onFilter } = props;
  const { value } = useCommand(
    'people/facets',
    { filter },
    { keepPrevious: true, again: LOOK_AGAIN },
  );
  return (
    <Stack gap="lg">
      {plainFacets(words, value ?? {}).map(({ key, title, options }) => (
        <FacetGroup
          key={key}
          title={title}
          options={options}
          chosen={filter[key]}
          onToggle={(choice) =>
            onFilter({ ...filter, [key]: toggled<string>(filter[key], choice) })
          }
        />
      ))}
      <ConsentFacet {...props} counts={value?.consents ?? {}} />
      <SourceFacet {...props} counts={value?.sources ?? []} />
    </Stack>
  );
}

type Counts = Partial<Output<'people/facets'>>;

/** The choices that are words, in the order in which they stand. */
function plainFacets(words: Words, counts: Counts): readonly PlainGroup[] {
  const { t } = words;
  const { kinds, dispositions: verdicts } = t.findings;
  const group = <Name extends string>(
    key: PlainFacet,
    title: string,
    { names, label, of }: GroupOf<Name>,
  ): PlainGroup => ({
    key,
    title,
    options: names.map((name) => ({ value: name, label: label(name), count: of?.[name] ?? 0 })),
  });
  return [
    group('kinds', t.people.filterKinds, {
      names: findingKinds,
      label: (kind) => kinds[kind].label,
      of: counts.kinds,
    }),
    group('dues', t.table.facets.dues, {
      names: dueBands,
      label: (band) => t.table.dues[band],
      of: counts.dues,
    }),
    group('proposals', t.table.facets.proposals, {
      names: dispositions,
      label: (one) => verdicts[one].label,
      of: counts.proposals,
    }),
    group('ages', t.people.filterAges, {
      names: ageStatuses,
      label: (age) => t.findings.ages[age],
      of: counts.ages,
    }),
    group('retentions', t.people.filterRetention, {
      names: retentionStatuses,
      label: (status) => t.findings.retentions[status],
      of: counts.retentions,
    }),
    group('doubts', t.table.facets.doubts, {
      names: doubtKinds,
      label: (doubt) => t.table.doubts[doubt],
      of: counts.doubts,
    }),
    {
      key: 'countries',
      title: t.table.facets.countries,
      options: countryOptions(words, counts.countries ?? []),
    },
  ];
}

type GroupOf<Name extends string> = {
  readonly names: readonly Name[];
  readonly label: (name: Name) => string;
  readonly of: Partial<Record<Name, number>> | undefined;
};

/** Choices that are words; a consent is two words, and a list is a place. */
type PlainFacet = 'kinds' | 'dues' | 'proposals' | 'ages' | 'retentions' | 'doubts' | 'countries';
type Option = { readonly value: string; readonly label: string; readonly count: number };
type PlainGroup = {
  readonly key: PlainFacet;
  readonly title: string;
  readonly options: readonly Option[];
};

function countryOptions(
  { countryName }: Words,
  counts: readonly { readonly country: string; readonly people: number }[],
): readonly Option[] {
  return counts
    .toSorted((one, other) => other.people - one.people)
    .map(({ country, people }) => ({
      value: country,
      label: countryName(country),
      count: people,
    }));
}

function ConsentFacet(
  props: FacetsProps & {
    readonly counts: Readonly<Partial<Record<string, Partial<Record<string, number>>>>>;
  },
) {
  const { t, fill } = useWords();
  const { filter, onFilter, counts } = props;
  const options = channels.flatMap((channel) =>
    consentStates.map((state) => ({
      value: `${channel}:${state}`,
      label: fill(t.table.consentOf, {
        channel: t.findings.channels[channel],
        state: t.findings.consent[state],
      }),
      count: counts[channel]?.[state] ?? 0,
      choice: { channel, state },
    })),
  );
  return (
    <FacetGroup
      title={t.table.facets.consents}
      options={options}
      chosen={filter.consents.map(({ channel, state }) => `${channel}:${state}`)}
      onToggle={(value) => {
        const choice = options.find((option) => option.value === value)?.choice;
        if (choice !== undefined) {
          onFilter({ ...filter, consents: toggled(filter.consents, choice) });
        }
      }}
    />
  );
}

function SourceFacet(
  props: FacetsProps & {
    readonly counts: readonly { readonly source: number; readonly people: number }[];
  },
) {
  const words = useWords();
  const { filter, onFilter, counts } = props;
  const sources = useCommand('source/list', {}).value?.sources ?? [];
  if (sources.length < 2) return null;
  return (
    <FacetGroup
      title={words.t.people.filterSources}
      options={sources.map((source, place) => ({
        value: place,
        label: listName(words, source),
        count: counts.find((entry) => entry.source === place)?.people ?? 0,
      }))}
      chosen={filter.sources}
      onToggle={(place) => onFilter({ ...filter, sources: toggled(filter.sources, place) })}
    />
  );
}

const SHORT = 6;

function FacetGroup<Value extends string | number>(props: {
  readonly title: string;
  readonly options: readonly {
    readonly value: Value;
    readonly label: string;
    readonly count: number;
  }[];
  readonly chosen: readonly Value[];
  readonly onToggle: (value: Value) => void;
}) {
  const { t, number, plural } = useWords();
  const [isLong, setLong] = useState(false);
  const possible = props.options.filter(
    (option) => option.count > 0 || props.chosen.includes(option.value),
  );
  const shown = isLong
    ? possible
    : possible.filter((option, place) => place < SHORT || props.chosen.includes(option.value));
  if (possible.length === 0) return null;
  return (
    <fieldset className="facet-group">
      <legend>
        <Text component="span" fw={600} size="sm">
          {props.title}
        </Text>
      </legend>
      {shown.map((option) => (
        <Checkbox
          key={option.value}
          size="sm"
          checked={props.chosen.includes(option.value)}
          onChange={() => props.onToggle(option.value)}
          label={
            <span className="facet-label">
              <bdi>{option.label}</bdi>
              <span className="facet-count">{number(option.count)}</span>
            </span>
          }
        />
      ))}
      {shown.length < possible.length ? (
        <button type="button" className="facet-more" onClick={() => setLong(true)}>
          {plural(t.people.moreFindings, possible.length - shown.length)}
        </button>
      ) : null}
    </fieldset>
  );
}
