import { Accordion, Badge, Group, Text } from '@mantine/core';
import { useCommand } from '#bridge/index.ts';
import type { Output } from '#contract/call.ts';
import { Section } from '#kit/section.tsx';
import { Answered } from '../common/answered.tsx';
import { OutputsList } from '../common/outputs-list.tsx';
import { BringBack } from './bring-back.tsx';
import { useWords } from '../common/words.tsx';
import { doneText, stateText } from './receipt-text.ts';
import { WriteForms } from './write-forms.tsx';

type Listed = Output<'receipt/list'>['receipts'][number];

/** Forms say that data is destroyed: there are none while it can be brought back, or once it was. */
const told: ReadonlySet<string> = new Set(['purge', 'anonymise', 'slim', 'correct', 'restrict']);

/** Whether the law wants a paper of it, or somebody to be told. */
function hasForms(receipt: Listed): boolean {
  return told.has(receipt.do) && receipt.state !== 'sealed' && receipt.state !== 'undone';
}

/** Every decision that was carried out, newest first, with the files it left. */
export function Receipts() {
  const { t, plural, instant } = useWords();
  const answer = useCommand('receipt/list', {});
  return (
    <Section title={t.record.receipts}>
      <Answered answer={answer}>
        {({ receipts }) =>
          receipts.length === 0 ? (
            <Text c="dimmed">{t.record.noReceipts}</Text>
          ) : (
            <Accordion variant="separated">
              {receipts.map((receipt) => (
                <Accordion.Item key={receipt.batch} value={receipt.batch}>
                  <Accordion.Control>
                    <Group gap="sm">
                      <Text fw={600}>
                        {plural(t.common.people, receipt.people)} · {doneText(t, receipt)}
                      </Text>
                      <Badge
                        variant="light"
                        className="fact"
                        color={
                          ['done', 'searched', 'undone'].includes(receipt.state) ? 'teal' : 'orange'
                        }
                      >
                        {stateText(t, receipt)}
                      </Badge>
                      <Text size="sm" c="dimmed">
                        {instant(receipt.at)}
                      </Text>
                    </Group>
                  </Accordion.Control>
                  <Accordion.Panel>
                    <BringBack batch={receipt.batch} until={receipt.undoUntil} />
                    {receipt.state === 'undone' ? (
                      <Text size="sm" mb="sm">
                        {t.record.undoneFiles}
                      </Text>
                    ) : null}
                    <OutputsList outputs={receipt.outputs} />
                    {hasForms(receipt) ? <WriteForms batch={receipt.batch} /> : null}
                  </Accordion.Panel>
                </Accordion.Item>
              ))}
            </Accordion>
          )
        }
      </Answered>
    </Section>
  );
}
