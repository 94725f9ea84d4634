import { Box, Text } from "@mantine/core";
import type { ReactNode } from "react";
import classes from "@/components/Stat.module.css";

type StatProps = { label: string; value: ReactNode; note?: ReactNode };

/** One figure with its name, and a note that puts it in proportion. Belongs in a {@link Stats}. */
export function Stat({ label, value, note }: StatProps) {
  return (
    <Box className={classes.stat}>
      <Text component="dt" size="sm" c="dimmed">
        {label}
      </Text>
      <Text component="dd" m={0} className={classes.value}>
        {value}
      </Text>
      {note && (
        <Text component="dd" m={0} size="xs" c="dimmed">
          {note}
        </Text>
      )}
    </Box>
  );
}

/** A strip of figures, perforated like a sheet of coupons. */
export function Stats({ children, label }: { children: ReactNode; label: string }) {
  return (
    <dl className={classes.strip} aria-label={label}>
      {children}
    </dl>
  );
}
