import './entity.css';

import { seesAll, useOfCaller } from '../api/caller.ts';
import { EntityPage, type EntityPageQuery } from '../api/generated/operations.ts';
import { useAnswer } from '../api/useAnswer.ts';
import { Shape } from '../app/EntityLink.tsx';
import { ErrorNote } from '../app/ErrorNote.tsx';
import { EvidenceList } from '../app/EvidenceList.tsx';
import { Loading } from '../app/Loading.tsx';
import { Link, setParameters, useUrl } from '../app/router.tsx';
import { SourceLine } from '../app/SourceLine.tsx';
import { graphiqlUrl, graphUrl, startUrl } from '../app/urls.ts';
import { View } from '../app/View.tsx';
import { counted, dateInWords, headingOf, wordsOf } from '../app/words.ts';
import { Candidates } from './Candidates.tsx';
import { type Group, grouped } from './grouping.ts';
import { Offices } from './Offices.tsx';
import { RelationRow } from './RelationRow.tsx';

const STEP = 200;
const SAID_STEP = 10;

type Shown = EntityPageQuery['entities'][number];

/** An entity: what it is called, how it stands to others and by which evidence, what it said, who speaks of it. */
export default function EntityView({ id }: { id: string }) {
  const parameters = useUrl().searchParams;
  const relations = number(parameters.get('relations'), STEP);
  const said = number(parameters.get('said'), SAID_STEP);
  const judgements = useOfCaller(seesAll);
  const { data, failure, again } = useAnswer(EntityPage, judgements === null ? null : { id, relations, said, judgements }, { keep: true });
  const entity = data?.entities[0];

  if (!data || !entity) {
    return (
      <View title={failure || !data ? 'Entity' : 'Nobody is known by this id'} testId="entity">
        {failure && <ErrorNote failure={failure} again={again} />}
        {!failure && !data && <Loading what="Fetching the entity" />}
        {!failure && data && (
          <p>
            No entity has the id <bdi>{id}</bdi>. It may have been merged into another, or its sources were removed.{' '}
            <Link to={startUrl(id)}>Search for it</Link>.
          </p>
        )}
      </View>
    );
  }
  return (
    <View title={entity.name} heading={<Name entity={entity} />} testId="entity">
      <About entity={entity} />
      {failure && <ErrorNote failure={failure} again={again} />}
      <div className="entity-columns">
        <div>
          <Offices id={id} lines={data.relationsConnection.edges.map(({ node }) => node)} />
          <Relations id={id} data={data} relation={parameters.get('relation')} only={parameters.get('type')} />
          <Said data={data} />
        </div>
        <aside aria-label="Beside it">
          <Candidates id={id} judgements={data.judgements ?? []} changed={again} />
          <Sources data={data} />
        </aside>
      </div>
    </View>
  );
}

function Name({ entity }: { entity: Shown }) {
  return (
    <>
      <Shape type={entity.__typename} />
      <bdi className="entity-name">{entity.name}</bdi>
    </>
  );
}

function About({ entity }: { entity: Shown }) {
  const aliases = entity.aliases.filter(alias => alias !== entity.name);
  return (
    <div className="entity-about">
      <p className="entity-facts">
        {facts(entity).map(fact => (
          <span key={fact}>{fact}</span>
        ))}
      </p>
      {entity.description && <p dir="auto"><bdi>{entity.description}</bdi></p>}
      {aliases.length > 0 && (
        <p className="entity-aliases">
          <span className="quiet">Also</span>{' '}
          {aliases.map(alias => (
            <bdi key={alias}>{alias}</bdi>
          ))}
        </p>
      )}
      <p className="entity-ways">
        <Link className="button" to={graphUrl({ entity: [entity.id] })}>
          Draw it
        </Link>
        <a className="button" href={graphiqlUrl(queryOf(entity.id))}>
          Ask in GraphiQL
        </a>
      </p>
    </div>
  );
}

