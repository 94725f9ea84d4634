import { t } from "@lingui/core/macro";
import { Box } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { PageHeader } from "@/components/PageHeader";
import { CustomerForm } from "@/features/customers/CustomerForm";
import { customerName } from "@/features/customers/names";
import { notifyDone } from "@/lib/notify";

export function NewCustomerPage() {
  const navigate = useNavigate();
  return (
    <Box maw={760}>
      <PageHeader title={t`Add customer`} parent={{ label: t`Customers`, to: "/customers" }} />
      <CustomerForm
        onSaved={(customer) => {
          const name = customerName(customer);
          notifyDone(t`${name} added.`);
          void navigate({ to: "/customers/$customerId", params: { customerId: customer.id } });
        }}
      />
    </Box>
  );
}
