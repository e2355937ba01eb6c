import { ActionIcon, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconBookmark, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useAct, useCommand } from '#bridge/index.ts';
import { useFirstFocus } from '#kit/use-first-focus.ts';
import { DataText } from '#kit/data-text.tsx';
import { withVisibleMarks } from '#kit/visible-marks.ts';
import { ProblemNotice } from '../common/problem-notice.tsx';
import { useWords } from '../common/words.tsx';
import type { Order, PeopleFilter } from './people-filter.ts';

type ViewProps = {
  readonly filter: PeopleFilter;
  readonly order: Order;
  readonly onShow: (filter: PeopleFilter, order: Order) => void;
};

/** Named filters, kept in the workspace. */
export function SavedViews(props: ViewProps) {
  const { t, fill } = useWords();
  const views = useCommand('view/list', {}).value?.views ?? [];
  const remove = useAct('view/remove');
  return (
    <Stack gap="xs" component="section" aria-label={t.table.views}>
      {views.length === 0 ? null : (
        <Text fw={600} size="sm">
          {t.table.views}
        </Text>
      )}
      {views.map(({ id, name, view }) => (
        <Group key={id} gap={4} wrap="nowrap" justify="space-between">
          <Button
            size="xs"
            variant="subtle"
            className="view-name"
            aria-label={fill(t.table.showView, { name: withVisibleMarks(name) })}
            onClick={() => props.onShow({ ...view.filter, search: '' }, view)}
          >
            <DataText text={name} />
          </Button>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={fill(t.table.removeView, { name: withVisibleMarks(name) })}
            onClick={() => void remove.run({ id })}
          >
            <IconX size={16} aria-hidden />
          </ActionIcon>
        </Group>
      ))}
      <SaveView {...props} />
    </Stack>
  );
}

/** A button that becomes a small form, and has the focus again when the form is done. */
function SaveView(props: ViewProps) {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  const [wasOpen, setWasOpen] = useState(false);
  if (isOpen) {
    return (
      <ViewForm
        {...props}
        onDone={() => {
          setOpen(false);
          setWasOpen(true);
        }}
      />
    );
  }
  return (
    <Group>
      <Button
        size="xs"
        variant="light"
        leftSection={<IconBookmark size={16} aria-hidden />}
        ref={wasOpen ? focusOn : null}
        onClick={() => setOpen(true)}
      >
        {t.table.saveView}
      </Button>
    </Group>
  );
}

function focusOn(button: HTMLButtonElement | null): void {
  button?.focus();
}

function ViewForm({ filter, order, onDone }: ViewProps & { readonly onDone: () => void }) {
  const { t } = useWords();
  const save = useAct('view/save');
  const [name, setName] = useState('');
  const first = useFirstFocus<HTMLInputElement>();
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault();
    const { search: _, ...kept } = filter;
    const answer = await save.run({ name, view: { filter: kept, ...order } });
    if (answer?.saved === true) onDone();
  };
  return (
    <form aria-label={t.table.saveView} onSubmit={(event) => void onSubmit(event)}>
      <Stack gap="xs">
        <TextInput
          label={t.table.viewName}
          description={t.table.viewHint}
          value={name}
          maxLength={60}
          required
          ref={first}
          error={save.value?.saved === false ? t.table.viewsFull : null}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
        {save.problem === null ? null : <ProblemNotice problem={save.problem} />}
        <Group gap="xs">
          <Button size="xs" type="submit" disabled={name.trim() === ''} loading={save.isRunning}>
            {t.table.save}
          </Button>
          <Button size="xs" variant="default" onClick={onDone}>
            {t.table.cancel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
