import { UnstyledButton } from "@mantine/core";
import type { ReactNode } from "react";
import classes from "@/components/ListButton.module.css";

/** One of several things to choose, as wide as its list and large enough for a thumb. */
export function ListButton({ onClick, children }: { onClick: () => void; children: ReactNode }) {
  return (
    <UnstyledButton className={classes.button} onClick={onClick}>
      {children}
    </UnstyledButton>
  );
}
