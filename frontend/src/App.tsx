import { MantineProvider } from "@mantine/core";
import { QueryClientProvider, useQuery } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { Suspense, useMemo, useState } from "react";
import { meQuery } from "@/api/shared";
import { later } from "@/lib/later";
import { createQueryClient } from "@/lib/queryClient";
import { createTheme, cssVariables } from "@/lib/theme";
import { createAppRouter } from "@/routes/router";

const Toasts = later(() => import("@/components/Toasts").then((module) => module.Toasts));

export function App() {
  const [queryClient] = useState(() =>
    createQueryClient({ onSignedOut: () => router.navigate({ to: "/unlock" }) }),
  );
  const [router] = useState(() => createAppRouter(queryClient));
  return (
    <QueryClientProvider client={queryClient}>
      <BrandedTheme>
        <RouterProvider router={router} />
        <Suspense>
          <Toasts />
        </Suspense>
      </BrandedTheme>
    </QueryClientProvider>
  );
}

/** Colors the dashboard with the business's own hue once somebody is signed in. */
function BrandedTheme({ children }: { children: React.ReactNode }) {
  const me = useQuery({ ...meQuery, enabled: false });
  const brandColor = me.data?.business.brandColor;
  const theme = useMemo(() => createTheme(brandColor), [brandColor]);
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      {children}
    </MantineProvider>
  );
}
