import { type ComponentType, lazy, Suspense, useEffect } from "react";

/**
 * A part of a page without which it can be read: its code is fetched once the browser has painted the rest, with
 * `Place` where it will stand, as large, so that nothing jumps.
 */
export function inPlace<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  Place: ComponentType<Props>,
): ComponentType<Props> {
  const { promise, resolve } = opening();
  const Part = lazy(async () => {
    await promise;
    return { default: await load() };
  }) as unknown as ComponentType<Props>;
  function Waiting(props: Props) {
    useEffect(() => afterPaint(resolve), []);
    return <Place {...props} />;
  }
  return (props) => (
    <Suspense fallback={<Waiting {...props} />}>
      <Part {...props} />
    </Suspense>
  );
}

/** What can be waited for, and what ends the wait. */
export function opening() {
  let resolve = () => {};
  const promise = new Promise<void>((open) => {
    resolve = open;
  });
  return { promise, resolve };
}

/** Once what was rendered is on the screen; the answer takes it back. */
export function afterPaint(act: () => void) {
  let timer = 0;
  const frame = requestAnimationFrame(() => {
    timer = window.setTimeout(act);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}
