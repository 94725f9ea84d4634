export { type Client, handbill, type Options } from "./client.js";
export { batches, type CustomerRow, type CustomersSoFar, putCustomers } from "./customers.js";
export { HandbillError } from "./error.js";
export type { components, operations, paths } from "./generated/schema.js";
export { answer, type Page, pages, until } from "./calls.js";
