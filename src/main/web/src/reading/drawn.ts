import { type Picture, pictureOf } from '../graph/picture.ts';
import type { Source } from './marks.ts';

/** A relation of a source, and the first statement of the source that tells it. */
export type FirstTold = ReadonlyMap<string, string>;

/** The relations that a source tells, as a picture: a line is as wide as the source has statements for it. */
export function drawnOf({ statements }: Source): { picture: Picture; told: FirstTold } {
  const told = new Map<string, string>();
  const counts = new Map<string, number>();
  const edges = statements.flatMap(statement =>
    statement.relationsConnection.edges.map(edge => {
      const { id } = edge.node;
      told.set(id, told.get(id) ?? statement.id);
      counts.set(id, (counts.get(id) ?? 0) + 1);
      return edge;
    }),
  );
  const relations = edges.map(({ node, properties }) => ({
    ...node,
    ...properties,
    firstSeen: null,
    lastSeen: null,
    current: null,
    evidenceConnection: { totalCount: counts.get(node.id) ?? 1 },
  }));
  return { picture: pictureOf(relations, [], []), told };
}
