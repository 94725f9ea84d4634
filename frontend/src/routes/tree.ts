import { authRoutes, profileRoute } from "@/routes/auth";
import { campaignRoutes } from "@/routes/campaigns";
import { customerRoutes } from "@/routes/customers";
import { importRoutes } from "@/routes/imports";
import { outboxRoutes } from "@/routes/outbox";
import { overviewRoutes } from "@/routes/overview";
import { redeemRoutes } from "@/routes/redeem";
import { marketerRoute, rootRoute, signedInRoute } from "@/routes/root";
import { segmentRoutes } from "@/routes/segments";
import { settingsRoutes } from "@/routes/settings";
import { signUpRoutes } from "@/routes/signUp";

export const routeTree = rootRoute.addChildren([
  ...authRoutes,
  signedInRoute.addChildren([
    profileRoute,
    ...redeemRoutes,
    marketerRoute.addChildren([
      ...overviewRoutes,
      ...campaignRoutes,
      ...customerRoutes,
      ...segmentRoutes,
      ...signUpRoutes,
      ...importRoutes,
      ...outboxRoutes,
      ...settingsRoutes,
    ]),
  ]),
]);
