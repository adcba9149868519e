import type { Assessment } from 'backstage-plugin-golden-path-common';
import { useCallback, useEffect, useState } from 'react';
import { useSearchParams } from 'react-router-dom';

/** Which practices are open, and where to scroll to. */
export interface OpenPractices {
  isOpen(practice: string): boolean;
  toggle(practice: string): void;
  close(practice: string): void;
  /** Opens the practice of a check and scrolls there. */
  show(target: { practice?: string; check?: string }): void;
}

/** The element id of a practice's row. */
export function practiceElementId(practice: string): string {
  return `golden-path-practice-${practice}`;
}

/** The element id of a check's section. */
export function checkElementId(check: string): string {
  return `golden-path-check-${check}`;
}

/**
 * Opens practices, and at first the one that the address names with `?practice=` or `?check=`.
 */
export function useOpenPractice(assessment: Assessment): OpenPractices {
  const [query] = useSearchParams();
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [target, setTarget] = useState<string>();

  const show = useCallback(
    ({ practice, check }: { practice?: string; check?: string }) => {
      const found = assessment.checks.find(c => c.id === check);
      const id = found?.practice ?? practice;
      if (!id) return;
      setOpen(before => new Set(before).add(id));
      setTarget(found ? checkElementId(found.id) : practiceElementId(id));
    },
    [assessment],
  );

  const practice = query.get('practice') ?? undefined;
  const check = query.get('check') ?? undefined;
  useEffect(() => {
    if (practice || check) show({ practice, check });
    // Only a new address opens again; a fresh reading must not undo what was closed.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [practice, check]);

  useEffect(() => {
    if (!target) return;
    const element = document.getElementById(target);
    element?.scrollIntoView?.({ block: 'start' });
    element?.focus?.({ preventScroll: true });
    setTarget(undefined);
  }, [target]);

  const toggle = useCallback(
    (id: string) =>
      setOpen(before => {
        const next = new Set(before);
        if (!next.delete(id)) next.add(id);
        return next;
      }),
    [],
  );
  const close = useCallback(
    (id: string) =>
      setOpen(before => {
        const next = new Set(before);
        next.delete(id);
        return next;
      }),
    [],
  );
  return { isOpen: id => open.has(id), toggle, close, show };
}
