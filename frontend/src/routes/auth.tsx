import { createRoute, lazyRouteComponent, redirect } from "@tanstack/react-router";
import { sessionQuery } from "@/api/session";
import { setupQuery } from "@/api/shared";
import { withWords } from "@/lib/catalogs";
import { rootRoute, signedInRoute, toSignIn } from "@/routes/root";

const setupRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/setup",
  beforeLoad: async ({ context }) => {
    const { needed } = await context.queryClient.fetchQuery(setupQuery);
    if (!needed) throw toSignIn();
  },
  component: lazyRouteComponent(
    withWords("auth", () => import("@/features/auth/SetupPage")),
    "SetupPage",
  ),
});

/** A shared device that is locked. Whoever is not signed in at all goes on to the sign-in. */
const unlockRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/unlock",
  beforeLoad: async ({ context }) => {
    const { state } = await context.queryClient.fetchQuery(sessionQuery);
    if (state === "none") throw toSignIn();
    if (state === "open") throw redirect({ to: "/redeem" });
  },
  component: lazyRouteComponent(
    withWords("auth", () => import("@/features/auth/UnlockPage")),
    "UnlockPage",
  ),
});

/** Where an invitation's link leads; its secret stands behind the #, which goes to no server. */
const joinRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/invite",
  component: lazyRouteComponent(
    withWords("auth", () => import("@/features/auth/JoinPage")),
    "JoinPage",
  ),
});

const forgotRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/forgot",
  component: lazyRouteComponent(
    withWords("auth", () => import("@/features/auth/ForgotPage")),
    "ForgotPage",
  ),
});

/** Where the mail with a link for a new password leads; the secret stands behind the #, too. */
const resetRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/reset",
  component: lazyRouteComponent(
    withWords("auth", () => import("@/features/auth/ResetPage")),
    "ResetPage",
  ),
});

export const authRoutes = [setupRoute, unlockRoute, joinRoute, forgotRoute, resetRoute];

export const profileRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/profile",
  component: lazyRouteComponent(
    withWords("auth", () => import("@/features/auth/ProfilePage")),
    "ProfilePage",
  ),
});
