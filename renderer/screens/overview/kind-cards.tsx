import { Button, Group, Paper, Stack, Text, ThemeIcon, Title } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { findingKinds } from '#domain/finding.ts';
import type { FindingKind } from '#domain/finding.ts';
import { toHash, useGo } from '#kit/route.ts';
import { kindLooks, pressingKinds } from '../common/kind-look.tsx';
import { useWords } from '../common/words.tsx';

type Findings = Readonly<Partial<Record<FindingKind, number>>>;

/** One card for each kind that was found; pressing ones first and larger. */
export function KindCards({ findings }: { readonly findings: Findings }) {
  const { t } = useWords();
  const found = (kind: FindingKind) => (findings[kind] ?? 0) > 0;
  const pressing = pressingKinds.filter(found);
  const others = findingKinds.filter((kind) => !pressingKinds.includes(kind)).filter(found);
  return (
    <Stack gap="lg">
      {pressing.length === 0 ? (
        <Group gap="sm">
          <IconCircleCheck size={28} className="good" aria-hidden />
          <Text size="lg">{t.overview.nothingFound}</Text>
        </Group>
      ) : (
        <KindGroup title={t.overview.attention} kinds={pressing} findings={findings} />
      )}
      {others.length === 0 ? null : (
        <KindGroup title={t.overview.alsoFound} kinds={others} findings={findings} />
      )}
    </Stack>
  );
}

function KindGroup(props: {
  readonly title: string;
  readonly kinds: readonly FindingKind[];
  readonly findings: Findings;
}) {
  return (
    <section>
      <Title order={2} size="h3" mb="sm">
        {props.title}
      </Title>
      <div className="kind-cards">
        {props.kinds.map((kind) => (
          <KindCard key={kind} kind={kind} count={props.findings[kind] ?? 0} />
        ))}
      </div>
    </section>
  );
}

function KindCard({ kind, count }: { readonly kind: FindingKind; readonly count: number }) {
  const { t, fill, number } = useWords();
  const go = useGo();
  const { color, Icon } = kindLooks[kind];
  const { label, about } = t.findings.kinds[kind];
  return (
    <Paper withBorder radius="lg" p="lg" className="kind-card" data-testid={`kind-${kind}`}>
      <Stack gap="sm" h="100%" justify="space-between">
        <a
          className="kind-card-link"
          href={toHash('people', null, { kinds: kind })}
          aria-label={`${number(count)} ${fill(t.overview.seeKind, { kind: label })}`}
        >
          <Group justify="space-between" align="flex-start" wrap="nowrap">
            <Text component="span" className="kind-count">
              {number(count)}
            </Text>
            <ThemeIcon variant="light" color={color} size={44} radius="xl" aria-hidden>
              <Icon size={24} stroke={1.7} aria-hidden />
            </ThemeIcon>
          </Group>
          <Text component="span" display="block" fw={650} size="lg">
            {label}
          </Text>
          <Text component="span" display="block" size="sm" c="dimmed">
            {about}
          </Text>
        </a>
        <Group gap="xs">
          <Button
            size="sm"
            variant="light"
            aria-label={fill(t.overview.decideKind, { kind: label })}
            onClick={() => go('act', null, { kinds: kind })}
          >
            {t.overview.decide}
          </Button>
          <Button
            size="sm"
            variant="subtle"
            aria-label={fill(t.overview.seeKind, { kind: label })}
            onClick={() => go('people', null, { kinds: kind })}
          >
            {t.overview.see}
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}
