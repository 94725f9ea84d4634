import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Box, Button, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import type { CustomerView } from "@/api/types";
import { ConfirmDialog } from "@/components/ConfirmDialog";
import { PageHeader } from "@/components/PageHeader";
import { PageLoading } from "@/components/PageLoading";
import { PageProblem } from "@/components/PageProblem";
import { customerExportUrl, customerQuery } from "@/features/customers/api";
import { CustomerCoupons } from "@/features/customers/CustomerCoupons";
import { CustomerForm } from "@/features/customers/CustomerForm";
import { CustomerTopics } from "@/features/customers/CustomerTopics";
import { selectionQuery, useChangeCustomers } from "@/features/customers/changes/api";
import { EraseDialog } from "@/features/customers/EraseDialog";
import { customerName } from "@/features/customers/names";
import { SuppressionNotice } from "@/features/customers/SuppressionNotice";
import { Timeline } from "@/features/customers/Timeline";
import { notifyDone } from "@/lib/notify";
import { useFormat } from "@/lib/useFormat";

const route = getRouteApi("/signed-in/marketer/customers/$customerId");

export function CustomerPage() {
  const { customerId } = route.useParams();
  const customer = useQuery(customerQuery(customerId));

  if (customer.data) return <Customer key={customerId} customer={customer.data} />;
  if (!customer.error) return <PageLoading />;
  return (
    <PageProblem
      title={t`Customer`}
      parent={{ label: t`Customers`, to: "/customers" }}
      error={customer.error}
      onRetry={customer.refetch}
    />
  );
}

function Customer({ customer }: { customer: CustomerView }) {
  const [opened, dialog] = useDisclosure();
  const [isErasing, eraser] = useDisclosure();
  const name = customerName(customer);
  const since = useFormat().date(customer.createdAt);
  return (
    <Box maw={760}>
      <PageHeader
        title={name}
        description={t`Customer since ${since}`}
        parent={{ label: t`Customers`, to: "/customers" }}
        actions={
          <>
            <Button component="a" href={customerExportUrl(customer.id)} download variant="default">
              <Trans>Export data</Trans>
            </Button>
            <Button variant="default" onClick={dialog.open}>
              <Trans>Delete</Trans>
            </Button>
            <Button
              variant="default"
              color="red"
              c="var(--mantine-color-error)"
              onClick={eraser.open}
            >
              <Trans>Erase</Trans>
            </Button>
          </>
        }
      />
      <SuppressionNotice customer={customer} />
      <CustomerForm
        customer={customer}
        onSaved={(saved) => {
          const name = customerName(saved);
          notifyDone(t`${name} saved.`);
        }}
      />
      <CustomerCoupons customerId={customer.id} name={name} />
      <CustomerTopics customerId={customer.id} />
      <Timeline customerId={customer.id} />
      <DeleteDialog id={customer.id} name={name} opened={opened} onClose={dialog.close} />
      <EraseDialog customer={customer} opened={isErasing} onClose={eraser.close} />
    </Box>
  );
}

type DeleteDialogProps = { id: number; name: string; opened: boolean; onClose: () => void };

/** A change of one customer, like one of many: the list shows it, with the way back. */
function DeleteDialog({ id, name, opened, onClose }: DeleteDialogProps) {
  const who = { customerIds: [id] };
  const counted = useQuery({ ...selectionQuery(who), enabled: opened });
  const change = useChangeCustomers(who);
  const navigate = useNavigate();
  return (
    <ConfirmDialog
      opened={opened}
      onClose={onClose}
      title={t`Delete ${name}?`}
      confirmLabel={t`Delete customer`}
      danger
      isPending={counted.isLoading || change.isPending}
      error={change.error ?? counted.error}
      onConfirm={() =>
        change.mutate(
          { action: "delete", selection: counted.data?.selection },
          { onSuccess: () => void navigate({ to: "/customers" }) },
        )
      }
    >
      <Text>
        <Trans>
          Their details and segments go, and campaigns under way skip them. If they opted out, that
          is kept, so a later import cannot write to them again. For seven days this can be undone.
        </Trans>
      </Text>
    </ConfirmDialog>
  );
}
