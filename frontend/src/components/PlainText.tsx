import { LinkedText } from "@/components/LinkedText";
import classes from "@/components/PlainText.module.css";

type PlainTextProps = { label: string; text: string };

/** A long plain text, scrolling in its own frame. */
export function PlainText({ label, text }: PlainTextProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it.
    <section className={classes.frame} tabIndex={0} aria-label={label}>
      <LinkedText text={text} />
    </section>
  );
}
