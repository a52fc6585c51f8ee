import type { Failure } from '../api/client.ts';
import { TokenField } from './TokenField.tsx';

/** What went wrong, what to do about it, and a way to try again. */
export function ErrorNote({ failure, again }: { failure: Failure; again?: (() => void) | undefined }) {
  return (
    <div className="note failed" role="alert">
      <strong>{failure.message}</strong>
      {failure.remedy && <span>{failure.remedy}</span>}
      {TOKEN_WANTED.has(failure.code) && <TokenField done={again} />}
      {again && (
        <div>
          <button type="button" className="button" onClick={again}>
            Try again
          </button>
        </div>
      )}
    </div>
  );
}

const TOKEN_WANTED = new Set(['UNAUTHENTICATED', 'UNAUTHORIZED']);
