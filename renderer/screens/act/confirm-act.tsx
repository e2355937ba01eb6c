import { Button, Checkbox, Group, Radio, Select, Stack, Text, TextInput } from '@mantine/core';
import { undoDays } from '#domain/disposition.ts';
import { Section } from '#kit/section.tsx';
import { DayInput } from '../common/day-input.tsx';
import { useWords } from '../common/words.tsx';
import { exportFormats, isConfirmed, needsReason, removesPeople } from './act-draft.ts';
import type { ActDraft } from './act-draft.ts';

type ConfirmProps = {
  readonly draft: ActDraft;
  readonly people: number;
  readonly isStale: boolean;
  readonly onChange: (part: Partial<ActDraft>) => void;
  readonly onRun: () => void;
};

/** What else is written, and the number that must be typed. */
export function ConfirmAct(props: ConfirmProps) {
  const { t, plural } = useWords();
  const { draft, people, onChange } = props;
  const { disposition } = draft;
  const keepTyped = { typedCount: draft.typedCount };
  return (
    <Section title={t.act.confirmTitle}>
      <form
        aria-label={t.act.confirmTitle}
        onSubmit={(event) => {
          event.preventDefault();
          if (isConfirmed(draft, people) && !props.isStale) props.onRun();
        }}
      >
        <Stack gap="md">
          {removesPeople(disposition) ? <RemovalOptions {...props} act={disposition} /> : null}
          {disposition === 'export' ? <FormatSelect {...props} /> : null}
          {needsReason(disposition) ? <ReasonAndEnd {...props} /> : null}
          <TextInput
            label={t.act.by}
            maxLength={120}
            value={draft.by}
            onChange={(event) => onChange({ ...keepTyped, by: event.currentTarget.value })}
          />
          {removesPeople(disposition) ? (
            <Text fw={600}>
              {draft.undoDays === 0 ? t.act.irreversible[disposition] : t.act.reversible}
            </Text>
          ) : null}
          <Group align="flex-end" className="confirm-line">
            <TextInput
              label={plural(t.act.confirm, people)}
              description={t.act.confirmHint}
              size="lg"
              w={320}
              maw="100%"
              inputMode="numeric"
              autoComplete="off"
              value={draft.typedCount}
              onChange={(event) => onChange({ typedCount: event.currentTarget.value })}
            />
            <Button
              type="submit"
              size="lg"
              {...(removesPeople(disposition) ? { color: 'red' } : {})}
              disabled={props.isStale || !isConfirmed(draft, people)}
            >
              {plural(t.act.run[disposition], people)}
            </Button>
          </Group>
        </Stack>
      </form>
    </Section>
  );
}

function RemovalOptions(props: ConfirmProps & { readonly act: 'purge' | 'anonymise' | 'slim' }) {
  const { t } = useWords();
  const { draft, onChange } = props;
  const keepTyped = { typedCount: draft.typedCount };
  return (
    <>
      <Checkbox
        label={t.act.cleanedCopies}
        description={t.act.cleanedCopiesHint[props.act]}
        checked={draft.cleanedCopies}
        onChange={(event) => onChange({ ...keepTyped, cleanedCopies: event.currentTarget.checked })}
      />
      <Checkbox
        label={t.act.exportFirst}
        checked={draft.alsoExport}
        onChange={(event) => onChange({ ...keepTyped, alsoExport: event.currentTarget.checked })}
      />
      {draft.alsoExport ? <FormatSelect {...props} /> : null}
      <UndoChoice {...props} />
    </>
  );
}

/** For how long everything can be brought back: not at all, a week, a month. */
function UndoChoice({ draft, onChange }: ConfirmProps) {
  const { t, plural } = useWords();
  return (
    <Radio.Group
      label={t.act.undo}
      description={t.act.undoHint}
      value={String(draft.undoDays)}
      onChange={(value) => {
        const chosen = undoDays.find((days) => String(days) === value);
        if (chosen !== undefined) onChange({ typedCount: draft.typedCount, undoDays: chosen });
      }}
    >
      <Group gap="lg" mt="xs">
        {undoDays.map((days) => (
          <Radio
            key={days}
            value={String(days)}
            label={days === 0 ? t.act.undoNone : plural(t.act.undoDays, days)}
          />
        ))}
      </Group>
    </Radio.Group>
  );
}

const formatNames = { csv: 'CSV', xlsx: 'Excel (.xlsx)', json: 'JSON' };

function FormatSelect({ draft, onChange }: ConfirmProps) {
  const { t } = useWords();
  return (
    <Select
      label={t.act.exportAs}
      maw={240}
      allowDeselect={false}
      value={draft.exportAs}
      data={exportFormats.map((value) => ({ value, label: formatNames[value] }))}
      onChange={(value) => {
        const exportAs = exportFormats.find((known) => known === value);
        if (exportAs !== undefined) onChange({ typedCount: draft.typedCount, exportAs });
      }}
    />
  );
}

function ReasonAndEnd({ draft, onChange }: ConfirmProps) {
  const { t } = useWords();
  const keepTyped = { typedCount: draft.typedCount };
  const isMissing = draft.reason.trim() === '' && draft.typedCount !== '';
  return (
    <>
      <TextInput
        label={draft.disposition === 'restrict' ? t.act.restrictReason : t.act.reason}
        description={t.act.reasonHint}
        required
        maxLength={500}
        value={draft.reason}
        error={isMissing ? t.act.reasonNeeded : undefined}
        onChange={(event) => onChange({ ...keepTyped, reason: event.currentTarget.value })}
      />
      {draft.disposition === 'restrict' ? null : (
        <DayInput
          label={t.act.until}
          value={draft.until}
          onChange={(until) => onChange({ ...keepTyped, until })}
        />
      )}
    </>
  );
}
