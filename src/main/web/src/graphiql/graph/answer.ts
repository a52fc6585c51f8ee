import type { EntityNameFragment, RelationLineFragment } from '../../api/generated/operations.ts';

type Json = Record<string, unknown>;
type Name = EntityNameFragment;

/** What of an answer can be drawn, and how much of it cannot. */
export type Answered = {
  entities: Name[];
  relations: RelationLineFragment[];
  /** Relations of which the answer has not both ends. */
  endless: number;
  /** What the lists of the answer leave out, by their own counts. */
  unfetched: number;
};

/** The entity that something hangs on, and by which field. */
type Hold = { from: Name; by: string } | null;

/**
 * The entities and relations in an answer. An entity is an object with `id` and `__typename` where
 * `isEntity` knows the type; a relation is one with `subject` and `object`, or a field of an entity
 * that leads to another, straight or over a connection's edges.
 */
export function answered(data: unknown, isEntity: (type: string) => boolean): Answered {
  const found: Answered = { entities: [], relations: [], endless: 0, unfetched: 0 };

  function nameOf(value: unknown): Name | null {
    return isObject(value) && typeof value.id === 'string' && typeof value.__typename === 'string' && isEntity(value.__typename)
      ? ({ __typename: value.__typename, id: value.id, name: typeof value.name === 'string' ? value.name : value.id } as Name)
      : null;
  }

  function walk(value: unknown, hold: Hold, properties: unknown) {
    if (Array.isArray(value)) {
      value.forEach(each => walk(each, hold, properties));
    } else if (isObject(value)) {
      if (Array.isArray(value.edges)) {
        found.unfetched += Math.max(0, numberOf(value.totalCount) - value.edges.length);
        value.edges.filter(isObject).forEach(edge => {
          walk(edge.node, hold, edge.properties);
          walk(edge.properties, null, null);
        });
        return;
      }
      const entity = nameOf(value);
      if (entity) {
        found.entities.push(entity);
        if (hold) {
          found.relations.push(nested(hold, entity, isObject(properties) ? properties : {}));
        }
      } else if ('subject' in value && 'object' in value) {
        relation(value);
      }
      for (const [field, each] of Object.entries(value)) {
        walk(each, entity ? { from: entity, by: field } : null, null);
      }
    }
  }

  function relation(value: Json) {
    const [subject, object] = [nameOf(value.subject), nameOf(value.object)];
    if (subject && object) {
      const type = typeof value.type === 'string' ? value.type : 'RELATED_TO';
      const id = typeof value.id === 'string' ? value.id : `${subject.id} ${type} ${object.id}`;
      found.relations.push(line({ id, type, subject, object }, value));
    } else {
      found.endless++;
    }
  }

  walk(data, null, null);
  return found;
}

function nested({ from, by }: { from: Name; by: string }, to: Name, properties: Json): RelationLineFragment {
  const type = by.replace(/Connection$/, '').replace(/([a-z\d])([A-Z])/g, '$1_$2').toUpperCase();
  return line({ id: `${from.id} ${by} ${to.id}`, type, subject: from, object: to }, properties);
}

type Ends = { id: string; type: string; subject: Name; object: Name };

/** A line as the graph view draws it; what was not asked is taken for plain. */
function line(ends: Ends, told: Json): RelationLineFragment {
  const evidence = isObject(told.evidenceConnection) ? numberOf(told.evidenceConnection.totalCount) : Array.isArray(told.evidence) ? told.evidence.length : 1;
  return {
    ...ends,
    polarity: told.polarity === 'NEGATED' ? 'NEGATED' : 'AFFIRMED',
    modality: typeof told.modality === 'string' ? told.modality : 'ACTUAL',
    contested: told.contested === true,
    confidence: typeof told.confidence === 'number' ? told.confidence : 1,
    current: typeof told.current === 'boolean' ? told.current : null,
    firstSeen: null,
    lastSeen: null,
    since: null,
    until: null,
    evidenceConnection: { totalCount: Math.max(1, evidence) },
  } as RelationLineFragment;
}

const isObject = (value: unknown): value is Json => value !== null && typeof value === 'object' && !Array.isArray(value);
const numberOf = (value: unknown) => (typeof value === 'number' ? value : 0);

/** The data of a response as GraphiQL shows it; null where there is none. */
export function dataOf(response: string | null | undefined): unknown {
  try {
    return (JSON.parse(response ?? '') as { data?: unknown }).data ?? null;
  } catch {
    return null;
  }
}
