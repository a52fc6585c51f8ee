import type { JudgementSidesFragment, SideFragment } from '../api/generated/operations.ts';
import { EntityLink } from '../app/EntityLink.tsx';
import { EvidenceList } from '../app/EvidenceList.tsx';
import { counted } from '../app/words.ts';

type SidesProperties = {
  judgement: JudgementSidesFragment;
  /** The side that is known already, of which only the name is shown. */
  brief?: 'left' | 'right';
};

/** The two of a judgement side by side, each with what sources say of it, and what speaks for their being one. */
export function Sides({ judgement, brief }: SidesProperties) {
  return (
    <>
      <p className="likeness">
        Alike by {Math.round(judgement.score * 100)}%
        {judgement.reasons.map(reason => (
          <span key={reason} className="mark">
            {reason}
          </span>
        ))}
      </p>
      <div className={brief ? 'sides brief' : 'sides'}>
        <OneSide called={judgement.leftName} side={judgement.left} short={brief === 'left'} />
        <OneSide called={judgement.rightName} side={judgement.right} short={brief === 'right'} />
      </div>
      {judgement.note && (
        <p className="quiet">
          <bdi>{judgement.note}</bdi>
        </p>
      )}
    </>
  );
}

function OneSide({ called, side, short }: { called: string; side: SideFragment | null; short: boolean }) {
  if (!side) {
    return (
      <div className="side">
        <h3>
          <bdi>{called}</bdi>
        </h3>
        <p className="quiet">It is no longer known.</p>
      </div>
    );
  }
  const aliases = side.aliases.filter(alias => alias !== side.name).slice(0, 8);
  return (
    <div className="side">
      <h3>
        <EntityLink entity={side} />
      </h3>
      {side.name !== called && (
        <p className="quiet">
          called <bdi>{called}</bdi>
        </p>
      )}
      {!short && (
        <>
          {aliases.length > 0 && (
            <p className="quiet">
              also <bdi>{aliases.join(', ')}</bdi>
            </p>
          )}
          {side.description && <p><bdi>{side.description}</bdi></p>}
          <p className="quiet">{counted(side.mentionsConnection.totalCount, 'mention')}</p>
          <EvidenceList statements={side.statements} />
        </>
      )}
    </div>
  );
}
