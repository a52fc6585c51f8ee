import { useCallback, useEffect, useRef, useState } from 'react';

import { ask, type Failure, failureOf } from '../api/client.ts';
import {
  type RelationLineFragment,
  type EntityNameFragment,
  GraphArguments,
  GraphEntities,
  GraphRelations,
  type GraphRelationsQuery,
  type GraphRelationsQueryVariables,
  GraphWays,
} from '../api/generated/operations.ts';
import type { Operation } from '../api/operation.ts';
import { onDay, takesDay } from './asOf.ts';
import type { Part } from './picture.ts';
import { partsOf, type Question, waysWhereOf, whereOf } from './question.ts';

const WAYS = 5;

export type Way = { nodes: readonly EntityNameFragment[]; relations: readonly RelationLineFragment[] };
export type Found = {
  relations: RelationLineFragment[];
  /** What is drawn whether or not a relation touches it. */
  entities: EntityNameFragment[];
  /** The names of what the question names. */
  names: EntityNameFragment[];
  parts: Part[];
  ways: Way[];
  /** Whether there are more ways than were fetched, or may be. */
  moreWays: boolean;
  /** The day that it is asked of; empty where it is asked of all days. */
  day: string;
};

type Get = <Data, Variables>(operation: Operation<Data, Variables>, variables: Variables) => Promise<Data>;

/** All that a question draws. While another is asked, the last answer stays; no page is fetched twice. */
export function useGraph(question: Question) {
  const key = JSON.stringify(question);
  const [turn, setTurn] = useState(0);
  const [state, setState] = useState<{ found: Found | null; failure: Failure | null; key: string }>({ found: null, failure: null, key: '' });
  const known = useRef(new Map<string, Promise<unknown>>());

  useEffect(() => {
    let left = false;
    const get: Get = (operation, variables) => {
      const name = `${operation.text} ${JSON.stringify(variables)}`;
      const promise = (known.current.get(name) as ReturnType<typeof ask<never, typeof variables>> | undefined) ?? ask(operation, variables);
      known.current.set(name, promise);
      promise.catch(() => known.current.delete(name));
      return promise as never;
    };
    find(JSON.parse(key) as Question, get).then(
      found => left || setState({ found, failure: null, key }),
      error => left || setState(({ found }) => ({ found, failure: failureOf(error), key })),
    );
    return () => {
      left = true;
    };
  }, [key, turn]);

  const again = useCallback(() => setTurn(last => last + 1), []);
  return { ...state, waiting: state.key !== key, again };
}

async function find(question: Question, get: Get): Promise<Found> {
  const schema = question.asOf ? (await get(GraphArguments, {})).__schema : null;
  const dated = (field: string) => schema !== null && takesDay(schema, field);
  const onlyOn = <Data, Variables>(operation: Operation<Data, Variables>, field: string, variables: Variables) =>
    dated(field) ? get(onDay(operation), { ...variables, asOf: question.asOf }) : get(operation, variables);

  const named = [...question.entity, question.speaker, question.from, question.to].filter(id => id !== '');
  const [parts, ways, names] = await Promise.all([
    Promise.all(partsOf(question).map(part => pages(part.entity, part.pages))),
    question.from && question.to
      ? onlyOn(GraphWays, 'paths', { from: question.from, to: question.to, first: WAYS, where: waysWhereOf(question) })
      : null,
    named.length > 0 ? get(GraphEntities, { ids: named }) : null,
  ]);

  async function pages(entity: string | null, count: number) {
    const relations: RelationLineFragment[] = [];
    let after: string | null = null;
    let total = 0;
    for (let page = 0; page < count; page++) {
      const variables: GraphRelationsQueryVariables = { where: whereOf(question, entity), first: question.first, ...(after ? { after } : {}) };
      const { relationsConnection }: GraphRelationsQuery = await onlyOn(GraphRelations, 'relationsConnection', variables);
      total = relationsConnection.totalCount;
      relations.push(...relationsConnection.edges.map(({ node }) => node));
      after = relationsConnection.pageInfo.endCursor;
      if (!relationsConnection.pageInfo.hasNextPage) {
        break;
      }
    }
    return { entity, shown: relations.length, total, relations };
  }

  const found = ways?.paths.paths ?? [];
  return {
    relations: [...found.flatMap(({ relations }) => relations), ...parts.flatMap(({ relations }) => relations)],
    entities: [...(names?.entities.filter(({ id }) => question.entity.includes(id)) ?? []), ...found.flatMap(({ nodes }) => nodes)],
    names: names?.entities ?? [],
    parts: parts.map(({ entity, shown, total }) => ({ entity, shown, total })),
    ways: found,
    moreWays: ways?.paths.truncated ?? false,
    day: dated('relationsConnection') ? question.asOf : '',
  };
}
