import { Anchor } from "@mantine/core";

const URLS = /(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)])/;

/** Plain text whose web addresses can be followed, each in a new tab. */
export function LinkedText({ text }: { text: string }) {
  // With one group in the pattern, every second part is an address.
  return text.split(URLS).map((part, i) =>
    i % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text, in its order
      <Anchor key={i} href={part} target="_blank" rel="noreferrer" inherit underline="always">
        {part}
      </Anchor>
    ) : (
      part
    ),
  );
}
