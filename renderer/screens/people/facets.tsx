import { Checkbox, Stack, Text } from '@mantine/core';
import { useCommand } from '#bridge/index.ts';
import { ageStatuses, findingKinds, retentionStatuses } from '#domain/finding.ts';
import { useWords } from '../common/words.tsx';
import { listName } from '../lists/list-name.ts';
import { toggled } from './people-filter.ts';
import type { PeopleFilter } from './people-filter.ts';

/** The filter, each choice with the number of people that it would leave. */
export function Facets(props: {
  readonly filter: PeopleFilter;
  readonly asked: PeopleFilter;
  readonly onFilter: (filter: PeopleFilter) => void;
}) {
  const words = useWords();
  const { t } = words;
  const { filter, onFilter } = props;
  const { value } = useCommand('people/facets', { filter: props.asked }, { keepPrevious: true });
  const sources = useCommand('source/list', {}).value?.sources ?? [];
  return (
    <Stack gap="lg">
      <FacetGroup
        title={t.people.filterKinds}
        options={findingKinds.map((kind) => ({
          value: kind,
          label: t.findings.kinds[kind].label,
          count: value?.kinds[kind] ?? 0,
        }))}
        chosen={filter.kinds}
        onToggle={(kind) => onFilter({ ...filter, kinds: toggled(filter.kinds, kind) })}
      />
      <FacetGroup
        title={t.people.filterAges}
        options={ageStatuses.map((age) => ({
          value: age,
          label: t.findings.ages[age],
          count: value?.ages[age] ?? 0,
        }))}
        chosen={filter.ages}
        onToggle={(age) => onFilter({ ...filter, ages: toggled(filter.ages, age) })}
      />
      <FacetGroup
        title={t.people.filterRetention}
        options={retentionStatuses.map((status) => ({
          value: status,
          label: t.findings.retentions[status],
          count: value?.retentions[status] ?? 0,
        }))}
        chosen={filter.retentions}
        onToggle={(status) =>
          onFilter({ ...filter, retentions: toggled(filter.retentions, status) })
        }
      />
      {sources.length < 2 ? null : (
        <FacetGroup
          title={t.people.filterSources}
          options={sources.map((source, place) => ({
            value: place,
            label: listName(words, source.file, source.sheet),
            count: value?.sources.find((entry) => entry.source === place)?.people ?? 0,
          }))}
          chosen={filter.sources}
          onToggle={(place) => onFilter({ ...filter, sources: toggled(filter.sources, place) })}
        />
      )}
    </Stack>
  );
}

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
  const { number } = useWords();
  const shown = props.options.filter(
    (option) => option.count > 0 || props.chosen.includes(option.value),
  );
  if (shown.length === 0) return null;
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
    </fieldset>
  );
}