/** What is told of it in few words. */
function facts(entity: Shown): string[] {
  const told = [headingOf(entity.__typename)];
  switch (entity.__typename) {
    case 'Agency':
      told.push(wordsOf(entity.agencyKind ?? ''));
      break;
    case 'Country':
      told.push(wordsOf(entity.countryKind ?? ''), entity.isoCode ?? '');
      break;
    case 'Spacecraft':
      told.push(
        wordsOf(entity.spacecraftKind ?? ''),
        entity.launchedOn ? `launched ${dateInWords(entity.launchedOn)}` : '',
        entity.decayedOn ? `decayed ${dateInWords(entity.decayedOn)}` : '',
      );
  }
  told.push(
    counted(entity.mentionsConnection.totalCount, 'mention'),
    counted(entity.statementsConnection.totalCount, 'statement'),
  );
  return told.filter(fact => fact !== '');
}

type RelationsProperties = { id: string; data: EntityPageQuery; relation: string | null; only: string | null };

function Relations({ id, data, relation, only }: RelationsProperties) {
  const { edges, totalCount } = data.relationsConnection;
  const groups = grouped(id, edges.map(({ node }) => node));
  const shown = groups.filter(({ type }) => !only || type === only);
  return (
    <section aria-labelledby="relations">
      <h2 id="relations">Relations</h2>
      {totalCount === 0 && <p className="quiet">No source says yet how it stands to others.</p>}
      {groups.length > 3 && <TypeFilter groups={groups} only={only} />}
      {shown.map(group => (
        <GroupOfRelations key={`${group.type} ${group.outgoing}`} id={id} group={group} relation={relation} />
      ))}
      {totalCount > edges.length && (
        <p className="more">
          {edges.length} of {totalCount} relations.{' '}
          <button type="button" className="button" onClick={() => setParameters({ relations: edges.length + STEP })}>
            Show more
          </button>
        </p>
      )}
    </section>
  );
}

function TypeFilter({ groups, only }: { groups: readonly Group[]; only: string | null }) {
  const types = [...new Set(groups.map(({ type }) => type))].sort();
  return (
    <label className="type-filter">
      <span className="quiet">Of type</span>{' '}
      <select className="field" value={only ?? ''} onChange={event => setParameters({ type: event.target.value }, true)}>
        <option value="">all</option>
        {types.map(type => (
          <option key={type} value={type}>
            {wordsOf(type)}
          </option>
        ))}
      </select>
    </label>
  );
}

function GroupOfRelations({ id, group, relation }: { id: string; group: Group; relation: string | null }) {
  return (
    <div className="relation-group">
      <h3>{group.outgoing ? `${headingOf(group.type)} …` : `… ${wordsOf(group.type)} it`}</h3>
      <ul>
        {group.lines.map(line => (
          <RelationRow key={line.id} entity={id} line={line} open={line.id === relation} />
        ))}
      </ul>
    </div>
  );
}

function Said({ data }: { data: EntityPageQuery }) {
  const { edges, totalCount } = data.said;
  return totalCount === 0 ? null : (
    <section aria-labelledby="said">
      <h2 id="said">What it said</h2>
      <EvidenceList statements={edges.map(({ node }) => node)} />
      {totalCount > edges.length && (
        <p className="more">
          {edges.length} of {counted(totalCount, 'statement')}.{' '}
          <button type="button" className="button" onClick={() => setParameters({ said: edges.length + 5 * SAID_STEP })}>
            Show more
          </button>
        </p>
      )}
    </section>
  );
}

function Sources({ data }: { data: EntityPageQuery }) {
  return data.sources.length === 0 ? null : (
    <section aria-labelledby="sources">
      <h2 id="sources">Sources that name it</h2>
      <ul className="source-list">
        {data.sources.map(source => (
          <li key={source.id}>
            <SourceLine source={source} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function number(text: string | null, otherwise: number): number {
  const value = Number(text);
  return Number.isInteger(value) && value > 0 ? Math.min(value, 10_000) : otherwise;
}

function queryOf(id: string): string {
  return `# What is known of it, and by which words
query WhatIsKnown {
  relations(where: { OR: [{ subject: { id: { eq: ${JSON.stringify(id)} } } }, { object: { id: { eq: ${JSON.stringify(id)} } } }] }) {
    subject { name }
    type
    object { name }
    confidence
    contested
    evidence { text speaker { name } source { title publishedOn } }
  }
}`;
}
