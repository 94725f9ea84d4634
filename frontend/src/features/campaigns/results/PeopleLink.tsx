import type { ReactNode } from "react";
import type { Channel, DeliveryOutcome, DeliveryStatus, ReachedBy } from "@/api/types";
import { TextLink } from "@/components/TextLink";

export type People =
  | {
      tab: "deliveries";
      channel?: Channel;
      status?: DeliveryStatus;
      outcome?: DeliveryOutcome;
      reachedBy?: ReachedBy;
      link?: number;
      segment?: string;
      errorCode?: string;
    }
  | {
      tab: "redemptions";
      result?: string;
      place?: string;
      by?: string;
      without?: "place" | "by";
      segment?: string;
    };

type PeopleLinkProps = {
  of: People;
  /** Who is behind the number: "Opened: 12". */
  label: string;
  children: ReactNode;
};

/** A number that leads to the people behind it. */
export function PeopleLink({ of, label, children }: PeopleLinkProps) {
  return (
    <TextLink to="." search={of} aria-label={label} inherit>
      {children}
    </TextLink>
  );
}
