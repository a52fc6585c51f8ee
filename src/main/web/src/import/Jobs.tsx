import { useEffect } from 'react';

import { CancelImport, type JobFragment, Jobs as JobsQuery, RetryImport } from '../api/generated/operations.ts';
import { useAction, useAnswer } from '../api/useAnswer.ts';
import { ErrorNote } from '../app/ErrorNote.tsx';
import { Link, setParameters, useUrl } from '../app/router.tsx';
import { sourceUrl } from '../app/urls.ts';
import { counted, wordsOf } from '../app/words.ts';
import { Problems } from './Problems.tsx';

const POLL_MILLIS = 700;
const STEP = 5;

const isOpen = ({ state }: { state: string }) => state === 'QUEUED' || state === 'RUNNING';

type JobsProperties = {
  /** Changes when a job was begun here. */
  turn: number;
  /** Told of every job as it is seen; may be told of the same again. */
  onSeen: (jobs: readonly JobFragment[]) => void;
};

/** Imports, the newest first, each as far as it is. */
export function Jobs({ turn, onSeen }: JobsProperties) {
  const first = Math.min(Number(useUrl().searchParams.get('jobs')) || STEP, 100);
  const { data, failure, again } = useAnswer(JobsQuery, { first }, { keep: true });
  const cancelling = useAction(CancelImport);
  const retrying = useAction(RetryImport);
  const jobs = data?.importJobsConnection.edges.map(({ node }) => node) ?? [];
  const open = jobs.some(isOpen);

  useEffect(() => {
    if (turn > 0) {
      again();
    }
  }, [turn, again]);
  useEffect(() => {
    onSeen(jobs);
    // A server that is gone for a while is asked on: the job goes on there.
    if (open) {
      const timer = window.setTimeout(again, POLL_MILLIS);
      return () => window.clearTimeout(timer);
    }
    return undefined;
  }, [data, failure, open, again]);

  const act = async (done: Promise<unknown>) => (await done) !== null && again();
  const total = data?.importJobsConnection.totalCount ?? 0;
  return jobs.length === 0 && !failure ? null : (
    <section className="jobs" aria-labelledby="jobs">
      <h2 id="jobs">Imports</h2>
      {(failure ?? cancelling.failure ?? retrying.failure) && <ErrorNote failure={(failure ?? cancelling.failure ?? retrying.failure)!} again={again} />}
      <ul>
        {jobs.map(job => (
          <li key={job.id} className="card job" data-testid="job">
            <Progress job={job} />
            {isOpen(job) && (
              <button type="button" className="button" onClick={() => act(cancelling.run({ id: job.id }))}>
                Cancel
              </button>
            )}
            {!isOpen(job) && (job.failed > 0 || job.state === 'CANCELLED' || job.state === 'FAILED') && (
              <button type="button" className="button" onClick={() => act(retrying.run({ id: job.id }))}>
                Try again
              </button>
            )}
            <Items job={job} />
          </li>
        ))}
      </ul>
      {total > jobs.length && (
        <button type="button" className="button" onClick={() => setParameters({ jobs: jobs.length + 4 * STEP })}>
          Show more of {total}
        </button>
      )}
    </section>
  );
}

function Progress({ job }: { job: JobFragment }) {
  return (
    <div className="job-head">
      <bdi>{job.what}</bdi> <span className={`mark ${job.state === 'FAILED' ? 'contested' : ''}`}>{wordsOf(job.state)}</span>
      {isOpen(job) && <progress aria-label="How far it is" {...(job.total ? { value: job.done, max: job.total } : {})} />}
      <p className="quiet" role={isOpen(job) ? 'status' : undefined}>
        {job.total !== null && job.total !== 1 && `${job.done} of ${job.total}, `}
        {counted(job.statements, 'statement')}, {counted(job.relations, 'relation')}, {counted(job.entities, 'entity', 'entities')} new
        {job.known > 0 && `; ${job.known} known already`}
        {job.failed > 0 && `; ${job.failed} failed`}
      </p>
    </div>
  );
}

/** What was pasted has the field's name for its place. */
const isField = (place: string) => place === '' || place.startsWith('input.');

function Items({ job }: { job: JobFragment }) {
  const items = job.items.edges.map(({ node }) => node).filter(({ source, problems }) => source || problems.length > 0);
  return items.length === 0 ? (
    <Problems problems={job.problems} />
  ) : (
    <ul className="job-items">
      {items.map(item => (
        <li key={item.id}>
          {item.source ? (
            <Link to={sourceUrl(item.source)}>
              Read <bdi>{isField(item.place) ? 'it' : item.place}</bdi>
            </Link>
          ) : (
            <bdi>{item.place}</bdi>
          )}
          <Problems problems={item.problems} />
        </li>
      ))}
    </ul>
  );
}
