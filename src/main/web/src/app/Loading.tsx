import { useEffect, useState } from 'react';

const SLOW_MILLIS = 4_000;

/** Says what is awaited, and after a while that it takes long. Nothing for a moment, so that nothing flickers. */
export function Loading({ what = 'Asking the server' }: { what?: string }) {
  const [stage, setStage] = useState(0);
  useEffect(() => {
    const timers = [window.setTimeout(() => setStage(1), 150), window.setTimeout(() => setStage(2), SLOW_MILLIS)];
    return () => timers.forEach(timer => window.clearTimeout(timer));
  }, []);
  if (stage === 0) {
    return <div role="status" />;
  }
  return (
    <div className="loading" role="status">
      {stage === 1 ? `${what} …` : `${what} … It takes longer than usual; it is still being waited for.`}
    </div>
  );
}
