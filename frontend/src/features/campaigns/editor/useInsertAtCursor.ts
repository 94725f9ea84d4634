import { useRef } from "react";

/** Puts text where the cursor stands in a field, and the cursor behind it. */
export function useInsertAtCursor<Field extends HTMLInputElement | HTMLTextAreaElement>(
  onChange: (value: string) => void,
) {
  const field = useRef<Field>(null);
  const insert = (text: string) => {
    const { current } = field;
    if (!current) return;
    const start = current.selectionStart ?? current.value.length;
    const end = current.selectionEnd ?? start;
    onChange(current.value.slice(0, start) + text + current.value.slice(end));
    requestAnimationFrame(() => {
      current.focus();
      current.setSelectionRange(start + text.length, start + text.length);
    });
  };
  return { field, insert };
}
