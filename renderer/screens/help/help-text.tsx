import { Anchor, List, Text, Title } from '@mantine/core';
import { Fragment } from 'react';
import type { Block, Inline } from '#kit/markdown.ts';
import { termIds } from './find-terms.ts';
import { useHelp } from './help-context.tsx';
import { isHelpTopic } from './help-pages.ts';
import { Term } from './term.tsx';

/** A page of the help as elements; nothing in it can become markup. */
export function HelpText({ blocks }: { readonly blocks: readonly Block[] }) {
  return blocks.map((block) => <HelpBlock key={JSON.stringify(block)} block={block} />);
}

function HelpBlock({ block }: { readonly block: Block }) {
  if (block.kind === 'heading') {
    return (
      <Title order={3} size="h5" mt="md" mb={4}>
        {block.text}
      </Title>
    );
  }
  if (block.kind === 'paragraph') {
    return (
      <Text size="sm" mb="xs">
        <Inlines content={block.content} />
      </Text>
    );
  }
  return (
    <List size="sm" spacing={6} mb="xs" type={block.ordered ? 'ordered' : 'unordered'}>
      {block.items.map((item) => (
        <List.Item key={JSON.stringify(item)}>
          <Inlines content={item} />
        </List.Item>
      ))}
    </List>
  );
}

function Inlines({ content }: { readonly content: readonly Inline[] }) {
  return content.map((part, place) => {
    const key = `${String(place)}${part.text}`;
    if (part.kind === 'text') return <Fragment key={key}>{part.text}</Fragment>;
    if (part.kind === 'strong') return <strong key={key}>{part.text}</strong>;
    return <HelpLink key={key} text={part.text} target={part.target} />;
  });
}

function HelpLink({ text, target }: { readonly text: string; readonly target: string }) {
  const help = useHelp();
  const [scheme, name = ''] = target.split(':', 2);
  if (scheme === 'term') {
    const id = termIds.find((known) => known === name);
    return id === undefined ? text : <Term id={id}>{text}</Term>;
  }
  if (scheme === 'help') {
    if (!isHelpTopic(name)) return text;
    return (
      <Anchor
        component="button"
        type="button"
        inherit
        underline="always"
        onClick={() => help.show(name)}
      >
        {text}
      </Anchor>
    );
  }
  return (
    <Anchor href={target} inherit underline="always">
      {text}
    </Anchor>
  );
}
