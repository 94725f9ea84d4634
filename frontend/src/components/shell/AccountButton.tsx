import { t } from "@lingui/core/macro";
import { UnstyledButton } from "@mantine/core";
import type { ComponentPropsWithRef } from "react";
import classes from "@/components/shell/Shell.module.css";

type AccountButtonProps = ComponentPropsWithRef<"button"> & { name: string };

/** Who is signed in. Its menu comes a moment later. */
export function AccountButton({ name, ...props }: AccountButtonProps) {
  return (
    <UnstyledButton aria-label={t`Account: ${name}`} {...props} className={classes.account}>
      <span className={classes.initials} aria-hidden>
        {initialsOf(name)}
      </span>
      <span className={classes.accountName}>{name}</span>
    </UnstyledButton>
  );
}

const initialsOf = (name: string) =>
  name
    .split(/\s+/)
    .slice(0, 2)
    .map(([first = ""]) => first)
    .join("")
    .toUpperCase();
