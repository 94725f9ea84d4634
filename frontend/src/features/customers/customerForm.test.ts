import { describe, expect, it } from "vitest";
import {
  attributeRow,
  changeBetween,
  customerRules,
  toValues,
} from "@/features/customers/customerForm";
import { aCustomer } from "@/test/builders";

describe("changeBetween", () => {
  const before = toValues(aCustomer({ email: "ana@example.com", attributes: { city: "Rome" } }));

  it("sends nothing when nothing changed", () => {
    expect(changeBetween(before, { ...before })).toEqual({});
  });

  it("sends only what changed, so an untouched consent stays as it was given", () => {
    expect(changeBetween(before, { ...before, firstName: " Anna " })).toEqual({
      firstName: "Anna",
    });
  });

  it("clears an emptied address", () => {
    expect(changeBetween(before, { ...before, email: " " })).toEqual({ email: "" });
  });

  it("sends an external ID as it is, without blanks around it", () => {
    expect(changeBetween(before, { ...before, externalId: " Till-07 " })).toEqual({
      externalId: "Till-07",
    });
  });

  it("sends all attributes when one changed, without unnamed rows", () => {
    const attributes = [attributeRow("city", "Milan"), attributeRow("", "lost")];
    expect(changeBetween(before, { ...before, attributes })).toEqual({
      attributes: { city: "Milan" },
    });
  });
});

describe("customerRules", () => {
  const values = toValues();

  it("want one address", () => {
    expect(customerRules.email("", values)).toMatch(/e-mail address or a phone/);
    expect(customerRules.email("", { ...values, phone: "+12125550100" })).toBeNull();
  });

  it("name a malformed address", () => {
    expect(customerRules.email("ana@", values)).toMatch(/such as/);
    expect(customerRules.phone("call me")).toMatch(/country code/);
    expect(customerRules.phone("(212) 555-0100")).toBeNull();
  });
});
