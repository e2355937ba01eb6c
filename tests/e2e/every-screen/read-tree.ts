import type { CDPSession } from 'playwright';

/** What a screen reader is given: one node of the accessibility tree, in reading order. */
export type Read = {
  readonly role: string;
  readonly name: string;
  readonly level: number | null;
  /** Roles of what it stands in, outermost first. */
  readonly within: readonly string[];
  readonly live: string | null;
};

type TreeNode = Awaited<ReturnType<typeof readNodes>>[number];

const readNodes = async (session: CDPSession) =>
  (await session.send('Accessibility.getFullAXTree')).nodes;

export async function readTree(session: CDPSession): Promise<readonly Read[]> {
  const nodes = await readNodes(session);
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const read: Read[] = [];
  const walk = (node: TreeNode, within: readonly string[]): void => {
    const role = textOf(node.role?.value);
    const counts = !node.ignored && role !== 'none' && role !== 'generic';
    if (counts) read.push(toRead(node, role, within));
    const inside = counts ? [...within, role] : within;
    for (const id of node.childIds ?? []) {
      const child = byId.get(id);
      if (child !== undefined) walk(child, inside);
    }
  };
  const [root] = nodes;
  if (root !== undefined) walk(root, []);
  return read;
}

function toRead(node: TreeNode, role: string, within: readonly string[]): Read {
  const property = (name: string): unknown =>
    node.properties?.find((one) => one.name === name)?.value.value;
  const level = property('level');
  const live = property('live');
  return {
    role,
    name: textOf(node.name?.value).trim(),
    level: typeof level === 'number' ? level : null,
    within,
    live: typeof live === 'string' ? live : null,
  };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
