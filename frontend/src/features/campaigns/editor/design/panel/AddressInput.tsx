import { t } from "@lingui/core/macro";
import { TextInput, type TextInputProps } from "@mantine/core";
import { useEffect, useRef, useState } from "react";

type AddressInputProps = Pick<
  TextInputProps,
  "label" | "aria-label" | "placeholder" | "description"
> & {
  type: "url" | "email" | "tel";
  maxLength: number;
  value: string;
  problem: (typed: string) => string | null;
  /** Given what is right, or nothing: an address that is half typed waits here. */
  onChange: (address: string) => void;
};

/** An address; one without its beginning gets it: "sole.example/menu" is what people write. */
export function AddressInput({ value, problem, onChange, ...input }: AddressInputProps) {
  const [typed, setTyped] = useState(value);
  const [isLeft, setLeft] = useState(false);
  const sent = useRef(value);

  useEffect(() => {
    if (value === sent.current) return;
    sent.current = value;
    setTyped(value);
  }, [value]);

  const set = (next: string) => {
    setTyped(next);
    const right = problem(next.trim()) ? "" : next.trim();
    if (right === sent.current) return;
    sent.current = right;
    onChange(right);
  };

  return (
    <TextInput
      {...input}
      value={typed}
      error={isLeft && typed.trim() !== "" && problem(typed.trim())}
      onChange={({ currentTarget }) => set(currentTarget.value)}
      onBlur={() => {
        setLeft(true);
        if (input.type === "url" && /^[^/:\s]+\.[^/:\s]/.test(typed))
          set(`https://${typed.trim()}`);
      }}
    />
  );
}

const PAGE = /^https?:\/\/[^\s<>"{}\\^`|]+$/i;

export const pageProblem = (typed: string) =>
  PAGE.test(typed) ? null : t`Enter the address of a page, such as https://example.com`;
