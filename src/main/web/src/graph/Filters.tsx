import { useState } from 'react';

import { GraphArguments, GraphTimes } from '../api/generated/operations.ts';
import { useAnswer } from '../api/useAnswer.ts';
import { setParameters } from '../app/router.tsx';
import { dateInWords, headingOf } from '../app/words.ts';
import { takesDay } from './asOf.ts';
import { dayOf, numberOf } from './days.ts';
import { EntityPicker } from './EntityPicker.tsx';
import { isDay, type Question } from './question.ts';
import { useRested } from './useRested.ts';

type FiltersProperties = { question: Question; nameOf: (id: string) => string };

/** What of the graph is drawn. */
export function Filters({ question, nameOf }: FiltersProperties) {
  const { data } = useAnswer(GraphTimes, {});
  const types = data?.__type?.enumValues?.map(({ name }) => name) ?? [];
  const [confidence, setConfidence] = useRested(question.confidence, value => setParameters({ confidence: value || null, more: null }));
  return (
    <form className="graph-filters" onSubmit={event => event.preventDefault()} aria-label="What is drawn">
      <EntityPicker
        label="Add an entity"
        onPick={entity => entity && setParameters({ entity: [...new Set([...question.entity, entity.id])], node: entity.id, relation: null }, true)}
      />
      <Types chosen={question.type} all={[...new Set([...types, ...question.type])].sort()} />
      <label className="graph-range">
        <span>At least {Math.round(confidence * 100)}% sure</span>
        <input type="range" min="0" max="1" step="0.05" value={confidence} onChange={event => setConfidence(Number(event.target.value))} />
      </label>
      <EntityPicker
        label="Said by"
        picked={question.speaker && nameOf(question.speaker)}
        onPick={entity => setParameters({ speaker: entity?.id, more: null }, true)}
      />
      <Ways question={question} nameOf={nameOf} />
      <label className="graph-check">
        <input type="checkbox" checked={question.contested} onChange={event => setParameters({ contested: event.target.checked, more: null }, true)} />
        Contested only
      </label>
      <Day question={question} from={data?.earliest[0]?.firstSeen} to={data?.latest[0]?.lastSeen} />
    </form>
  );
}

function Types({ chosen, all }: { chosen: readonly string[]; all: readonly string[] }) {
  return (
    <details className="graph-types">
      <summary className="button">{chosen.length === 0 ? 'All types' : chosen.length === 1 ? headingOf(chosen[0] ?? '') : `${chosen.length} types`}</summary>
      <fieldset className="card">
        <legend className="hidden-words">Types of relations</legend>
        {chosen.length > 0 && (
          <button type="button" className="plain-button" onClick={() => setParameters({ type: null, more: null }, true)}>
            All of them
          </button>
        )}
        {all.map(type => (
          <label key={type}>
            <input
              type="checkbox"
              checked={chosen.includes(type)}
              onChange={event =>
                setParameters({ type: event.target.checked ? [...chosen, type] : chosen.filter(each => each !== type), more: null }, true)
              }
            />
            {headingOf(type)}
          </label>
        ))}
      </fieldset>
    </details>
  );
}

function Ways({ question, nameOf }: FiltersProperties) {
  // One end may be picked before the other; only both together ask for anything.
  const [one, other] = question.entity.length === 2 ? question.entity : [];
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const ends = { from: question.from || from, to: question.to || to };
  function set(end: { from?: string; to?: string }) {
    const both = { ...ends, ...end };
    const asks = both.from !== '' && both.to !== '' && both.from !== both.to;
    setFrom(asks ? '' : both.from);
    setTo(asks ? '' : both.to);
    if (asks) {
      setParameters({ ...both, entity: null, more: null, node: null, relation: null }, true);
    } else if (question.from) {
      setParameters({ from: null, to: null }, true);
    }
  }
  return (
    <>
      <EntityPicker label="Ways from" picked={ends.from && nameOf(ends.from)} onPick={entity => set({ from: entity?.id ?? '' })} />
      <EntityPicker label="to" picked={ends.to && nameOf(ends.to)} onPick={entity => set({ to: entity?.id ?? '' })} />
      {one && other && !question.from && (
        <button type="button" className="button" onClick={() => set({ from: one, to: other })}>
          Ways between the two
        </button>
      )}
    </>
  );
}

type DayProperties = { question: Question; from: string | null | undefined; to: string | null | undefined };

/** The day that the graph is looked at; at the right end of the slider, all days. */
function Day({ question, from, to }: DayProperties) {
  const { data } = useAnswer(GraphArguments, {});
  const [day, setDay] = useRested(question.asOf, value => setParameters({ asOf: value, more: null }));
  if (!data) {
    return null;
  }
  if (!takesDay(data.__schema, 'relationsConnection')) {
    return question.asOf ? <p className="quiet">This server cannot be asked of a day: all days are drawn.</p> : null;
  }
  const first = from ? numberOf(from) : null;
  const last = to ? numberOf(to) + 1 : null;
  return (
    <div className="graph-day">
      {first !== null && last !== null && (
        <label className="graph-range">
          <span>{day ? `As of ${dateInWords(day)}` : 'As of any day'}</span>
          <input
            type="range"
            min={first}
            max={last}
            value={day ? Math.min(Math.max(numberOf(day), first), last) : last}
            aria-valuetext={day ? dateInWords(day) : 'any day'}
            onChange={event => setDay(Number(event.target.value) === last ? '' : dayOf(Number(event.target.value)))}
          />
        </label>
      )}
      <label>
        <span className="hidden-words">Day</span>
        <input className="field" type="date" value={day} onChange={event => (event.target.value === '' || isDay(event.target.value)) && setDay(event.target.value)} />
      </label>
    </div>
  );
}
