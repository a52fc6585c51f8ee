import { type ReactNode, useEffect, useRef } from 'react';

type ViewProperties = {
  /** What the window is called, and the heading of the view where `heading` gives no other. */
  title: string;
  heading?: ReactNode;
  /** The hook by which tests find the view. */
  testId?: string;
  wide?: boolean;
  children: ReactNode;
};

let opened = false;

/** A view: its heading, to which the focus goes when one comes from another view, and what is below it. */
export function View({ title, heading, testId, wide = false, children }: ViewProperties) {
  const top = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    document.title = title === '' ? 'Groundtrack' : `${title} – Groundtrack`;
  }, [title]);

  useEffect(() => {
    if (opened) {
      top.current?.focus({ preventScroll: true });
    }
    opened = true;
  }, []);

  return (
    <main id="view" className={wide ? 'wide' : undefined} data-testid={testId}>
      <h1 ref={top} tabIndex={-1}>
        {heading ?? <bdi>{title}</bdi>}
      </h1>
      {children}
    </main>
  );
}
