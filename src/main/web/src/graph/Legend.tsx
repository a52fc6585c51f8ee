import { Shape } from '../app/EntityLink.tsx';

const TYPES = ['Person', 'Agency', 'Country', 'Spacecraft'];

/** What the marks of the picture mean. */
export function Legend() {
  return (
    <ul className="graph-legend" aria-label="What the marks mean">
      {TYPES.map(type => (
        <li key={type}>
          <Shape type={type} />
          {type.toLowerCase()}
        </li>
      ))}
      <Line className="contested" words="contested" />
      <Line className="dashed" words="only possible" />
      <Line className="ended" words="past" />
      <Line className="thick" words="much evidence" />
    </ul>
  );
}

function Line({ className, words }: { className: string; words: string }) {
  return (
    <li>
      <svg className={`legend-line ${className}`} viewBox="0 0 26 8" aria-hidden="true">
        <path d="M0 4H26" />
      </svg>
      {words}
    </li>
  );
}
