import { EntityLink } from '../app/EntityLink.tsx';
import { dateInWords, headingOf } from '../app/words.ts';
import { type Line, offices, times } from './grouping.ts';

/** What it holds now and what it held before, with dates; nothing where the API does not tell of either. */
export function Offices({ id, lines }: { id: string; lines: readonly Line[] }) {
  const { now, before } = offices(id, lines);
  return now.length + before.length === 0 ? null : (
    <section aria-labelledby="offices">
      <h2 id="offices">Now and before</h2>
      <ul className="offices">
        {[...now, ...before].map(line => (
          <li key={line.id} className={line.current ? undefined : 'is-ended'}>
            <span className="office-time">{whenOf(line)}</span> {headingOf(line.type)}{' '}
            {line.object && <EntityLink entity={line.object} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function whenOf(line: Line): string {
  const [from = '', to = ''] = (times(line)?.words ?? []).map(dateInWords);
  if (line.current) {
    return from === '' ? 'now' : `since ${from}`;
  }
  return from === '' || from === to ? `until ${to || 'some time ago'}` : `${from} – ${to}`;
}
