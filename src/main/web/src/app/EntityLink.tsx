import { Link } from './router.tsx';
import { entityUrl } from './urls.ts';

export type EntityName = { __typename: string; id: string; name: string };

/** An entity by name, with the shape and colour of its type; leads to its page. */
export function EntityLink({ entity }: { entity: EntityName }) {
  return (
    <Link to={entityUrl(entity.id)} className={`entity-link of-${entity.__typename}`}>
      <Shape type={entity.__typename} />
      <bdi>{entity.name}</bdi>
    </Link>
  );
}

/** What tells a type apart where colours do not: a disc, a square, a diamond, a triangle; else a ring. */
export function Shape({ type }: { type: string }) {
  return (
    <svg className={`shape of-${type}`} viewBox="0 0 10 10" role="img" aria-label={type}>
      {shapeOf(type)}
    </svg>
  );
}

function shapeOf(type: string) {
  switch (type) {
    case 'Person':
      return <circle cx="5" cy="5" r="4.6" fill="currentColor" />;
    case 'Agency':
      return <rect x="0.8" y="0.8" width="8.4" height="8.4" rx="0.8" fill="currentColor" />;
    case 'Country':
      return <path d="M5 0 10 5 5 10 0 5Z" fill="currentColor" />;
    case 'Spacecraft':
      return <path d="M5 0.4 9.8 9.4H0.2Z" fill="currentColor" />;
    default:
      return <circle cx="5" cy="5" r="3.6" fill="none" stroke="currentColor" strokeWidth="2" />;
  }
}
