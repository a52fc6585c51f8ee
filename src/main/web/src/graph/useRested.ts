import { useEffect, useRef, useState } from 'react';

const REST_MILLIS = 250;

/** A value that changes at once here, and where it belongs once it has come to rest. */
export function useRested<Value>(value: Value, settle: (value: Value) => void): [Value, (value: Value) => void] {
  const [now, setNow] = useState(value);
  const timer = useRef(0);
  useEffect(() => setNow(value), [value]);
  useEffect(() => () => window.clearTimeout(timer.current), []);
  return [
    now,
    (to: Value) => {
      setNow(to);
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(() => settle(to), REST_MILLIS);
    },
  ];
}
