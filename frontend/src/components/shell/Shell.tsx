import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Box, Burger, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { Outlet, useRouterState } from "@tanstack/react-router";
import { Suspense, useEffect, useRef } from "react";
import { useMe } from "@/api/shared";
import type { Me } from "@/api/types";
import { Gradually } from "@/components/Gradually";
import { AccountButton } from "@/components/shell/AccountButton";
import { Brand } from "@/components/shell/Brand";
import { Navigation } from "@/components/shell/Navigation";
import classes from "@/components/shell/Shell.module.css";
import { later } from "@/lib/later";

const AccountMenu = later(() =>
  import("@/components/shell/AccountMenu").then((module) => module.AccountMenu),
);

const Bell = later(() => import("@/components/shell/Bell").then((module) => module.Bell));

const ProofDoor = later(() =>
  import("@/components/shell/ProofDoor").then((module) => module.ProofDoor),
);

/** The frame around every signed-in page: navigation at the side, behind a burger on a phone. */
export function Shell() {
  const me = useMe();
  const [opened, { toggle, close }] = useDisclosure();
  const main = useRef<HTMLElement>(null);
  useNewPage(main, close);

  return (
    <>
      <a href="#main" className={classes.skip}>
        <Trans>Skip to content</Trans>
      </a>
      <section aria-label={t`Navigation and account`}>
        <div className={classes.header}>
          <Brand name={me.business.name} />
          <BellOf me={me} />
          <Burger
            opened={opened}
            onClick={toggle}
            color="white"
            size="sm"
            aria-label={opened ? t`Close navigation` : t`Open navigation`}
            aria-expanded={opened}
          />
        </div>
        <div className={classes.side} data-opened={opened || undefined}>
          <Box visibleFrom="md" mb="xl" className={classes.head}>
            <Brand name={me.business.name} />
            <BellOf me={me} />
          </Box>
          <div className={classes.scroll}>
            <Gradually>
              <Navigation me={me} />
            </Gradually>
          </div>
          <Suspense fallback={<AccountButton name={me.account.name || me.account.email} />}>
            <AccountMenu me={me} />
          </Suspense>
          <Text size="xs" mt="xs" className={classes.version}>
            Handbill {me.version}
          </Text>
        </div>
      </section>
      <main id="main" ref={main} tabIndex={-1} className={classes.main}>
        <Box maw={1180} mx="auto">
          <Gradually>
            <Outlet />
          </Gradually>
        </Box>
      </main>
      <Suspense>
        <ProofDoor />
      </Suspense>
    </>
  );
}

/** Staff send no campaigns; the place is kept while its code is fetched. */
function BellOf({ me }: { me: Me }) {
  return (
    <div className={classes.bell}>
      {me.account.role !== "staff" && (
        <Suspense>
          <Bell />
        </Suspense>
      )}
    </div>
  );
}

/** On another page, closes the menu and moves the focus to the content, as a full page load would. */
function useNewPage(main: React.RefObject<HTMLElement | null>, close: () => void) {
  const path = useRouterState({ select: (state) => state.location.pathname });
  const shown = useRef(path);
  useEffect(() => {
    if (shown.current === path) return;
    shown.current = path;
    close();
    main.current?.focus({ preventScroll: true });
  }, [path, close, main]);
}
