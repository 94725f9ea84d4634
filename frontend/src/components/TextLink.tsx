import { Anchor, type AnchorProps } from "@mantine/core";
import { createLink } from "@tanstack/react-router";
import type { ComponentPropsWithRef } from "react";

type TextLinkProps = AnchorProps & Omit<ComponentPropsWithRef<"a">, keyof AnchorProps | "style">;

/** A typed router link in the dashboard's text style. */
export const TextLink = createLink((props: TextLinkProps) => <Anchor {...props} />);
