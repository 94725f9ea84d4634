import type { QueryClient } from "@tanstack/react-query";
import { createRootRouteWithContext, createRoute, Outlet, redirect } from "@tanstack/react-router";
import { Suspense } from "react";
import { ApiError } from "@/api/problem";
import { sessionQuery } from "@/api/session";
import { meQuery, setupQuery } from "@/api/shared";
import { NoSuchPage } from "@/components/NotFound";
import { Shell } from "@/components/shell/Shell";
import { withWords } from "@/lib/catalogs";
import { later } from "@/lib/later";
import { forgetSignedIn, rememberSignedIn, signInPath } from "@/lib/signedIn";
import { type Language, speak } from "@/lib/words";

export const rootRoute = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  component: Outlet,
  notFoundComponent: NoSuchPage,
});

/** The sign-in is a page of its own: sign-in.html. */
export function toSignIn(from?: string) {
  forgetSignedIn();
  return redirect({ href: signInPath(from), reloadDocument: true });
}

/** Everything behind it needs a session: without one it leads to the sign-in, or to the first-run set-up. */
export const signedInRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: "signed-in",
  beforeLoad: async ({ context, location }) => {
    const me = await context.queryClient.ensureQueryData(meQuery).catch(async (error) => {
      if (!(error instanceof ApiError) || error.status !== 401) throw error;
      const setup = await context.queryClient.fetchQuery(setupQuery);
      if (setup.needed) throw redirect({ to: "/setup" });
      const session = await context.queryClient.fetchQuery(sessionQuery);
      if (session.state === "locked") throw redirect({ to: "/unlock" });
      throw toSignIn(location.href);
    });
    rememberSignedIn();
    await follow(me.account.language);
    return { me };
  },
  component: Shell,
});

/** An account's own language goes before the browser's; another one than this page's never gets to show it. */
async function follow(own?: Language | null) {
  if (!own || !speak(own)) return;
  location.reload();
  await new Promise(() => {});
}

const Palette = later(
  withWords("palette", () => import("@/features/palette/Palette").then((module) => module.Palette)),
);

/** What owners and marketers see; staff at the counter are led to their one screen. */
export const marketerRoute = createRoute({
  getParentRoute: () => signedInRoute,
  id: "marketer",
  beforeLoad: ({ context }) => {
    if (context.me.account.role === "staff") throw redirect({ to: "/redeem" });
  },
  component: () => (
    <>
      <Outlet />
      <Suspense>
        <Palette />
      </Suspense>
    </>
  ),
});
