import { Accordion, Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useAct, useCommand } from '#bridge/index.ts';
import type { Output } from '#contract/call.ts';
import { toPolicyFaultText } from '#messages/index.ts';
import { Notice } from '#kit/notice.tsx';
import { Answered } from '../common/answered.tsx';
import { ProblemNotice } from '../common/problem-notice.tsx';
import { useWords } from '../common/words.tsx';

type Faults = Output<'policy/check'>['faults'];

/** A pack as text, for those who want to change it; faults are named by line. */
export function EditPolicy({ id }: { readonly id: string }) {
  const { t } = useWords();
  const [isOpen, setIsOpen] = useState(false);
  const answer = useCommand('policy/read', { id }, { enabled: isOpen });
  return (
    <Accordion
      variant="contained"
      value={isOpen ? 'edit' : null}
      onChange={(value) => setIsOpen(value === 'edit')}
    >
      <Accordion.Item value="edit">
        <Accordion.Control>{t.settings.edit}</Accordion.Control>
        <Accordion.Panel>
          {isOpen ? (
            <Answered answer={answer}>{(policy) => <Editor yaml={policy.yaml} />}</Answered>
          ) : null}
        </Accordion.Panel>
      </Accordion.Item>
    </Accordion>
  );
}

function Editor({ yaml }: { readonly yaml: string }) {
  const { t } = useWords();
  const [text, setText] = useState(yaml);
  const check = useAct('policy/check');
  const write = useAct('policy/write');
  const forget = () => {
    check.reset();
    write.reset();
  };
  const faults = write.value?.faults ?? check.value?.faults ?? null;
  const isSaved = write.value !== undefined && write.value.faults.length === 0;
  return (
    <Stack gap="sm">
      <Text size="sm">{t.settings.editIntro}</Text>
      <Textarea
        label={t.settings.editText}
        autosize
        minRows={12}
        maxRows={28}
        spellCheck={false}
        dir="ltr"
        classNames={{ input: 'code' }}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          forget();
        }}
      />
      {faults === null ? null : <FaultList faults={faults} saved={isSaved} />}
      {write.problem === null ? null : <ProblemNotice problem={write.problem} />}
      <Group>
        <Button
          variant="default"
          loading={check.isRunning}
          onClick={() => {
            write.reset();
            void check.run({ yaml: text });
          }}
        >
          {t.settings.checkRules}
        </Button>
        <Button
          loading={write.isRunning}
          onClick={() => {
            void check.run({ yaml: text });
            void write.run({ yaml: text });
          }}
        >
          {t.settings.saveRules}
        </Button>
      </Group>
    </Stack>
  );
}

function FaultList(props: { readonly faults: Faults; readonly saved: boolean }) {
  const { t, fill, plural, language } = useWords();
  if (props.faults.length === 0) {
    return (
      <Notice urgency="status" color="teal">
        {props.saved ? t.settings.saved : t.settings.valid}
      </Notice>
    );
  }
  return (
    <Notice urgency="alert" color="orange" title={plural(t.settings.faults, props.faults.length)}>
      <ul className="text-list">
        {props.faults.map((fault) => (
          <li key={`${String(fault.line)}${fault.path}${fault.code}`}>
            {fault.line === null ? null : (
              <strong>{fill(t.settings.line, { line: fault.line })}: </strong>
            )}
            {toPolicyFaultText(language, fault.code)}
            {fault.path === '' ? null : (
              <>
                {' ('}
                <bdi className="code">{fault.path}</bdi>
                {')'}
              </>
            )}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
