import { Badge, Button, Group } from '@mantine/core';
import type { SourceFormat, SourceWarning, SourceWarningCode } from '#domain/source.ts';
import { Notice } from '#kit/notice.tsx';
import { DataText } from '#kit/data-text.tsx';
import { toLocalSize } from '../common/local-size.ts';
import { useWords } from '../common/words.tsx';
import { encodingName } from './review/encoding-names.ts';
import { programName } from './review/program-name.ts';
import { warningDetail } from './review/warning-detail.ts';
import { warningStep } from './review/warning-step.ts';
import type { When } from './review/warning-step.ts';

type ReadAs = {
  readonly format: SourceFormat;
  readonly encoding: string | null;
  readonly headerRow: number | null;
  readonly profile: string | null;
  readonly bytes?: number;
};

/** How a list was read, in a line of small facts. */
export function SourceFacts({ source }: { readonly source: ReadAs }) {
  const { t, fill, language } = useWords();
  const { review } = t.lists;
  return (
    <Group gap="xs">
      <Fact text={fill(review.readAs, { format: t.sources.formats[source.format] })} />
      {source.bytes === undefined ? null : <Fact text={toLocalSize(language, source.bytes)} />}
      {source.encoding === null ? null : (
        <Fact text={fill(review.encoding, { encoding: encodingName(source.encoding) })} />
      )}
      {namesItsValues(source.format) ? null : (
        <Fact
          text={
            source.headerRow === null
              ? review.noHeader
              : fill(review.headerRow, { row: source.headerRow })
          }
        />
      )}
      {source.profile === null ? null : (
        <Fact text={fill(t.lists.recognised, { profile: programName(source.profile) })} />
      )}
    </Group>
  );
}

/** Cards and objects have no line of titles, and miss none: every value has its name beside it. */
function namesItsValues(format: SourceFormat): boolean {
  return ['vcard', 'json', 'keyed', 'recipients'].includes(format);
}

function Fact({ text }: { readonly text: string }) {
  return (
    <Badge variant="light" color="gray" className="fact">
      {text}
    </Badge>
  );
}

export type WarningActs = Readonly<
  Partial<Record<SourceWarningCode, { readonly label: string; readonly run: () => void }>>
>;

/** What was noticed in the file, what to do about it, and the act itself where there is one. */
export function SourceWarnings(props: {
  readonly warnings: readonly SourceWarning[];
  readonly when: When;
  readonly acts?: WarningActs;
}) {
  const words = useWords();
  const { t } = words;
  const { warnings, when, acts = {} } = props;
  if (warnings.length === 0) return null;
  return (
    <Notice urgency="note" color="yellow" title={t.lists.warnings}>
      <ul className="text-list">
        {warnings.map((warning) => (
          <li key={`${warning.code}${warning.detail}`}>
            {t.sources.warnings[warning.code]} {warningStep(t, warning.code, when)}
            <Detail text={warningDetail(words, warning)} />
            <WarningAct act={acts[warning.code]} />
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function Detail({ text }: { readonly text: string }) {
  if (text === '') return null;
  return (
    <span className="dimmed">
      {' ('}
      <DataText text={text} />)
    </span>
  );
}

function WarningAct({ act }: { readonly act: WarningActs[SourceWarningCode] }) {
  if (act === undefined) return null;
  return (
    <div>
      <Button size="xs" variant="default" mt={4} onClick={act.run}>
        {act.label}
      </Button>
    </div>
  );
}
