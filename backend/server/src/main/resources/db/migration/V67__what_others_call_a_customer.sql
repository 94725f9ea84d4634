-- What another system calls a customer: the till's number, the shop's id. By it a synchronising program finds whom it means, whatever
-- becomes of their addresses. Deferrable as the addresses are, so that one UPDATE can pass it from one customer to another.
ALTER TABLE customers ADD COLUMN external_id text CHECK (external_id <> '' AND length(external_id) <= 200);
ALTER TABLE customers ADD CONSTRAINT customers_external_id_unique UNIQUE (external_id) DEFERRABLE;
