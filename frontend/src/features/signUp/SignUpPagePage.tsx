import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Button, Stack, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import type { SignUpPageView } from "@/api/types";
import { ConfirmDialog } from "@/components/ConfirmDialog";
import { PageHeader } from "@/components/PageHeader";
import { PageLoading } from "@/components/PageLoading";
import { PageProblem } from "@/components/PageProblem";
import { signUpPageQuery, useDeleteSignUpPage } from "@/features/signUp/api";
import { HandOut } from "@/features/signUp/HandOut";
import { Joined } from "@/features/signUp/Joined";
import { SignUpForm } from "@/features/signUp/SignUpForm";
import { PageStatus } from "@/features/signUp/signUpColumns";
import { notifyDone } from "@/lib/notify";

const route = getRouteApi("/signed-in/marketer/sign-up-pages/$pageId");
const PARENT = { label: t`Sign-up pages`, to: "/sign-up-pages" } as const;

export function SignUpPagePage() {
  const { pageId } = route.useParams();
  const page = useQuery(signUpPageQuery(pageId));
  if (page.data) return <Page key={pageId} page={page.data} />;
  if (!page.error) return <PageLoading />;
  return (
    <PageProblem
      title={t`Sign-up page`}
      parent={PARENT}
      error={page.error}
      onRetry={page.refetch}
    />
  );
}

function Page({ page }: { page: SignUpPageView }) {
  const [opened, dialog] = useDisclosure();
  return (
    <>
      <PageHeader
        title={page.name}
        parent={PARENT}
        badge={<PageStatus isActive={page.isActive} />}
        actions={
          <>
            <Button component="a" href={page.url} target="_blank" rel="noopener" variant="default">
              <Trans>Open the page</Trans>
            </Button>
            <Button variant="default" onClick={dialog.open}>
              <Trans>Delete</Trans>
            </Button>
          </>
        }
      />
      <Stack gap="lg">
        <Joined page={page} />
        <HandOut page={page} />
        <SignUpForm page={page} onSaved={({ name }) => notifyDone(t`${name} saved.`)} />
      </Stack>
      <DeleteDialog page={page} opened={opened} onClose={dialog.close} />
    </>
  );
}

type DeleteDialogProps = { page: SignUpPageView; opened: boolean; onClose: () => void };

function DeleteDialog({ page, opened, onClose }: DeleteDialogProps) {
  const remove = useDeleteSignUpPage(page.id);
  const navigate = useNavigate();
  return (
    <ConfirmDialog
      opened={opened}
      onClose={onClose}
      title={t`Delete “${page.name}”?`}
      confirmLabel={t`Delete page`}
      danger
      isPending={remove.isPending}
      error={remove.error}
      onConfirm={() =>
        remove.mutate(undefined, {
          onSuccess: () => {
            notifyDone(t`${page.name} deleted.`);
            void navigate({ to: "/sign-up-pages" });
          },
        })
      }
    >
      <Text>
        <Trans>
          Printed posters and links lead nowhere then, and its figures are gone. Customers who came
          by it stay, with the proof of what they agreed to. To stop for a while, pause it instead.
        </Trans>
      </Text>
    </ConfirmDialog>
  );
}
