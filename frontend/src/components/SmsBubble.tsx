import { LinkedText } from "@/components/LinkedText";
import classes from "@/components/SmsBubble.module.css";

type SmsBubbleProps = { text: string; sender?: string };

/** An SMS as the customer's phone shows it. */
export function SmsBubble({ text, sender }: SmsBubbleProps) {
  return (
    <figure className={classes.phone} aria-label="SMS">
      {sender && <figcaption className={classes.sender}>{sender}</figcaption>}
      <p className={classes.bubble}>
        <LinkedText text={text} />
      </p>
    </figure>
  );
}
