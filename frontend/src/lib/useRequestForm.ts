import { type UseFormInput, type UseFormReturnType, useForm } from "@mantine/form";
import { type SubmitEvent, useState } from "react";
import { showProblem } from "@/lib/forms";

export type Outcome<Answer> = {
  onSuccess: (answer: Answer) => void;
  onError: (error: unknown) => void;
};

export type RequestFormInput<Values, Answer> = Omit<UseFormInput<Values>, "onSubmit"> & {
  /** Sends what was typed: a mutation's own `mutate` where it takes the form's values as they are. */
  send: (values: Values, outcome: Outcome<Answer>) => void;
  isPending: boolean;
  onDone?: (answer: Answer, form: UseFormReturnType<Values>, values: Values) => void;
  /** The fields that can show a complaint; all of them, unless said otherwise. */
  complaining?: (keyof Values & string)[];
};

export type RequestForm<Values> = {
  form: UseFormReturnType<Values>;
  submit: (event?: SubmitEvent<HTMLFormElement>) => void;
  /** What is wrong with the whole, to be told above the fields. */
  problem: string | null;
  isPending: boolean;
};

/** A form that ends in one request: what the server says of a field stands beside it, all else above the form. */
export function useRequestForm<Values extends Record<string, unknown>, Answer>(
  input: RequestFormInput<Values, Answer>,
): RequestForm<Values> {
  const { send, isPending, onDone, complaining, ...rest } = input;
  const [problem, setProblem] = useState<string | null>(null);
  const form = useForm<Values>(rest);
  const submit = form.onSubmit((values) => {
    setProblem(null);
    send(values, {
      onSuccess: (answer) => onDone?.(answer, form, values),
      onError: (error) => setProblem(showProblem(form, error, complaining ?? Object.keys(values))),
    });
  });
  return { form, submit, problem, isPending };
}
