import { t } from "@lingui/core/macro";
import { Link } from "@tanstack/react-router";
import classes from "@/components/shell/Shell.module.css";

/** The business's name beside the mark: a coupon with a torn edge. */
export function Brand({ name }: { name: string }) {
  return (
    <Link to="/" className={classes.brand} aria-label={t`${name}, overview`}>
      <Mark />
      <span className={classes.name}>{name}</span>
    </Link>
  );
}

export function Mark({ size = 30 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" className={classes.mark} aria-hidden="true">
      <path
        fill="currentColor"
        d="M7 2h18a2 2 0 0 1 2 2v15a2.5 2.5 0 0 0 0 5v4a2 2 0 0 1-2 2H7a2 2 0 0 1-2-2v-4a2.5 2.5 0 0 0 0-5V4a2 2 0 0 1 2-2Z"
      />
      <path fill="var(--hb-ink)" d="M10 7h3v4h6V7h3v11h-3v-4h-6v4h-3z" />
      <path stroke="var(--hb-ink)" strokeWidth="1.6" strokeDasharray="2 2" d="M9 21.5h14" />
    </svg>
  );
}
