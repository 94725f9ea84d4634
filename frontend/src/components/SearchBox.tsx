import { t } from "@lingui/core/macro";
import { CloseButton, TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";

type SearchBoxProps = {
  label: string;
  placeholder?: string;
  /** The query in the URL. */
  value: string | undefined;
  /** Called once typing pauses. */
  onChange: (query: string | undefined) => void;
};

export function SearchBox({ label, placeholder, value, onChange }: SearchBoxProps) {
  const [text, setText] = useState(value ?? "");
  const sent = useRef(value);
  const send = useDebouncedCallback((query: string | undefined) => {
    sent.current = query;
    onChange(query);
  }, 300);

  // Follow the URL when something else changed it; its echo of our own change must not undo later typing.
  useEffect(() => {
    if (value === sent.current) return;
    sent.current = value;
    setText(value ?? "");
  }, [value]);

  const change = (next: string) => {
    setText(next);
    send(next.trim() || undefined);
  };

  return (
    <TextInput
      type="search"
      aria-label={label}
      placeholder={placeholder ?? label}
      value={text}
      onChange={(event) => change(event.currentTarget.value)}
      leftSection={<IconSearch size={16} aria-hidden />}
      rightSection={text && <CloseButton aria-label={t`Clear search`} onClick={() => change("")} />}
      maxLength={200}
      flex="1 1 14rem"
      maw={360}
    />
  );
}
