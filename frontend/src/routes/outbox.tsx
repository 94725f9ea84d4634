import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import type { Channel } from "@/api/types";
import { CHANNELS } from "@/lib/campaigns";
import { withWords } from "@/lib/catalogs";
import { numberParam, oneOf, textParam } from "@/lib/search";
import { marketerRoute } from "@/routes/root";

type OutboxSearch = {
  channel?: Channel;
  campaign?: number;
  query?: string;
  cursor?: string;
  /** The message shown in detail. */
  message?: number;
};

const outboxRoute = createRoute({
  getParentRoute: () => marketerRoute,
  path: "/outbox",
  validateSearch: (search): OutboxSearch => ({
    channel: oneOf(search.channel, CHANNELS),
    campaign: numberParam(search.campaign),
    query: textParam(search.query),
    cursor: textParam(search.cursor),
    message: numberParam(search.message),
  }),
  component: lazyRouteComponent(
    withWords("outbox", () => import("@/features/outbox/OutboxPage")),
    "OutboxPage",
  ),
});

export const outboxRoutes = [outboxRoute];
