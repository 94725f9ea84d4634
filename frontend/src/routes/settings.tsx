import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { withWords } from "@/lib/catalogs";
import { numberParam, oneOf, textParam } from "@/lib/search";
import { marketerRoute } from "@/routes/root";

const TABS = [
  "business",
  "sending",
  "accounts",
  "keys",
  "webhooks",
  "topics",
  "suppressions",
  "suspicious",
  "log",
] as const;

type SettingsSearch = {
  tab?: (typeof TABS)[number];
  query?: string;
  channel?: "email" | "sms";
  reason?: string;
  webhook?: number;
  status?: "waiting" | "received" | "failed";
  cursor?: string;
};

const settingsRoute = createRoute({
  getParentRoute: () => marketerRoute,
  path: "/settings",
  validateSearch: (search): SettingsSearch => ({
    tab: oneOf(search.tab, TABS),
    query: textParam(search.query),
    channel: oneOf(search.channel, ["email", "sms"]),
    reason: textParam(search.reason),
    webhook: numberParam(search.webhook),
    status: oneOf(search.status, ["waiting", "received", "failed"]),
    cursor: textParam(search.cursor),
  }),
  component: lazyRouteComponent(
    withWords("settings", () => import("@/features/settings/SettingsPage")),
    "SettingsPage",
  ),
});

export const settingsRoutes = [settingsRoute];
