import { Button, type ButtonProps } from "@mantine/core";
import { createLink } from "@tanstack/react-router";
import type { ComponentPropsWithRef } from "react";

type AnchorButtonProps = ButtonProps &
  Omit<ComponentPropsWithRef<"a">, keyof ButtonProps | "style">;

/** A link that looks like a button. */
export const ButtonLink = createLink((props: AnchorButtonProps) => (
  <Button component="a" {...props} />
));
