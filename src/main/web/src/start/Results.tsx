import { Search, type SearchQuery } from '../api/generated/operations.ts';
import { useAnswer } from '../api/useAnswer.ts';
import { EntityLink } from '../app/EntityLink.tsx';
import { ErrorNote } from '../app/ErrorNote.tsx';
import { EvidenceList } from '../app/EvidenceList.tsx';
import { Loading } from '../app/Loading.tsx';
import { SourceLine } from '../app/SourceLine.tsx';

const MOST = 40;
const MOST_ALIASES = 6;

type Node = SearchQuery['search']['hits'][number]['node'];
type Statement = Extract<Node, { __typename: 'Statement' }>;
type Source = Extract<Node, { __typename: 'Source' }>;
type Entity = Extract<Node, { aliases: string[] }>;

/** What a search found: entities, then what is said, then where. */
export function Results({ text }: { text: string }) {
  const { data, failure, waiting, again } = useAnswer(Search, { text, first: MOST }, { keep: true });
  const nodes = data?.search.hits.map(({ node }) => node) ?? [];
  const entities = nodes.filter((node): node is Entity => 'aliases' in node);
  const statements = nodes.filter((node): node is Statement => node.__typename === 'Statement');
  const sources = nodes.filter((node): node is Source => node.__typename === 'Source');
  return (
    <div className="results" aria-busy={waiting}>
      {failure && <ErrorNote failure={failure} again={again} />}
      {!failure && !data && <Loading what="Searching" />}
      <p className="hidden-words" role="status">
        {data && !waiting ? `${entities.length} entities, ${statements.length} statements, ${sources.length} sources` : ''}
      </p>
      {data && !waiting && nodes.length === 0 && (
        <p>
          Nothing is called “<bdi>{text}</bdi>”, and nothing that is said is near it. Other words or a shorter name may find it.
        </p>
      )}
      {entities.length > 0 && (
        <section aria-labelledby="entities-found">
          <h2 id="entities-found">Entities</h2>
          <ul>
            {entities.map(entity => (
              <li key={entity.id} className="entity-hit">
                <EntityLink entity={entity} />
                <AlsoCalled entity={entity} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {statements.length > 0 && (
        <section aria-labelledby="statements-found">
          <h2 id="statements-found">Statements</h2>
          <EvidenceList statements={statements} />
        </section>
      )}
      {sources.length > 0 && (
        <section aria-labelledby="sources-found">
          <h2 id="sources-found">Sources</h2>
          <ul className="source-list">
            {sources.map(source => (
              <li key={source.id}>
                <SourceLine source={source} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function AlsoCalled({ entity }: { entity: Entity }) {
  const aliases = entity.aliases.filter(alias => alias !== entity.name).slice(0, MOST_ALIASES);
  return (
    <p className="quiet">
      <bdi>{entity.description ?? aliases.join(', ')}</bdi>
    </p>
  );
}
