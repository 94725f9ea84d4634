import { Radio, Text } from "@mantine/core";
import type { ReactNode } from "react";
import classes from "@/features/campaigns/ChoiceCard.module.css";

type ChoiceCardProps = { value: string; title: string; children?: ReactNode };

/** One of a few ways to go on, as a card in a group of radio buttons. */
export function ChoiceCard({ value, title, children }: ChoiceCardProps) {
  return (
    <Radio.Card value={value} className={classes.choice} radius="md" aria-label={title}>
      <Radio.Indicator />
      <span>
        <Text span fw={600} display="block">
          {title}
        </Text>
        {children && (
          <Text span size="sm" c="dimmed">
            {children}
          </Text>
        )}
      </span>
    </Radio.Card>
  );
}
